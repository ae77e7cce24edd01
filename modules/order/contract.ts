import { z } from 'zod'
import { hash, id, isoDate, isoInstant } from '#api/shapes.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const uai = z
  .string()
  .regex(/^\d{7}[A-Z]$/)
  .meta({ description: 'The number of a school in the national register: seven digits and a letter' })
const line = z.object({ line: text(60), quantity: z.int(), uai: uai.nullable() })
const asked = {
  lines: z.array(line).max(20_000),
  from: isoDate,
  until: isoDate,
  service: text(100)
    .nullable()
    .meta({ description: 'The service code of the member in Chorus Pro, where it has several' }),
  note: z.string().trim().max(4000),
}
const medium = z.enum(['electronic', 'paper'])

/** What the outside world sends to do each act of an order. */
export const acts = {
  prepare: z.object({ contract: id, body: id, ...asked }),
  change: z.object(asked),
  commit: z.object({ commitment: z.string().trim().max(100), committedOn: isoDate }),
  sign: z.object({}),
  send: z.object({ sentAt: isoInstant, medium }),
  open: z.object({}),
  recordReceipt: z.object({ receivedOn: isoDate, proof: hash.nullable() }),
  object: z.object({ objection: text(4000) }),
  answerObjection: z.object({ answer: text(4000), maintained: z.boolean() }),
  cancel: z.object({ reason: text(4000) }),
} as const

const cents = z.int()
const priced = line.extend({
  ...{ label: z.string(), unit: z.string(), price: z.int(), vat: z.int(), amount: cents },
  ...{ version: z.int(), provisional: z.boolean() },
})
const objection = { objection: z.string(), objectedOn: isoDate, late: z.boolean() }
const contested = z.array(z.object({ ...objection, answer: z.string(), answeredOn: isoDate }))
const base = { contract: id, body: id, ...asked, contested }
const committed = { commitment: z.string(), committedOn: isoDate }
const signed = {
  ...{ number: z.string(), signedOn: isoDate, person: z.string(), title: z.string() },
  ...{ priced: z.array(priced), amount: cents, vat: cents },
}
const sent = { sentAt: isoInstant, medium }
const received = { receivedOn: isoDate, proof: hash.nullable() }

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('draft'), ...base }),
  z.object({ status: z.literal('committed'), ...base, ...committed }),
  z.object({ status: z.literal('signed'), ...base, ...committed, ...signed }),
  z.object({ status: z.literal('sent'), ...base, ...committed, ...signed, ...sent }),
  z.object({ status: z.literal('received'), ...base, ...committed, ...signed, ...sent, ...received }),
  z.object({ status: z.literal('objected'), ...base, ...committed, ...signed, ...sent, ...received, ...objection }),
  z
    .object({
      status: z.literal('cancelled'),
      ...base,
      ...committed,
      ...signed,
      cancelledOn: isoDate,
      reason: z.string(),
    })
    .partial({
      commitment: true,
      committedOn: true,
      number: true,
      signedOn: true,
      person: true,
      title: true,
      priced: true,
      amount: true,
      vat: true,
    }),
])
