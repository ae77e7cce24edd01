import { z } from 'zod'
import { id, isoDate } from '#api/shapes.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const cents = z.int().min(0).meta({ description: 'An amount in whole euro cents, excluding VAT' })
const quantity = z.object({ line: text(60), quantity: z.int().min(0) })
const amounts = { amount: cents, quantities: z.array(quantity).max(20_000) }
const share = z.object({ body: id, ...amounts })
const shares = z.array(share).max(1000)
const loan = z.int().min(1).meta({ description: 'The number of the loan' })

/** What the outside world sends to do each act of the ceilings of a contract. */
export const acts = {
  set: z.object({ contract: id, maximum: z.object(amounts), minimum: cents, shares }),
  share: z.object({ shares, reason: text(4000) }),
  raise: z.object({ maximum: z.object(amounts), minimum: cents, modification: id, on: isoDate }),
  lend: z.object({ from: id, to: id, ...amounts }),
  acceptLoan: z.object({ loan }),
  declineLoan: z.object({ loan }),
  reportMinimum: z.object({}),
} as const

const answer = z.object({ accepted: z.boolean(), on: isoDate }).nullable()
const lent = z.object({ number: loan, from: id, to: id, ...amounts, offeredOn: isoDate, answer })

const report = z.object({
  on: isoDate,
  before: z.int().meta({ description: 'So many days before the end of the orders' }),
  ...{ ordered: cents, minimum: cents },
})

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({
    ...{ status: z.literal('in-force'), contract: id, maximum: z.object(amounts), minimum: cents, shares },
    loans: z.array(lent),
    reports: z.array(report),
  }),
])

/** What is ordered on a contract so far, body by body: what the ceilings are read against. */
export const standing = z.object({
  ordered: z.array(share),
  pace: z.object({ first: isoDate, amount: z.int(), squares: z.number() }).nullable().meta({
    description:
      'Since when, how much in cents, and the sum of the squares of the amounts; null before the first order',
  }),
})
export type CeilingStanding = z.infer<typeof standing>

/** Where the ceilings of a contract are read. */
export const ofCeiling = z.object({ groupId: z.uuid(), id: z.uuid() })
