import type { Scored } from './grid.ts'

/** What one evaluator gave, in hundredths of a point. */
export type Given = { readonly evaluator: string; readonly points: number }

/** One criterion of one tender, and what each evaluator gave it. */
export type Spread = {
  readonly tender: string
  readonly criterion: string
  readonly given: readonly Given[]
  /** From the lowest to the highest, in points of base of the scale. */
  readonly spread: number
  readonly lowest: number
  readonly highest: number
}

/** The scores of one evaluator, by tender, then by criterion. */
export type Sheet = {
  readonly evaluator: string
  readonly notes: Readonly<Record<string, Readonly<Record<string, { readonly points: number }>>>>
}

/** Where evaluators stand apart, the widest first: what a consensus begins with. */
export function disagreements(
  scored: readonly Scored[],
  tenders: readonly string[],
  sheets: readonly Sheet[],
): readonly Spread[] {
  const found = tenders.flatMap((tender) =>
    scored
      .filter(({ scale }) => scale.formula === null)
      .map(({ criterion: { key }, scale: { top } }): Spread => {
        const given = sheets.flatMap(({ evaluator, notes }) => {
          const points = notes[tender]?.[key]?.points
          return points === undefined ? [] : [{ evaluator, points }]
        })
        const all = given.map(({ points }) => points)
        const [lowest, highest] = all.length === 0 ? [0, 0] : [Math.min(...all), Math.max(...all)]
        return {
          tender,
          criterion: key,
          given,
          lowest,
          highest,
          spread: Math.round(((highest - lowest) * 10_000) / top),
        }
      }),
  )
  return found.toSorted((a, b) => b.spread - a.spread)
}
