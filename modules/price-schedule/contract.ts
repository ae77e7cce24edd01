import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'
import { ROUNDINGS } from './model/prices.ts'
import { LINE_KINDS } from './model/state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const whole = z.int().min(0).max(1_000_000_000_000)

const line = z.object({
  key: text(60).meta({ description: 'The reference of the line, as an order names it' }),
  label: text(300),
  unit: text(60),
  price: whole.meta({ description: 'Ten-thousandths of a euro for one unit, excluding VAT, before any revision' }),
  vat: z.int().min(0).max(10_000).meta({ description: 'Rate of VAT in points of base: 2000 is 20 %' }),
  kind: z.enum(LINE_KINDS),
})
const term = z.object({
  index: text(60),
  weight: z.int().min(0).max(10_000).meta({ description: 'Its share, in points of base' }),
  base: whole.meta({ description: 'The value that the prices were set by, in thousandths' }),
  basePeriod: text(60),
})
const revision = z
  .object({
    fixed: z.int().min(0).max(10_000).meta({ description: 'The part that does not move, in points of base' }),
    terms: z.array(term).max(20),
    decimals: z.int().min(2).max(6),
    rounding: z.enum(ROUNDINGS),
    priceDecimals: z.int().min(2).max(4),
    everyMonths: z.int().min(1).max(120),
  })
  .nullable()
  .meta({ description: 'Null of prices that are firm' })
const value = z.object({
  index: text(60),
  period: text(60),
  value: z.int().min(1).max(1_000_000_000_000).meta({ description: 'Thousandths' }),
  publishedOn: isoDate.nullable().meta({ description: 'Null of a value that is used before it is published' }),
})
const values = z.array(value).max(20)
const schedule = { document: hash, lines: z.array(line).max(20_000), revision }

/** What the outside world sends to do each act of a price schedule. */
export const acts = {
  bring: z.object({ contract: id, ...schedule }),
  correct: z.object({ ...schedule, reason: text(4000) }),
  revise: z.object({ from: isoDate, values }),
  settle: z.object({ version: z.int().min(1), values }),
} as const

const rounded = z.object({ value: z.int(), decimals: z.int() })
const version = z.object({
  number: z.int(),
  from: isoDate,
  coefficient: rounded,
  values,
  provisional: z.boolean(),
  recordedOn: isoDate,
  before: rounded.nullable(),
})

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('in-force'), contract: id, ...schedule, versions: z.array(version) }),
])
