import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const buyers = z.array(id).min(1).max(1000)
const ends = isoDate.nullable().meta({ description: 'Last day of validity; null while it is not known' })
const lot = z.object({ number: text(20), title: text(300) })
const lots = z.array(lot).max(200)
const cause = z.enum(['extension', 'early-termination'])

/** What the outside world sends to do each act of a contract. */
export const acts = {
  recordAward: z.object({
    title: text(300),
    object: text(4000).meta({ description: 'What is bought, in the words of the notice' }),
    lots: lots.meta({ description: 'Empty for a contract without lots' }),
    reference: text(60),
    consultation: id.optional().meta({ description: 'The consultation of this group whose award it concludes' }),
    awardBegunOn: isoDate.meta({ description: 'Sending of the notice, or of the first consultation letter' }),
    identifiedBuyers: buyers,
  }),
  nameConsultation: z.object({ consultation: id }),
  recordNotification: z.object({ notifiedOn: isoDate, endsOn: ends }),
  conclude: z.object({
    title: text(300),
    object: text(4000),
    lots: lots,
    reference: text(60),
    consultation: id.optional(),
    awardBegunOn: isoDate,
    identifiedBuyers: buyers,
    notifiedOn: isoDate,
    endsOn: ends,
  }),
  recordDelivery: z.object({ bodies: buyers, documents: z.array(hash).min(1).max(200), on: isoDate }),
  confirmDelivery: z.object({ body: id }),
  depositOriginal: z.object({ document: hash, location: text(300), depositedOn: isoDate }),
  reviseEnd: z.object({ endsOn: isoDate, cause, decidedOn: isoDate, reason: text(4000) }),
  declareOrders: z.object({
    body: id,
    until: isoDate.nullable().meta({ description: 'Last day of the orders in course; null while it cannot be told' }),
  }),
  recordExpiry: z.object({ on: isoDate }),
  abandon: z.object({ reason: text(4000) }),
} as const

const awarding = {
  title: z.string(),
  object: z.string(),
  lots,
  reference: z.string(),
  consultation: id.optional(),
  awardBegunOn: isoDate,
  identifiedBuyers: buyers,
}
const notified = {
  notifiedOn: isoDate,
  endsOn: ends,
  orders: z.array(z.object({ body: id, until: isoDate.nullable() })),
  originals: z.array(z.object({ document: hash, location: z.string(), depositedOn: isoDate })),
  delivered: z
    .array(z.object({ body: id, on: isoDate, documents: z.array(hash), receivedOn: isoDate.nullable() }))
    .optional(),
}

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('being-awarded'), ...awarding }),
  z.object({ status: z.literal('abandoned'), ...awarding, abandonedOn: isoDate, reason: z.string() }),
  z.object({ status: z.literal('running'), ...awarding, ...notified }),
  z.object({ status: z.literal('ended'), ...awarding, ...notified, endedOn: isoDate }),
])
