import type { IsoDate } from './citation.ts'

/** The days that this program is told: another is a slip of the keyboard, and no calendar or law of ours reaches it. */
export const FIRST_DAY: IsoDate = '1900-01-01'
export const LAST_DAY: IsoDate = '2200-12-31'
