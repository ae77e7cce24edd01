import { isSame, type Json } from '#kernel/canonical.ts'
import type { Dossier } from './dossier.ts'

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
} as const satisfies Readonly<Record<string, (dossier: Dossier) => Json>>

export type InitialTerm = keyof typeof INITIAL_TERMS

/** One condition that a version would change: as it was announced first, and as it would be. */
export type ChangedTerm = { readonly term: InitialTerm; readonly before: Json; readonly after: Json }

/** What a version changes of the conditions that were announced first; what an earlier one has changed is not asked again. */
export function changedTerms(
  { first, before }: Readonly<Record<'first' | 'before', Dossier>>,
  after: Dossier,
): readonly ChangedTerm[] {
  return (Object.keys(INITIAL_TERMS) as InitialTerm[]).flatMap((term) => {
    const [announced, now] = [INITIAL_TERMS[term](first), INITIAL_TERMS[term](after)]
    if (isSame(announced, now) || isSame(INITIAL_TERMS[term](before), now)) return []
    return [{ term, before: announced, after: now }]
  })
}
