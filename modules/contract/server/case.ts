import { awardsOf } from '#modules/consultation/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { awardsBehind } from '../model/awards.ts'
import { contract } from '../model/contract.ts'
import { runningContractOf } from '../model/running-contract.ts'
import type { Act, Contract, Event, Facts } from '../model/state.ts'
import { otherContracts } from './queries.ts'

export type ContractCase = Served<Contract, Act, Event, Facts>

/** The lots of a consultation that are awarded on this platform; the award makes its contract, so whoever composes the server tells it. */
export type AwardedIn = (tx: Tx, groupId: string, consultation: string) => Promise<readonly (string | null)[]>

/** The contract as the server runs it. Those whom its end holds back listen to `contract.endMoved`. */
export const contractCaseOf = (awardedIn: AwardedIn): ContractCase => ({
  process: contract,
  table: 'contract',
  columns: (state) => {
    const running = runningContractOf('', state)
    return { award_begun_on: running?.awardBegunOn ?? null, ends_on: running?.endsOn ?? null }
  },
  facts: async (tx, { groupId, state }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const others = state.status === 'none' ? await otherContracts(tx, groupId) : []
    const awards = await awardsOf(tx, groupId)
    const awardedHere = await awardedFor(tx, groupId, { state, awards, awardedIn })
    return { facts: { group, others, awards, awardedHere }, articles: group.articles }
  },
  outbox: ({ groupId, id, state, events }) => {
    const endsOn = runningContractOf(id, state)?.endsOn ?? null
    return events.some((event) => MOVES_THE_END[event.type])
      ? [{ topic: 'contract.endMoved', payload: { groupId, id, status: state.status, endsOn } }]
      : []
  },
})

/** The same for what the clock does: none of it asks of awards. */
export const contractCase = contractCaseOf(async () => [])

type Asked = { readonly state: Contract; readonly awards: Facts['awards']; readonly awardedIn: AwardedIn }

/** The lots that are awarded here of the consultations that a contract may come from; nothing once it is notified. */
export async function awardedFor(
  tx: Tx,
  groupId: string,
  { state, awards, awardedIn }: Asked,
): Promise<Facts['awardedHere']> {
  if (state.status !== 'being-awarded') return []
  const awarded = await Promise.all(awardsBehind(awards, state).map(({ id }) => awardedIn(tx, groupId, id)))
  return awarded.flat()
}

const MOVES_THE_END: Readonly<Record<Event['type'], boolean>> = {
  AwardRecorded: false,
  // The contract ends as before; what it does to a withdrawal the register of the withdrawal tells.
  ConsultationNamed: false,
  NotificationRecorded: true,
  OriginalDeposited: false,
  DeliveryRecorded: false,
  DeliveryConfirmed: false,
  EndRevised: true,
  OrdersDeclared: true,
  ExpiryRecorded: true,
  AwardAbandoned: true,
}
