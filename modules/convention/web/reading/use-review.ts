import { useRef, useState } from 'react'
import { keepReview } from './kept.ts'
import type { Review } from './review.ts'

export type ReviewInHand = {
  readonly review: Review
  readonly change: (next: (review: Review) => Review) => void
  /** The review as it stands now, also between two renderings. */
  readonly now: () => Review
}

/** A review in a person’s hands: every change is kept on the device before it is shown. */
export function useReview(start: Review): ReviewInHand {
  const [review, show] = useState(start)
  const latest = useRef(start)
  const change: ReviewInHand['change'] = (next) => {
    latest.current = next(latest.current)
    keepReview(latest.current)
    show(latest.current)
  }
  return { review, change, now: () => latest.current }
}
