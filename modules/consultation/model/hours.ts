import type { IsoInstant } from '#kernel/citation.ts'
import { instantInParis } from '#kernel/paris-time.ts'
import type { Hour } from './consultation-state.ts'

/** How an hour of Paris reads: once, never (the night of summer time), or twice (the night that it ends). */
export type HourReading =
  | { readonly is: 'once'; readonly at: IsoInstant }
  | { readonly is: 'skipped' | 'twice' | 'unreadable'; readonly at: null }

export function readHour({ date, time }: Hour): HourReading {
  try {
    return { is: 'once', at: instantInParis(date, time) }
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (message.includes('comes twice')) return { is: 'twice', at: null }
    return { is: message.includes('does not exist') ? 'skipped' : 'unreadable', at: null }
  }
}

/** The instant of an hour that reads in one way; `null` otherwise. */
export const instantOf = (hour: Hour): IsoInstant | null => readHour(hour).at

/** So many hours after an instant. */
export function hoursAfter(instant: IsoInstant, hours: number): IsoInstant {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
}

/** The hours that the Publications Office has to publish before the national notice may appear (CCP R2131-20). */
export const OFFICE_HOURS = 48
