import { type Graded, type Ranked, rankingOf, reweighed } from './ranking.ts'

/** The ranks that a weight would give, by tender. */
export type AtWeight = { readonly weight: number; readonly ranks: Readonly<Record<string, number | null>> }

const STEP = 1_000

/** The ranks for each tenth of the whole that one criterion could weigh, the others keeping their proportions: to understand, and for nothing else. */
export function sensitivityOf(grid: Graded, tenders: readonly Ranked[], key: string): readonly AtWeight[] {
  if (!grid.criteria.some((each) => each.key === key) || grid.criteria.length < 2) return []
  return Array.from({ length: 11 }, (_, index) => {
    const weight = index * STEP
    const lines = rankingOf(reweighed(grid, key, weight), tenders)
    return { weight, ranks: Object.fromEntries(lines.map(({ tender, rank }) => [tender, rank])) }
  })
}
