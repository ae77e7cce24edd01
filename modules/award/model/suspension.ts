import { computeTerm } from '#kernel/calendar.ts'
import type { Basis, IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { cite, param } from '#law/index.ts'
import type { Suspension, Transmission } from './transmission-state.ts'

/** How long an act stays without effect: until that day included; `until` is `null` where nothing but another judgment ends it. */
export type Suspended = { readonly from: IsoDate; readonly until: IsoDate | null; readonly basis: Basis }

const term = (start: IsoDate, length: { readonly days: number } | { readonly months: number }): IsoDate =>
  computeTerm({ start, regime: 'date-to-date', length, side: 'maximum' }).last

/** Within how many days of its receipt a request of the prefect suspends an act of itself, and the day on which that month ends (R3.08, to be confirmed). */
export function suspensionDays({ acknowledgement }: Transmission, lawDate: IsoDate) {
  if (acknowledgement === null) return null
  const received = civilDay(acknowledgement.at)
  const [request, lasts] = [param('prefect.suspensionRequest', lawDate), param('prefect.suspensionLasts', lawDate)]
  const control = [cite('CGCT', 'L3132-1'), cite('CGCT', 'L4142-1')] as const
  const basis: Basis = [...request.basis, ...control, cite('CJA', 'L554-1')]
  return { askedBy: term(received, { days: request.value }), until: term(received, { months: lasts.value }), basis }
}

/**
 * What the request of the prefect makes of a transmitted act (R3.08): asked within ten days of its receipt it suspends it of itself until the judge decides, a month
 * from that receipt at most; asked later it waits for the judge. One that the judge grants lasts until another judgment. `null` where the act has its effects.
 */
export function suspendedBy(transmission: Transmission | null, lawDate: IsoDate): Suspended | null {
  const suspension = transmission?.suspension
  if (transmission === null || suspension === undefined) return null
  const days = suspensionDays(transmission, lawDate)
  const [last] = suspension.judgments.slice(-1)
  if (last !== undefined) {
    const from = civilDay(last.notifiedAt)
    return last.outcome === 'suspended' ? { from, until: null, basis: [cite('CJA', 'L554-1')] } : null
  }
  const from = civilDay(suspension.requestedAt)
  return days === null || from > days.askedBy ? null : { from, until: days.until, basis: days.basis }
}

/** Whether it is without effect on a day. */
export function isSuspendedOn(transmission: Transmission | null, lawDate: IsoDate, day: IsoDate): boolean {
  const found = suspendedBy(transmission, lawDate)
  return found !== null && (found.until === null || day <= found.until)
}

/** A request on which the judge has not decided. */
export const isJudgmentAwaited = (suspension: Suspension | undefined): boolean =>
  suspension !== undefined && suspension.judgments.length === 0
