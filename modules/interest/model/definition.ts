import type { Citation, IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'

/** A wording of the legal definition, named by its first day in force (S5.9). */
export type Wording = { readonly from: IsoDate; readonly citation: Citation }

const FIRST: Wording = { from: '2013-10-13', citation: cite('loi-2013-907', '2', 'rédaction de 2013') }

export const WORDINGS: readonly Wording[] = [
  FIRST,
  { from: '2025-12-24', citation: cite('loi-2013-907', '2', 'rédaction de 2025') },
]

/** The wording in force on a day: what a person must have read to say that it has an interest, or none. */
export function wordingOn(day: IsoDate): Wording {
  return WORDINGS.findLast(({ from }) => from <= day) ?? FIRST
}
