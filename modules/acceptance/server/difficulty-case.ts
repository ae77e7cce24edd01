import { orderableContract } from '#modules/contract/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Granted, OutboxMessage, Served } from '#platform/served.ts'
import { difficulty } from '../model/difficulty.ts'
import type { Difficulty, DifficultyAct, DifficultyEvent, DifficultyFacts } from '../model/difficulty-state.ts'
import type { AcceptancePorts } from './case.ts'

export type DifficultyCase = Served<Difficulty, DifficultyAct, DifficultyEvent, DifficultyFacts>

/** A difficulty as the server runs it: the coordinator is told of it, and all members of one that may concern them. */
export const difficultyCase = ({ orderOf }: Pick<AcceptancePorts, 'orderOf'>): DifficultyCase => ({
  process: difficulty,
  table: 'difficulty',
  columns: (state) =>
    state.status === 'none' ? {} : { body: state.body, contract: state.contract, reported_on: state.reportedOn },
  facts: async (tx, { groupId, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const about = state.status !== 'none' ? state : act?.type === 'report' ? act : undefined
    if (about === undefined) return { facts: { group, buyers: null, orderOf: null }, articles: group.articles }
    const contract = await orderableContract(tx, groupId, about.contract)
    const order = about.order === null ? undefined : await orderOf(tx, groupId, about.order)
    const isOnIt = order !== undefined && order.status !== 'none' && order.contract === about.contract
    return {
      facts: { group, buyers: contract?.identifiedBuyers ?? [], orderOf: isOnIt ? order.body : null },
      articles: group.articles,
    }
  },
  outbox,
})

function outbox({ groupId, id, state, events }: Granted<Difficulty, DifficultyEvent>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const payload = { groupId, id, body: state.body, subject: state.subject }
  return events.flatMap((event): OutboxMessage[] => {
    if (event.type === 'DifficultyDeclaredSystemic') return [{ topic: 'difficulty.toldToAll', payload }]
    if (event.type !== 'DifficultyReported') return []
    return [{ topic: event.systemic === null ? 'difficulty.reported' : 'difficulty.toldToAll', payload }]
  })
}
