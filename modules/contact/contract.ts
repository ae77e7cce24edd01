import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'
import { CHANNELS, DIRECTIONS } from './model/contact-state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const files = z.array(hash).max(50).meta({ description: 'SHA-256 of each document' })
const operator = z.object({
  name: text(200),
  siren: z.string().trim().max(20).nullable().meta({ description: 'Nine digits, when it is known' }),
})

const exchange = {
  purchase: id,
  body: id.meta({ description: 'The body for which the person of the group was in contact' }),
  operator,
  channel: z.enum(CHANNELS),
  contactOn: isoDate,
}
const said = {
  text: text(20_000),
  files,
  measures: z.string().trim().max(4000).meta({
    description: 'What is done so that the operator draws no advantage from it; asked of sourcing',
  }),
}
const answer = { answer: text(20_000), answerFiles: files }
const reason = text(4000)

/** What the outside world sends to do each act on a contact. What stops a message is the clock’s. */
export const contactActs = {
  declare: z.object({
    ...exchange,
    ...said,
    direction: z.enum(DIRECTIONS).meta({ description: 'Who spoke first: the operator, or somebody of the group' }),
  }),
  answer: z.object(answer),
  close: z.object({ reason }),
} as const

const procedure = id.nullable()
const told = { ...exchange, ...said, procedure, declaredOn: isoDate }

const whole = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('received'), ...told }),
  z.object({ status: z.literal('sent'), ...told }),
  z.object({ status: z.literal('answered'), ...told, ...answer, answeredOn: isoDate }),
  z.object({ status: z.literal('closed'), ...told, closedOn: isoDate, reason }),
  z.object({ status: z.literal('stopped'), ...exchange, procedure, stoppedOn: isoDate }),
])
const kept = z.object({
  status: z.enum(['received', 'sent', 'answered', 'closed', 'stopped']),
  purchase: id,
  procedure,
  body: id,
  contactOn: isoDate,
  declaredOn: isoDate.optional(),
  answeredOn: isoDate.optional(),
  closedOn: isoDate.optional(),
  stoppedOn: isoDate.optional(),
  withheld: z.literal(true).meta({ description: 'Who it was with, and what was said, is kept from this reader' }),
})
export const contactState = z.union([whole, kept])
