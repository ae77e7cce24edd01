import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import type { Procedure } from '../model/procedure-state.ts'
import { type PlanCalendar, planCalendar } from './plan-calendar.ts'

export { procedureCase } from './procedure-case.ts'
export {
  affectedProcedures,
  type ProcedureRow,
  procedureOf,
  proceduresOf,
  proceduresOn,
  purchasesUnder,
} from './queries.ts'
export { routes } from './routes.ts'
export { tasks } from './tasks.ts'

type Asked = Pick<PlanCalendar, 'id' | 'language' | 'stamp' | 'address'> & { readonly groupId: string }

/** The retro-planning of one procedure as a calendar file; `undefined` when there is none of this identifier, or no plan. */
export async function planCalendarOf(tx: Tx, { groupId, ...asked }: Asked): Promise<string | undefined> {
  const { state, seq } = await readCase<Procedure>(tx, 'procedure', { groupId, id: asked.id })
  if (state === undefined || state.status === 'none') return undefined
  return planCalendar({ ...asked, seq, state, names: await namesOf(tx, groupId) })
}
