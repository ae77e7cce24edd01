import { computeTerm, daysBetween, type Term } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { param } from '#law/index.ts'

/** A time during which the period did not run: from its notice to the day on which what was missing came. */
export type Pause = { readonly suspendedOn: IsoDate; readonly resumedOn: IsoDate | null }

/** From when the period of a contract runs: the later of the request and of the service, or the request alone (R5.31). */
export const CLOCK_STARTS = ['service', 'receipt'] as const
export type ClockStart = (typeof CLOCK_STARTS)[number]

export type Measured = {
  readonly receivedOn: IsoDate
  /** The day of the service; `null` while it is not done. */
  readonly serviceDoneOn: IsoDate | null
  readonly pauses: readonly Pause[]
  /** The period of the contract, in days. */
  readonly days: number
  readonly startsAt: ClockStart
}

/** When a payment is due; nothing while the period does not run. */
export type Clock = {
  readonly waits: 'service' | 'documents' | null
  /** The last day of the authorising officer, who leaves the accountant its own. */
  readonly officer: Term | null
  readonly due: Term | null
}

/**
 * The payment clock (CCP R2192-10, R2192-12, R2192-27; decree 2013-269, art. 12; law.md R5.30 to R5.32): a suspension stops it, and the receipt of what
 * was missing gives a whole period again, or the balance if that is longer. Its last day does not move: it binds the buyer.
 */
export function paymentClock({ receivedOn, serviceDoneOn, pauses, days, startsAt }: Measured, lawDate: IsoDate): Clock {
  if (pauses.some(({ resumedOn }) => resumedOn === null)) return { waits: 'documents', officer: null, due: null }
  if (startsAt === 'service' && serviceDoneOn === null) return { waits: 'service', officer: null, due: null }
  const began =
    startsAt === 'service' && serviceDoneOn !== null && serviceDoneOn > receivedOn ? serviceDoneOn : receivedOn
  const { start, length } = pauses.reduce(afterPause(days), { start: began, length: days })
  const accountant = param('payment.comptable', lawDate).value
  return { waits: null, officer: termOf(start, Math.max(1, length - accountant)), due: termOf(start, length) }
}

type Running = { readonly start: IsoDate; readonly length: number }

const afterPause =
  (days: number) =>
  ({ start, length }: Running, { suspendedOn, resumedOn }: Pause): Running => {
    if (resumedOn === null || resumedOn <= start) return { start, length }
    const balance = suspendedOn <= start ? length : Math.max(0, daysBetween(suspendedOn, termOf(start, length).last))
    return { start: resumedOn, length: Math.max(days, balance) }
  }

const termOf = (start: IsoDate, days: number): Term =>
  computeTerm({ regime: 'date-to-date', start, length: { days }, side: 'maximum' })
