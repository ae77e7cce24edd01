import { z } from 'zod'
import { hash, id, isoInstant } from '#api/shapes.ts'

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

const kept = { ...asked, procedure: id, number: z.int().positive(), askedAt: isoInstant }
const open = { consultation: id, number: z.int().positive(), askedAt: isoInstant, late: z.boolean() }
const withheld = z.literal(true).meta({ description: 'Its words are kept from this reader' })

export const questionState = z.union([
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('none') }),
    z.object({ status: z.literal('asked'), ...kept }),
    z.object({ status: z.literal('answered'), ...kept, ...published, answeredAt: isoInstant }),
    z.object({ status: z.literal('declined'), ...kept, reason: z.string(), declinedAt: isoInstant }),
  ]),
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('asked'), ...open, withheld }),
    z.object({ status: z.literal('answered'), ...open, ...published, answeredAt: isoInstant, withheld }),
    z.object({ status: z.literal('declined'), ...open, declinedAt: isoInstant, withheld }),
  ]),
])

/** What an outsider sends to ask. */
export const questionSent = z.object({ text: text(8000), late: z.boolean().default(false) })
/** What an outsider leaves to be told of what happens to a consultation. */
export const following = z.strictObject({
  email: z.email().max(254),
  company: z.string().trim().max(200).default(''),
  siret: z
    .string()
    .trim()
    .regex(/^\d{14}$|^$/)
    .default(''),
  language: z.enum(['fr', 'en']).default('fr'),
})
export const withToken = z.strictObject({ token: z.string().max(200) })

const company = { company: z.string(), siret: z.string() }
const retrieved = z.object({ name: z.string(), sha256: hash, size: z.int() })

/** One retrieval as the coordinator's page shows it; `follower` is `null` for whoever said nothing. */
export const retrievalView = z.object({
  number: z.int(),
  at: isoInstant,
  version: z.int(),
  whole: z.boolean(),
  documents: z.array(retrieved),
  follower: z
    .object({ number: z.int().nullable().meta({ description: 'null once its address was erased' }), ...company })
    .nullable(),
  hash,
})
export const retrievalsView = z.object({
  entries: z.array(retrievalView),
  verified: z.object({
    count: z.int(),
    head: hash,
    brokenAt: z.int().nullable().meta({ description: 'The first link of the chain that does not hold' }),
  }),
})
export const followerView = z.object({ number: z.int(), ...company, confirmedAt: isoInstant })
export const tellingView = z.object({ number: z.int(), topic: z.string(), at: isoInstant })
export const followersView = z.object({ followers: z.array(followerView), tellings: z.array(tellingView) })

export type RetrievalView = z.infer<typeof retrievalView>
export type RetrievalsView = z.infer<typeof retrievalsView>
export type FollowerView = z.infer<typeof followerView>
export type FollowersView = z.infer<typeof followersView>
