import type { IsoInstant } from '#kernel/citation.ts'

/** `seconds` after an instant, or before it when negative. */
export function later(instant: IsoInstant, seconds: number): IsoInstant {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString()
}
