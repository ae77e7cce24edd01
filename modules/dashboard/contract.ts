import { z } from 'zod'
import { id, isoDate } from '#api/shapes.ts'

const uuid = z.uuid()
const cents = z.int().meta({ description: 'Whole euro cents, excluding VAT' })
const paid = z.int().meta({ description: 'Whole euro cents, including VAT' })
const count = z.int().min(0)

/** Where the dashboard of one contract is read. */
export const onContract = z.object({ groupId: uuid, id: uuid })

/** Of the whole group, or of one member. */
export const dashboardQuery = z.object({ body: uuid.optional().catch(undefined) })

/** The tables of a dashboard, as a spreadsheet has them: one a sheet. */
export const TABLES = ['lines', 'members', 'months', 'stages', 'deliveries', 'penalties', 'invoices'] as const
export type TableName = (typeof TABLES)[number]

export const workbookQuery = dashboardQuery.extend({ language: z.enum(['fr', 'en']).default('fr').catch('fr') })
export const tableQuery = workbookQuery.extend({ table: z.enum(TABLES).default('lines') })

const member = z.object({
  ...{ body: id, ordered: cents, orders: count },
  share: cents
    .nullable()
    .meta({ description: 'What it may order in all; null where members have no share of their own' }),
})
const line = z.object({
  line: z.string(),
  label: z.string().nullable().meta({ description: 'Null of a line that the schedule does not have' }),
  unit: z.string().nullable(),
  ...{ quantity: count, amount: cents },
  declared: cents.meta({ description: 'Of the amount, what is of members whose users and schools are known' }),
  ceiling: z
    .int()
    .nullable()
    .meta({ description: 'Units that may be ordered in all; null where they are not counted' }),
})
const month = z.object({ month: z.string(), amount: cents, orders: count })
const stage = z.object({ status: z.string(), amount: cents, orders: count })
const delivery = z.object({
  ...{ status: z.string(), how: z.string(), deliveries: count, amount: cents, reduction: cents },
  days: count.meta({ description: 'From the day on which they were ready to their acceptance, of all together' }),
})
const penalty = z.object({
  ...{ status: z.string(), penalties: count },
  amount: z.int().meta({ description: 'Whole euro cents: what is applied, or what was counted of those that are not' }),
  days: count,
})
const invoices = z.object({
  of: id.nullable().meta({ description: 'Whose they are; null of all members' }),
  ...{ invoices: count, paid, toPay: paid, late: paid, owed: paid },
})
const served = z.object({
  ...{ users: count, schools: count },
  year: z.string().meta({ description: 'The last school year that is counted' }),
  members: count.meta({ description: 'How many members counted theirs' }),
})

/** Where the execution of a contract stands: of all members, or of one. */
export const dashboard = z.object({
  contract: z.object({ id, title: z.string(), reference: z.string(), buyers: z.array(id) }),
  body: id.nullable().meta({ description: 'The member that it is of; null of the whole group' }),
  today: isoDate,
  ceiling: z.object({ id, maximum: cents, minimum: cents }).nullable(),
  ...{ ordered: cents, orders: count, members: z.array(member) },
  forecast: z
    .object({ on: isoDate, from: isoDate, until: isoDate.nullable() })
    .nullable()
    .meta({ description: 'When the maximum would be exhausted, if all go on ordering as they did' }),
  ...{ lines: z.array(line), months: z.array(month), stages: z.array(stage), deliveries: z.array(delivery) },
  penalties: z.object({
    stages: z.array(penalty),
    claimed: z
      .int()
      .meta({ description: 'Whole euro cents that are claimed of the penalties of all members together' }),
    exempt: z.int().meta({ description: 'Whole euro cents up to which nothing is' }),
  }),
  invoices: invoices.nullable().meta({ description: 'Null where the reader may not read those of this member' }),
  served: served.nullable().meta({ description: 'Whom the contract serves; null where nothing is counted' }),
})
export type Dashboard = z.infer<typeof dashboard>
