import { z } from 'zod'
import { id, isoDate } from '#api/shapes.ts'
import { CATEGORIES } from '#modules/need/index.ts'
import { MEDIUM_CASES, MILESTONES, WORKS } from './model/plan-state.ts'
import { GROUND_CASES, PROCEDURE_TYPES } from './model/procedure-state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const reason = text(4000)
const cents = z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({ description: 'Cents excluding VAT', format: 'cents' })

const ground = z
  .object({ case: z.enum(GROUND_CASES), reasons: text(4000) })
  .meta({ description: 'The case of the code that opens this type, and the reasons of this purchase' })
const shortened = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('urgency'), reasons: reason }),
    z.object({ by: z.literal('prior-notice'), reasons: reason, noticeOn: isoDate }),
  ])
  .meta({ description: 'Why the minimum periods are shorter' })

const choice = {
  title: text(200),
  procedureType: z.enum(PROCEDURE_TYPES),
  ground: ground.nullable(),
  shortened: shortened.nullable(),
}

const days = z.int().min(0).max(1000)
const plan = z.object({
  wanted: isoDate.meta({ description: 'The day from which the service is wanted' }),
  electronic: z.boolean(),
  otherMedium: z
    .object({ case: z.enum(MEDIUM_CASES), reasons: text(4000) })
    .nullish()
    .meta({ description: 'Where tenders do not come electronically: the case of CCP R2132-12, and the reasons' }),
  work: z.partialRecord(z.enum(WORKS), days).meta({ description: 'Days of work, where they are not those proposed' }),
  assemblies: z
    .array(z.object({ body: id, subject: z.enum(['contract-signature', 'budget-commitment']), on: isoDate.nullable() }))
    .max(200),
  milestones: z.array(z.object({ milestone: z.enum(MILESTONES), on: isoDate })).max(MILESTONES.length),
})

/** The acts that persons do; a procedure is launched by its notice. */
export const procedureActs = {
  open: z.object({ purchase: id, ...choice }),
  revise: z.object({ ...choice, reason }),
  plan: z.object({ plan }),
  abandon: z.object({ reason }),
} as const

/** Of what the members need how much, all together. */
export const needExtent = z.object({
  lines: z.array(z.object({ key: z.string(), label: z.string(), unit: z.string() })),
  quantities: z.array(z.object({ line: z.string(), minimum: z.number(), expected: z.number(), maximum: z.number() })),
  minimum: cents,
})

const { procedureType: type, ...chosen } = choice
const prepared = {
  ...chosen,
  type,
  purchase: id,
  object: z.string(),
  category: z.enum(CATEGORIES),
  estimate: cents,
  duration: z.object({ from: isoDate, months: z.int() }),
  buyers: z.array(z.object({ body: id, siret: z.string(), maximum: cents })),
  extent: needExtent.optional(),
  preparedOn: isoDate,
  plan: plan.nullable(),
}
const launch = {
  noticeSentOn: isoDate,
  lawDate: isoDate.meta({ description: 'The day whose law governs the procedure to its end' }),
}

export const procedureState = z.union([
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('prepared'), ...prepared }),
  z.object({ status: z.literal('launched'), ...prepared, ...launch }),
  z.object({
    status: z.literal('abandoned'),
    ...prepared,
    launch: z.object(launch).nullable(),
    abandonedOn: isoDate,
    reason,
  }),
  z
    .object({ status: z.string(), withheld: z.literal(true) })
    .meta({ description: 'What is shown to a person who has an interest in it' }),
])
