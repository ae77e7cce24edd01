import { z } from 'zod'
import { hash, id, isoDate, isoInstant } from '#api/shapes.ts'
import { standing as ceilingStanding, state as ceilingState } from '#modules/ceiling/contract.ts'
import { state as scheduleState } from '#modules/price-schedule/contract.ts'
import { STAGES } from './model/state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const uai = z
  .string()
  .regex(/^\d{7}[A-Z]$/)
  .meta({ description: 'The number of a school in the national register: seven digits and a letter' })
const line = z.object({ line: text(60), quantity: z.int(), uai: uai.nullable() })
const asked = {
  lines: z.array(line).max(50_000),
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
  send: z.object({ sentAt: isoInstant.nullable().meta({ description: 'Null of what leaves now' }), medium }),
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

/** Where the orders of a group are read, and what is ordered on one contract. */
export const inGroup = z.object({ groupId: z.uuid() })
export const onContract = inGroup.extend({ id: z.uuid() })
export const oneOrder = inGroup.extend({ id: z.uuid() })

/** Which orders are asked for: of a contract, of a member, at a stage, of a line, of a month, with these words in their number, commitment or note. */
export const orderFilter = z.object({
  contract: z.uuid().optional(),
  body: z.uuid().optional(),
  status: z.enum(STAGES).optional(),
  line: z
    .string()
    .max(60)
    .optional()
    .meta({ description: 'Those that take something of this line of the price schedule' }),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .meta({ description: 'Those signed in this month, 2027-09' }),
  q: z.string().trim().max(100).default(''),
})
export const orderPage = orderFilter.extend({ page: z.coerce.number().int().min(1).max(100_000).default(1) })
export type OrderFilter = z.infer<typeof orderFilter>

const orderLine = z.object({
  ...{
    id,
    contract: id,
    body: id,
    status: z.enum(STAGES),
    number: z.string().nullable(),
    signedOn: isoDate.nullable(),
  },
  ...{ from: isoDate, until: isoDate, commitment: z.string().nullable(), lines: z.int() },
  amount: cents.nullable().meta({ description: 'Cents excluding VAT; null until it is signed' }),
  vat: cents.nullable(),
})
const orderable = z.object({ id, title: z.string(), reference: z.string(), buyers: z.array(id) })

/** The orders of one page, how many there are in all, and what those that count in the ceilings come to. */
export const orderList = z.object({
  ...{ lines: z.array(orderLine), total: z.int(), pages: z.int(), amount: cents },
  contracts: z.array(orderable).meta({ description: 'The contracts on which somebody may order, or did' }),
})
export type OrderLine = z.infer<typeof orderLine>
export type OrderList = z.infer<typeof orderList>

const ofCase = <S extends z.ZodType>(of: S) => z.object({ id, state: of }).nullable()

/** All that an order is prepared from: the contract, its prices, its ceilings, and what was ordered so far. */
export const ordering = z.object({
  contract: orderable.extend({ notifiedOn: isoDate.nullable(), validUntil: isoDate.nullable() }),
  schedule: ofCase(scheduleState.options[1]),
  ceilings: ofCase(ceilingState.options[1]),
  ordered: ceilingStanding.shape.ordered,
})
export type Ordering = z.infer<typeof ordering>
