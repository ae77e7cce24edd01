import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { Appraisals } from '#kernel/rule.ts'
import type { Hour, Outcome, Referral } from '#modules/consultation/index.ts'
import type {
  AnswerGiven,
  Asking,
  Candidate,
  Choice,
  Decided,
  Deed,
  FineTuning,
  HolderSignature,
  Intention,
  Letter,
  LetterKind,
  LetterText,
  Medium,
  Notification,
  Pass,
  Passed,
  Publication,
  Signature,
  Telling,
} from './award-state.ts'
import type {
  Cancellation,
  Channel,
  Piece,
  PieceRequest,
  Suspension,
  SuspensionOutcome,
  Transmission,
} from './transmission-state.ts'

type Judged = { readonly appraisals?: Appraisals | undefined }
/** An hour that is told; `null` for the present instant. */
type Told = Hour | null

/** Whose page it was done on. */
type OfPage = { readonly account: string }

export type LetterSent = LetterText & { readonly to: string; readonly medium: Medium; readonly sent: Told }

/** One letter that left, and the SHA-256 of its bytes; of rejection where its kind is not told. */
export type LetterKept = {
  readonly kind?: LetterKind | undefined
  readonly to: string
  readonly sentAt: IsoInstant
  readonly document: string
}

export type AwardAct =
  | (Judged &
      Choice & {
        readonly type: 'decide'
        readonly consultation: string
        readonly lot: string | null
        readonly candidates: readonly Candidate[]
      })
  | (Judged & { readonly type: 'askProofs'; readonly due: IsoDate })
  | (Judged & { readonly type: 'recordProofs'; readonly producedOn: IsoDate; readonly documents: readonly string[] })
  | (Judged & {
      readonly type: 'passToNext'
      readonly ground: Pass
      readonly reason: string
      /** Of the next of the ranking, where there is one. */
      readonly choice?: string | undefined
      readonly amount?: Cents | null | undefined
    })
  /** The committee has chosen the next one: for what, and why. */
  | (Judged & Pick<Choice, 'choice' | 'amount'> & { readonly type: 'recordNextChoice' })
  | (Judged & { readonly type: 'sendLetters'; readonly letters: readonly LetterSent[] })
  /** By the server, which sets each letter that left, and keeps its bytes. */
  | (Judged & { readonly type: 'keepLetters'; readonly letters: readonly LetterKept[] })
  | (Judged & {
      readonly type: 'traceLetter'
      readonly to: string
      readonly what: 'available' | 'read' | 'bounced'
      readonly at: Hour
      readonly reason: string
    })
  | (Judged & { readonly type: 'recordAsking'; readonly from: string; readonly receivedOn: IsoDate })
  | (Judged &
      AnswerGiven & {
        readonly type: 'answerAsking'
        readonly from: string
        readonly answeredOn: IsoDate
      })
  | (Judged & OfPage & { readonly type: 'openLetter'; readonly kind: LetterKind; readonly at: IsoInstant })
  | (Judged & OfPage & { readonly type: 'askReasons'; readonly text: string })
  | (Judged & {
      readonly type: 'recordReferral'
      readonly number: string
      readonly court: string
      readonly seized: Hour
    })
  | (Judged & {
      readonly type: 'recordJudgment'
      readonly number: string
      readonly outcome: Outcome
      readonly document: string
      readonly notified: Hour
    })
  | (Judged & { readonly type: 'fineTune'; readonly changes: string; readonly document: string })
  /** By the server, which sets the deed from the facts and keeps its bytes. */
  | (Judged & { readonly type: 'drawDeed'; readonly document: string })
  /** By the server too: the presentation report. */
  | (Judged & { readonly type: 'drawReport'; readonly document: string })
  | (Judged & Intention & { readonly type: 'announce' })
  | (Judged & HolderSignature & { readonly type: 'signAsHolder' })
  | (Judged & Signature & { readonly type: 'sign' })
  | (Judged & {
      readonly type: 'transmit'
      readonly number: string
      readonly channel: Channel
      readonly pieces: readonly Piece[]
      readonly certifiedBy: string
      readonly sent: Told
    })
  | (Judged & {
      readonly type: 'acknowledge'
      /** The number of the act that the acknowledgement names. */
      readonly number: string
      readonly reference: string
      readonly at: Hour
    })
  | (Judged & {
      readonly type: 'recordPieceRequest'
      readonly received: Hour
      readonly asked: string
      readonly document: string | null
    })
  | (Judged & { readonly type: 'givePieces'; readonly pieces: readonly Piece[]; readonly sent: Told })
  | (Judged & {
      readonly type: 'recordSuspensionRequest'
      readonly number: string
      readonly court: string
      readonly requested: Hour
    })
  | (Judged & {
      readonly type: 'recordSuspensionJudgment'
      readonly outcome: SuspensionOutcome
      readonly document: string
      readonly notified: Hour
    })
  | (Judged & {
      readonly type: 'cancelTransmission'
      readonly number: string
      readonly document: string | null
      readonly reason: string
      readonly sent: Told
    })
  | (Judged & {
      readonly type: 'acknowledgeCancellation'
      readonly number: string
      readonly reference: string
      readonly at: Hour
    })
  | (Judged & { readonly type: 'tellPrefect'; readonly on: IsoDate; readonly document: string | null })
  | (Judged & { readonly type: 'notify'; readonly letter: string; readonly medium: Medium; readonly sent: Told })
  | (Judged & {
      readonly type: 'recordReceipt'
      readonly received: Hour
      readonly proof: string
      readonly endsOn: IsoDate | null
    })
  | (Judged & {
      readonly type: 'deliver'
      readonly bodies: readonly string[]
      readonly documents: readonly string[]
      readonly sent: Told
    })
  | (Judged & Publication & { readonly type: 'publish' })
  | (Judged & { readonly type: 'abandon'; readonly reason: string })
  | (Judged & {
      readonly type: 'tellAbandonment'
      readonly to: readonly string[]
      readonly medium: Medium
      readonly sent: Told
    })

export type AwardEvent =
  | (Omit<Decided, keyof Started> & { readonly type: 'AwardDecided' })
  | { readonly type: 'ProofsAsked'; readonly askedOn: IsoDate; readonly due: IsoDate }
  | { readonly type: 'ProofsProduced'; readonly on: IsoDate; readonly documents: readonly string[] }
  | (Omit<Passed, 'account'> &
      Partial<Pick<Choice, 'choice' | 'amount'>> & {
        readonly type: 'IntendedPassed'
        /** The committee is left to choose the next one. */
        readonly nextAwaited?: true
        /** Or has chosen it already. */
        readonly chosen?: Pick<Choice, 'decidedOn' | 'record'>
      })
  | (Pick<Choice, 'choice' | 'amount' | 'decidedOn' | 'record'> & { readonly type: 'NextChosen' })
  | { readonly type: 'LettersSent'; readonly letters: readonly Letter[] }
  | { readonly type: 'LettersKept'; readonly letters: readonly LetterKept[] }
  | {
      readonly type: 'LetterTraced'
      readonly to: string
      readonly what: 'available' | 'read' | 'bounced'
      readonly at: IsoInstant
      readonly reason: string
    }
  | (Omit<Asking, 'answer'> & { readonly type: 'AskingReceived' })
  | (AnswerGiven & {
      readonly type: 'AskingAnswered'
      readonly from: string
      readonly on: IsoDate
      readonly availableAt: IsoInstant | null
    })
  | {
      readonly type: 'LetterOpened'
      readonly account: string
      readonly kind: LetterKind
      /** Since when it was at disposal: which of its letters it is. */
      readonly availableAt: IsoInstant
      readonly at: IsoInstant
    }
  | (Omit<Referral, 'decision'> & { readonly type: 'CourtSeized' })
  | (NonNullable<Referral['decision']> & { readonly type: 'CourtDecided'; readonly number: string })
  | (FineTuning & { readonly type: 'AwardFineTuned' })
  | (Deed & { readonly type: 'DeedDrawn' })
  | (Deed & { readonly type: 'ReportDrawn' })
  | (Intention & { readonly type: 'IntentionPublished' })
  | (HolderSignature & { readonly type: 'HolderSigned' })
  | (Signature & { readonly type: 'ContractSigned' })
  | (Omit<Transmission, 'acknowledgement' | 'requests' | 'suspension' | 'notificationTold'> & {
      readonly type: 'ContractTransmitted'
    })
  | (NonNullable<Transmission['acknowledgement']> & { readonly type: 'TransmissionAcknowledged' })
  | (Omit<PieceRequest, 'given'> & { readonly type: 'PiecesRequested' })
  | (NonNullable<PieceRequest['given']> & { readonly type: 'RequestedPiecesGiven' })
  | (Omit<Suspension, 'judgments'> & { readonly type: 'SuspensionRequested' })
  | (Suspension['judgments'][number] & { readonly type: 'SuspensionDecided' })
  | (Omit<Cancellation, 'acknowledgement'> & { readonly type: 'TransmissionCancelled' })
  | (NonNullable<Cancellation['acknowledgement']> & {
      readonly type: 'CancellationAcknowledged'
      readonly number: string
    })
  | (NonNullable<Transmission['notificationTold']> & { readonly type: 'PrefectTold' })
  | (Pick<Notification, 'letter' | 'medium' | 'sentAt'> & { readonly type: 'NotificationSent' })
  | {
      readonly type: 'ContractNotified'
      readonly receivedAt: IsoInstant
      readonly proof: string
      readonly on: IsoDate
      readonly endsOn: IsoDate | null
      /** The contract of the register that it makes, or takes over. */
      readonly contract: string
    }
  | {
      readonly type: 'DocumentsDelivered'
      readonly bodies: readonly string[]
      readonly documents: readonly string[]
      readonly at: IsoInstant
    }
  | (Publication & { readonly type: 'AwardPublished' })
  | { readonly type: 'ProcedureGivenUp'; readonly reason: string; readonly on: IsoDate }
  | { readonly type: 'AbandonmentTold'; readonly sendings: readonly Telling[] }

/** What an award has not yet when it is decided. */
type Started = Pick<
  Decided,
  | 'intended'
  | 'passed'
  | 'proofs'
  | 'letters'
  | 'askings'
  | 'referrals'
  | 'fineTunings'
  | 'deed'
  | 'report'
  | 'intention'
>
