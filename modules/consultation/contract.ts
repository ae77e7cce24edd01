import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'
import { needExtent } from '#modules/procedure/contract.ts'
import { MEDIUM_CASES } from '#modules/procedure/index.ts'
import { EXTENSION_GROUNDS } from './model/consultation-state.ts'
import {
  ALLOCATIONS,
  CRITERION_KINDS,
  type Criterion,
  DOCUMENT_KINDS,
  PRICE_FORMULAS,
  SECTIONS,
  type Section,
} from './model/dossier.ts'
import { OUTCOMES } from './model/referral.ts'

const text = (max: number) => z.string().trim().max(max)
const required = (max: number) => z.string().trim().min(1).max(max)
const reason = required(4000)
const key = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/)
  .meta({ description: 'A short key, as a price schedule has: B1, A.2' })
const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
const cents = count.meta({ description: 'Cents excluding VAT', format: 'cents' })
const instant = z.iso.datetime()
const weight = z.int().min(0).max(10_000).meta({ description: 'In points of base: each level makes 10 000' })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const hour = z
  .object({ date: isoDate, time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) })
  .meta({ description: 'A day and an hour of Paris' })

/** The scale of a criterion; a whole number of steps makes its top. */
export const scale = z
  .object({
    top: z.int().min(1).max(100_000).meta({ description: 'The highest score, in hundredths of a point' }),
    step: z.int().min(1).max(100_000).meta({ description: 'The least difference between two scores, in hundredths' }),
    formula: z.enum(PRICE_FORMULAS).nullable().meta({ description: 'How a price is scored; null where persons score' }),
  })
  .refine(({ top, step }) => top % step === 0, { path: ['step'] })

const criterion: z.ZodType<Criterion> = z.lazy(() =>
  z.object({
    key,
    title: text(300),
    kind: z.enum(CRITERION_KINDS),
    weight,
    method: text(4000),
    scale: scale.exactOptional(),
    parts: z.array(criterion).max(30),
  }),
)

const duration = z.object({ from: isoDate, months: z.int().min(1).max(240) })
const lot = z.object({ key, title: text(300), description: text(4000), maximum: count.nullable() })

export const dossier = z.object({
  title: required(200),
  object: required(2000).meta({ description: 'What is bought, in a sentence; it must fit the object of the group' }),
  cpv: z.array(required(12)).max(20),
  lots: z.array(lot).max(100),
  undividedFor: text(4000),
  framework: z.object({
    countedIn: z.enum(['amount', 'quantity']),
    unit: text(100),
    minimum: count.nullable(),
    maximum: count.nullable(),
    value: cents.nullable().meta({ description: 'What a maximum quantity is estimated at; null for an amount' }),
  }),
  duration,
  longFor: text(4000),
  departments: z.array(z.string().regex(/^(\d{2,3}|2[AB])$/)).max(110),
  criteria: z.array(criterion).max(30),
  selection: z.object({
    turnover: cents.nullable(),
    capacities: text(8000),
    pieces: z
      .array(z.object({ key, title: text(300), declarable: z.boolean() }))
      .max(50)
      .optional()
      .meta({ description: 'What every candidate hands in with its application' }),
  }),
  prices: z.array(z.object({ key, label: text(300), unit: text(100) })).max(500),
  holders: z.object({
    number: z.int().min(1).max(50),
    allocation: z.enum(ALLOCATIONS).nullable(),
    rule: text(4000),
  }),
  ties: text(4000),
  variants: z.object({ allowed: z.boolean(), terms: text(4000) }),
  validityDays: z.int().min(0).max(730),
  files: z.object({
    megabytesPerFile: z.int().min(0).max(20_000),
    megabytesPerTender: z.int().min(0).max(100_000),
    formats: z.array(required(20)).max(50),
  }),
  mission: text(4000),
  orderedBy: text(4000),
  paidBy: text(4000),
  invoicing: z.array(z.object({ body: id, address: text(500), service: text(100) })).max(200),
  advance: weight,
  environment: text(4000),
  recourse: z.object({ court: text(300), address: text(500), contact: text(500), periods: text(4000) }),
})

/** A name that is a name: no path, no control or direction mark, nothing that a disk or a reader would take otherwise. */
const fileName = z
  .string()
  .trim()
  .min(1)
  .max(180)
  .regex(/^[^/\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u)
  .refine((name) => name !== '.' && name !== '..')

const document = z.object({ kind: z.enum(DOCUMENT_KINDS), name: fileName, sha256, size: count })
const file = { dossier, documents: z.array(document).max(200) }
const about = { procedure: id, reference: required(60) }

export const consultationActs = {
  draft: z.object({ ...about, ...file }),
  revise: z.object(file),
  validate: z.object({}),
  reopen: z.object({ reason }),
  sendNotice: z.object({ deadline: hour, questionsUntil: hour }),
  recordReceipt: z.object({ received: hour, reference: required(100) }),
  recordPublication: z.object({ published: hour, reference: required(100) }),
  publish: z.object({}),
  change: z.object({
    ...file,
    important: z.boolean(),
    reason,
    deadline: hour.nullable(),
    questionsUntil: hour.nullable(),
  }),
  extend: z.object({
    deadline: hour,
    questionsUntil: hour.nullable(),
    ground: z.enum(EXTENSION_GROUNDS),
    reason,
  }),
  close: z.object({}),
  recordReferral: z.object({
    number: required(60),
    court: required(200),
    seized: hour,
    lots: z.array(key).max(100).meta({ description: 'The lots that it is about; none where it is about the whole' }),
  }),
  recordJudgment: z.object({ number: required(60), outcome: z.enum(OUTCOMES), document: hash, notified: hour }),
  abandon: z.object({ reason }),
} as const

const announced = z.object({ at: instant, reference: z.string() }).nullable()
const buyer = z.object({ body: id, name: z.string(), siret: z.string(), maximum: cents })
const shortened = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('urgency'), reasons: z.string() }),
    z.object({ by: z.literal('prior-notice'), reasons: z.string(), noticeOn: isoDate }),
  ])
  .nullable()
const otherMedium = z.object({ case: z.enum(MEDIUM_CASES), reasons: z.string() }).nullish()
const checkedFor = z
  .object({
    type: z.string(),
    ground: z.object({ case: z.string(), reasons: z.string() }).nullable(),
    category: z.string(),
    estimate: cents,
    duration: z.object({ from: isoDate, months: z.int() }),
    buyers: z.array(buyer.omit({ name: true })),
    shortened,
    electronic: z.boolean(),
    object: z.string().optional(),
    extent: needExtent.nullable().optional(),
    otherMedium,
  })
  .meta({ description: 'The procedure that the file was checked for' })
const section = z.enum(Object.keys(SECTIONS) as [Section, ...Section[]])

/** A referral to the judge, and what was decided of it. */
export const referral = z.object({
  number: z.string(),
  court: z.string(),
  seizedAt: instant,
  knownAt: instant,
  decision: z.object({ outcome: z.enum(OUTCOMES), document: hash, notifiedAt: instant }).nullable(),
})

export const consultationReferral = referral.extend({
  lots: z.array(z.string()).meta({ description: 'The lots that it is about; none where it is about the whole' }),
})

const notice = {
  frozen: z.object({
    type: z.string(),
    category: z.string(),
    estimate: cents,
    coordinator: z.object({ name: z.string(), siret: z.string(), seat: z.string() }),
    buyers: z.array(buyer),
    shortened,
    electronic: z.boolean(),
    otherMedium,
  }),
  validatedOn: isoDate,
  noticeSentAt: instant,
  lawDate: isoDate,
  deadline: instant,
  questionsUntil: instant,
  european: z.object({ received: announced, published: announced }).nullable(),
  published: z.object({ at: instant }).nullable(),
  versions: z.array(
    z.object({
      number: z.int(),
      at: instant,
      manifest: sha256,
      ...file,
      important: z.boolean(),
      reason: z.string(),
      changed: z.array(section),
      minorFor: z.string(),
      termsKeptFor: z.string(),
      alteredFor: z.string().optional(),
    }),
  ),
  extensions: z.array(
    z.object({
      at: instant,
      from: instant,
      to: instant,
      ground: z.enum([...EXTENSION_GROUNDS, 'minor-change']),
      reason: z.string(),
      proportionateFor: z.string(),
      questionsFrom: instant,
      questionsTo: instant,
      outage: id.optional(),
    }),
  ),
  referrals: z.array(consultationReferral).optional(),
}
const noticed = { ...about, ...file, ...notice }

export const consultationState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('draft'), ...about, ...file }),
  z.object({ status: z.literal('validated'), ...about, ...file, validatedOn: isoDate, manifest: sha256, checkedFor }),
  z.object({ status: z.literal('sent'), ...noticed }),
  z.object({ status: z.literal('open'), ...noticed }),
  z.object({ status: z.literal('closed'), ...noticed, closedAt: instant }),
  z.object({
    status: z.literal('abandoned'),
    ...about,
    ...file,
    abandonedOn: isoDate,
    reason: z.string(),
    noticed: z.object(notice).nullable(),
  }),
])
