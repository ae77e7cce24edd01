import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import { type Acceptance, daysAhead, type NextDay } from '#modules/acceptance/index.ts'
import type { LateInterest } from '#modules/invoice/index.ts'
import { type Order, objectionTerm } from '#modules/order/index.ts'

/** What waits for a holder, or what it waits for, in the order in which two of one day are told. */
export const WAITING = [
  ...(['acknowledge', 'object', 'answerPostponement', 'contest', 'observe', 'answerReport'] as const),
  ...(['present', 'deliver', 'complete', 'invoice', 'payment', 'interest'] as const),
] as const
export type WaitingKind = (typeof WAITING)[number]

/** The pages of a holder, one a kind of case. */
export const PAGES = ['orders', 'deliveries', 'invoices', 'penalties', 'reports'] as const
export type HolderPage = (typeof PAGES)[number]

/** One thing that waits: where it is done, for which member, until when; of a payment how much, and what its delay owes so far. */
export type Waiting = {
  readonly kind: WaitingKind
  readonly page: HolderPage
  readonly id: string
  readonly number: string
  readonly body: string
  /** The last day; `null` where none is set. */
  readonly on: IsoDate | null
  /** Cents excluding VAT of what is to be delivered or invoiced, including VAT of what is to be paid; `null` where it is none of these. */
  readonly amount: Cents | null
  readonly late: LateInterest | null
}

type OfOrder = {
  readonly id: string
  readonly body: string
  readonly number: string
  readonly status: Order['status']
  readonly receivedOn: IsoDate | null
  readonly until: IsoDate
  readonly amount: Cents
  readonly answered: number
  /** Cents excluding VAT: declared ready, accepted, and invoiced. */
  readonly delivered: Cents
  readonly accepted: Cents
  readonly invoiced: Cents
}

const NOTHING = { on: null, amount: null, late: null } as const

/** What an order waits for: to be opened, objected to in time, delivered, invoiced. */
export function ofOrder(order: OfOrder, today: IsoDate): readonly Waiting[] {
  const { id, number, body, status, receivedOn, until, amount, delivered, accepted, invoiced } = order
  const at = { page: 'orders', id, number, body, ...NOTHING } as const
  if (status === 'sent') return [{ ...at, kind: 'acknowledge' }]
  if (status !== 'received' && status !== 'objected') return []
  const last = receivedOn === null ? null : objectionTerm(receivedOn, today).last
  const mayObject = status === 'received' && order.answered === 0 && last !== null && today <= last
  return [
    ...(mayObject && delivered === 0 ? [{ ...at, kind: 'object' as const, on: last }] : []),
    ...(delivered < amount ? [{ ...at, kind: 'deliver' as const, on: until, amount: amount - delivered }] : []),
    ...(invoiced < accepted ? [{ ...at, kind: 'invoice' as const, amount: accepted - invoiced }] : []),
  ]
}

/** The days of a delivery that are its holder’s. */
const OF_HOLDER: Partial<Readonly<Record<NextDay['what'], WaitingKind>>> = {
  ...{ postponementAnswer: 'answerPostponement', presentation: 'present', hearing: 'observe', objection: 'contest' },
}

/** What a delivery waits for of its holder, with the last day of each. */
export function ofDelivery(
  { id, state }: { readonly id: string; readonly state: Acceptance },
  today: IsoDate,
): readonly Waiting[] {
  if (state.status === 'none') return []
  const at = { page: 'deliveries', id, number: state.number, body: state.body, ...NOTHING } as const
  return daysAhead(state, today).flatMap(({ what, on }): readonly Waiting[] => {
    const kind = OF_HOLDER[what]
    return kind === undefined ? [] : [{ ...at, kind, on }]
  })
}

type OfPenalty = {
  readonly id: string
  readonly orderNumber: string
  readonly body: string
  readonly status: string
  readonly heardUntil: IsoDate
  readonly heard: boolean
  readonly counted: Cents
}

/** The hearing of a penalty, until its last day. */
export function ofPenalty(
  { id, orderNumber, body, status, heardUntil, heard, counted }: OfPenalty,
  today: IsoDate,
): readonly Waiting[] {
  if (status !== 'proposed' || heard || heardUntil < today) return []
  const at = { page: 'penalties', id, number: orderNumber, body, late: null } as const
  return [{ ...at, kind: 'observe', on: heardUntil, amount: counted }]
}

type OfInvoice = {
  readonly id: string
  readonly number: string
  readonly body: string
  readonly status: string
  readonly toPay: Cents
  readonly due: IsoDate | null
  readonly owed: Cents
  readonly late: LateInterest | null
}

/** What an invoice waits for: documents of its holder, its payment, the interest of a payment that was late. */
export function ofInvoice({ id, number, body, status, toPay, due, owed, late }: OfInvoice): readonly Waiting[] {
  const at = { page: 'invoices', id, number, body, ...NOTHING } as const
  if (status === 'suspended') return [{ ...at, kind: 'complete' }]
  if (toPay > 0) return [{ ...at, kind: 'payment', on: due, amount: toPay, late }]
  return owed > 0 ? [{ ...at, kind: 'interest', amount: owed }] : []
}

/** What is due first, first; what has no day after what has one. */
export const inTurn = (waits: readonly Waiting[]): readonly Waiting[] =>
  waits.toSorted((one, other) => {
    const [left, right] = [one.on ?? '9999', other.on ?? '9999']
    if (left !== right) return left < right ? -1 : 1
    return WAITING.indexOf(one.kind) - WAITING.indexOf(other.kind)
  })
