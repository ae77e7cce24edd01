import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Rule } from '#kernel/rule.ts'
import type { ProcedureReferral } from '#modules/consultation/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { Category } from '#modules/need/index.ts'
import type { AuthorisingAct, BodyKind, Signatory } from '#modules/organisation/index.ts'
import type { ProcedureType } from '#modules/procedure/index.ts'
import type { AwardAct } from './award-acts.ts'
import type { About, Award, Lot, Opened, Rejection } from './award-state.ts'
import type { Operator } from './transmission-state.ts'

/** The consultation that was closed, as the award reads it. */
export type ConsultationSeen = About & {
  readonly status: 'sent' | 'open' | 'closed' | 'abandoned'
  readonly title: string
  readonly object: string
  readonly lots: readonly (Lot & { readonly maximum: Cents | null })[]
  readonly type: ProcedureType
  readonly category: Category
  readonly estimate: Cents
  readonly maximum: Cents | null
  readonly months: number
  readonly buyers: readonly string[]
  /** The referrals that were entered on the procedure itself, whatever their lots. */
  readonly referrals: readonly ProcedureReferral[]
  readonly begunOn: IsoDate
  readonly lawDate: IsoDate
}

/** An operator whose deposit came for the lot: opened, or kept sealed because it came late. */
export type OperatorSeen = {
  readonly account: string
  readonly name: string
  readonly identifier: string
  readonly late: boolean
}

/** What the award committee of this group decided of the lot, in a session that was held here and whose minutes are signed. */
export type CommitteeDecision = {
  readonly decidedOn: IsoDate
  /** The SHA-256 of its minutes. */
  readonly record: string
  /** The account of whom it chose. */
  readonly holder: string
}

/** A committee that was convened here on the procedure; `decision` is null while nothing that it chose of the lot is in signed minutes. */
export type CommitteeSeen = { readonly decision: CommitteeDecision | null }

/**
 * The analysis of the lot on this platform, the accounts in their computed order and why others are not among them: nobody before its report is
 * frozen. Whoever took no part in it (a late tender) is in neither.
 */
export type AnalysisSeen = {
  readonly frozen: boolean
  readonly ranking: readonly string[]
  readonly rejected: readonly { readonly account: string; readonly rejection: Rejection }[]
}

/** What the validation of a signed file says, and what of it explains a verdict that is not good. */
export type ReportSeen = {
  readonly verdict: 'total-passed' | 'total-failed' | 'indeterminate' | 'unsigned'
  readonly signatures: number
  /** Who signed, each certificate by its issuer and number. */
  readonly signers: readonly string[]
  /** The document that a detached signature was judged over; `null` for a file that holds what it signs. */
  readonly beside: string | null
  /** The findings that fail it, or leave it open. */
  readonly flaws: readonly string[]
  /** The files, by SHA-256, that it shows as they were and adds signatures to. */
  readonly over: readonly string[]
}

/** The proof against undeclared work that is held of the holder: when it was issued, and by when another is due. */
export type Vigilance = { readonly issuedOn: IsoDate; readonly due: IsoDate | null }

export type AwardFacts = {
  readonly group: Group
  readonly interests: readonly DeclaredInterest[]
  /** The case that a deliberation may name as what it authorises. */
  readonly about: string
  readonly consultation: ConsultationSeen | null
  /** `null` while the session of opening has not ended. */
  readonly operators: readonly OperatorSeen[] | null
  /** The other awards of the same lot that were not abandoned. */
  readonly others: readonly string[]
  /** `null` where no committee was convened here on the procedure. */
  readonly committee: CommitteeSeen | null
  /** `null` where the tenders of the lot are not analysed here. */
  readonly analysis: AnalysisSeen | null
  /** The contract of the register for this lot: one that is recorded as being awarded, or the one that this award will make. */
  readonly contract: string
  /** To whom this server is connected; `null` where it is to nobody. */
  readonly operator: Operator | null
  /** What the coordinator is in law; `null` where it has no card. */
  readonly coordinatorKind: BodyKind | null
  /** The numbers under which the group has sent its other contracts to the legality control, and what undid them. */
  readonly numbers: readonly string[]
  /** What the other lots of the consultation were awarded for, together. */
  readonly besides: Cents
  readonly authorisingActs: readonly AuthorisingAct[]
  /** Who may bind the coordinator in its contracts. */
  readonly signatories: readonly Pick<Signatory, 'person' | 'title' | 'office' | 'from' | 'until'>[]
  readonly reports: Readonly<Record<string, ReportSeen>>
  /** What proves, on the day of the signature, that the holder does not resort to undeclared work; `null` where nothing is entered that does. */
  readonly vigilance: Vigilance | null
  /** When the signatures that are added were given, as they say themselves or as a time-stamp proves; none on paper. */
  readonly given: readonly IsoInstant[]
  /** Whether what is signed is every byte of what the holder signed; `null` when nobody asked. */
  readonly continues: boolean | null
}

/** Since when the code asks this. */
export const SINCE_CCP = ['2019-04-01'] as const

export type OnAward<T extends AwardAct['type'], State extends Award = Opened> = Rule<
  ActInput<State, Extract<AwardAct, { type: T }>, AwardFacts>
>
export type BeforeAward<State extends Award = Opened> = Rule<OpenInput<State, AwardFacts>>
