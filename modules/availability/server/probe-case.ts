import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { NOTE_KEY, nameInKey } from '#transparency/note.ts'
import { probe } from '../model/probe.ts'
import type { Probe, ProbeAct, ProbeEvent, ProbeFacts } from '../model/probe-state.ts'
import { probesOf } from './queries.ts'

/** A probe of the deposit path, as the server runs it. */
export const probeCase: Served<Probe, ProbeAct, ProbeEvent, ProbeFacts> = {
  process: probe,
  table: 'probe',
  columns: (state) =>
    state.status === 'none'
      ? { body: null, key: null, since: null, until: null }
      : {
          body: state.body,
          key: state.key,
          since: state.since,
          until: state.status === 'revoked' ? state.until : null,
        },
  facts: async (tx, { groupId, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const named = act?.type === 'declare' ? await nameInKey(act.key, NOTE_KEY) : null
    const others = (await probesOf(tx, groupId)).flatMap(({ state }) =>
      state.status === 'declared' ? [{ body: state.body, name: state.name, key: state.key }] : [],
    )
    return { facts: { group, named, others }, articles: group.articles }
  },
}
