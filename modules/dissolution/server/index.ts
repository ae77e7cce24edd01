import { readGroup } from '#modules/convention/server/index.ts'
import type { DueActs } from '#platform/due.ts'
import { dissolvedOn, stillToSign } from '../model/dissolution-state.ts'
import { completionCase } from './completion-case.ts'
import { dissolutionCase } from './dissolution-case.ts'
import { dissolutionRows, readCompletion } from './queries.ts'

export { closingCase } from './closing-case.ts'
export { completionCase } from './completion-case.ts'
export { dissolutionCase } from './dissolution-case.ts'
export { pendingMatters } from './facts.ts'
export { letters } from './letters.ts'
export { type DissolutionRow, dissolutionRows as dissolutionsOf, readClosing, readCompletion } from './queries.ts'
export { routes } from './routes.ts'
export { tasks } from './tasks.ts'

/** What the passing of a day entails: the end of the objections, the day of a dissolution, a signatory that has left. */
export const due: DueActs = async (tx, groupId, today) => {
  const group = await readGroup(tx, groupId)
  if (group?.status !== 'in-force') return []
  const completion = await readCompletion(tx, groupId)
  const over = completion.status === 'declared' && completion.objectionsUntil < today
  const rows = await dissolutionRows(tx, groupId)
  return [
    ...(over ? [{ served: completionCase, id: groupId, act: { type: 'end' } } as const] : []),
    ...rows.flatMap(({ id, state }) => {
      const act = (type: 'recount' | 'takeEffect') => [{ served: dissolutionCase, id, act: { type } }]
      if (state.status === 'signed') return dissolvedOn(state, state.signedOn) <= today ? act('takeEffect') : []
      if (state.status !== 'signing') return []
      return stillToSign(state.circuit, group, today).length === 0 ? act('recount') : []
    }),
  ]
}
