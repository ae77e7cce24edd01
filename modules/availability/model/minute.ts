import type { IsoInstant } from '#kernel/citation.ts'

/** What a probe walks each minute, in this order: the way of whoever deposits, up to the first part. */
export const WALK = ['list', 'page', 'clock', 'order', 'part'] as const
export type Step = (typeof WALK)[number]

/** One step of a walk; `failed` says why it did not come through, null when it did. */
export type Walked = { readonly step: Step; readonly took: number; readonly failed: string | null }

/** A minute of the ledger of a probe. */
export type Minute = {
  /** The address that was walked, as an operator types it. */
  readonly address: string
  /** The consultation through which the walk went, the one that ends first; null while none takes tenders. */
  readonly consultation: string | null
  /** The beginning of the minute, by the probe’s own clock. */
  readonly minute: IsoInstant
  /** Its place in the ledger of this probe, from 1 on. */
  readonly number: number
  readonly steps: readonly Walked[]
  /** Nothing came through, and the probe’s own line did not carry either: it says nothing of the platform. */
  readonly blind: boolean
  /** Milliseconds by which the platform’s clock stood ahead of the probe’s; null when it was not told. */
  readonly ahead: number | null
  /** The SHA-256 of the note before it, in hexadecimal; of the first one, nothing. */
  readonly previous: string
}

/** What a minute says of the platform; of one that the probe could not look at, nothing. */
export type Verdict = 'up' | 'down' | 'blind'

export const MINUTE = 60_000

export const minuteOf = (instant: number): IsoInstant => new Date(Math.floor(instant / MINUTE) * MINUTE).toISOString()

export function verdictOf({ steps, blind }: Pick<Minute, 'steps' | 'blind'>): Verdict {
  if (blind) return 'blind'
  return steps.some(({ failed }) => failed !== null) ? 'down' : 'up'
}

/** The steps that did not come through. */
export const failedIn = ({ steps }: Pick<Minute, 'steps'>): readonly Step[] =>
  steps.flatMap(({ step, failed }) => (failed === null ? [] : [step]))
