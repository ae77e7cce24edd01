import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { Malformed } from '#transparency/bytes.ts'
import { COSIGNATURE_KEY, readKey } from '#transparency/note.ts'
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
    const named = act?.type === 'declare' ? await nameIn(act.key) : null
    const others = (await declaredIn(tx, groupId)).map(({ name, key }) => ({ name, key }))
    return { facts: { group, named, others }, articles: group.articles }
  },
}

/** The name in the key of a witness; null when it is none. */
async function nameIn(text: string): Promise<string | null> {
  try {
    const key = await readKey(text)
    return key.type === COSIGNATURE_KEY ? key.name : null
  } catch (error) {
    if (error instanceof Malformed) return null
    throw error
  }
}
