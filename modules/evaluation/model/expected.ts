import { addDays } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { param } from '#law/index.ts'
import type { SheetSeen } from './evaluation-facts.ts'
import type { EvaluationAct, Known } from './evaluation-state.ts'
import { isInTheRunning } from './standing.ts'

/** An act of the coordinator that an analysis waits for, and the day that it waits until. */
export type Awaited = { readonly act: EvaluationAct['type']; readonly due: IsoDate | null }

/** What the coordinator does next, and the tenders that cease to bind before long (law.md R2.58). */
export function expectedOf(state: Known, sheets: readonly SheetSeen[], today: IsoDate): readonly Awaited[] {
  const ends = validUntilOf(state)
  const warned = ends !== null && today >= addDays(ends, -param('tender.expiry.warned', today).value)
  const longer: readonly Awaited[] = warned && !isAsked(state, today) ? [{ act: 'write', due: ends }] : []
  if (state.status === 'frozen') return longer
  if (state.status === 'concluded') return [{ act: 'freeze', due: ends }, ...longer]
  const isScored = sheets.length > 0 && sheets.every(({ status }) => status === 'disclosed')
  if (state.evaluators.length === 0) return [{ act: 'appoint', due: ends }, ...longer]
  return isScored ? [{ act: 'conclude', due: ends }, ...longer] : longer
}

/** Until when all the tenders in the running bind. */
export function validUntilOf({ tenders }: Pick<Known, 'tenders'>): IsoDate | null {
  const days = tenders.filter(isInTheRunning).map(({ validUntil }) => validUntil)
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b))
}

/** Whether those that cease to bind were asked already, and may still answer. */
const isAsked = ({ letters }: Known, today: IsoDate): boolean =>
  letters.some(({ kind, answer, due }) => kind === 'validity' && answer === null && due >= today)
