import type { IsoDate } from '#kernel/citation.ts'

/**
 * The circuit of a document that every body concerned must deliberate on, then sign, then be notified of: an amendment,
 * an accession, a dissolution. It holds what each body has done; who is concerned is asked of the group each time,
 * because a member that has left meanwhile is no longer waited for (law.md A32).
 */
export type Circuit = readonly Part[]

/** What one body has done so far. */
export type Part = {
  readonly body: string
  readonly vote: Vote | null
  readonly signature: Signature | null
  readonly notification: Notification | null
}

/** What the body's competent organ decided, by the act of it that says so. */
export type Vote = {
  readonly verdict: 'approved' | 'objected'
  readonly authorisingAct: string
  readonly recordedOn: IsoDate
}

export type Signature = {
  readonly signedOn: IsoDate
  /** Who signed, in the office held on that day. */
  readonly person: string
  readonly medium: 'paper' | 'electronic'
  readonly authorisingAct: string
  /** SHA-256 of the signed file, or of the scan of the signed original. */
  readonly document: string
}

export type Notification = {
  readonly receivedOn: IsoDate
  /** SHA-256 of the proof of receipt. */
  readonly proof: string
}

/** A circuit in which nobody has done anything. */
export const noParts: Circuit = []

/** What this body has done; a body that has done nothing has an empty part. */
export function partOf(circuit: Circuit, body: string): Part {
  return circuit.find((part) => part.body === body) ?? { body, vote: null, signature: null, notification: null }
}

/** The circuit once the body's organ has decided; a new decision takes the place of the one before. */
export function withVote(circuit: Circuit, body: string, vote: Vote): Circuit {
  return replace(circuit, { ...partOf(circuit, body), vote })
}

/** The circuit once the body has signed. */
export function withSignature(circuit: Circuit, body: string, signature: Signature): Circuit {
  return replace(circuit, { ...partOf(circuit, body), signature })
}

/** The circuit once the body has been notified. */
export function withNotification(circuit: Circuit, body: string, notification: Notification): Circuit {
  return replace(circuit, { ...partOf(circuit, body), notification })
}

/** The circuit with no signature left: the text has changed, so what was signed is another text. */
export function withoutSignatures(circuit: Circuit): Circuit {
  return circuit.map((part) => ({ ...part, signature: null }))
}

/** Those of `bodies` whose organ has not approved: silent, or opposed. */
export function notApprovedBy(circuit: Circuit, bodies: readonly string[]): readonly string[] {
  return bodies.filter((body) => partOf(circuit, body).vote?.verdict !== 'approved')
}

/** Those of `bodies` whose organ has decided against. */
export function objectedBy(circuit: Circuit, bodies: readonly string[]): readonly string[] {
  return bodies.filter((body) => partOf(circuit, body).vote?.verdict === 'objected')
}

/** Those of `bodies` that have not signed. */
export function notSignedBy(circuit: Circuit, bodies: readonly string[]): readonly string[] {
  return bodies.filter((body) => partOf(circuit, body).signature === null)
}

/** Those of `bodies` that have not been notified. */
export function notNotifiedTo(circuit: Circuit, bodies: readonly string[]): readonly string[] {
  return bodies.filter((body) => partOf(circuit, body).notification === null)
}

/** The day of the last signature, which is the date of the document (law.md A39); `null` before the first. */
export function lastSignedOn(circuit: Circuit): IsoDate | null {
  return latest(circuit.map((part) => part.signature?.signedOn))
}

/** The day of the last notification; `null` before the first. */
export function lastNotifiedOn(circuit: Circuit): IsoDate | null {
  return latest(circuit.map((part) => part.notification?.receivedOn))
}

function latest(days: readonly (IsoDate | undefined)[]): IsoDate | null {
  return days.reduce<IsoDate | null>(
    (last, day) => (day !== undefined && (last === null || day > last) ? day : last),
    null,
  )
}

/** Keeps the parts in the order in which the bodies first acted. */
function replace(circuit: Circuit, part: Part): Circuit {
  const known = circuit.some(({ body }) => body === part.body)
  return known ? circuit.map((each) => (each.body === part.body ? part : each)) : [...circuit, part]
}
