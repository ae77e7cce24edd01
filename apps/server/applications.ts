import { operatorKeyOf } from '#modules/application/index.ts'
import * as application from '#modules/application/server/index.ts'
import { awardRows } from '#modules/award/server/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { contractRows } from '#modules/contract/server/index.ts'
import type { Tx } from '#platform/db.ts'

type Rows = Awaited<ReturnType<typeof awardRows>>

/** Who holds a contract that was signed here, until its end, and which consultations are settled. */
const contractedIn: application.ContractedIn = async (tx, groupId) => {
  const awards = await awardRows(tx, groupId)
  if (awards.length === 0) return { holdings: [], settled: [] }
  const ends = new Map(
    (await contractRows(tx, groupId)).map(({ id, state }) => [id, 'endsOn' in state ? state.endsOn : null]),
  )
  return {
    holdings: awards.flatMap(({ id, state }) => {
      if (!('signature' in state)) return []
      const holder = state.candidates.find(({ account }) => account === state.intended)
      const until = state.status === 'notified' ? (ends.get(state.contract) ?? state.endsOn) : null
      return holder === undefined ? [] : [{ award: id, operator: operatorKeyOf(holder.identifier), until }]
    }),
    settled: await settledIn(tx, groupId, awards),
  }
}

/** The consultations each lot of which was signed, or given up. */
async function settledIn(tx: Tx, groupId: string, awards: Rows): Promise<readonly string[]> {
  const found: string[] = []
  for (const [consultation, own] of Map.groupBy(awards, ({ state }) => state.consultation)) {
    const told = await consultationOf(tx, groupId, consultation)
    const lots = told === undefined || told.status === 'none' ? [] : told.dossier.lots.map(({ key }) => key)
    const done = own.filter(({ state }) => 'signature' in state || state.status === 'abandoned')
    const isSettled = (lot: string | null) => done.some(({ state }) => (state.lot?.key ?? null) === lot)
    if ((lots.length === 0 ? [null] : lots).every(isSettled)) found.push(consultation)
  }
  return found
}

/** The applications and the proofs of operators, told of what was awarded. */
export const applications = { routes: application.routes, tasks: application.tasksOf(contractedIn) }
