import { z } from 'zod'
import { actView, id, isoDate, isoInstant, receipt } from '#api/shapes.ts'
import { acts as deliveryActs } from '#modules/acceptance/contract.ts'
import { acts as invoiceActs, invoicing } from '#modules/invoice/contract.ts'
import { acts as orderActs } from '#modules/order/contract.ts'
import { acts as penaltyActs } from '#modules/penalty/contract.ts'
import { PAGES, WAITING } from './model/waiting.ts'

/** What the holder of a contract reads of its execution, and does in it. */

const cents = z.int().meta({ description: 'Whole euro cents' })
const member = z.object({ id, name: z.string() })
const late = z.object({ days: z.int(), rate: z.int(), interest: cents, lumpSum: cents }).nullable().meta({
  description: 'What the delay owes today, of right; null of what is not late, or of a rate that is not known',
})

const waiting = z.object({
  kind: z.enum(WAITING),
  page: z.enum(PAGES),
  ...{ id, number: z.string(), member, on: isoDate.nullable(), amount: cents.nullable(), late },
})
const heldOrder = z.object({
  ...{ id, number: z.string(), member, status: z.string(), sentAt: isoInstant, receivedOn: isoDate.nullable() },
  until: isoDate.nullable().meta({ description: 'The last day of the execution; null until the order is opened' }),
  amount: cents.nullable().meta({ description: 'Cents excluding VAT; null until the order is opened' }),
})
const heldDelivery = z.object({
  ...{
    id,
    order: id,
    number: z.string(),
    member,
    status: z.string(),
    readyOn: isoDate,
    attempt: z.int(),
    amount: cents,
  },
})
const heldInvoice = z.object({
  ...{ id, order: id, orderNumber: z.string(), number: z.string(), member, status: z.string(), receivedOn: isoDate },
  ...{ total: cents, toPay: cents, due: isoDate.nullable(), paidOn: isoDate.nullable(), owed: cents, late },
})
const heldPenalty = z.object({
  ...{ id, order: id, orderNumber: z.string(), member, status: z.string(), days: z.int(), counted: cents },
  ...{ amount: cents.nullable(), heardUntil: isoDate },
})

const contract = z.object({
  ...{ id, reference: z.string(), title: z.string(), lot: z.string().nullable() },
  ...{ notifiedOn: isoDate.nullable(), endsOn: isoDate.nullable() },
})

/** The contracts of an operator, each with what waits for it first, then all that there is. */
export const holding = z.object({
  company: z.string(),
  today: isoDate,
  contracts: z.array(
    contract.extend({
      waits: z.array(waiting),
      orders: z.array(heldOrder),
      deliveries: z.array(heldDelivery),
      invoices: z.array(heldInvoice),
      penalties: z.array(heldPenalty),
    }),
  ),
})
export type Holding = z.infer<typeof holding>
export type HeldContract = Holding['contracts'][number]
export type HeldOrderLine = z.infer<typeof heldOrder>
export type HeldDeliveryLine = z.infer<typeof heldDelivery>
export type HeldInvoiceLine = z.infer<typeof heldInvoice>
export type HeldPenaltyLine = z.infer<typeof heldPenalty>

/** What every page of one case tells: the contract, the member, the version that an act names, the acts of the holder. */
const ofCase = { contract, member, today: isoDate, seq: z.int(), status: z.string(), acts: z.array(actView) }

const line = z.object({
  ...{ line: z.string(), label: z.string(), unit: z.string(), uai: z.string().nullable(), quantity: z.int() },
})
const objected = z.object({ objection: z.string(), objectedOn: isoDate, late: z.boolean() })

/** An order; what it says is given once it is opened. */
export const orderView = z.object({
  ...{ ...ofCase, number: z.string(), sentAt: isoInstant },
  opened: z
    .object({
      ...{ receivedOn: isoDate.nullable(), objectUntil: isoDate.nullable(), from: isoDate, until: isoDate },
      ...{ service: z.string().nullable(), note: z.string(), commitment: z.string(), signedOn: isoDate },
      ...{ amount: cents, vat: cents, lines: z.array(line.extend({ price: z.int(), vat: z.int(), amount: cents })) },
      contested: z.array(objected.extend({ answer: z.string().nullable(), answeredOn: isoDate.nullable() })),
      cancelled: z.object({ on: isoDate, reason: z.string() }).nullable(),
      left: z.array(line.extend({ place: z.int() })).meta({ description: 'What is not declared ready yet' }),
      invoicing: invoicing.nullable(),
      toInvoice: z
        .array(z.object({ line: z.string(), quantity: z.int() }))
        .meta({ description: 'What is accepted and not invoiced, line by line' }),
      ...{ declareReady: actView.nullable(), file: actView.nullable() },
    })
    .nullable(),
  ...{ deliveries: z.array(heldDelivery), invoices: z.array(heldInvoice), penalties: z.array(heldPenalty) },
})
export type OrderView = z.infer<typeof orderView>

const decision = z.object({
  ...{ place: z.int(), kind: z.string(), notifiedOn: isoDate, reasons: z.string() },
  ...{ reduction: cents.nullable(), term: isoDate.nullable() },
})

/** A delivery: what was declared ready, what was decided of it, the days that are its holder’s. */
export const deliveryView = z.object({
  ...{ ...ofCase, delivery: heldDelivery, parts: z.array(line.extend({ amount: cents })) },
  hearing: z
    .object({
      ...{ about: z.enum(['reduction', 'rejection']), defects: z.string(), invitedOn: isoDate, until: isoDate },
      observations: z.object({ said: z.string(), on: isoDate }).nullable(),
    })
    .nullable(),
  decisions: z.array(decision),
  contested: objected.nullable(),
  accepted: z.object({ on: isoDate, reduction: cents, how: z.string() }).nullable(),
  days: z.array(z.object({ what: z.string(), on: isoDate })),
})
export type DeliveryView = z.infer<typeof deliveryView>

/** A penalty: how it is counted, until when its holder is heard, what it said. */
export const penaltyView = z.object({
  ...{ ...ofCase, penalty: heldPenalty, value: cents, divisor: z.int(), term: isoDate, doneOn: isoDate },
  ...{ coefficient: z.object({ value: z.int(), decimals: z.int() }), reason: z.string(), invitedOn: isoDate },
  heard: z.object({ observations: z.string(), observedOn: isoDate }).nullable(),
})
export type PenaltyView = z.infer<typeof penaltyView>

/** An invoice: what it asks, what its payment waits for, what is kept back of it, what its delay costs. */
export const invoiceView = z.object({
  ...{ ...ofCase, invoice: heldInvoice, kind: z.string(), issuedOn: isoDate, amount: cents, vat: cents },
  lines: z.array(z.object({ line: z.string(), quantity: z.int(), amount: cents })),
  missing: z.array(z.string()),
  returned: z.object({ on: isoDate, reason: z.string() }).nullable(),
  deductions: z.array(z.object({ kind: z.string(), amount: cents })),
  waits: z.enum(['service', 'documents']).nullable(),
  reference: z.string().nullable().meta({ description: 'Of the payment, as its member recorded it' }),
})
export type InvoiceView = z.infer<typeof invoiceView>

const { contest, answerPostponement, recordObservations, declareReady } = deliveryActs

/** What a holder sends to do each act on a case; the day of each is the server’s. */
export const holderActs = {
  orders: { open: orderActs.open, object: orderActs.object },
  deliveries: {
    presentAgain: z.object({}),
    answerPostponement: answerPostponement.pick({ agreed: true }),
    recordObservations: recordObservations.pick({ said: true }),
    contest: contest.pick({ objection: true }),
  },
  penalties: { observe: penaltyActs.observe.pick({ observations: true }) },
  invoices: {},
} as const

/** And to open one, on an order: so much of it is ready, so much of it is to be paid. */
export const holderOpens = {
  deliveries: declareReady.pick({ parts: true }),
  invoices: invoiceActs.file.pick({ kind: true, number: true, issuedOn: true, lines: true, amount: true, vat: true }),
} as const

export const ofHolder = z.object({ contract: z.uuid() })
export const ofHolderCase = ofHolder.extend({ case: z.uuid() })
export const ofHolderDecision = ofHolderCase.extend({ place: z.coerce.number().int().min(1).max(1000) })

/** Proof of an act of the holder, and the case as the act left it. */
export const holderDone = z.object({
  resource: z.object({ id, seq: z.int(), status: z.string() }),
  receipt,
})
