import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'
import { CHANNELS } from './model/state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const cents = z.int().meta({ description: 'Whole euro cents' })
const file = hash.nullable()
const personalData = z.object({
  ...{ treatment: text(2000), purposes: text(2000), data: text(2000), persons: text(2000) },
  guaranteed: z.boolean().meta({ description: 'Whether it gives sufficient guarantees' }),
})
const declaration = {
  ...{ contract: id, name: text(300), siret: text(20), address: text(500), services: text(4000) },
  amount: cents.meta({ description: 'The most that is paid to it, in whole euro cents excluding VAT' }),
  ...{ vat: cents, terms: text(4000), small: z.boolean(), advance: z.boolean() },
  personalData: personalData.nullable(),
  ...{ declaration: hash, honour: file, undeclaredWork: file, claimsFree: file },
  ...{ channel: z.enum(CHANNELS), receivedOn: isoDate },
}
const asked = {
  askedOn: isoDate,
  pieces: z.array(text(500)).max(50),
  low: text(4000).nullable().meta({ description: 'Why the price seems abnormally low; null where it does not' }),
}
const answered = { receivedOn: isoDate, file, explanations: z.string().trim().max(20_000) }
const signed = { amount: cents, vat: cents, deed: hash, signedOn: isoDate, reason: text(4000) }

/** What the outside world sends to do each act of a subcontractor. */
export const acts = {
  present: z.object(declaration),
  ask: z.object(asked),
  answer: z.object(answered),
  forward: z.object({ favourable: z.boolean(), said: text(4000) }),
  accept: z.object({ deed: hash.meta({ description: 'The special deed that all have signed' }) }),
  refuse: z.object({ reasons: text(4000) }),
  deemAccepted: z.object({}),
  withdraw: z.object({ reason: text(4000) }),
  amend: z.object(signed),
  publish: z.object({ publication: z.int().min(1), publishedOn: isoDate, reference: text(300) }),
} as const

const base = {
  ...{ ...declaration, since: isoDate },
  questions: z.array(z.object({ asked: z.object(asked), answer: z.object(answered) })),
  words: z.array(z.object({ body: id, favourable: z.boolean(), said: z.string(), on: isoDate })),
}
const total = z.object({ amount: cents, vat: cents })
const published = z.object({ on: isoDate, reference: z.string() }).nullable()

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('presented'), ...base }),
  z.object({ status: z.literal('asked'), ...base, asked: z.object(asked) }),
  z.object({
    ...{ status: z.literal('accepted'), ...base, acceptedOn: isoDate, how: z.enum(['decided', 'tacit']), deed: file },
    laterDeeds: z.array(z.object({ before: total, ...signed })),
    publications: z.array(z.object({ of: z.enum(['acceptance', 'later-deed']), on: isoDate, published })),
  }),
  z.object({ status: z.literal('refused'), ...base, refusedOn: isoDate, reasons: z.string() }),
  z.object({ status: z.literal('withdrawn'), ...base, withdrawnOn: isoDate, reason: z.string() }),
])

const assigned = { contract: id, name: text(300), amount: z.int().min(1), notifiedOn: isoDate, document: hash }
const release = { releasedOn: isoDate, document: hash }

/** What the outside world sends to do each act of an assigned claim. Amounts are whole euro cents excluding VAT. */
export const assignmentActs = { notify: z.object(assigned), release: z.object(release) } as const

export const assignmentState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('notified'), ...assigned }),
  z.object({ status: z.literal('released'), ...assigned, release: z.object(release) }),
])

const requested = {
  ...{ subcontractor: id, order: id, number: text(60), amount: cents, vat: cents },
  ...{ holderReceivedOn: isoDate, buyerReceivedOn: isoDate, document: hash },
}

/** What the outside world sends to do each act of a subcontractor's request for payment. */
export const requestActs = {
  file: z.object(requested),
  agree: z.object({ answeredOn: isoDate }),
  refuse: z.object({ answeredOn: isoDate, reasons: text(4000) }),
  passOn: z.object({}),
} as const

const request = { ...requested, contract: id, body: id, name: z.string() }

export const requestState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('awaiting'), ...request }),
  z.object({ status: z.literal('agreed'), ...request, agreedOn: isoDate }),
  z.object({ status: z.literal('passed'), ...request, passedOn: isoDate }),
  z.object({ status: z.literal('refused'), ...request, refusedOn: isoDate, reasons: z.string() }),
])
