import { z } from 'zod'
import { id, isoDate, isoInstant } from '#api/shapes.ts'
import { WALK } from './model/minute.ts'

const key = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^\S+$/)
  .meta({ description: 'The public key that `unisson probe` prints: name+identifier+key' })
const reason = z.string().trim().min(1).max(4000)
const declaredProbe = { body: id, key }

export const probeActs = { declare: z.object(declaredProbe), revoke: z.object({ reason }) } as const

const known = { ...declaredProbe, name: z.string(), since: isoInstant }
export const probeState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('declared'), ...known }),
  z.object({ status: z.literal('revoked'), ...known, until: isoInstant, reason: z.string().nullable() }),
])

export const outageActs = {
  declare: z.object({ from: isoInstant, until: isoInstant.nullable(), reason }),
  end: z.object({ until: isoInstant }),
} as const

const step = z.enum(WALK)
const suffered = {
  from: isoInstant,
  until: isoInstant.nullable(),
  measured: z.object({ lost: z.int(), failed: z.array(step) }).nullable(),
  reason: z.string().nullable(),
  knownAt: isoInstant,
  moved: z.array(z.object({ consultation: id, reference: z.string(), from: isoInstant, to: isoInstant })),
  missed: z.array(z.object({ consultation: id, reference: z.string(), deadline: isoInstant })),
}
export const outageState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('running'), ...suffered }),
  z.object({ status: z.literal('over'), ...suffered }),
])

/** A minute as its probe writes it, under the line of its form and above its signature. */
export const minute = z.strictObject({
  address: z.url().max(500),
  consultation: id.nullable(),
  minute: isoInstant,
  number: z.int().min(1),
  steps: z
    .array(z.strictObject({ step, took: z.int().min(0), failed: z.string().min(1).max(100).nullable() }))
    .min(1)
    .max(WALK.length),
  blind: z.boolean(),
  ahead: z.int().nullable(),
  previous: z.string().regex(/^(?:[0-9a-f]{64})?$/),
})

/** What a probe hands over: its minutes, in their order. */
export const handing = z.object({ key, notes: z.array(z.string().min(1).max(8000)).min(1).max(500) })
/** How far the server holds the ledger of this probe. */
export const handed = z.object({ held: z.int() })
export type Handed = z.infer<typeof handed>

const run = z.object({
  from: isoInstant,
  until: isoInstant,
  verdict: z.enum(['up', 'down', 'unmeasured']),
  failed: z.array(step),
})
const terms = z.object({ minimum: z.int(), gap: z.int(), window: z.int(), added: z.int() })

/** `GET /api/public/availability`: the last thirty days. */
export const availabilityView = z.object({
  now: isoInstant,
  terms: terms.meta({
    description: 'The published rule: minutes lost, minutes without a loss, minutes before a deadline, days added',
  }),
  probes: z.array(z.object({ name: z.string(), since: isoInstant, until: isoInstant.nullable() })),
  days: z.array(z.object({ day: isoDate, measured: z.int(), lost: z.int() })),
  runs: z.array(run).meta({ description: 'Minutes that say the same; a minute of no run was not measured' }),
  outages: z.array(z.object({ id, ...suffered })),
})
export type AvailabilityView = z.infer<typeof availabilityView>

const hour = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .meta({ description: 'A day and an hour of Paris, `2027-03-15T10:30`' })

/** Between which hours of Paris, at most two days apart. */
export const between = z.object({ from: hour, until: hour, language: z.enum(['fr', 'en']).default('fr') })
export const ofDay = z.object({ day: isoDate, language: z.enum(['fr', 'en']).default('fr') })
