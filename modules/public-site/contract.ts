import { z } from 'zod'
import { hash, isoInstant } from '#api/shapes.ts'

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
