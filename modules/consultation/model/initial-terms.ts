import { isSame, type Json } from '#kernel/canonical.ts'
import type { Appraisals } from '#kernel/rule.ts'
import type { Version } from './consultation-state.ts'
import type { Criterion, Dossier } from './dossier.ts'

/** A criterion as the notice announces it: how it is noted stands in the file. */
const announced = (criteria: readonly Criterion[]): Json =>
  criteria
    .toSorted((one, other) => one.key.localeCompare(other.key))
    .map(({ key, title, kind, weight, parts }) => ({ key, title, kind, weight, parts: announced(parts) }))

/** The conditions under which operators decided to tender, or not to: what each is, in one file. */
const INITIAL_TERMS = {
  object: ({ object }) => object.trim(),
  classification: ({ cpv: [main = ''] }) => main,
  departments: ({ departments }) => departments.toSorted(),
  lots: ({ lots, framework: { countedIn, unit } }) =>
    lots.map(({ key, title, description, maximum }) => ({ key, title, description, maximum, countedIn, unit })),
  framework: ({ framework: { countedIn, unit, minimum, maximum, value } }) => ({
    countedIn,
    unit,
    minimum,
    maximum,
    value,
  }),
  duration: ({ duration: { from, months } }) => ({ from, months }),
  holders: ({ holders }) => holders.number,
  criteria: ({ criteria }) => announced(criteria),
  participation: ({ selection: { turnover, capacities, pieces } }) => ({
    ...{ turnover, capacities },
    ...(pieces === undefined
      ? {}
      : { pieces: pieces.map(({ key, title, declarable }) => ({ key, title, declarable })) }),
  }),
  variants: ({ variants: { allowed, terms } }) => ({ allowed, terms: allowed ? terms : '' }),
} as const satisfies Readonly<Record<string, (dossier: Dossier) => Json>>

export type InitialTerm = keyof typeof INITIAL_TERMS

/** One condition that a version would change: as it was announced first, and as it would be. */
export type ChangedTerm = { readonly term: InitialTerm; readonly before: Json; readonly after: Json }

/** What is bought: another one is bought by another procedure. */
const OBJECT: readonly InitialTerm[] = ['object', 'classification']

export const ofObject = (terms: readonly ChangedTerm[]): boolean => terms.some(({ term }) => OBJECT.includes(term))

/**
 * What a version changes of the conditions that were announced: by the first notice, or by the last one that told of their
 * substance being altered. The object is always that of the first notice, from which no number of versions leads to another.
 * What a version has changed since is not asked again.
 */
export function changedTerms(
  { dossier, versions }: { readonly dossier: Dossier; readonly versions: readonly Version[] },
  after: Dossier,
): readonly ChangedTerm[] {
  const [first] = versions
  const altered = versions.findLast(({ alteredFor = '' }) => alteredFor !== '') ?? first
  return (Object.keys(INITIAL_TERMS) as InitialTerm[]).flatMap((term) => {
    const of = INITIAL_TERMS[term]
    const noticed = OBJECT.includes(term) ? first : altered
    const [before, now] = [of(noticed?.dossier ?? dossier), of(after)]
    return isSame(before, now) || isSame(of(dossier), now) ? [] : [{ term, before, after: now }]
  })
}

type ChangedFile = {
  readonly state: Parameters<typeof changedTerms>[0]
  readonly act: { readonly dossier: Dossier; readonly appraisals?: Appraisals | undefined }
}

/**
 * The words of the person who answers to `initialTermsKept` that the announced conditions are altered in substance; `null`
 * when nobody does, and of another object, which no words make lawful.
 */
export function alteredFor({ state, act }: ChangedFile): string | null {
  const terms = changedTerms(state, act.dossier)
  if (terms.length === 0 || ofObject(terms)) return null
  const answer = act.appraisals?.initialTermsKept
  return answer === undefined || answer.accepted ? null : answer.reason
}
