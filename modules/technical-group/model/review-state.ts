import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { Subject } from './group-subject.ts'

/**
 * A clause of a document under review. Its words stand in the file alone, so that nobody reads them without the reading
 * being logged (R8.13); the digest tells, here, whether they changed.
 */
export type ClauseHead = { readonly number: string; readonly title: string; readonly digest: string }

export type Version = {
  readonly number: number
  /** SHA-256 of the file. */
  readonly file: string
  readonly on: IsoDate
  /** What changed since the version before, in a sentence; empty for the first. */
  readonly note: string
  readonly clauses: readonly ClauseHead[]
}

/** A part of the technical specifications, on one theme: an expert of another theme does not read it. */
export type Reviewed = {
  readonly procedure: string
  readonly title: string
  readonly theme: string
  readonly versions: readonly [Version, ...Version[]]
}

export type Review =
  | { readonly status: 'none' }
  | (Reviewed & { readonly status: 'reviewed' })
  | (Reviewed & { readonly status: 'closed'; readonly closedOn: IsoDate })

type Judged = { readonly appraisals?: Appraisals | undefined }
type Told = { readonly file: string; readonly clauses: readonly ClauseHead[] }

export type ReviewAct =
  | (Judged & Told & Omit<Reviewed, 'versions'> & { readonly type: 'deposit' })
  | (Judged & Told & { readonly type: 'revise'; readonly note: string })
  | (Judged & { readonly type: 'close' })

export type ReviewEvent =
  | (Told & Omit<Reviewed, 'versions'> & { readonly type: 'DocumentDeposited'; readonly on: IsoDate })
  | (Told & { readonly type: 'DocumentRevised'; readonly note: string; readonly on: IsoDate })
  | { readonly type: 'ReviewClosed'; readonly on: IsoDate }

export type ReviewFacts = {
  readonly group: Group
  readonly subject: Subject
  /** The interests that stand in the procedure. */
  readonly interests: readonly DeclaredInterest[]
  /** True when an academic authority or an expert sits, or sat, in this technical group (S6.3, A29). */
  readonly associated: boolean
  /** How many remarks on this document nobody has answered. */
  readonly unanswered: number
}

/** The version that is reviewed: the latest. */
export const latestOf = ({ versions }: Pick<Reviewed, 'versions'>): Version => versions.at(-1) ?? versions[0]

export type OpeningReview = Rule<OpenInput<Review, ReviewFacts>>
export type OnReview<T extends ReviewAct['type']> = Rule<ActInput<Review, Extract<ReviewAct, { type: T }>, ReviewFacts>>
