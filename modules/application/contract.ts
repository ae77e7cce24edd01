import { z } from 'zod'
import { id, isoDate, isoInstant } from '#api/shapes.ts'
import { company } from '#modules/submission/contract.ts'
import { FOUND, GROUNDS, REQUEST_KINDS, VERDICTS } from './model/examination-state.ts'
import { PROOF_KINDS } from './model/proof-state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const words = (max: number) => z.string().trim().max(max)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const page = z.int().min(1).max(100_000)
const key = z.string().regex(/^[a-z0-9-]{1,40}$/)
const hour = z.object({ date: isoDate, time: z.string().regex(/^\d{2}:\d{2}$/) })
const MOST_PIECES = 60
const MOST_APPLICANTS = 500

const piece = z.object({
  key,
  title: text(300),
  demandedIn: z
    .union([z.object({ document: sha256, page }), z.object({ section: z.literal('selection') })])
    .meta({ description: 'A document of the published file and the page, or its structured part' }),
  declarable: z.boolean().meta({ description: 'A European single procurement document may stand for it' }),
})
const pieces = z.array(piece).min(1).max(MOST_PIECES)

const cited = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('envelope'),
    deposit: id,
    envelope: z.int().min(0).max(999),
    file: z.int().min(0),
    page,
  }),
  z.object({ from: z.literal('answer'), request: z.int().min(1), sha256, page }),
  z.object({ from: z.literal('proof'), proof: id }),
  z.object({ from: z.literal('elsewhere'), where: text(1000) }),
])
const reading = z.object({ piece: key, found: z.enum(FOUND), cited: cited.nullable(), note: words(4000) })
const readings = z.array(reading).max(MOST_PIECES)

/** What the coordinator sends; an answer comes to the public address (`answerSent`). */
export const examinationActs = {
  begin: z.object({ consultation: id, pieces }),
  revise: z.object({ pieces }),
  review: z.object({ account: id, readings }),
  requestCompletion: z.object({
    accounts: z
      .array(id)
      .min(1)
      .max(MOST_APPLICANTS)
      .meta({ description: 'All whose application lacks something; each is asked what its own lacks' }),
    deadline: hour,
    message: words(8000),
  }),
  askExplanation: z.object({
    account: id,
    pieces: z.array(key).min(1).max(MOST_PIECES),
    deadline: hour,
    message: text(8000),
  }),
  decide: z.object({
    account: id,
    verdict: z.enum(VERDICTS),
    ground: z.enum(GROUNDS).nullable(),
    reasons: words(8000),
  }),
  end: z.object({ observations: words(20_000) }),
  resume: z.object({ reason: text(4000) }),
  tellEliminated: z.object({}),
  invite: z.object({
    accounts: z.array(id).min(1).max(MOST_APPLICANTS),
    message: text(8000).meta({ description: 'The letter of invitation, the same for all' }),
  }),
} as const

const answerFile = z.object({ sha256, name: z.string(), size: z.int() })
const answer = z.object({
  account: id,
  at: isoInstant,
  late: z.boolean(),
  text: z.string(),
  files: z.array(answerFile),
})
const request = z.object({
  number: z.int().positive(),
  kind: z.enum(REQUEST_KINDS),
  at: isoInstant,
  deadline: isoInstant,
  message: z.string(),
  asked: z.array(
    z.object({ account: id, pieces: z.array(z.object({ piece: key, found: z.enum(FOUND), note: z.string() })) }),
  ),
  answers: z.array(answer),
})
const told = { account: id, reasons: z.string(), at: isoInstant, by: z.string() }
const decided = z.union([
  z.object({ ...told, verdict: z.literal('admitted'), ground: z.null() }),
  z.object({ ...told, verdict: z.literal('inadmissible'), ground: z.enum(GROUNDS) }),
])
const examined = {
  ...{ consultation: id, procedure: id, reference: z.string() },
  pieces: z.array(piece),
  reviews: z.array(
    z.object({
      account: id,
      readings: z.array(reading),
      seen: z.int().meta({ description: 'Answers of this applicant that had come by then' }),
      at: isoInstant,
      by: z.string(),
    }),
  ),
  requests: z.array(request),
  decisions: z.array(decided),
  invitation: z.object({ accounts: z.array(id), message: z.string(), at: isoInstant }).nullable(),
  rejections: z.array(z.object({ account: id, at: isoInstant, readAt: isoInstant.nullable() })),
}

export const examinationState = z.union([
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('none') }),
    z.object({ status: z.literal('begun'), ...examined }),
    z.object({ status: z.literal('ended'), ...examined, endedAt: isoInstant, observations: z.string() }),
  ]),
  z.object({
    status: z.enum(['begun', 'ended']),
    withheld: z.literal(true),
    consultation: id.optional(),
    procedure: id.optional(),
    reference: z.string().optional(),
  }),
])

const proof = {
  kind: z.enum(PROOF_KINDS),
  operator: company,
  issuedOn: isoDate,
  expiresOn: isoDate.nullable().meta({ description: 'The day after which it proves nothing more' }),
  file: sha256,
  where: text(1000).meta({ description: 'Who gave it, or where it was read' }),
}
export const operatorProofActs = {
  record: z.object({ consultation: id, ...proof }),
  annul: z.object({ reason: text(4000) }),
} as const

const entered = {
  ...proof,
  ...{ consultation: id, procedure: id, recordedAt: isoInstant },
  due: isoDate.nullable().meta({ description: 'By when another one is due' }),
}
export const operatorProofState = z.union([
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('none') }),
    z.object({ status: z.literal('held'), ...entered }),
    z.object({ status: z.literal('annulled'), ...entered, reason: z.string(), annulledAt: isoInstant }),
  ]),
  z.object({ status: z.enum(['held', 'annulled']), withheld: z.literal(true), procedure: id.optional() }),
])

const openedFile = z.object({
  deposit: id,
  envelope: z.int(),
  file: z.int(),
  name: z.string(),
  size: z.int(),
  verdict: z.enum(['clean', 'infected', 'unchecked']),
})

/** What the coordinator reads beside the case: who applied, what came out of its envelopes, and the documents of the file. */
export const examinationFile = z.object({
  reference: z.string(),
  title: z.string(),
  capacities: z.string().meta({ description: 'What the published file demands of applicants, in its words' }),
  documents: z.array(z.object({ sha256, name: z.string(), kind: z.string() })),
  opening: id.nullable().meta({ description: 'The session; null before it is opened' }),
  applicants: z.array(
    z.object({
      account: id,
      operator: z.string(),
      identifier: z.string(),
      opened: z.boolean(),
      files: z.array(openedFile),
      proofs: z
        .array(z.object({ id, kind: z.enum(PROOF_KINDS), due: isoDate.nullable(), file: sha256 }))
        .meta({ description: 'What is held of this company and still proves, whatever it was given for' }),
    }),
  ),
})
export type ExaminationFile = z.infer<typeof examinationFile>

/** The letters that a request would send, asked for before it is sent. */
export const letterAsked = z.strictObject({
  kind: z.enum(REQUEST_KINDS),
  accounts: z.array(id).min(1).max(MOST_APPLICANTS),
  pieces: z.array(key).max(MOST_PIECES).default([]),
  deadline: hour,
  message: words(8000),
})
const letterShown = z.object({
  account: id,
  company: z.string(),
  addresses: z.int().meta({ description: 'How many addresses of the account it goes to' }),
  subject: z.string(),
  text: z.string(),
})
export type LetterShown = z.infer<typeof letterShown>
export const lettersShown = z.object({ letters: z.array(letterShown) })

/** What an applicant sends in answer: words, and the files that it brought before, by their SHA-256. */
export const answerSent = z.strictObject({
  text: words(8000).default(''),
  files: z.array(sha256).max(50).default([]),
})

const recourse = z
  .object({ court: z.string(), address: z.string(), contact: z.string(), periods: z.string() })
  .nullable()

/** What an applicant reads of the requests that it was sent, and of what it answered. */
export const requestsView = z.object({
  company: z.string(),
  reference: z.string(),
  title: z.string(),
  now: isoInstant,
  requests: z.array(
    z.object({
      ...{ number: z.int().positive(), kind: z.enum(REQUEST_KINDS), at: isoInstant, deadline: isoInstant },
      message: z.string(),
      pieces: z.array(z.object({ title: z.string(), found: z.enum(FOUND), note: z.string() })),
      answers: z.array(answer.omit({ account: true })),
    }),
  ),
  invitation: z
    .object({ at: isoInstant, message: z.string() })
    .nullable()
    .meta({ description: 'That it is invited to tender, where the procedure has two steps' }),
  rejection: z
    .object({
      at: isoInstant.meta({ description: 'Since when the letter is at disposal' }),
      readAt: isoInstant.nullable(),
      said: z
        .object({ ground: z.enum(GROUNDS), reasons: z.string(), recourse })
        .nullable()
        .meta({ description: 'null before it was opened' }),
    })
    .nullable()
    .meta({ description: 'That the application is eliminated; null where it is not, or was not told' }),
})
export type RequestsView = z.infer<typeof requestsView>
export const fileBrought = answerFile.extend({ verdict: z.enum(['clean', 'infected', 'unchecked']) })
export const answerReceipt = z.object({
  view: requestsView,
  receipt: z.object({ seq: z.int(), at: isoInstant, hash: z.string() }),
})
