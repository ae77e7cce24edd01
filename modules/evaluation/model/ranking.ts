import { canonicalize, type Json } from '#kernel/canonical.ts'
import { type Criterion, WHOLE } from '#modules/consultation/index.ts'
import { extremesOf, priceScore } from './formula.ts'
import { compare, type Fraction, fraction, plus, roundedTo, times, written, ZERO } from './fraction.ts'
import { type ScaleRead, type Scored, scoredIn } from './grid.ts'

/** The grid as it was published: nothing of it is edited (CCP R2152-11). */
export type Graded = {
  readonly criteria: readonly Criterion[]
  readonly scales: readonly ScaleRead[]
  /** The criteria whose score decides between tenders of the same total, the first one first. */
  readonly ties: readonly string[]
  /** What the weights of the first level make together, where it is not the whole: a grid of `reweighed`. */
  readonly whole?: number
}

/** A tender that is ranked: its price in cents, and the points that were agreed on, in hundredths, by criterion. */
export type Ranked = {
  readonly tender: string
  readonly price: number | null
  readonly points: Readonly<Record<string, number>>
}

export type Line = {
  readonly tender: string
  /** `null` where a criterion waits for its score or its price: the tender has no total yet. */
  readonly total: Fraction | null
  /** From 1; tenders that nothing parts have the same one. `null` without a total. */
  readonly rank: number | null
  readonly scores: Readonly<Record<string, number | null>>
}

/**
 * Ranks tenders by the published grid: each price scored by its formula and rounded to its step, the rest as agreed, every score over its
 * top times its part of the whole, added exactly. Nothing else is rounded. The same grid, points and prices always give the same ranks.
 */
export function rankingOf(grid: Graded, tenders: readonly Ranked[]): readonly Line[] {
  const scored = scoredIn(grid)
  const among = extremesOf(tenders.flatMap(({ price }) => price ?? []))
  const lines = tenders.map((each) => {
    const scores = Object.fromEntries(
      scored.map(({ criterion: { key }, scale }) => {
        const { formula } = scale
        if (formula === null) return [key, each.points[key] ?? null]
        const isPriced = each.price !== null && among !== null
        return [key, isPriced ? priceScore({ ...scale, formula }, each.price, among) : null]
      }),
    )
    return { tender: each.tender, scores, total: totalOf(scored, scores) }
  })
  const sorted = lines.toSorted((a, b) => order(a, b, scored, grid.ties))
  let rank = 0
  return sorted.map((line, index) => {
    const before = sorted[index - 1]
    if (before === undefined || order(before, line, scored, grid.ties) < 0) rank = index + 1
    return { ...line, rank: line.total === null ? null : rank }
  })
}

type LineTotal = Omit<Line, 'rank'>

function totalOf(scored: readonly Scored[], scores: Line['scores']): Fraction | null {
  let total = ZERO
  for (const { criterion, share, scale } of scored) {
    const points = scores[criterion.key] ?? null
    if (points === null) return null
    total = plus(total, times(share, fraction(points, scale.top)))
  }
  return scored.length === 0 ? null : total
}

/** The best first; the tenders without a total last. */
function order(a: LineTotal, b: LineTotal, scored: readonly Scored[], ties: readonly string[]): number {
  if (a.total === null || b.total === null) return Number(a.total === null) - Number(b.total === null)
  const byTotal = compare(b.total, a.total)
  if (byTotal !== 0) return byTotal
  for (const key of ties) {
    const apart = compare(earnedUnder(key, b, scored), earnedUnder(key, a, scored))
    if (apart !== 0) return apart
  }
  return 0
}

/** What a tender earned under a criterion or under all its parts together. */
export function earnedUnder(key: string, { scores }: Pick<Line, 'scores'>, scored: readonly Scored[]): Fraction {
  return scored
    .filter(({ criterion, above }) => criterion.key === key || above.some((each) => each.key === key))
    .reduce(
      (sum, { criterion, share, scale }) => plus(sum, times(share, fraction(scores[criterion.key] ?? 0, scale.top))),
      ZERO,
    )
}

/** A total out of a hundred, in hundredths of a point, as it is shown: ranks never read it. */
export const outOfHundred = (total: Fraction): number => roundedTo(times(total, fraction(10_000)), 1)

/**
 * What a ranking is made from and what it gives, in one text: its hash proves that whoever computes it again from the same published
 * grid, agreed points and prices finds the same.
 */
export function rankingText(grid: Graded, tenders: readonly Ranked[]): string {
  const given = tenders.toSorted((a, b) => (a.tender < b.tender ? -1 : 1))
  const ranked = rankingOf(grid, given).map(({ tender, rank, total, scores }) => ({
    ...{ tender, rank, scores },
    total: total === null ? null : written(total),
  }))
  const { criteria, scales, ties } = grid
  return canonicalize({ format: 'unisson-ranking/1', criteria, scales, ties, given, ranked } as unknown as Json)
}

/**
 * The grid as if one of its criteria weighed otherwise, the others keeping their proportions: for whoever wants to see what the weights
 * do. Nothing is ranked by it.
 *
 * @param weight of the criterion, in points of base
 */
export function reweighed<G extends Graded>(grid: G, key: string, weight: number): G {
  const rest = grid.criteria.reduce((sum, each) => (each.key === key ? sum : sum + each.weight), 0)
  const moved = (each: Criterion): number => (each.key === key ? weight * rest : (WHOLE - weight) * each.weight)
  return { ...grid, whole: WHOLE * rest, criteria: grid.criteria.map((each) => ({ ...each, weight: moved(each) })) }
}
