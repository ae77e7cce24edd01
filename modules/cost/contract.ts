import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const cents = z.int().min(0).meta({ description: 'An amount in whole euro cents' })
const nature = z.enum(['publication', 'platform', 'expert', 'litigation', 'coordination', 'other'])
const shares = z.array(z.object({ body: id, amount: cents })).max(1000)
const weights = z.array(z.object({ body: id, weight: z.int().min(0) })).max(1000)

const spending = {
  label: text(300),
  amount: z.int().min(1).meta({ description: 'An amount in whole euro cents, at least one' }),
  incurredOn: isoDate,
  supplier: text(300),
  nature,
  proof: hash.meta({ description: 'SHA-256 of the invoice or of the judgment' }),
  advancedBy: id
    .optional()
    .meta({ description: 'The coordinator that paid; absent for that of the day of the expense' }),
}
const settlement = { body: id, paidOn: isoDate, proof: hash }

/** What the outside world sends to do each act of an expense. */
export const acts = {
  record: z.object(spending),
  share: z.object({
    shares,
    weights: weights.nullable().meta({ description: 'Given when the convention sets no key, else null' }),
    source: text(1000).nullable(),
  }),
  settle: z.object(settlement),
  cancel: z.object({ reason: text(4000) }),
} as const

const shared = {
  ...spending,
  shares,
  weights,
  source: z.string().nullable(),
  sharedOn: isoDate,
  settlements: z.array(z.object(settlement)),
}

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('recorded'), ...spending }),
  z.object({ status: z.literal('shared'), ...shared }),
  z.object({ status: z.literal('settled'), ...shared }),
  z.object({ status: z.literal('cancelled'), ...spending, cancelledOn: isoDate, reason: z.string() }),
])
