import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'
import { GROUNDS } from './model/state.ts'

const text = z.string().trim().min(1).max(4000)
const cents = z.int().meta({ description: 'Whole euro cents, excluding VAT' })
const ground = z.enum(GROUNDS)
const asked = { contract: id, ground, reason: text }
const notice = { defects: text, sentOn: isoDate, until: isoDate, document: hash }
const hearing = { on: isoDate, said: z.string().trim().max(4000), evidence: hash }
const settlement = { settledOn: isoDate, amount: cents, statement: hash }

/** What the outside world sends to do each act of a termination. */
export const acts = {
  request: z.object(asked),
  giveNotice: z.object(notice),
  recordHearing: z.object(hearing),
  decline: z.object({ why: text }),
  decide: z.object({
    ...{ ground, reason: text, effectiveOn: isoDate, document: hash },
    rate: z.int().min(0).max(10_000).nullable().meta({
      description: 'What the contract says of the indemnity, in points of base; null where it says nothing',
    }),
  }),
  settle: z.object(settlement),
} as const

const base = {
  ...{ ...asked, by: id, askedOn: isoDate },
  ...{ notice: z.object(notice).nullable(), hearing: z.object(hearing).nullable() },
}
const decision = z.object({
  ...{ ground, reason: z.string(), decidedOn: isoDate, effectiveOn: isoDate, document: hash, indemnity: cents },
})

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('requested'), ...base }),
  z.object({ status: z.literal('declined'), ...base, declinedOn: isoDate, why: z.string() }),
  z.object({ status: z.literal('decided'), ...base, decision }),
  z.object({ status: z.literal('settled'), ...base, decision, settlement: z.object(settlement) }),
])
