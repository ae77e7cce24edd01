import { orderableContract } from '#modules/contract/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { assignment } from '../model/assignment.ts'
import type { Assignment, AssignmentAct, AssignmentEvent, AssignmentFacts } from '../model/assignment-state.ts'
import type { SubcontractorPorts } from './ports.ts'
import { takenOf } from './queries.ts'

type AssignmentCase = Served<Assignment, AssignmentAct, AssignmentEvent, AssignmentFacts>

/** An assigned claim as the server runs it. */
export const assignmentCase = ({ limitOf }: Pick<SubcontractorPorts, 'limitOf'>): AssignmentCase => ({
  process: assignment,
  table: 'assignment',
  columns: (state) =>
    state.status === 'none'
      ? {}
      : { contract: state.contract, amount: state.amount, counted: state.status === 'notified' },
  facts: async (tx, { groupId, id, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const { articles } = group
    const asked = state.status !== 'none' ? state.contract : act?.type === 'notify' ? act.contract : undefined
    if (asked === undefined)
      return { facts: { group, contract: undefined, engaged: { limit: null, taken: 0 } }, articles }
    const engaged = { limit: await limitOf(tx, groupId, asked), taken: await takenOf(tx, groupId, asked, id) }
    return { facts: { group, contract: await orderableContract(tx, groupId, asked), engaged }, articles }
  },
})
