import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from './interest-free.ts'

export const NATURES = ['mandate', 'employment', 'family', 'shares', 'other'] as const
export type Nature = (typeof NATURES)[number]

/** An economic operator as a person names it; its SIREN when known, by which it is recognised later among the candidates. */
export type NamedOperator = { readonly name: string; readonly siren: string | null }

/** What ties the person to the procedure, in the person's own words. */
export type Tie = {
  readonly nature: Nature
  readonly text: string
  readonly operators: readonly NamedOperator[]
}

/** A person is asked as soon as the procedure begins, and again once the candidates are known (R1.33). */
export const OCCASIONS = ['procedure', 'candidates'] as const
export type Occasion = (typeof OCCASIONS)[number]

/** A declaration that came on paper, recorded by the coordinator with its proof. */
export type Paper = { readonly receivedOn: IsoDate; readonly proof: string }

/** What one declaration says: an interest or none, since when it is known, and what the person was shown before. */
export type Statement = {
  readonly occasion: Occasion
  readonly knownOn: IsoDate
  readonly tie: Tie | null
  /** The first day in force of the wording of the definition that was shown (S5.9). */
  readonly wording: IsoDate
  /** The notice on offences was read (S5.12). */
  readonly noticeRead: boolean
  readonly paper: Paper | null
}

export type Declaration = Statement & { readonly declaredOn: IsoDate }

/** Whom a case is about. The name is kept for those whom no register of the group knows. */
export type Declarant = { readonly person: string; readonly name: string; readonly body: string }
export type About = Declarant & { readonly procedure: string }

/** What made somebody ask whether there is an interest: another person, or data that a person read. */
export type Signal = { readonly source: 'person' | 'data'; readonly reason: string }

/** Where the person was to act, on which depends who replaces it (A26). */
export const ROLES = ['technical-group', 'committee', 'signatory', 'agent'] as const
export type Role = (typeof ROLES)[number]

/** Who replaces the person, in what, and by which act (S5.11). */
export type Substitute = {
  /** Of the register; null for somebody whom it does not know. */
  readonly person: string | null
  readonly name: string
  readonly role: Role
  readonly reference: string
  readonly actOn: IsoDate
  readonly proof: string | null
}

/** What the coordinator concluded, and why. */
export type Conclusion = { readonly reason: string; readonly on: IsoDate }

type Told = About & { readonly declarations: readonly Declaration[]; readonly signal: Signal | null }
type Standing = Told & { readonly standsSince: IsoDate; readonly substitute: Substitute | null }

export type Interest =
  | { readonly status: 'none' }
  | (Told & { readonly status: 'clear' })
  | (Told & { readonly status: 'signalled'; readonly signal: Signal })
  | (Standing & { readonly status: 'declared' })
  /** It stood in a procedure that was abandoned, and stands in the one that took its place; `from`: its case there. */
  | (Standing & { readonly status: 'carried'; readonly from: string })
  | (Standing & { readonly status: 'upheld'; readonly conclusion: Conclusion })
  | (Told & { readonly status: 'dismissed'; readonly conclusion: Conclusion })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type InterestAct =
  /** `of`: whose declaration it is, when it is not the actor's own. */
  | (Judged & Statement & { readonly type: 'declare'; readonly procedure: string; readonly of: Declarant | null })
  | (Judged & Statement & { readonly type: 'renew' })
  | (Judged & About & Signal & { readonly type: 'signal' })
  /** By the clock, when a procedure takes the place of another: `from` is the case in the one that was abandoned. */
  | (Judged & { readonly type: 'carry'; readonly procedure: string; readonly from: string })
  | (Judged & { readonly type: 'uphold' })
  | (Judged & { readonly type: 'dismiss' })
  | (Judged & Substitute & { readonly type: 'replace' })

export type InterestEvent =
  | (About & Declaration & { readonly type: 'InterestDeclared' })
  | (Declaration & { readonly type: 'InterestRenewed' })
  | (About & Signal & { readonly type: 'InterestSignalled' })
  | (About & { readonly type: 'InterestCarried'; readonly from: string; readonly on: IsoDate })
  | (Conclusion & { readonly type: 'InterestUpheld' })
  | (Conclusion & { readonly type: 'InterestDismissed' })
  | (Substitute & { readonly type: 'SubstituteNamed' })

/** A procedure as a declaration needs it. */
export type AffectedProcedure = { readonly id: string; readonly title: string; readonly ended: boolean }

export type InterestFacts = {
  readonly group: Group
  /**
   * The procedure that the case is about; null when the group has no such one. Its title is no fact: the register keeps
   * the facts, and whoever is kept away reads its own entries.
   */
  readonly procedure: Omit<AffectedProcedure, 'title'> | null
  /** The interests that stand in it. */
  readonly interests: readonly DeclaredInterest[]
  /** The other persons who have a case about it. */
  readonly persons: readonly string[]
  /** The actor's name in the register. */
  readonly actorName: string
  /** The case that an interest is carried from; `none` when nothing is carried. */
  readonly earlier: Interest
}

export type OnInterest<T extends InterestAct['type']> = Rule<
  ActInput<Interest, Extract<InterestAct, { type: T }>, InterestFacts>
>

/** True while the interest keeps the person away: from its declaration until somebody found it to be none. */
export function isStanding(state: Interest): state is Extract<Interest, { status: 'declared' | 'carried' | 'upheld' }> {
  return state.status === 'declared' || state.status === 'carried' || state.status === 'upheld'
}
