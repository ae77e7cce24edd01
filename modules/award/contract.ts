import { z } from 'zod'
import { hash, id, isoDate, isoInstant } from '#api/shapes.ts'
import { referral } from '#modules/consultation/contract.ts'
import { OUTCOMES } from '#modules/consultation/index.ts'
import { cancellation, piece, transmission } from './control-shapes.ts'
import { letterKept, opened, toldOfIt } from './letter-shapes.ts'
import { DECIDERS, LETTER_KINDS, MEDIA, PASSES, PUBLICATIONS, REJECTIONS } from './model/award-state.ts'
import { CHANNELS, SUSPENSION_OUTCOMES } from './model/transmission-state.ts'

export * from './contract-parts.ts'
export { cancellation, piece, transmission } from './control-shapes.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const maybe = (max: number) => z.string().trim().max(max)
export const hour = z.object({
  date: isoDate,
  time: z
    .string()
    .trim()
    .regex(/^\d{2}:\d{2}$/)
    .meta({ description: 'HH:MM, in Paris' }),
})
export const sent = hour.nullable().meta({ description: 'When it left, in Paris; null for now, by this platform' })
const account = id.meta({ description: 'The account of the deposits of an operator' })
const medium = z.enum(MEDIA)
const candidate = z.object({
  account,
  name: text(300),
  identifier: maybe(100),
  rank: z
    .int()
    .min(1)
    .max(10_000)
    .nullable()
    .meta({ description: 'From 1; null for what was rejected before the ranking' }),
  rejection: z.enum(REJECTIONS).nullable().meta({ description: 'null for the first of the ranking' }),
  reasons: maybe(20_000),
})
const choice = {
  by: z.enum(DECIDERS),
  urgency: maybe(4000)
    .nullable()
    .optional()
    .meta({ description: 'Imperative urgency, where the executive chooses before any meeting of the committee' }),
  decidedOn: isoDate,
  record: hash,
  choice: text(20_000).meta({ description: 'Why the first tender is chosen, as candidates read it' }),
  amount: z.int().min(0).meta({ description: 'Cents excluding VAT; of a framework agreement, its maximum' }),
}
const letterText = {
  reasons: maybe(20_000),
  winner: maybe(300),
  choice: maybe(20_000),
  signableFrom: isoDate.nullable().meta({ description: 'From which day the buyer may sign' }),
}
const answerText = { text: maybe(20_000), document: hash.nullable() }
const intention = {
  publishedOn: isoDate.meta({
    description: 'When the intention to conclude was published; the wait runs from that day',
  }),
  reference: maybe(200),
}
export const signatureFile = hash
  .optional()
  .meta({ description: 'The file of a detached signature (CAdES, XAdES) over the document' })
const publication = {
  what: z.enum(PUBLICATIONS),
  sentOn: isoDate,
  publishedOn: isoDate.nullable(),
  reference: maybe(200),
}

/** What the outside world sends to do each act of an award. */
export const awardActs = {
  decide: z.object({
    consultation: id,
    lot: text(100).nullable().meta({ description: 'Its key; null where the consultation has no lots' }),
    ...choice,
    candidates: z.array(candidate).min(1).max(1000),
  }),
  askProofs: z.object({ due: isoDate }),
  recordProofs: z.object({ producedOn: isoDate, documents: z.array(hash).max(100) }),
  passToNext: z.object({
    ground: z.enum(PASSES),
    reason: text(4000),
    choice: maybe(20_000).optional().meta({
      description: 'Why the next tender is chosen; left out where none is left, or where the committee is to choose it',
    }),
    amount: choice.amount.optional().meta({ description: 'Cents excluding VAT, of the next tender' }),
  }),
  recordNextChoice: z.object({
    choice: text(20_000).meta({ description: 'Why the committee chose the next tender, as candidates read it' }),
    amount: choice.amount,
  }),
  sendLetters: z.object({ letters: z.array(z.object({ to: account, medium, sent, ...letterText })).max(1000) }),
  keepLetters: z.object({ letters: z.array(letterKept).max(1000) }),
  traceLetter: z.object({
    to: account,
    what: z.enum(['available', 'read', 'bounced']),
    at: hour,
    reason: maybe(1000).meta({ description: 'Why it came back; empty otherwise' }),
  }),
  recordAsking: z.object({ from: account, receivedOn: isoDate }),
  answerAsking: z.object({
    from: account,
    answeredOn: isoDate.meta({
      description: 'Today to put it on the page of the candidate; a day before for what left otherwise',
    }),
    ...answerText,
  }),
  openLetter: z.object({ account, kind: z.enum(LETTER_KINDS), at: isoInstant }),
  askReasons: z.object({ account, text: maybe(4000) }),
  recordReferral: z.object({ number: text(60), court: text(200), seized: hour }),
  recordJudgment: z.object({ number: text(60), outcome: z.enum(OUTCOMES), document: hash, notified: hour }),
  fineTune: z.object({ changes: maybe(20_000), document: hash }),
  announce: z.object(intention),
  signAsHolder: z.object({ document: hash, signatureFile, medium, signedOn: isoDate, signatory: text(300) }),
  sign: z.object({ document: hash, signatureFile, medium, signedOn: isoDate, person: id, authorisingAct: id }),
  transmit: z.object({
    number: text(60),
    channel: z.enum(CHANNELS),
    pieces: z.array(piece).max(500),
    certifiedBy: text(300),
    sent,
  }),
  acknowledge: z.object({ number: text(60), reference: text(200), at: hour }),
  recordPieceRequest: z.object({
    received: hour,
    asked: text(4000).meta({ description: 'What the prefect asks for, in its own words' }),
    document: hash.nullable(),
  }),
  givePieces: z.object({ pieces: z.array(piece).min(1).max(500), sent }),
  recordSuspensionRequest: z.object({ number: text(60), court: text(200), requested: hour }),
  recordSuspensionJudgment: z.object({ outcome: z.enum(SUSPENSION_OUTCOMES), document: hash, notified: hour }),
  cancelTransmission: z.object({
    number: text(60).meta({ description: 'The number of what undoes the transmitted act' }),
    document: hash.nullable().meta({ description: 'The act that undoes it' }),
    reason: text(4000),
    sent,
  }),
  acknowledgeCancellation: z.object({ number: text(60), reference: text(200), at: hour }),
  tellPrefect: z.object({ on: isoDate, document: hash.nullable() }),
  notify: z.object({ letter: hash, medium, sent }),
  recordReceipt: z.object({
    received: hour,
    proof: hash,
    endsOn: isoDate.nullable().meta({ description: 'Last day of validity; null while it is not known' }),
  }),
  deliver: z.object({ bodies: z.array(id).min(1).max(1000), documents: z.array(hash).min(1).max(200), sent }),
  publish: z.object(publication),
  abandon: z.object({ reason: text(4000) }),
  tellAbandonment: z.object({ to: z.array(account).max(1000), medium, sent }),
} as const

const decided = {
  consultation: id,
  procedure: id,
  reference: z.string(),
  ...choice,
  lot: z.object({ key: z.string(), title: z.string() }).nullable(),
  title: z.string(),
  formalised: z.boolean(),
  lawDate: isoDate,
  candidates: z.array(candidate),
  intended: account.nullable(),
  passed: z.array(z.object({ account, ground: z.enum(PASSES), reason: z.string(), on: isoDate })),
  nextAwaited: z.literal(true).optional().meta({ description: 'The committee is still to choose the next one' }),
  nextChoices: z.array(z.object({ account, decidedOn: isoDate, record: hash })).optional(),
  proofs: z
    .object({
      askedOn: isoDate,
      due: isoDate,
      produced: z.object({ on: isoDate, documents: z.array(hash) }).nullable(),
    })
    .nullable(),
  letters: z.array(
    z.object({
      ...letterText,
      to: account,
      medium,
      sentAt: isoInstant,
      availableAt: isoInstant.nullable(),
      readAt: isoInstant.nullable(),
      bounced: z.object({ at: isoInstant, reason: z.string() }).nullable(),
      document: hash
        .optional()
        .meta({ description: 'The SHA-256 of its PDF, kept as it left; absent until it is set' }),
    }),
  ),
  askings: z.array(
    z.object({
      from: account,
      receivedOn: isoDate,
      due: isoDate,
      text: z.string(),
      own: z.boolean(),
      answer: z.object({ on: isoDate, ...answerText, ...opened, kept: hash.optional() }).nullable(),
    }),
  ),
  referrals: z.array(referral),
  fineTunings: z.array(z.object({ changes: z.string(), document: hash, on: isoDate })),
  deed: z.object({ document: hash, on: isoDate }).nullable(),
  report: z.object({ document: hash, on: isoDate }).nullable(),
  intention: z.object(intention).nullable(),
}
const holder = z.object({ document: hash, signatureFile, medium, signedOn: isoDate, signatory: z.string() })
const signed = {
  ...decided,
  holder,
  signature: z.object({ document: hash, signatureFile, medium, signedOn: isoDate, person: id, authorisingAct: id }),
  transmission: transmission.nullable(),
  cancelled: z.array(transmission.extend({ cancellation })),
  notification: z
    .object({
      letter: hash,
      medium,
      sentAt: isoInstant,
      receivedAt: isoInstant.nullable(),
      proof: hash.nullable(),
    })
    .nullable(),
  deliveries: z.array(z.object({ body: id, documents: z.array(hash), deliveredAt: isoInstant })),
  publications: z.array(z.object(publication)),
}

export const awardState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('decided'), ...decided }),
  z.object({ status: z.literal('proven'), ...decided }),
  z.object({ status: z.literal('told'), ...decided }),
  z.object({ status: z.literal('holder-signed'), ...decided, holder }),
  z.object({ status: z.literal('signed'), ...signed }),
  z.object({ status: z.literal('transmitted'), ...signed }),
  z.object({ status: z.literal('acknowledged'), ...signed }),
  z.object({ status: z.literal('notifying'), ...signed }),
  z.object({ status: z.literal('notified'), ...signed, notifiedOn: isoDate, endsOn: isoDate.nullable(), contract: id }),
  z.object({
    status: z.literal('abandoned'),
    ...decided,
    abandonedOn: isoDate,
    reason: z.string(),
    toldOfIt: z.array(toldOfIt),
  }),
])

export const inGroup = z.object({ groupId: z.uuid() })
export const ofAward = inGroup.extend({ id: z.uuid() })
export const letterTo = ofAward.extend({ to: z.uuid() })
export const pageLetterTo = letterTo.extend({ kind: z.enum(LETTER_KINDS), at: isoInstant })

/** `GET /api/public/consultations/{id}/outcomes`: the letters on the award to whoever came in; what one says is given once it was opened. */
const outcome = z.object({
  award: id,
  reference: z.string(),
  title: z.string(),
  lot: z.object({ key: z.string(), title: z.string() }).nullable(),
  letters: z.array(
    z.object({
      kind: z.enum(LETTER_KINDS),
      at: isoInstant.meta({ description: 'Since when it is at disposal' }),
      readAt: isoInstant.nullable(),
      said: z
        .object({
          ...letterText,
          text: z.string().meta({ description: 'Why the procedure is given up, or what was asked for' }),
          document: z.object({ sha256: hash, name: z.string(), size: z.int() }).nullable(),
        })
        .nullable()
        .meta({ description: 'null before it was opened' }),
    }),
  ),
  recourse: z.object({ court: z.string(), address: z.string(), contact: z.string(), periods: z.string() }).nullable(),
  asking: z.object({
    open: z.boolean().meta({ description: 'Whether a request may be made now' }),
    made: z.array(z.object({ receivedOn: isoDate, due: isoDate, text: z.string(), answered: z.boolean() })),
  }),
})
const receiptOf = z.object({ seq: z.int(), at: isoInstant, hash })
export const outcomes = z.object({ outcomes: z.array(outcome) })
export type Outcomes = z.infer<typeof outcomes>
export const outcomeDone = outcomes.extend({ receipt: receiptOf })
export type OutcomeDone = z.infer<typeof outcomeDone>
export const letterOpened = z.object({ kind: z.enum(LETTER_KINDS), at: isoInstant })
export const reasonsAsked = z.object({ text: maybe(4000) })
