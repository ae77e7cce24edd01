import type { Cents } from '#kernel/money.ts'
import { contractCase, orderableContract } from '#modules/contract/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Consequence, Granted, OutboxMessage, Served } from '#platform/served.ts'
import type { Act, Event, Facts, Termination } from '../model/state.ts'
import { termination } from '../model/termination.ts'

/** What others tell a termination. */
export type TerminationPorts = {
  /** The amount of the award of a contract, or its maximum, in cents excluding VAT; `null` where nobody has said it here. */
  readonly initialOf: (tx: Tx, groupId: string, contract: string) => Promise<Cents | null>
  /** What is accepted of it, reductions taken off, in cents excluding VAT. */
  readonly acceptedOn: (tx: Tx, groupId: string, contract: string) => Promise<Cents>
}

export type TerminationCase = Served<Termination, Act, Event, Facts>

/** The termination of a contract as the server runs it: once it is decided, the contract ends that day, and no order is placed after it. */
export const terminationCase = ({ initialOf, acceptedOn }: TerminationPorts): TerminationCase => ({
  process: termination,
  table: 'termination',
  columns: (state) => (state.status === 'none' ? {} : { contract: state.contract }),
  facts: async (tx, { groupId, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const { articles } = group
    const asked = state.status !== 'none' ? state.contract : act?.type === 'request' ? act.contract : undefined
    if (asked === undefined) return { facts: { group, contract: undefined, initial: null, accepted: 0 }, articles }
    return {
      facts: {
        ...{ group, contract: await orderableContract(tx, groupId, asked) },
        ...{ initial: await initialOf(tx, groupId, asked), accepted: await acceptedOn(tx, groupId, asked) },
      },
      articles,
    }
  },
  consequences: endsContract,
  outbox,
})

function endsContract({ state, events }: Granted<Termination, Event>): readonly Consequence[] {
  if (state.status === 'none') return []
  return events.flatMap((event) => {
    if (event.type !== 'TerminationDecided') return []
    const { effectiveOn: endsOn, decidedOn, reason } = event
    const act = { type: 'reviseEnd', endsOn, cause: 'early-termination', decidedOn, reason }
    return [{ served: contractCase, id: state.contract, act }]
  })
}

/** The coordinator is told of what is asked of it, every member of what is decided. */
function outbox({ groupId, id, state, events, facts }: Granted<Termination, Event, Facts>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const said = { groupId, id, title: facts.contract?.title ?? '' }
  return events.flatMap((event): readonly OutboxMessage[] => {
    if (event.type === 'TerminationRequested')
      return [{ topic: 'termination.requested', payload: { ...said, by: event.by } }]
    if (event.type !== 'TerminationDecided') return []
    return [{ topic: 'termination.decided', payload: { ...said, on: event.effectiveOn } }]
  })
}
