import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Order } from '#modules/order/index.ts'
import type { Signatory } from '#modules/organisation/index.ts'
import type { Terms } from './terms-state.ts'

/** Part of one line of an order, by its place in it (from 0), in units of that line. */
export type DeclaredPart = { readonly place: number; readonly quantity: number }

/** The same with what the order says of it. */
export type DeliveredPart = DeclaredPart & {
  readonly line: string
  readonly label: string
  readonly unit: string
  readonly uai: string | null
  /** Cents excluding VAT: its share of the amount of the line. */
  readonly amount: Cents
}

/** By which writing it is known that the services are ready: the holder's notice or, failing that, the report of putting in working order. */
export type Readiness = {
  readonly by: 'ready-notice' | 'working-order-report'
  /** The day on which the member was told. */
  readonly readyOn: IsoDate
  /** SHA-256. */
  readonly proof: string | null
}

/** What a decision rests on: a file (SHA-256), a note, or both. */
export type Grounds = { readonly file: string | null; readonly note: string }

/** What the holder was invited to speak about before a reduction or a rejection, until when, and what it said. */
export type Hearing = {
  readonly about: 'reduction' | 'rejection'
  readonly defects: string
  readonly invitedOn: IsoDate
  readonly until: IsoDate
  readonly observations: { readonly said: string; readonly file: string | null; readonly on: IsoDate } | null
}

/** An unavailability of one element of the service; `until` is `null` while it lasts. */
export type Unavailability = {
  readonly number: number
  readonly element: string
  readonly from: IsoInstant
  readonly until: IsoInstant | null
  /** Whether it is of the element itself: what others caused does not count against it. */
  readonly attributable: boolean
  readonly cause: string
  /** Why it counts no more, where it was entered by mistake. */
  readonly struck: string | null
}

/** The watch of the regular service: since the day of the positive decision on the aptitude. */
export type RegularService = { readonly passedOn: IsoDate; readonly unavailabilities: readonly Unavailability[] }

export type DecisionKind = 'aptitude' | 'admission' | 'postponement' | 'reduction' | 'rejection' | 'answer'

/** A decision that was notified to the holder: by whom, on what, and why. */
export type Decision = {
  readonly kind: DecisionKind
  readonly notifiedOn: IsoDate
  readonly person: string
  readonly title: string
  readonly grounds: Grounds
  readonly reasons: string
  /** The amount taken off by a reduction, in cents excluding VAT. */
  readonly reduction: Cents | null
  /** The last day given to the holder by a postponement or a rejection. */
  readonly term: IsoDate | null
}

export type Delivery = {
  readonly order: string
  readonly contract: string
  readonly body: string
  /** The number of the order. */
  readonly number: string
  readonly parts: readonly DeliveredPart[]
  readonly amount: Cents
  readonly terms: Terms
  /** Whether a regular service check follows the aptitude. */
  readonly watched: boolean
  /** Which presentation it is, from 1. */
  readonly attempt: number
  readonly readiness: Readiness
  readonly hearing: Hearing | null
  readonly service: RegularService | null
  readonly decisions: readonly Decision[]
}

export type Postponed = { readonly notifiedOn: IsoDate; readonly term: IsoDate; readonly agreedOn: IsoDate | null }
export type Reduced = { readonly reduction: Cents; readonly notifiedOn: IsoDate }
export type Contested = { readonly objection: string; readonly objectedOn: IsoDate; readonly late: boolean }

/** How a delivery came to be accepted: by a decision, by silence, with a reduction that stands, or once the reduction fell. */
export type AcceptedHow = 'decided' | 'tacit' | 'reduced' | 'reduction-fallen'

export type Acceptance =
  | { readonly status: 'none' }
  | (Delivery & { readonly status: 'ready' })
  | (Delivery & { readonly status: 'watched'; readonly service: RegularService })
  | (Delivery & { readonly status: 'postponed'; readonly postponed: Postponed })
  | (Delivery & {
      readonly status: 'postponement-declined'
      readonly postponed: Postponed
      readonly declinedOn: IsoDate
      readonly bySilence: boolean
    })
  | (Delivery & { readonly status: 'reduced'; readonly reduced: Reduced })
  | (Delivery & { readonly status: 'contested'; readonly reduced: Reduced; readonly contested: Contested })
  | (Delivery & {
      readonly status: 'accepted'
      readonly how: AcceptedHow
      /** The date of the service fait. */
      readonly acceptedOn: IsoDate
      /** The day from which nothing of it changes any more: a reduction is settled after the acceptance. */
      readonly settledOn: IsoDate
      readonly reduction: Cents
    })
  | (Delivery & { readonly status: 'rejected'; readonly rejectedOn: IsoDate; readonly term: IsoDate })
  | (Delivery & { readonly status: 'withdrawn'; readonly withdrawnOn: IsoDate; readonly reason: string })

export type Declared = Exclude<Acceptance, { status: 'none' }>
export type At<S extends Acceptance['status']> = Extract<Acceptance, { status: S }>

type Judged = { readonly appraisals?: Appraisals | undefined }
type Notified = { readonly notifiedOn: IsoDate; readonly grounds: Grounds }
type NewUnavailability = Pick<Unavailability, 'element' | 'from' | 'until' | 'attributable' | 'cause'>

export type Act =
  | (Judged &
      Readiness & { readonly type: 'declareReady'; readonly order: string; readonly parts: readonly DeclaredPart[] })
  | (Judged & Readiness & { readonly type: 'presentAgain' })
  | (Judged & { readonly type: 'withdraw'; readonly reason: string })
  | (Judged & Notified & { readonly type: 'passAptitude' })
  | (Judged & Notified & { readonly type: 'accept' })
  | (Judged & { readonly type: 'deemAccepted' })
  | (Judged & NewUnavailability & { readonly type: 'recordUnavailability' })
  | (Judged & { readonly type: 'endUnavailability'; readonly number: number; readonly until: IsoInstant })
  | (Judged & { readonly type: 'strikeUnavailability'; readonly number: number; readonly reason: string })
  | (Judged & Notified & { readonly type: 'postpone'; readonly reasons: string; readonly term: IsoDate })
  | (Judged & { readonly type: 'answerPostponement'; readonly agreed: boolean; readonly answeredOn: IsoDate })
  | (Judged & { readonly type: 'deemDeclined' })
  | (Judged & {
      readonly type: 'invite'
      readonly about: Hearing['about']
      readonly defects: string
      readonly invitedOn: IsoDate
    })
  | (Judged & {
      readonly type: 'recordObservations'
      readonly said: string
      readonly file: string | null
      readonly on: IsoDate
    })
  | (Judged & Notified & { readonly type: 'reduce'; readonly reasons: string; readonly reduction: Cents })
  | (Judged & { readonly type: 'contest'; readonly objection: string; readonly objectedOn: IsoDate })
  | (Judged & { readonly type: 'deemReductionAccepted' })
  | (Judged & Notified & { readonly type: 'answerContest'; readonly maintained: boolean; readonly reasons: string })
  | (Judged & { readonly type: 'dropReduction' })
  | (Judged & Notified & { readonly type: 'reject'; readonly reasons: string; readonly term: IsoDate })

export type Event =
  | (Omit<Delivery, 'attempt' | 'hearing' | 'service' | 'decisions'> & { readonly type: 'DeliveryDeclaredReady' })
  | { readonly type: 'DeliveryPresentedAgain'; readonly readiness: Readiness }
  | { readonly type: 'DeliveryWithdrawn'; readonly on: IsoDate; readonly reason: string }
  | { readonly type: 'AptitudePassed'; readonly decision: Decision }
  | { readonly type: 'DeliveryAccepted'; readonly decision: Decision }
  /** `on`: the day at whose end the silence accepts, whenever the clock came to it. */
  | { readonly type: 'DeliveryDeemedAccepted'; readonly on: IsoDate }
  | { readonly type: 'UnavailabilityRecorded'; readonly unavailability: Unavailability }
  | { readonly type: 'UnavailabilityEnded'; readonly number: number; readonly until: IsoInstant }
  | { readonly type: 'UnavailabilityStruck'; readonly number: number; readonly reason: string }
  | { readonly type: 'DeliveryPostponed'; readonly decision: Decision; readonly term: IsoDate }
  | { readonly type: 'PostponementAgreed'; readonly on: IsoDate }
  | { readonly type: 'PostponementDeclined'; readonly on: IsoDate; readonly bySilence: boolean }
  | { readonly type: 'HolderInvited'; readonly hearing: Hearing }
  | { readonly type: 'ObservationsRecorded'; readonly said: string; readonly file: string | null; readonly on: IsoDate }
  | { readonly type: 'ReductionNotified'; readonly decision: Decision; readonly reduction: Cents }
  | (Contested & { readonly type: 'ReductionContested' })
  | { readonly type: 'ReductionSettled'; readonly on: IsoDate; readonly decision: Decision | null }
  | { readonly type: 'ReductionDropped'; readonly on: IsoDate; readonly decision: Decision | null }
  | { readonly type: 'DeliveryRejected'; readonly decision: Decision; readonly term: IsoDate }

/** What the other deliveries of an order have taken of one of its lines. */
export type Claimed = DeclaredPart & { readonly amount: Cents }

export type Facts = {
  readonly group: Group
  /** The order that is delivered; `undefined` only while nobody said which. */
  readonly order: Order | undefined
  /** Of that order, by the other deliveries that were not withdrawn. */
  readonly claimed: readonly Claimed[]
  /** What holds of its contract today. */
  readonly terms: Terms
  readonly withoutRegularService: readonly string[]
  /** Who may accept for the member whose order it is, whatever the day. */
  readonly signatories: readonly Signatory[]
  /** The account of the holder of the contract; `null` where the award was not run here. */
  readonly holder: string | null
}

/** The general conditions that are cited have been in force since this day. */
export const SINCE_CCAG = ['2021-04-01'] as const
export const SINCE_CCP = ['2019-04-01'] as const

export type Opening<State extends Acceptance = Acceptance> = Rule<OpenInput<State, Facts>>
export type OnAct<T extends Act['type'], State extends Acceptance = Acceptance> = Rule<
  ActInput<State, Extract<Act, { type: T }>, Facts>
>
