import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'
import { LEVELS } from './model/state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const year = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .refine((value) => Number(value.slice(5)) === Number(value.slice(0, 4)) + 1, 'two years that follow each other')
  .meta({ description: 'A school year: 2027-2028' })
const site = z.object({
  uai: z
    .string()
    .trim()
    .toUpperCase()
    .max(20)
    .nullable()
    .meta({ description: 'The number of a school in the national register; null for a site that is no school' }),
  name: text(200),
  level: z.enum(LEVELS),
  users: z.int().min(0).max(10_000_000).meta({ description: 'How many users: a number, never their names' }),
})
const count = {
  sites: z.array(site).min(1).max(5000),
  source: text(500).meta({ description: 'Where the numbers come from' }),
  countedOn: isoDate,
  document: hash.nullable(),
}

/** What the outside world sends to do each act of a perimeter. */
export const acts = {
  declare: z.object({ body: id, year, ...count }),
  correct: z.object({ ...count, reason: text(4000) }),
} as const

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('declared'), body: id, year, ...count }),
])
