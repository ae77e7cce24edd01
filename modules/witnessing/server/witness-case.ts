import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { COSIGNATURE_KEY, nameInKey } from '#transparency/note.ts'
import { witness } from '../model/witness.ts'
import type { Witness, WitnessAct, WitnessEvent, WitnessFacts } from '../model/witness-state.ts'
import { declaredIn } from './queries.ts'

/** A witness of the register, as the server runs it. */
export const witnessCase: Served<Witness, WitnessAct, WitnessEvent, WitnessFacts> = {
  process: witness,
  table: 'witness',
  columns: (state) => ({
    body: state.status === 'none' ? null : state.body,
    key: state.status === 'none' ? null : state.key,
    address: state.status === 'none' ? null : state.address,
  }),
  facts: async (tx, { groupId, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const named = act?.type === 'declare' ? await nameInKey(act.key, COSIGNATURE_KEY) : null
    const others = (await declaredIn(tx, groupId)).map(({ name, key }) => ({ name, key }))
    return { facts: { group, named, others }, articles: group.articles }
  },
}
