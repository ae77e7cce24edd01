import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Appraisals } from '#kernel/rule.ts'
import type { Criterion, PriceLine } from '#modules/consultation/index.ts'
import type { ProcedureType } from '#modules/procedure/index.ts'
import type { ScaleRead } from './grid.ts'
import type { Graded } from './ranking.ts'

/** What a case analyses: the tenders of one lot, or of a consultation without lots. */
export type About = {
  readonly consultation: string
  readonly procedure: string
  readonly reference: string
  readonly title: string
  /** The key of the lot; `null` where there are none. */
  readonly lot: string | null
}

/** The grid, as the version of the file that stood at the deadline has it: it is copied once, and never edited. */
export type Grid = Graded & {
  /** The SHA-256 of the manifest of that version. */
  readonly manifest: string
  readonly criteria: readonly Criterion[]
  readonly scales: readonly ScaleRead[]
  readonly prices: readonly PriceLine[]
  /** The rule on ties in the words of the file. */
  readonly tieRule: string
  readonly variantsAllowed: boolean
}

/** What was set before the procedure was launched, in cents excluding VAT, and the document that shows it. */
export type Budget = {
  /** The credits given to the contract (CCP L2152-3); `null` where none are told. */
  readonly credits: number | null
  /** What the tenders were expected to cost, counted as they are asked to count. */
  readonly estimate: number | null
  readonly setOn: IsoDate
  readonly document: string
}

export type Evaluator = { readonly person: string; readonly body: string; readonly since: IsoDate }

/** A page of a file that came out of an envelope of the tender. */
export type PageCited = {
  readonly envelope: number
  /** Its number in the list of that envelope. */
  readonly file: number
  readonly page: number
}
/** The same, with the fingerprint of the file as the session of opening has it. */
export type Cited = PageCited & { readonly sha256: string }

/** A file that came out of an envelope. */
export type FileOpened = {
  readonly deposit: string
  readonly envelope: number
  readonly file: number
  readonly sha256: string
}

/** What an operator asks to be paid, in cents, as it was read off its tender. */
export type PriceRead = {
  readonly total: number
  /** The lines that make it; empty where the total alone is compared. */
  readonly lines: readonly { readonly key: string; readonly quantity: number; readonly price: number }[]
  readonly cited: Cited
}

export const QUALIFICATIONS = ['regular', 'irregular', 'unacceptable', 'inappropriate'] as const
export type QualificationKind = (typeof QUALIFICATIONS)[number]

export type Qualification = {
  readonly kind: QualificationKind
  readonly reason: string
  readonly by: string
  readonly on: IsoDate
  /** An irregular tender that could be put right without touching its substance (CCP R2152-2). */
  readonly regularisable: boolean
  /** It departs from the specifications, as a variant does. */
  readonly variant: boolean
}

/** How a tender that seemed abnormally low was settled. */
export type LowSettled = {
  readonly outcome: 'justified' | 'rejected'
  readonly reason: string
  readonly by: string
  readonly on: IsoDate
}

export type Analysed = {
  /** The deposit. */
  readonly id: string
  readonly operator: string
  readonly identifier: string
  readonly account: string
  readonly receivedAt: IsoInstant
  readonly envelopes: readonly number[]
  readonly price: PriceRead | null
  readonly qualification: Qualification | null
  readonly low: LowSettled | null
  /** Until when it binds: as the file says, or as its operator has agreed since. */
  readonly validUntil: IsoDate
}

/** What the coordinator writes to tenderers for; the last is refused where there is no negotiation. */
export const LETTER_KINDS = ['price', 'regularisation', 'clarification', 'validity', 'negotiation'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

export type LetterAnswer = {
  readonly at: IsoInstant
  readonly text: string
  /** Whether the operator agrees to be bound longer; `null` where that is not what was asked. */
  readonly agrees: boolean | null
}

/** One question in writing to one tenderer, and its answer (S3.8). */
export type TenderLetter = {
  readonly number: number
  readonly kind: LetterKind
  readonly tender: string
  readonly text: string
  readonly sentAt: IsoInstant
  /** The last day for the answer. */
  readonly due: IsoDate
  /** Until when one would be bound. */
  readonly until: IsoDate | null
  readonly answer: LetterAnswer | null
}

/** Points that were agreed on, in hundredths, by tender, then by criterion. */
export type Consensus = Readonly<
  Record<string, Readonly<Record<string, { readonly points: number; readonly reason: string }>>>
>

/** Whether irregular tenders are put right: offered to all, or refused to all (CCP R2152-2). */
export type Regularisation =
  | { readonly offered: true; readonly on: IsoDate; readonly due: IsoDate; readonly tenders: readonly string[] }
  | { readonly offered: false; readonly on: IsoDate; readonly reason: string }

export type Analysis = About & {
  readonly procedureType: ProcedureType
  readonly grid: Grid
  readonly budget: Budget
  readonly evaluators: readonly Evaluator[]
  readonly tenders: readonly Analysed[]
  readonly letters: readonly TenderLetter[]
  readonly regularisation: Regularisation | null
  readonly consensus: Consensus
}

export type Concluded = Analysis & {
  readonly concludedOn: IsoDate
  /** The SHA-256 of the text of the ranking (`rankingText`). */
  readonly digest: string
}

export type Evaluation =
  | { readonly status: 'none' }
  | (Analysis & { readonly status: 'begun' })
  | (Concluded & { readonly status: 'concluded' })
  | (Concluded & {
      readonly status: 'frozen'
      readonly frozenAt: IsoInstant
      /** The SHA-256 of the report, as it is kept. */
      readonly report: string
    })

export type Known = Exclude<Evaluation, { status: 'none' }>

type Judged = { readonly appraisals?: Appraisals | undefined }

export type Agreed = {
  readonly tender: string
  readonly criterion: string
  readonly points: number
  readonly reason: string
}

export type EvaluationAct =
  | (Judged & {
      readonly type: 'begin'
      readonly consultation: string
      readonly lot: string | null
      readonly scales: readonly ScaleRead[]
      readonly ties: readonly string[]
      readonly budget: Budget
    })
  | (Judged & { readonly type: 'appoint'; readonly person: string; readonly body: string })
  | (Judged & { readonly type: 'dismiss'; readonly person: string; readonly reason: string })
  | (Judged &
      Omit<PriceRead, 'cited'> & { readonly type: 'recordPrice'; readonly tender: string; readonly cited: PageCited })
  | (Judged & {
      readonly type: 'qualify'
      readonly tender: string
      readonly kind: QualificationKind
      readonly reason: string
      readonly regularisable: boolean
      readonly variant: boolean
    })
  | (Judged & {
      readonly type: 'write'
      readonly kind: LetterKind
      readonly tenders: readonly string[]
      readonly text: string
      readonly due: IsoDate
      readonly until: IsoDate | null
    })
  | (Judged & {
      readonly type: 'answer'
      readonly letter: number
      readonly text: string
      readonly agrees: boolean | null
    })
  | (Judged & { readonly type: 'declineRegularisation'; readonly reason: string })
  | (Judged & {
      readonly type: 'settle'
      readonly tender: string
      readonly outcome: LowSettled['outcome']
      readonly reason: string
    })
  | (Judged & { readonly type: 'agree'; readonly agreed: readonly Agreed[] })
  | (Judged & { readonly type: 'conclude' })
  | (Judged & { readonly type: 'reopen'; readonly reason: string })
  | (Judged & { readonly type: 'freeze'; readonly report: string; readonly digest: string })

export type EvaluationEvent =
  | (Omit<Analysis, 'evaluators' | 'letters' | 'regularisation' | 'consensus'> & { readonly type: 'EvaluationBegun' })
  | (Evaluator & { readonly type: 'EvaluatorAppointed' })
  | { readonly type: 'EvaluatorDismissed'; readonly person: string; readonly reason: string }
  | (PriceRead & { readonly type: 'PriceRecorded'; readonly tender: string })
  | (Qualification & { readonly type: 'TenderQualified'; readonly tender: string })
  | (Omit<TenderLetter, 'answer'> & { readonly type: 'LetterWritten' })
  | (LetterAnswer & { readonly type: 'LetterAnswered'; readonly letter: number })
  | {
      readonly type: 'RegularisationAllowed'
      readonly on: IsoDate
      readonly due: IsoDate
      readonly tenders: readonly string[]
    }
  | { readonly type: 'RegularisationDeclined'; readonly on: IsoDate; readonly reason: string }
  | (LowSettled & { readonly type: 'LowTenderSettled'; readonly tender: string })
  | { readonly type: 'ConsensusAgreed'; readonly agreed: readonly Agreed[] }
  | { readonly type: 'EvaluationConcluded'; readonly on: IsoDate; readonly digest: string }
  | { readonly type: 'EvaluationReopened'; readonly reason: string }
  | { readonly type: 'ReportFrozen'; readonly at: IsoInstant; readonly report: string }
