import { type Criterion, type Scale, WHOLE } from '#modules/consultation/index.ts'
import { type Fraction, fraction, times } from './fraction.ts'

/** A criterion that tenders are scored under: its part of the whole, the product of the weights that lead to it, and its scale. */
export type Scored = {
  readonly criterion: Criterion
  /** The criteria above it, from the top. */
  readonly above: readonly Criterion[]
  readonly share: Fraction
  readonly scale: Scale
}

/** How one criterion is scored where its file says it in words: what a person reads in them. */
export type ScaleRead = { readonly criterion: string } & Scale

type Read = {
  readonly criteria: readonly Criterion[]
  readonly scales: readonly ScaleRead[]
  readonly whole?: number
}

/** The criteria without parts, in the order of the file; those whose scale is known nowhere are left out. */
export function scoredIn({ criteria, scales, whole = WHOLE }: Read): readonly Scored[] {
  const read = new Map(scales.map((each) => [each.criterion, each]))
  const under = (level: readonly Criterion[], above: readonly Criterion[], share: Fraction): readonly Scored[] =>
    level.flatMap((criterion) => {
      const own = times(share, fraction(criterion.weight, above.length === 0 ? whole : WHOLE))
      if (criterion.parts.length > 0) return under(criterion.parts, [...above, criterion], own)
      const scale = criterion.scale ?? read.get(criterion.key)
      if (scale === undefined) return []
      const { top, step, formula } = scale
      return [{ criterion, above, share: own, scale: { top, step, formula } }]
    })
  return under(criteria, [], fraction(1))
}

/** Those that persons score. */
export const byPersons = (scored: readonly Scored[]): readonly Scored[] =>
  scored.filter(({ scale }) => scale.formula === null)

/** Whether a score stands on a scale: a whole number of its steps, from nothing to its top. */
export const isOnScale = (points: number, { top, step }: Scale): boolean =>
  Number.isSafeInteger(points) && points >= 0 && points <= top && points % step === 0
