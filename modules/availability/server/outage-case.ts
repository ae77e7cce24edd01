import { noticedOf } from '#modules/consultation/index.ts'
import { consultationCase, consultationsOf } from '#modules/consultation/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Consequence, Granted, OutboxMessage, Served } from '#platform/served.ts'
import { termsOn } from '../model/effects.ts'
import { agreedOf, isSameOutage, type MeasuredOutage, outagesOf } from '../model/lost-minutes.ts'
import { outage } from '../model/outage.ts'
import type { Outage, OutageAct, OutageEvent, OutageFacts, Tendered } from '../model/outage-state.ts'
import { saidOfLost } from './ledger.ts'
import { reasonFor } from './outage-words.ts'
import { countedAs, outagesIn, probesOf } from './queries.ts'

/** What the probes of a group show of the last days. */
export async function measuredIn(tx: Tx, groupId: string, today: string): Promise<readonly MeasuredOutage[]> {
  const probes = (await probesOf(tx, groupId)).map(countedAs)
  const said = await saidOfLost(tx, [...new Set(probes.map(({ probe }) => probe))])
  return outagesOf(agreedOf(said, probes), termsOn(today))
}

/** An outage, as the server runs it: the deadlines that it reaches are moved in the transaction that enters it. */
export const outageCase: Served<Outage, OutageAct, OutageEvent, OutageFacts> = {
  process: outage,
  table: 'outage',
  columns: (state) =>
    state.status === 'none' ? { begins: null, ends: null } : { begins: state.from, ends: state.until },
  facts: async (tx, { groupId, id, state, act, today }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const { gap } = termsOn(today)
    const known = (await outagesIn(tx, groupId)).filter((row) => row.id !== id && row.state.measured !== null)
    const at = aboutWhat(state, act)
    const measured = at === null ? [] : await measuredIn(tx, groupId, today)
    const facts: OutageFacts = {
      group,
      measured: measured.find((one) => at !== null && isSameOutage(one, at, gap)) ?? null,
      others: known.map(({ state: { from, until } }) => ({ from, until: until ?? from })),
      tendered: await tenderedIn(tx, groupId),
    }
    return { facts, articles: group.articles }
  },
  consequences,
  outbox,
}

/** The stretch in which the probes are asked: what a person declares stands for itself. */
function aboutWhat(state: Outage, act: OutageAct | undefined): Pick<MeasuredOutage, 'from' | 'until'> | null {
  if (state.status === 'none') return act?.type === 'find' ? { from: act.from, until: act.from } : null
  return state.measured === null ? null : { from: state.from, until: state.until ?? state.from }
}

/** The published consultations of a group, those that have just ended too: an outage says of each what becomes of it. */
async function tenderedIn(tx: Tx, groupId: string): Promise<readonly Tendered[]> {
  const all = await consultationsOf(tx, groupId)
  const published = all.filter(({ state }) => state.status === 'open' || state.status === 'closed')
  return Promise.all(
    published.flatMap(({ id, state }) => {
      const notice = noticedOf(state)
      if (notice === null) return []
      const { procedure, reference } = state
      const { deadline } = notice
      return [
        interestsIn(tx, groupId, procedure).then((interests) => ({ consultation: id, reference, deadline, interests })),
      ]
    }),
  )
}

type Done = Granted<Outage, OutageEvent, OutageFacts>

function consequences({ id, state, events }: Done): readonly Consequence[] {
  return events.flatMap(({ moved }) =>
    moved.map(({ consultation, to }) => ({
      served: consultationCase,
      id: consultation,
      act: { type: 'prolong', ...{ to, outage: id, reason: reasonFor(state) } },
    })),
  )
}

/** The members are told of the outage itself; those who follow or deposit are told by the consultation that moves. */
function outbox({ id, state, events }: Done): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { from, until } = state
  return events.flatMap((event) => {
    const { moved, missed } = event
    const isNews = event.type === 'OutageFound' || event.type === 'OutageDeclared'
    if (!isNews && moved.length + missed.length === 0) return []
    const named = (all: readonly { readonly reference: string }[]) => all.map(({ reference }) => reference)
    return [{ topic: 'outage.entered', payload: { id, from, until, moved: named(moved), missed: named(missed) } }]
  })
}
