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

/** The longest common words of two texts, and what each has besides: a letter holds some hundred words. */
function runsOf(before: string, after: string) {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  const common = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = common[i]
      if (row !== undefined) row[j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const runs: { in: 'both' | 'before' | 'letter'; text: string }[] = []
  const add = (where: 'both' | 'before' | 'letter', word: string) => {
    const last = runs.at(-1)
    if (last?.in === where) last.text += ` ${word}`
    else runs.push({ in: where, text: word })
  }
  let [i, j] = [0, 0]
  while (i < one.length || j < other.length) {
    const [left, right] = [one[i], other[j]]
    if (left !== undefined && left === right) {
      add('both', left)
      i += 1
      j += 1
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      add('before', left)
      i += 1
    } else {
      add('letter', right ?? '')
      j += 1
    }
  }
  return runs
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')
