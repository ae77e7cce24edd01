import type { IsoDate } from '#kernel/citation.ts'
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

type Asked = Pick<PlanCalendar, 'id' | 'language' | 'stamp' | 'address'> & {
  readonly groupId: string
  /** The deadline that its notice announced, and the entry that says so. */
  readonly announced: { readonly deadline: IsoDate; readonly seq: number } | null
}

/** The retro-planning of one procedure as a calendar file; `undefined` when there is none of this identifier, or no plan. */
export async function planCalendarOf(tx: Tx, { groupId, announced, ...asked }: Asked): Promise<string | undefined> {
  const { state, seq } = await readCase<Procedure>(tx, 'procedure', { groupId, id: asked.id })
  if (state === undefined || state.status === 'none') return undefined
  const deadline = announced?.deadline ?? null
  const last = Math.max(seq, announced?.seq ?? 0)
  return planCalendar({ ...asked, group: groupId, deadline, seq: last, state, names: await namesOf(tx, groupId) })
}
