import type { Json } from '#kernel/canonical.ts'
import type { Basis, Citation } from '#kernel/citation.ts'
import type { Draft, FieldPath, Found, Place, Severity } from '../draft.ts'
import { placeOf, type Span } from '../flow.ts'
import type { ReadParty } from '../party/prose.ts'
import type { Hit, Sentence } from '../sentences.ts'
import type { Structure } from '../structure.ts'

/** All that a check of the report may look at. */
export type ReportContext = {
  readonly draft: Draft
  readonly found: Readonly<Record<FieldPath, Found>>
  readonly structure: Structure
  readonly sentences: readonly Sentence[]
  readonly parties: readonly ReadParty[]
  readonly signatures: readonly Hit<string>[]
}

/** What a check saw: where, and the facts its sentence needs. */
export type Seen = { readonly places: readonly Place[]; readonly facts: Readonly<Record<string, Json>> }

/** A check: an ambiguity of the rule book (9.14), or a heading one expects. `law` is what it rests on besides the clause itself. */
export type Check<Id extends string> = {
  readonly id: Id
  readonly severity: Severity
  readonly ambiguity?: `A${number}`
  readonly law: Basis
  readonly look: (context: ReportContext) => Seen | null
}

export const ccp = (article: string): Citation => ({ source: 'CCP', article })
export const cgct = (article: string): Citation => ({ source: 'CGCT', article })

/** The check of a phrase: seen when a sentence says it (and no sentence says `unless`). */
export function phrase(when: RegExp, unless?: RegExp): (context: ReportContext) => Seen | null {
  return ({ sentences, structure }) => {
    if (unless !== undefined && sentences.some((sentence) => unless.test(sentence.full))) return null
    const said = sentences.find((sentence) => when.test(sentence.full))
    return said === undefined ? null : { places: [placeOf(structure.flow, said)], facts: { ...articleOf(said) } }
  }
}

/** The place of a value of the draft, with its article as a fact. */
export function foundAt(context: ReportContext, path: FieldPath): Seen {
  const found = context.found[path]
  if (found === undefined) return { places: [], facts: {} }
  return {
    places: [found.place],
    facts: found.article === undefined ? {} : { article: found.article.number ?? found.article.heading },
  }
}

export function articleOf(sentence: Sentence): Readonly<Record<string, Json>> {
  const { article } = sentence.section
  return article === null ? {} : { article: article.number ?? article.heading }
}

export function at(context: ReportContext, span: Span): Place {
  return placeOf(context.structure.flow, span)
}
