import type { IsoDate, IsoInstant } from '#kernel/citation.ts'

/** R3.05: what the file of the legality control holds in any case; the rules and the notice where there was competition, the minutes where a committee sat. */
export const REQUIRED_PIECES = [
  'contract',
  'deliberation',
  'notice',
  'rules',
  'minutes',
  'report',
  'attestations',
] as const
/** The pieces of that file (CGCT R2131-5): the convention of a group goes with its contract (R3.06), and what the prefect asks besides. */
export const PIECES = [...REQUIRED_PIECES, 'convention', 'other'] as const
export type PieceKind = (typeof PIECES)[number]
export type Piece = { readonly kind: PieceKind; readonly document: string }

export const CHANNELS = ['file', 'connector'] as const
/** A file handed to an operator of transmission or brought to the prefecture, or the connector of this server. */
export type Channel = (typeof CHANNELS)[number]

/** An operator of transmission; a simulated one acknowledges what nobody has received, in a demonstration alone. */
export type Operator = { readonly name: string; readonly simulated: boolean }

export const RECIPIENTS = ['prefect-of-region', 'prefect-of-department', 'other'] as const
/** Which prefect controls the acts of the coordinator (R3.07); `other` where a person says which. */
export type Recipient = (typeof RECIPIENTS)[number]

/** What the prefect asked to complete the file, and what it was given (R3.08). */
export type PieceRequest = {
  readonly receivedAt: IsoInstant
  /** In the prefect's own words. */
  readonly asked: string
  /** The letter that asks; `null` where none is kept. */
  readonly document: string | null
  readonly given: { readonly pieces: readonly Piece[]; readonly at: IsoInstant } | null
}

/** What undid a transmitted act (R3.10); its `document` is `null` where a person said why no act was taken for it. */
export type Cancellation = {
  readonly number: string
  readonly document: string | null
  readonly reason: string
  readonly sentAt: IsoInstant
  readonly acknowledgement: { readonly reference: string; readonly at: IsoInstant } | null
}

export const SUSPENSION_OUTCOMES = ['rejected', 'suspended', 'ended'] as const
/** What the judge decides of a request for suspension: it is rejected, the act is suspended, or a suspension ends. */
export type SuspensionOutcome = (typeof SUSPENSION_OUTCOMES)[number]

/** The prefect refers the act to the court and asks for its suspension (CJA L554-1). */
export type Suspension = {
  readonly number: string
  readonly court: string
  readonly requestedAt: IsoInstant
  /** In their order: the last one stands. */
  readonly judgments: readonly {
    readonly outcome: SuspensionOutcome
    readonly document: string
    readonly notifiedAt: IsoInstant
  }[]
}

export type Transmission = {
  /** The coordinator's own number of the act: the acknowledgement bears it. */
  readonly number: string
  readonly channel: Channel
  readonly recipient: Recipient
  /** Nature and matter of the act in the nomenclature of the transmission (R3.09). */
  readonly nature: string
  readonly matter: string
  /** The operator of transmission behind the connector; `null` for a file. */
  readonly operator: Operator | null
  readonly pieces: readonly Piece[]
  /** Who certifies that the act is enforceable, and in which capacity. */
  readonly certifiedBy: string
  readonly sentAt: IsoInstant
  readonly acknowledgement: { readonly reference: string; readonly at: IsoInstant } | null
  readonly requests: readonly PieceRequest[]
  /** The request of the prefect for its suspension; absent while there is none. */
  readonly suspension?: Suspension | undefined
  /** When the prefect was told of the day of notification (R3.03); `null` before. */
  readonly notificationTold: { readonly on: IsoDate; readonly document: string | null } | null
}

/** A transmission that was cancelled: it stays, with what undid it. */
export type CancelledTransmission = Transmission & { readonly cancellation: Cancellation }
