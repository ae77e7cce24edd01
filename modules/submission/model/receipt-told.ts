import type { IsoInstant } from '#kernel/citation.ts'
import { isInTime } from './timing.ts'

/** What an entry of the register says of a deposit that a receipt is of. */
export type ReceiptTold =
  | ({ readonly kind: 'received' } & Came)
  /** `stalled`: it had come in time, and the platform entered it too late. */
  | ({ readonly kind: 'late'; readonly stalled: boolean } & Came)
  | { readonly kind: 'withdrawn'; readonly at: IsoInstant }
  | { readonly kind: 'superseded'; readonly at: IsoInstant; readonly by: string }
type Came = { readonly receivedAt: IsoInstant; readonly uncertainty: number; readonly deadline: IsoInstant }

/** In what a receipt and its entry differ, or why the entry is none that a receipt can be of. */
export type ReceiptFault =
  /** What was signed is no receipt. */
  | 'form'
  /** The entry says nothing of a deposit of this hash. */
  | 'no-deposit'
  /** The receipt is of another deposit than the entry. */
  | 'deposit'
  /** What became of it is said otherwise. */
  | 'kind'
  | 'hour'
  | 'uncertainty'
  | 'deadline'
  | 'stalled'
  | 'replaced-by'
  /** The hours of the entry do not give what it says. */
  | 'verdict'

export const RECEIPT_FORM = 'unisson-receipt/1'
const KINDS: Readonly<Record<string, ReceiptTold['kind']>> = {
  DepositReceived: 'received',
  DepositCameLate: 'late',
  DepositWithdrawn: 'withdrawn',
  DepositSuperseded: 'superseded',
}

type Asked = {
  /** The content of the entry, as the journal holds it. */
  readonly body: string
  /** Hash of what was deposited. */
  readonly hash: string
  /** What was signed: its form, and what it says. */
  readonly stated: { readonly form: string; readonly says: Readonly<Record<string, unknown>> }
}

/**
 * Reads what an entry says became of a deposit, and compares with it what the receipt states. The entry is what the log binds: nothing of
 * what is told is taken from the receipt.
 */
export function receiptTold({ body, hash, stated: { form, says } }: Asked): ReceiptTold | ReceiptFault {
  if (form !== RECEIPT_FORM) return 'form'
  const { id, events } = fieldsIn(JSON.parse(body))
  const own = (Array.isArray(events) ? events : [])
    .map(fieldsIn)
    .flatMap((event) => (event.hash === hash ? (toldBy(event) ?? []) : []))
  if (own.length === 0) return 'no-deposit'
  if (says.deposit !== id) return 'deposit'
  // One that another had replaced before it was entered has both in one entry, and a receipt of each.
  const told = own.find(({ kind }) => kind === says.kind)
  return told === undefined ? 'kind' : (mismatchIn(told, says) ?? told)
}

function toldBy(event: Readonly<Record<string, unknown>>): ReceiptTold | undefined {
  const kind = KINDS[text(event.type)]
  if (kind === 'withdrawn') return { kind, at: text(event.at) }
  if (kind === 'superseded') return { kind, at: text(event.at), by: text(event.by) }
  if (kind === undefined) return undefined
  const { receivedAt, uncertainty, deadline } = event
  const came = { receivedAt: text(receivedAt), uncertainty: Number(uncertainty), deadline: text(deadline) }
  return kind === 'late' ? { kind, stalled: event.stalled === true, ...came } : { kind, ...came }
}

function mismatchIn(told: ReceiptTold, says: Readonly<Record<string, unknown>>): ReceiptFault | undefined {
  if (told.kind === 'withdrawn') return undefined
  if (told.kind === 'superseded') return says.replacedBy === told.by ? undefined : 'replaced-by'
  if (says.receivedAt !== told.receivedAt) return 'hour'
  if (says.uncertainty !== told.uncertainty) return 'uncertainty'
  if (says.deadline !== told.deadline) return 'deadline'
  if (told.kind === 'late' && says.stalled !== told.stalled) return 'stalled'
  const inTime = isInTime(told.receivedAt, told.uncertainty, told.deadline)
  return inTime === (told.kind === 'received' || told.stalled) ? undefined : 'verdict'
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const fieldsIn = (value: unknown): Readonly<Record<string, unknown>> => Object(value)
