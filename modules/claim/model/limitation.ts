import type { IsoDate } from '#kernel/citation.ts'
import { param } from '#law/index.ts'
import type { Opened } from './state.ts'

export type Limitation = {
  /** The last day on which the claim is not barred; `null` while a court is seized of it. */
  readonly last: IsoDate | null
  /** The days that began the four years again, in order; one that came too late is none of them. */
  readonly interruptedOn: readonly IsoDate[]
}

type Barred = Pick<Opened, 'bornOn' | 'memorandum' | 'notice' | 'action' | 'rulings' | 'interruptions'>

/**
 * The four-year bar (law 68-1250, art. 1 and 2; law.md R5.73, to be confirmed): four years from the first day of the year after the one in which the
 * claim was born, or after the one in which it was last interrupted by a request of the holder, a letter or a payment of the buyer; a court that is
 * seized stops it until it has ruled.
 */
export function limitationOf(claim: Barred, lawDate: IsoDate): Limitation {
  const years = param('claim.bar', lawDate).value
  const { bornOn, notice, memorandum, action, rulings, interruptions } = claim
  const days = [
    ...interruptions.map(({ on }) => on),
    ...(notice === null ? [] : [notice.receivedOn]),
    ...(memorandum === null ? [] : [memorandum.receivedOn]),
    ...rulings.map(({ notifiedOn }) => notifiedOn),
  ].toSorted()
  let last = endOf(bornOn, years)
  const interruptedOn: IsoDate[] = []
  // A court that was seized in time keeps the claim alive until it has ruled, whatever the years.
  const kept = (day: IsoDate) => action !== null && action.on <= last && action.on <= day
  for (const day of days) {
    if (day > last && !kept(day)) break
    interruptedOn.push(day)
    last = endOf(day, years)
  }
  const isBefore = action !== null && action.on <= last && rulings.length === 0
  return isBefore ? { last: null, interruptedOn: [...interruptedOn, action.on].toSorted() } : { last, interruptedOn }
}

const endOf = (day: IsoDate, years: number): IsoDate => `${Number(day.slice(0, 4)) + years}-12-31`
