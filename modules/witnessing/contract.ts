import { z } from 'zod'
import { id, isoDate, isoInstant } from '#api/shapes.ts'

const key = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^\S+$/)
  .meta({ description: 'The public key that `unisson witness` prints: name+identifier+key' })
const address = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .regex(/^[^\s@]+$/)
  .nullable()
  .meta({ description: 'Where the witness answers its largest cosigned checkpoint; null for one that only asks' })
const declared = { body: id, key, address }
const reason = z.string().trim().min(1).max(4000)

export const witnessActs = {
  declare: z.object(declared),
  revoke: z.object({ reason }),
} as const

const named = { ...declared, name: z.string(), declaredOn: isoDate }
export const witnessState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('declared'), ...named }),
  z.object({ status: z.literal('revoked'), ...named, revokedOn: isoDate, reason: reason.nullable() }),
])

const faulty = z.int().min(0).max(50).meta({ description: 'How many witnesses may be away, broken or false' })
export const quorumActs = { agree: z.object({ faulty }) } as const

const counted = z.object({ ...declared, id, name: z.string() })
export const quorumState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({
    status: z.literal('agreed'),
    version: z.int().min(1),
    witnesses: z.array(counted),
    faulty,
    size: z.int().min(1).meta({ description: 'How many must cosign' }),
    agreedOn: isoDate,
  }),
])

const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const sealingPageActs = { serve: z.object({ hash }) } as const
export const sealingPageState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('served'), hash, since: isoInstant }),
])

/** `GET /log/page`: the page that seals, as the register has it, with what shows it in the log. */
export const pageView = z.object({
  hash: hash.meta({ description: 'SHA-256 of /depot/manifest.json' }),
  since: isoInstant,
  entry: z
    .object({ proof: z.string(), leaf: z.string(), salt: z.string().nullable(), line: z.string() })
    .nullable()
    .meta({ description: 'Its entry, as in the folder of a receipt; null while it queues for the log' }),
})
export type PageView = z.infer<typeof pageView>

/** `GET /api/groups/{groupId}/log`: who keeps the register besides this server. */
export const watchView = z.object({
  witnesses: z.int().meta({ description: 'Declared and not revoked' }),
  quorum: z.int().nullable().meta({ description: 'How many must cosign; null while nothing is agreed' }),
  published: z.object({ size: z.int(), at: isoInstant }).nullable().meta({ description: 'What the log gives out' }),
  seen: z
    .object({ size: z.int(), count: z.int(), at: isoInstant })
    .nullable()
    .meta({ description: 'The largest tree that any of the witnesses cosigned: how many did, and when the last one' }),
  heard: z
    .array(z.object({ id, at: isoInstant }))
    .meta({ description: 'When each witness last cosigned a tree that was new to it' }),
})
export type WatchView = z.infer<typeof watchView>
