import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'
import { LICENCES } from './model/licences.ts'
import { KINDS } from './model/state.ts'

/** What the outside world sends and gets of a project of a member. What the law refuses is left to the rules. */

const line = z.string().trim().min(1).max(300)
const text = z.string().trim().min(1).max(4000)
const cents = z.int().min(0).max(100_000_000_000_00).meta({ description: 'Whole euro cents, excluding VAT' })

const outline = {
  ...{ title: line, purpose: text, orders: z.array(id).max(200), from: isoDate, until: isoDate, budget: cents },
  changesBase: z.boolean().meta({ description: 'Whether it changes what all members have in common' }),
}
const about = { contract: id, body: id, kind: z.enum(KINDS) }
const terms = {
  licence: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta({ description: `One of ${LICENCES.map(({ code }) => code).join(', ')}` }),
  clause: text.meta({ description: 'What it says of ownership and sharing' }),
  document: hash.nullable(),
  reusable: z.boolean(),
  address: z.string().trim().max(500),
}
const agreement = { document: hash, conditions: z.string().trim().max(4000) }

export const acts = {
  plan: z.object({ ...about, ...outline }),
  revise: z.object({ ...outline, reason: text }),
  agreeToBase: z.object(agreement),
  begin: z.object({ begunOn: isoDate }),
  setTerms: z.object(terms),
  deliver: z.object({ deliveredOn: isoDate, delivery: hash }),
  declareReuse: z.object({ body: id, purpose: text, accepted: z.boolean() }),
  abandon: z.object({ reason: text }),
} as const

const reuse = z.object({ body: id, purpose: z.string(), on: isoDate, licence: z.string() })
const planned = {
  ...{ ...about, ...outline, plannedOn: isoDate },
  baseAgreed: z.object({ on: isoDate, ...agreement }).nullable(),
  terms: z.object(terms).nullable(),
  reuses: z.array(reuse),
}

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('planned'), ...planned }),
  z.object({ status: z.literal('running'), ...planned, begunOn: isoDate }),
  z.object({
    status: z.literal('delivered'),
    ...{ ...planned, begunOn: isoDate, deliveredOn: isoDate, delivery: hash, terms: z.object(terms) },
  }),
  z.object({ status: z.literal('abandoned'), ...planned, abandonedOn: isoDate, reason: z.string() }),
])

const uuid = z.uuid()
export const inGroup = z.object({ groupId: uuid })
export const ofProject = inGroup.extend({ id: uuid })
export const developmentFilter = z.object({
  q: z.string().max(200).default('').catch('').meta({ description: 'Words of the title, the purpose or the licence' }),
})

/** A development that other members may reuse, with the terms of its licence and who does. */
const development = z.object({
  ...{ id: uuid, title: z.string(), purpose: z.string(), kind: z.enum(KINDS), owner: id, deliveredOn: isoDate },
  terms: z.object(terms),
  reuses: z.array(reuse),
})

export const developmentList = z.object({ developments: z.array(development) })

/** What the orders of a project took of its budget. */
export const projectStanding = z.object({
  orders: z.array(z.object({ id: uuid, number: z.string().nullable(), status: z.string(), amount: cents })),
  consumed: cents,
  left: z.int().meta({ description: 'Cents; negative once the budget is passed' }),
})

export type Development = z.infer<typeof development>
export type DevelopmentList = z.infer<typeof developmentList>
export type ProjectStanding = z.infer<typeof projectStanding>
