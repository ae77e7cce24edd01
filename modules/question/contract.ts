import { z } from 'zod'
import { id, isoInstant } from '#api/shapes.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const published = {
  wording: text(4000).meta({ description: 'What was asked, in words that name nobody: all read it' }),
  answer: text(20_000).meta({ description: 'The one answer to all' }),
}
const asked = {
  consultation: id,
  text: text(8000),
  late: z.boolean().meta({ description: 'Sent knowing that the hour for questions is past' }),
  follower: id.nullable(),
}

/** What the coordinator sends; a question itself comes to the public address (`questionSent`). */
export const questionActs = {
  ask: z.object(asked),
  answer: z.object(published),
  decline: z.object({ reason: text(4000) }),
} as const

const answered = {
  ...published,
  givenLateFor: z
    .string()
    .optional()
    .meta({ description: 'Why an answer after its last day weighs nothing on the preparation of tenders' }),
  answeredAt: isoInstant,
}
const kept = { ...asked, procedure: id, number: z.int().positive(), askedAt: isoInstant }
const open = { consultation: id, number: z.int().positive(), askedAt: isoInstant, late: z.boolean() }
const withheld = z.literal(true).meta({ description: 'Its words are kept from this reader' })

export const questionState = z.union([
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('none') }),
    z.object({ status: z.literal('asked'), ...kept }),
    z.object({ status: z.literal('answered'), ...kept, ...answered }),
    z.object({ status: z.literal('declined'), ...kept, reason: z.string(), declinedAt: isoInstant }),
  ]),
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('asked'), ...open, withheld }),
    z.object({ status: z.literal('answered'), ...open, ...answered, withheld }),
    z.object({ status: z.literal('declined'), ...open, declinedAt: isoInstant, withheld }),
  ]),
])

/** What an outsider sends to ask. */
export const questionSent = z.object({ text: text(8000), late: z.boolean().default(false) })
