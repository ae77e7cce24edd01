import { awardsOf } from '#modules/consultation/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { contract } from '../model/contract.ts'
import { runningContractOf } from '../model/running-contract.ts'
import type { Act, Contract, Event, Facts } from '../model/state.ts'
import { otherContracts } from './queries.ts'

/** The contract as the server runs it. Those whom its end holds back listen to `contract.endMoved`. */
export const contractCase: Served<Contract, Act, Event, Facts> = {
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
    return { facts: { group, others, awards: await awardsOf(tx, groupId) }, articles: group.articles }
  },
  outbox: ({ groupId, id, state, events }) => {
    const endsOn = runningContractOf(id, state)?.endsOn ?? null
    return events.some((event) => MOVES_THE_END[event.type])
      ? [{ topic: 'contract.endMoved', payload: { groupId, id, status: state.status, endsOn } }]
      : []
  },
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
