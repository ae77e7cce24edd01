import type { IsoInstant } from '#kernel/citation.ts'

const milliseconds = (instant: IsoInstant): number => Math.floor(Date.parse(instant))

/**
 * In time (R2151-5): the last byte, floored to the millisecond, less what the clock may be wrong by, is before the
 * deadline. The doubt is the operator's, for the proof is the platform's.
 */
export const isInTime = (receivedAt: IsoInstant, uncertainty: number, deadline: IsoInstant): boolean =>
  milliseconds(receivedAt) - uncertainty < milliseconds(deadline)

/** The last whole second at which a deposit is in time by any clock that is right: `11:59:59` for noon. */
export const lastSecondOf = (deadline: IsoInstant): IsoInstant =>
  new Date(Math.ceil(milliseconds(deadline) / 1000) * 1000 - 1000).toISOString()
