import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput, Context, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'

/** How the parties look for a solution before they go to court. */
export type AmicableMeans = 'negotiation' | 'conciliation' | 'mediation'

/** The amicable phase. Files are SHA-256. */
export type AmicablePhase = {
  readonly startedOn: IsoDate
  readonly means: AmicableMeans
  /** The invitation to it; `null` when the parties began on the day the dispute was recorded, or later. */
  readonly proof: string | null
  readonly steps: readonly AmicableStep[]
  readonly failed: { readonly on: IsoDate; readonly reason: string } | null
}

/** A meeting, a letter, an offer: what was done that day, and the minutes when there are some. */
export type AmicableStep = { readonly on: IsoDate; readonly what: string; readonly minutes: string | null }

export type Agreement = { readonly on: IsoDate; readonly signedBy: readonly string[]; readonly document: string }

/** The action before the court. `urgency` is why the amicable phase was left out or cut short. */
export type CourtAction = {
  readonly court: string
  readonly on: IsoDate
  readonly reference: string
  readonly urgency: string | null
}

/** What a court decided. `notifiedOn` starts the period in which the parties may appeal. */
export type Judgment = {
  readonly on: IsoDate
  readonly notifiedOn: IsoDate
  readonly summary: string
  readonly document: string
}

/** How a dispute ended: an agreement, a judgment, or the claimant letting it go. */
export type Outcome = 'agreement' | 'judgment' | 'withdrawn'

export type Opened = {
  readonly claimant: string
  readonly respondents: readonly string[]
  readonly subject: string
  readonly circumstances: string
  readonly openedOn: IsoDate
  readonly amicable: AmicablePhase | null
  readonly action: CourtAction | null
  /** In order: the first judgment, then those given on appeal. */
  readonly judgments: readonly Judgment[]
  readonly agreement: Agreement | null
}

export type Dispute =
  | { readonly status: 'none' }
  | (Opened & { readonly status: 'open' })
  | (Opened & { readonly status: 'amicable'; readonly amicable: AmicablePhase })
  | (Opened & { readonly status: 'amicable-failed'; readonly amicable: AmicablePhase })
  | (Opened & { readonly status: 'in-court'; readonly action: CourtAction })
  | (Opened & { readonly status: 'judged'; readonly action: CourtAction })
  | (Opened & { readonly status: 'settled'; readonly agreement: Agreement })
  | (Opened & {
      readonly status: 'closed'
      readonly outcome: Outcome
      readonly closedOn: IsoDate
      readonly reason: string
    })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type Act =
  | (Judged & Pick<Opened, 'claimant' | 'respondents' | 'subject' | 'circumstances'> & { readonly type: 'open' })
  | (Judged & Pick<AmicablePhase, 'startedOn' | 'means' | 'proof'> & { readonly type: 'beginAmicable' })
  | (Judged & AmicableStep & { readonly type: 'recordStep' })
  | (Judged & Agreement & { readonly type: 'concludeAgreement' })
  | (Judged & { readonly type: 'failAmicable'; readonly on: IsoDate; readonly reason: string })
  | (Judged & CourtAction & { readonly type: 'goToCourt' })
  | (Judged & Judgment & { readonly type: 'recordJudgment' })
  | (Judged & { readonly type: 'close'; readonly reason: string })

export type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

export type Event =
  | (Pick<Opened, 'claimant' | 'respondents' | 'subject' | 'circumstances'> & {
      readonly type: 'DisputeOpened'
      readonly on: IsoDate
    })
  | (Pick<AmicablePhase, 'startedOn' | 'means' | 'proof'> & { readonly type: 'AmicablePhaseBegun' })
  | (AmicableStep & { readonly type: 'StepRecorded' })
  | (Agreement & { readonly type: 'AgreementConcluded' })
  | { readonly type: 'AmicablePhaseFailed'; readonly on: IsoDate; readonly reason: string }
  | (CourtAction & { readonly type: 'CourtSeized' })
  | (Judgment & { readonly type: 'JudgmentRecorded' })
  | { readonly type: 'DisputeClosed'; readonly outcome: Outcome; readonly on: IsoDate; readonly reason: string }

/** What a decision on a dispute needs of the rest of the group: its convention and its members. */
export type Facts = { readonly group: Group }

export type DisputeContext = Context<Facts>
export type Opening = Rule<OpenInput<Dispute, Facts>>
export type OnAct<T extends Act['type']> = Rule<ActInput<Dispute, ActOf<T>, Facts>>

/** The parties: who complains, then of whom. */
export function partiesOf({ claimant, respondents }: Pick<Opened, 'claimant' | 'respondents'>): readonly string[] {
  return [claimant, ...respondents]
}
