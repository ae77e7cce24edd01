import type { IsoDate } from '#kernel/citation.ts'

/** A contract of the group as other processes see it: since when it is being awarded, whom it binds, when it ends. */
export type RunningContract = {
  readonly id: string
  readonly title: string
  /** The sending of the notice, or of the first consultation letter (A34). */
  readonly awardBegunOn: IsoDate
  readonly notifiedOn: IsoDate | null
  /** The last day of its validity and of the orders in course; `null` while it is not known. */
  readonly endsOn: IsoDate | null
  /** The members identified as buyers in its notice (CCP R2162-6). */
  readonly identifiedBuyers: readonly string[]
}
