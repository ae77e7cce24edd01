import { orderableContract } from '#modules/contract/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Granted, OutboxMessage, Served } from '#platform/served.ts'
import { silenceTerm } from '../model/clocks.ts'
import type { Act, Event, Facts, Subcontractor } from '../model/state.ts'
import { subcontractor } from '../model/subcontractor.ts'
import type { SubcontractorPorts } from './ports.ts'
import { requestedBy, takenOf } from './queries.ts'

type Ports = Pick<SubcontractorPorts, 'holderOf' | 'limitOf'>

/** A subcontractor as the server runs it. */
export const subcontractorCase = ({ holderOf, limitOf }: Ports): Served<Subcontractor, Act, Event, Facts> => ({
  process: subcontractor,
  table: 'subcontractor',
  columns: (state) => {
    if (state.status === 'none') return {}
    const { contract, amount, receivedOn } = state
    return {
      ...{ contract, amount, received_on: receivedOn },
      counted: state.status !== 'refused' && state.status !== 'withdrawn',
      silent_after: state.status === 'presented' ? silenceTerm(state.since, state.since).last : null,
    }
  },
  facts: async (tx, { groupId, id, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const { articles } = group
    const asked = state.status !== 'none' ? state.contract : act?.type === 'present' ? act.contract : undefined
    const nothing = { group, contract: undefined, engaged: { limit: null, taken: 0 }, requested: 0, holder: null }
    if (asked === undefined) return { facts: nothing, articles }
    return {
      facts: {
        ...{ group, contract: await orderableContract(tx, groupId, asked) },
        engaged: { limit: await limitOf(tx, groupId, asked), taken: await takenOf(tx, groupId, asked, id) },
        requested: (await requestedBy(tx, groupId, id, id)).total,
        holder: await holderOf(tx, groupId, asked),
      },
      articles,
    }
  },
  outbox,
})

/** What all members are told of a decision, and the coordinator of the word of one of them (A27). */
function outbox({ groupId, id, state, events }: Granted<Subcontractor, Event>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const said = { groupId, id, name: state.name }
  return events.flatMap((event): readonly OutboxMessage[] => {
    switch (event.type) {
      case 'WordForwarded':
        return [
          {
            topic: 'subcontractor.wordForwarded',
            payload: { ...said, body: event.body, favourable: event.favourable, said: event.said },
          },
        ]
      case 'SubcontractorAccepted':
      case 'SubcontractorDeemedAccepted':
      case 'SubcontractorRefused':
        return [{ topic: 'subcontractor.decided', payload: { ...said, what: WHAT[event.type], on: event.on } }]
      default:
        return []
    }
  })
}

const WHAT = {
  SubcontractorAccepted: 'accepted',
  SubcontractorDeemedAccepted: 'deemed-accepted',
  SubcontractorRefused: 'refused',
} as const
