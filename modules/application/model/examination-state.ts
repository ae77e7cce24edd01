import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { DemandedPiece, Hour } from '#modules/consultation/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { ProcedureType } from '#modules/procedure/index.ts'

/** Where the frozen file demands something: one of its documents at a page, or its structured part, which the notice prints. */
export type DemandedIn = { readonly document: string; readonly page: number } | { readonly section: 'selection' }

/** A piece that the consultation file demands of every applicant. */
export type Piece = {
  readonly key: string
  readonly title: string
  readonly demandedIn: DemandedIn
  /** A European single procurement document may stand for it until the proofs are asked (CCP R2143-4). */
  readonly declarable: boolean
}

/** What an applicant shows of one piece. `held`: the buyer has it already, or reads it itself at no cost (R2143-13, R2143-14). */
export const FOUND = ['present', 'declared', 'held', 'missing', 'incomplete', 'unclear'] as const
export type Found = (typeof FOUND)[number]

/** What the applicant lacks, and what may be asked of it (R2144-2). */
export const LACKS: readonly Found[] = ['missing', 'incomplete']

/** On what an examiner looked: a file that came out of the envelope, one that an answer brought, or what needs not be asked. */
export type Cited =
  | {
      readonly from: 'envelope'
      readonly deposit: string
      readonly envelope: number
      readonly file: number
      readonly page: number
    }
  | { readonly from: 'answer'; readonly request: number; readonly sha256: string; readonly page: number }
  /** What the same company gave before, whatever the consultation, and that still proves (R2143-14). */
  | { readonly from: 'proof'; readonly proof: string }
  /** An official register that is free to read: told in words (R2143-13). */
  | { readonly from: 'elsewhere'; readonly where: string }

/** What was found of one piece. */
export type Reading = {
  readonly piece: string
  readonly found: Found
  readonly cited: Cited | null
  readonly note: string
}

/** The last examination of one applicant, piece by piece. */
export type Reviewed = {
  readonly account: string
  readonly readings: readonly Reading[]
  /** How many answers of this applicant had come by then. */
  readonly seen: number
  readonly at: IsoInstant
  readonly by: string
}

export const REQUEST_KINDS = ['completion', 'explanation'] as const
/** To complete an application (R2144-2), or to explain what was produced (R2144-6). */
export type RequestKind = (typeof REQUEST_KINDS)[number]

/** What is asked of one applicant: the pieces by their key, and what of each lacks. */
export type Asked = { readonly account: string; readonly pieces: readonly Pick<Reading, 'piece' | 'found' | 'note'>[] }

export type AnswerFile = { readonly sha256: string; readonly name: string; readonly size: number }

/** What an applicant answered, and when. Late, it is kept and marked. */
export type Answer = {
  readonly account: string
  readonly at: IsoInstant
  readonly late: boolean
  readonly text: string
  readonly files: readonly AnswerFile[]
}

/** One request: to all concerned, with one deadline, or to one that explains. */
export type Request = {
  readonly number: number
  readonly kind: RequestKind
  readonly at: IsoInstant
  readonly deadline: IsoInstant
  readonly message: string
  readonly asked: readonly Asked[]
  readonly answers: readonly Answer[]
}

export const GROUNDS = ['excluded', 'conditions', 'false', 'not-produced'] as const
/** Why an application is inadmissible: the four cases of CCP R2144-7. */
export type InadmissibleGround = (typeof GROUNDS)[number]

export const VERDICTS = ['admitted', 'inadmissible'] as const

/** What was decided of one applicant. */
export type Decided = {
  readonly account: string
  readonly reasons: string
  readonly at: IsoInstant
  readonly by: string
} & (
  | { readonly verdict: 'admitted'; readonly ground: null }
  | { readonly verdict: 'inadmissible'; readonly ground: InadmissibleGround }
)

/** That an applicant was told that it is eliminated: since when the letter was at its disposal, and when it first opened it. */
export type Rejection = { readonly account: string; readonly at: IsoInstant; readonly readAt: IsoInstant | null }

/** Whom the coordinator invites to tender where the procedure has two steps, and what it writes to all of them at once. */
export type Invitation = { readonly accounts: readonly string[]; readonly message: string; readonly at: IsoInstant }

type About = { readonly consultation: string; readonly procedure: string; readonly reference: string }

type Examined = About & {
  readonly pieces: readonly Piece[]
  readonly reviews: readonly Reviewed[]
  readonly requests: readonly Request[]
  readonly decisions: readonly Decided[]
  readonly rejections: readonly Rejection[]
  readonly invitation: Invitation | null
}

export type Examination =
  | { readonly status: 'none' }
  | (Examined & { readonly status: 'begun' })
  | (Examined & { readonly status: 'ended'; readonly endedAt: IsoInstant; readonly observations: string })

export type Begun = Extract<Examination, { status: 'begun' }>
export type Ended = Extract<Examination, { status: 'ended' }>
export type Running = Begun | Ended

type Judged = { readonly appraisals?: Appraisals | undefined }

export type ExaminationAct =
  | (Judged & { readonly type: 'begin'; readonly consultation: string; readonly pieces: readonly Piece[] })
  | (Judged & { readonly type: 'revise'; readonly pieces: readonly Piece[] })
  | (Judged & { readonly type: 'review'; readonly account: string; readonly readings: readonly Reading[] })
  | (Judged & {
      readonly type: 'requestCompletion'
      readonly accounts: readonly string[]
      readonly deadline: Hour
      readonly message: string
    })
  | (Judged & {
      readonly type: 'askExplanation'
      readonly account: string
      readonly pieces: readonly string[]
      readonly deadline: Hour
      readonly message: string
    })
  | (Judged & {
      readonly type: 'answer'
      readonly request: number
      readonly text: string
      readonly files: readonly AnswerFile[]
    })
  | (Judged & {
      readonly type: 'decide'
      readonly account: string
      readonly verdict: Decided['verdict']
      readonly ground: InadmissibleGround | null
      readonly reasons: string
    })
  | (Judged & { readonly type: 'end'; readonly observations: string })
  | (Judged & { readonly type: 'resume'; readonly reason: string })
  | (Judged & { readonly type: 'tellEliminated' })
  | (Judged & { readonly type: 'openRejection' })
  | (Judged & { readonly type: 'invite'; readonly accounts: readonly string[]; readonly message: string })

export type ExaminationEvent =
  | (About & { readonly type: 'ExaminationBegun'; readonly pieces: readonly Piece[] })
  | { readonly type: 'PiecesRevised'; readonly pieces: readonly Piece[] }
  | (Reviewed & { readonly type: 'ApplicationReviewed' })
  | (Omit<Request, 'answers'> & { readonly type: 'RequestSent' })
  | (Answer & { readonly type: 'AnswerReceived'; readonly request: number })
  | (Decided & { readonly type: 'ApplicationDecided' })
  | { readonly type: 'ExaminationEnded'; readonly observations: string; readonly at: IsoInstant }
  | { readonly type: 'ExaminationResumed'; readonly reason: string; readonly at: IsoInstant }
  | { readonly type: 'EliminatedTold'; readonly accounts: readonly string[]; readonly at: IsoInstant }
  | (Invitation & { readonly type: 'CandidatesInvited' })
  | { readonly type: 'RejectionOpened'; readonly account: string; readonly at: IsoInstant }

/** Whoever applied, as the session of opening shows it. */
export type Applicant = {
  readonly account: string
  readonly operator: string
  /** False while its application does not open, whoever's doing it is: nothing of it can be examined. */
  readonly opened: boolean
}

/** The published consultation whose applications are examined. */
export type ExaminedConsultation = About & {
  readonly status: string
  readonly type: ProcedureType
  /** The documents of the file in force at the deadline, by their SHA-256. */
  readonly documents: readonly string[]
  /** The list that its file published; `null` where it leaves it to its documents. */
  readonly pieces: readonly DemandedPiece[] | null
  readonly lawDate: IsoDate
}

export type ExaminationFacts = {
  readonly group: Group
  readonly interests: readonly DeclaredInterest[]
  readonly consultation: ExaminedConsultation | null
  /** True when the applications of this consultation are examined in another case. */
  readonly examinedElsewhere: boolean
  /** Who applied, in the order in which the deposits came; nobody before the session is opened. */
  readonly applicants: readonly Applicant[]
  /** The pieces of a review that cite a file that is not of this applicant's application or answers. */
  readonly uncited: readonly string[]
  /** The files of an answer, by their SHA-256, that this account did not bring. */
  readonly notBrought: readonly string[]
}

type In<T extends ExaminationAct['type'], State extends Examination> = ActInput<
  State,
  Extract<ExaminationAct, { type: T }>,
  ExaminationFacts
>
export type OnExamination<T extends ExaminationAct['type'], State extends Examination = Begun> = Rule<In<T, State>>
export type BeforeExamination<State extends Examination = Begun> = Rule<OpenInput<State, ExaminationFacts>>

/** Since when the code asks this of applications. */
export const SINCE_CCP = ['2019-04-01'] as const
