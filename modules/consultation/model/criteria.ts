import { type Criterion, type Weight, WHOLE } from './dossier.ts'

/** One level of the criteria: where it stands, and what its weights make together. */
export type Level = {
  /** The keys that lead there: empty for the criteria themselves. */
  readonly path: readonly string[]
  readonly title: string
  readonly sum: Weight
  /** What it takes to make the whole; negative when the weights pass it. */
  readonly missing: Weight
}

/** Each level that has weights, from the criteria down. */
export function levelsOf(criteria: readonly Criterion[]): readonly Level[] {
  return levelsUnder(criteria, [], '')
}

function levelsUnder(criteria: readonly Criterion[], path: readonly string[], title: string): readonly Level[] {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0)
  const below = criteria.flatMap((each) =>
    each.parts.length === 0 ? [] : levelsUnder(each.parts, [...path, each.key], each.title),
  )
  return [{ path, title, sum, missing: WHOLE - sum }, ...below]
}

/** Every criterion and every part of one. */
export function allOf(criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.flatMap((each) => [each, ...allOf(each.parts)])
}

/** Those that tenders are noted under: the ones without parts. */
export function leavesOf(criteria: readonly Criterion[]): readonly Criterion[] {
  return allOf(criteria).filter(({ parts }) => parts.length === 0)
}
