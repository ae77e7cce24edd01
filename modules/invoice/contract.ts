import { z } from 'zod'
import { id, isoDate } from '#api/shapes.ts'
import { CLOCK_STARTS, type Clock } from './model/clock.ts'
import { CHANNELS, DEDUCTIONS, KINDS } from './model/state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const cents = z.int().meta({ description: 'Whole euro cents' })
const points = z.int().min(0).max(10_000).meta({ description: 'Points of base: 1000 is 10 %' })
const line = z.object({ line: text(60), quantity: z.int(), amount: cents })
const filed = {
  ...{ contract: id, order: id, body: id, kind: z.enum(KINDS) },
  number: text(60).meta({ description: 'The number that the holder gave it' }),
  ...{ issuedOn: isoDate, receivedOn: isoDate, channel: z.enum(CHANNELS) },
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .meta({ description: 'ISO 4217' }),
  commitment: z.string().trim().max(100),
  lines: z.array(line).max(20_000).meta({ description: 'Amounts excluding VAT; none of an advance' }),
  amount: cents.meta({ description: 'Whole euro cents, excluding VAT' }),
  vat: cents,
  direct: z
    .array(z.object({ request: id, amount: cents.meta({ description: 'Whole euro cents, including VAT' }) }))
    .max(1000)
    .optional()
    .meta({
      description: 'What of it is paid directly to subcontractors, on their requests; left out where nothing is',
    }),
}
const suspension = { suspendedOn: isoDate, missing: z.array(text(500)).max(50) }
const rate = z.int().min(0).max(5_000).nullable().meta({
  description: 'The late-interest rate of the half-year in points of base, where the law data do not know it yet',
})

/** What the outside world sends to do each act of an invoice. */
export const acts = {
  file: z.object(filed),
  suspend: z.object(suspension),
  resume: z.object({ resumedOn: isoDate }),
  return: z.object({ reason: text(4000) }),
  approve: z.object({}),
  recordPayment: z.object({ paidOn: isoDate, reference: text(100), amount: cents, rate }),
  recordInterest: z.object({ paidOn: isoDate, amount: cents }),
} as const

const base = { ...filed, paused: z.array(z.object({ ...suspension, resumedOn: isoDate })) }
const deduction = z.object({
  kind: z.enum(DEDUCTIONS),
  amount: cents.meta({ description: 'Whole euro cents; below zero of a penalty that was kept back, then waived' }),
  reason: z.string(),
})
const approval = {
  ...{ approvedOn: isoDate, person: z.string(), serviceDoneOn: isoDate.nullable() },
  ...{ deductions: z.array(deduction), net: cents, due: isoDate },
}
const late = z.object({ days: z.int(), rate: z.int(), interest: cents, lumpSum: cents }).nullable()
const payment = { paidOn: isoDate, reference: z.string(), late }

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('received'), ...base }),
  z.object({ status: z.literal('suspended'), ...base, ...suspension }),
  z.object({ status: z.literal('returned'), ...base, returnedOn: isoDate, reason: z.string() }),
  z.object({ status: z.literal('approved'), ...base, ...approval }),
  z.object({ status: z.literal('paid'), ...base, ...approval, ...payment }),
  z.object({ status: z.literal('settled'), ...base, ...approval, ...payment, interestPaidOn: isoDate }),
])

const terms = {
  days: z.int().min(0).max(365),
  startsAt: z.enum(CLOCK_STARTS),
  small: z.boolean().meta({ description: 'Whether the holder is a small or medium-sized enterprise' }),
  large: z.array(id).max(1000).meta({
    description: 'The members whose real operating expenditure exceeds 60 million euros',
  }),
  advance: points,
  guarantee: z.int().min(0).max(120).meta({ description: 'Months of guarantee; 0 where there is none' }),
  retention: points,
}

/** What the outside world sends to say how a contract is paid. */
export const termsActs = {
  set: z.object({ contract: id, ...terms }),
  change: z.object({ ...terms, reason: text(4000) }),
} as const

export const termsState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('in-force'), contract: id, since: isoDate, ...terms }),
])

const uuid = z.uuid()
export const inGroup = z.object({ groupId: uuid })
export const onOrder = inGroup.extend({ id: uuid })
export const ofInvoice = inGroup.extend({ id: uuid })
export const invoiceFilter = z.object({
  contract: uuid.optional().catch(undefined),
  body: uuid.optional().catch(undefined),
  /** Only what is still to be paid. */
  due: z.enum(['true', 'false']).default('false').catch('false'),
})

const accepted = z.object({ amount: cents, reduced: cents, on: isoDate }).nullable()
const waits = z.enum(['service', 'documents']).nullable()

const invoiceLine = z.object({
  ...{ id, contract: id, order: id, orderNumber: z.string(), body: id, kind: z.enum(KINDS), number: z.string() },
  ...{ status: z.string(), receivedOn: isoDate, paidOn: isoDate.nullable() },
  total: cents.meta({ description: 'Whole euro cents, including VAT, before what is kept back' }),
  toPay: cents.meta({ description: 'What is left to pay: the net once approved, the whole before; 0 once paid' }),
  due: isoDate.nullable().meta({ description: 'The last day of the payment; null while the period does not run' }),
  waits,
  owed: cents.meta({ description: 'Late interest and lump sum that are not paid yet' }),
})

/** An order on which an invoice may be filed. */
const invoiceable = z.object({
  ...{ id, contract: id, body: id, number: z.string(), signedOn: isoDate, amount: cents, invoiced: cents },
})

/** What is due, to whom, when: the invoices that the reader may see, those to be paid first. */
export const invoiceList = z.object({
  ...{ lines: z.array(invoiceLine), orders: z.array(invoiceable), toPay: cents, late: cents, owed: cents },
})

const direct = z.object({
  ...{ id, name: z.string(), number: z.string(), standing: z.enum(['awaiting', 'agreed', 'passed', 'refused']) },
  ...{ total: cents, left: cents.meta({ description: 'What of it no invoice pays yet, including VAT' }) },
})

/** What an order leaves to invoice, and what its payment waits for. */
export const invoicing = z.object({
  order: invoiceable.extend({ commitment: z.string(), vat: cents }),
  lines: z.array(
    z.object({
      ...{ line: z.string(), label: z.string(), unit: z.string(), price: z.int(), vat: z.int() },
      ...{ quantity: z.int(), left: z.int() },
    }),
  ),
  accepted,
  requests: z.array(direct),
  advance: cents.meta({
    description: 'The advance that the order gives right to and that was not approved; 0 where none',
  }),
})

/** What one invoice waits for, when it is due by which computation, and what would be kept back of it. */
export const reckoning = z.object({
  orderNumber: z.string(),
  accepted,
  waits,
  officer: z.unknown().nullable(),
  due: z.unknown().nullable(),
  deductions: z.array(deduction),
  net: cents,
  direct: z.array(z.object({ request: id, name: z.string(), standing: z.string(), amount: cents })),
})

export type InvoiceLine = z.infer<typeof invoiceLine>
export type InvoiceList = z.infer<typeof invoiceList>
export type InvoiceFilter = z.infer<typeof invoiceFilter>
export type Invoicing = z.infer<typeof invoicing>
export type Reckoning = Omit<z.infer<typeof reckoning>, 'officer' | 'due'> & Pick<Clock, 'officer' | 'due'>
