import { z } from 'zod'
import { hash, id, isoDate, isoInstant } from '#api/shapes.ts'
import { scale } from '#modules/consultation/contract.ts'
import { LETTER_KINDS, QUALIFICATIONS } from './model/evaluation-state.ts'
import { EVALUATOR_UNDERTAKING_VERSIONS } from './model/undertaking.ts'

const free = (max: number) => z.string().trim().max(max)
const text = (max: number) => z.string().trim().min(1).max(max)
const reason = text(8000)
const cents = z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({ description: 'Cents excluding VAT', format: 'cents' })
const points = z
  .int()
  .min(-100_000)
  .max(100_000)
  .meta({ description: 'In hundredths of a point, on the published scale' })
const key = text(20)
const lot = key.nullable().meta({ description: 'The key of the lot; null for a consultation without lots' })

const pageCited = z.object({
  envelope: z.int().min(0).max(999),
  file: z.int().min(0).meta({ description: 'The number of the file in the list of its envelope' }),
  page: z.int().min(1).max(100_000),
})
const cited = pageCited.extend({ sha256: hash })
const scaleRead = scale.safeExtend({ criterion: key })
const budget = z.object({
  credits: cents.nullable(),
  estimate: cents.nullable(),
  setOn: isoDate,
  document: free(500).meta({ description: 'The act or the document that set them' }),
})
const priceLine = z.object({ key, quantity: z.int().min(0), price: cents })
const price = { total: cents, lines: z.array(priceLine).max(500) }
const kind = z.enum(QUALIFICATIONS)
const agreed = z.object({ tender: id, criterion: key, points, reason: free(4000) })

/** What persons of the group send; operators answer at the public address, and the report is frozen by an address of its own. */
export const evaluationActs = {
  begin: z.object({
    consultation: id,
    lot,
    scales: z
      .array(scaleRead)
      .max(200)
      .meta({ description: 'Of the criteria whose file says in words how they are scored' }),
    ties: z.array(key).max(30),
    budget,
  }),
  appoint: z.object({ person: id, body: id }),
  dismiss: z.object({ person: id, reason }),
  recordPrice: z.object({ tender: id, ...price, cited: pageCited }),
  qualify: z.object({ tender: id, kind, reason, regularisable: z.boolean(), variant: z.boolean() }),
  write: z.object({
    kind: z.enum(LETTER_KINDS),
    tenders: z.array(id).min(1).max(500),
    text: text(20_000),
    due: isoDate,
    until: isoDate.nullable(),
  }),
  declineRegularisation: z.object({ reason }),
  settle: z.object({ tender: id, outcome: z.enum(['justified', 'rejected']), reason }),
  agree: z.object({ agreed: z.array(agreed).min(1).max(2000) }),
  conclude: z.object({}),
  reopen: z.object({ reason }),
} as const

const about = {
  consultation: id,
  procedure: id,
  reference: z.string(),
  title: z.string(),
  lot: z.string().nullable(),
}
const grid = z.looseObject({
  manifest: hash,
  ties: z.array(z.string()),
  tieRule: z.string(),
  variantsAllowed: z.boolean(),
})
const tender = z.object({
  id,
  operator: z.string(),
  identifier: z.string(),
  account: z.string(),
  receivedAt: isoInstant,
  envelopes: z.array(z.int()),
  price: z.object({ ...price, cited }).nullable(),
  qualification: z
    .object({ kind, reason: z.string(), by: z.string(), on: isoDate, regularisable: z.boolean(), variant: z.boolean() })
    .nullable(),
  low: z
    .object({ outcome: z.enum(['justified', 'rejected']), reason: z.string(), by: z.string(), on: isoDate })
    .nullable(),
  validUntil: isoDate,
})
const answer = z.object({ at: isoInstant, text: z.string(), agrees: z.boolean().nullable() }).nullable()
const letter = {
  number: z.int(),
  kind: z.enum(LETTER_KINDS),
  text: z.string(),
  sentAt: isoInstant,
  due: isoDate,
  until: isoDate.nullable(),
  answer,
}
const analysis = {
  ...about,
  procedureType: z.string(),
  grid,
  budget,
  evaluators: z.array(z.object({ person: z.string(), body: z.string(), since: isoDate })),
  tenders: z.array(tender),
  letters: z.array(z.object({ ...letter, tender: id })),
  regularisation: z
    .union([
      z.object({ offered: z.literal(true), on: isoDate, due: isoDate, tenders: z.array(id) }),
      z.object({ offered: z.literal(false), on: isoDate, reason: z.string() }),
    ])
    .nullable(),
  consensus: z.record(z.string(), z.record(z.string(), z.object({ points: z.int(), reason: z.string() }))),
}
const concluded = { concludedOn: isoDate, digest: hash }
const frozen = { frozenAt: isoInstant, report: hash }
const withheld = z.literal(true).meta({ description: 'What it holds is kept from this reader' })

export const evaluationState = z.union([
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('begun'), ...analysis }),
  z.object({ status: z.literal('concluded'), ...analysis, ...concluded }),
  z.object({ status: z.literal('frozen'), ...analysis, ...concluded, ...frozen }),
  z.object({
    status: z.enum(['begun', 'concluded', 'frozen']),
    withheld,
    ...z.object(about).partial().shape,
    concludedOn: isoDate.optional(),
    frozenAt: isoInstant.optional(),
  }),
])

const undertaking = z.enum(EVALUATOR_UNDERTAKING_VERSIONS)
const under = { tender: id, criterion: key, points, comment: free(4000) }

export const scoringActs = {
  begin: z.object({ evaluation: id, undertaking }),
  score: z.object({
    scores: z
      .array(z.object({ ...under, cited: z.array(pageCited).max(20) }))
      .min(1)
      .max(500),
  }),
  close: z.object({}),
} as const

const own = { evaluation: id, procedure: id, person: z.string(), body: z.string() }
const sheet = {
  ...own,
  undertaking,
  undertakenAt: isoInstant,
  scores: z.record(
    z.string(),
    z.record(z.string(), z.object({ points: z.int(), comment: z.string(), cited: z.array(cited) })),
  ),
}

export const scoringState = z.union([
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('undertaken'), ...sheet }),
  z.object({ status: z.literal('closed'), ...sheet, closedAt: isoInstant }),
  z.object({ status: z.literal('disclosed'), ...sheet, closedAt: isoInstant, readers: z.array(z.string()) }),
  z.object({ status: z.literal('ended'), ...sheet, reason: z.string() }),
  z.object({
    status: z.enum(['undertaken', 'closed', 'disclosed', 'ended']),
    withheld,
    ...z.object(own).partial().shape,
    undertakenAt: isoInstant.optional(),
    closedAt: isoInstant.optional(),
  }),
])

/** What an analysis is read with: who scores, how far each is, and the files of the tenders. */
export const evaluationAround = z.object({
  evaluators: z.array(z.object({ person: z.string(), name: z.string(), body: z.string() })),
  /** Those who may be named: the persons in office, by body. */
  persons: z.array(z.object({ person: z.string(), name: z.string(), body: z.string() })),
  sheets: z.array(z.object({ id, person: z.string(), status: z.enum(['undertaken', 'closed', 'disclosed', 'ended']) })),
  files: z.array(
    z.object({
      tender: id,
      envelope: z.int(),
      file: z.int(),
      name: z.string(),
      size: z.number(),
      verdict: z.enum(['clean', 'infected', 'unchecked']),
    }),
  ),
})
export type EvaluationAround = z.infer<typeof evaluationAround>

/** What an operator that came in reads of the letters to it. */
export const ownLetters = z.object({
  letters: z.array(z.object({ ...letter, evaluation: id, lot, reference: z.string(), title: z.string() })),
})
export type OwnLetters = z.infer<typeof ownLetters>

/** What an operator answers. */
export const letterAnswered = z.object({ text: free(20_000), agrees: z.boolean().nullable() })
