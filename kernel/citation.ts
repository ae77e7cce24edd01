/** A calendar day as `YYYY-MM-DD`, never a timestamp: a legal date has no hour and no zone. */
export type IsoDate = string

/** An instant as RFC 3339 in UTC with milliseconds, e.g. `2026-11-23T08:30:00.000Z`. */
export type IsoInstant = string

/**
 * Where a rule comes from: a source (code, regulation, or the group's own convention), an article of it, and
 * the paragraph when the article holds several rules. `version` is the day on which the cited wording was in force.
 *
 * Each group numbers its convention in its own way, so rules cite a *clause* of it (`clause('withdrawal')`);
 * when a case is decided, the clause is resolved to the article of that group's convention and `clause` keeps its key.
 */
export type Citation = {
  readonly source: string
  readonly article: string
  readonly paragraph?: string
  readonly version?: IsoDate
  readonly clause?: string
}

/** At least one article: a rule without a basis does not compile (house.md 1.3). */
export type Basis = readonly [Citation, ...Citation[]]

/** A value that never travels without the article that sets it. */
export type Sourced<T> = { readonly value: T; readonly basis: Basis }

/** The source name that stands for the convention of the group at hand. */
export const CONVENTION = 'convention'

/** The articles of one group's convention, by clause key: where its own text sets each rule. */
export type ClauseArticles = Readonly<Record<string, { readonly article: string; readonly paragraph?: string }>>

/** Cites a clause of the group's own convention; `article` stays the clause key until `resolve` is told the group. */
export function clause(key: string): Citation {
  return { source: CONVENTION, article: key, clause: key }
}

/** Cites the convention at hand by the number that its text prints, when it is the text that is spoken of. */
export function convention(article: string, paragraph?: string): Citation {
  return paragraph === undefined ? { source: CONVENTION, article } : { source: CONVENTION, article, paragraph }
}

/** The basis with each clause replaced by its article in this group's convention; a clause the text lacks stays a key. */
export function resolve(basis: Basis, articles: ClauseArticles): Basis {
  const [first, ...rest] = basis
  return [resolveOne(first, articles), ...rest.map((citation) => resolveOne(citation, articles))]
}

function resolveOne(citation: Citation, articles: ClauseArticles): Citation {
  return citation.clause === undefined ? citation : { ...citation, ...articles[citation.clause] }
}

/** A stable key, unique per cited passage: `CCP L2113-7 al. 1`. */
export function citationKey(citation: Citation): string {
  return [citation.source, citation.article, citation.paragraph].filter((part) => part !== undefined).join(' ')
}

/** The basis that some citations make, each passage once; `undefined` where there are none. */
export function basisOf(citations: readonly Citation[]): Basis | undefined {
  const [first, ...others] = new Map(citations.map((each) => [citationKey(each), each])).values()
  return first === undefined ? undefined : [first, ...others]
}
