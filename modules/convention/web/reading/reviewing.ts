import { useMemo } from 'react'
import type { Place } from '../../reading/draft.ts'
import type { Reading } from '../../reading/index.ts'
import { itemsOf, placesOf } from './item.ts'
import { noticeItem } from './report-list.tsx'
import type { Review } from './review.ts'

/** What every part of the page works on: the review, the reading that it is of, and the value or notice at hand. */
export type Reviewing = {
  readonly review: Review
  readonly reading: Reading
  readonly current: string | null
  readonly onCurrent: (id: string) => void
  readonly onChange: (next: (review: Review) => Review) => void
}

export type Passages = {
  /** Every passage that a value comes from. */
  readonly places: readonly Place[]
  /** Those of the value or of the notice at hand. */
  readonly lit: readonly Place[]
}

/** The passages of the text that the review shows. */
export function usePassages({ review, reading, current }: Reviewing): Passages {
  const items = useMemo(() => itemsOf(review, reading), [review, reading])
  const places = useMemo(() => items.flatMap(({ found }) => placesOf(found)), [items])
  const lit = useMemo(() => {
    const notice = reading.report.find(({ id }) => noticeItem(id) === current)
    return notice?.places ?? placesOf(items.find(({ id }) => id === current)?.found ?? [])
  }, [current, items, reading])
  return { places, lit }
}
