import { z } from 'zod'
import { id, isoDate } from '#api/shapes.ts'
import { CATEGORIES } from './model/purchase-state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const key = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/)
  .meta({ description: 'A short key, as a price schedule has: B1, A.2' })
/** A hundred thousand million euros: the sheets of a whole group still add up to the cent. */
const cents = z.int().min(0).max(10_000_000_000_000).meta({ description: 'Cents excluding VAT', format: 'cents' })
const count = z.int().min(0).max(1_000_000_000)
const schoolYear = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .meta({ description: 'A school year: 2027-2028' })

const enquiry = {
  title: text(200),
  object: text(2000).meta({ description: 'What is bought, in a sentence; it must fit the object of the group' }),
  category: z.enum(CATEGORIES),
  lines: z
    .array(z.object({ key, label: text(300), unit: text(100) }))
    .min(1)
    .max(500),
  duration: z.object({
    from: isoDate.meta({ description: 'The day from which the service is wanted' }),
    months: z.int().min(1).max(240).meta({ description: 'In months, renewals included' }),
  }),
  sheetsDue: isoDate.meta({ description: 'The last day on which a member may file its sheet' }),
}
const amounts = z.object({ minimum: cents, expected: cents, maximum: cents })
const quantities = z.array(z.object({ line: key, minimum: count, expected: count, maximum: count })).max(500)
const need = {
  amounts,
  quantities,
  learners: z.array(z.object({ year: schoolYear, learners: count })).max(30),
}
const told = { need: z.object(need).nullable(), note: z.string().trim().max(4000) }
const reason = text(4000)
const remark = { remark: text(4000), correctBy: isoDate }
const about = { purchase: id, body: id }

export const purchaseActs = {
  open: z.object(enquiry),
  revise: z.object({ ...enquiry, reason }),
  freeze: z.object({}),
  reopen: z.object({ reason }),
  abandon: z.object({ reason }),
} as const

const part = z.object({ body: id, siret: z.string(), sheet: id, amounts, quantities })
const total = z.int().min(0).meta({ description: 'Cents excluding VAT', format: 'cents' })
const frozen = { frozenOn: isoDate, estimate: total, parts: z.array(part) }

export const purchaseState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('collecting'), ...enquiry }),
  z.object({ status: z.literal('frozen'), ...enquiry, ...frozen }),
  z.object({ status: z.literal('launched'), ...enquiry, ...frozen, launchedOn: isoDate }),
  z.object({ status: z.literal('abandoned'), ...enquiry, abandonedOn: isoDate, reason }),
])

export const sheetActs = {
  file: z.object({ ...about, ...told }),
  revise: z.object(told),
  return: z.object(remark),
  accept: z.object({}),
  validate: z.object({}),
} as const

const filed = { ...about, need: z.object(need), note: z.string(), filedOn: isoDate }

export const sheetState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('filed'), ...filed }),
  z.object({ status: z.literal('returned'), ...filed, ...remark }),
  z.object({ status: z.literal('accepted'), ...filed, acceptedOn: isoDate }),
  z.object({ status: z.literal('validated'), ...filed, validatedOn: isoDate }),
  z.object({ status: z.literal('without-need'), ...about, note: z.string(), filedOn: isoDate }),
])
