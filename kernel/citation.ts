/** A calendar day as `YYYY-MM-DD`, never a timestamp: a legal date has no hour and no zone. */
export type IsoDate = string

/** An instant as RFC 3339 in UTC with milliseconds, e.g. `2026-11-23T08:30:00.000Z`. */
export type IsoInstant = string

/**
 * Where a rule comes from: a source (code, regulation, or the group's own convention), an article of it, and
 * the paragraph when the article holds several rules. `version` is the day on which the cited wording was in force.
 */
export type Citation = {
  readonly source: string
  readonly article: string
  readonly paragraph?: string
  readonly version?: IsoDate
}

/** At least one article: a rule without a basis does not compile (house.md 1.3). */
export type Basis = readonly [Citation, ...Citation[]]

/** A value that never travels without the article that sets it. */
export type Sourced<T> = { readonly value: T; readonly basis: Basis }

/** The source name that stands for the convention of the group at hand. */
export const CONVENTION = 'convention'

/**
 * Cites the group's own convention. `article` is the article's number as the convention prints it;
 * groups number their articles differently, so modules take it from the clause (`clauses.withdrawal.article`).
 */
export function convention(article: string, paragraph?: string): Citation {
  return paragraph === undefined ? { source: CONVENTION, article } : { source: CONVENTION, article, paragraph }
}

/** A stable key, unique per cited passage: `CCP L2113-7 al. 1`. */
export function citationKey(citation: Citation): string {
  return [citation.source, citation.article, citation.paragraph].filter((part) => part !== undefined).join(' ')
}
