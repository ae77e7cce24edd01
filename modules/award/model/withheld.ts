import { compareWords } from '#kernel/compare-words.ts'
import type { Letter, Opened } from './award-state.ts'
import { candidateIn } from './standing.ts'

/**
 * What a letter keeps back of what the register holds (R2.64, L2132-1): its reasons and the merits of the chosen tender, in runs of words that stand in both texts,
 * only before, or only in what left; nothing of a text that left as it is.
 */
export function comparedIn(state: Opened, { to, reasons, choice }: Letter) {
  const own = candidateIn(state, to)?.reasons ?? ''
  const pairs = [
    ['reasons', own, reasons],
    ['choice', state.choice, choice],
  ] as const
  return pairs.flatMap(([what, before, after]) =>
    before.trim() === '' || after.trim() === '' || before.trim() === after.trim()
      ? []
      : [{ what, runs: runsOf(before, after) }],
  )
}

const WHERE = { same: 'both', removed: 'before', added: 'letter' } as const

/** The words that stand in both texts, and what each has besides. */
const runsOf = (before: string, after: string) =>
  compareWords(before, after).flatMap(({ kind, text }) =>
    text.trim() === '' ? [] : [{ in: WHERE[kind], text: text.trim() }],
  )
