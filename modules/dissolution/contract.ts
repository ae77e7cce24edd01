import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'
import { CHECKLIST } from './model/checklist.ts'
import { RECORD_CLASSES } from './model/retention.ts'

/** What the outside world sends and gets of the end of a group. What the law refuses is left to the rules. */

const text = z.string().trim().min(1).max(4000)
const item = z.enum(CHECKLIST)
const form = z.enum(['express', 'tacit'])
const settlement = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('done'),
    on: isoDate,
    evidence: hash,
    note: z.string().trim().max(4000).meta({ description: 'Of the archives: where they are kept' }),
  }),
  z.object({ outcome: z.literal('not-applicable'), reason: text }),
])

/** The acts that persons do; the clock alone ends the group. */
export const completionActs = {
  prepare: z.object({}),
  renew: z.object({
    form,
    decidedOn: isoDate,
    decision: hash.nullable().meta({ description: 'The decision; null for a tacit renewal' }),
    until: isoDate.nullable().meta({ description: 'The new last day, where the convention ends on a date' }),
  }),
  settle: z.object({ item, settlement }),
  declareCompletion: z.object({}),
  object: z.object({ member: id, reason: text, proof: hash }),
  answerObjection: z.object({
    number: z.int().positive(),
    text,
    reopens: z.array(item).max(CHECKLIST.length).meta({ description: 'With an item in it, the declaration falls' }),
  }),
} as const

const settled = z.discriminatedUnion('outcome', [
  z.object({ item, outcome: z.literal('done'), on: isoDate, author: id, evidence: hash, note: z.string() }),
  z.object({ item, outcome: z.literal('not-applicable'), on: isoDate, author: id, reason: text }),
])
const preparing = {
  renewals: z.array(z.object({ form, decidedOn: isoDate, decision: hash.nullable(), until: isoDate })),
  checklist: z.array(settled),
  objections: z.array(
    z.object({
      number: z.int().positive(),
      member: id,
      reason: text,
      on: isoDate,
      proof: hash,
      answer: z.object({ on: isoDate, text, reopens: z.array(item) }).nullable(),
    }),
  ),
}
const declared = { ...preparing, declaredOn: isoDate, objectionsUntil: isoDate }

export const completionState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('preparing'), ...preparing }),
  z.object({ status: z.literal('declared'), ...declared }),
  z.object({ status: z.literal('ended'), ...declared, endedOn: isoDate }),
])

const signature = {
  signedOn: isoDate,
  person: id,
  medium: z.enum(['paper', 'electronic']),
  authorisingAct: id,
  document: hash,
}
const receipt = { receivedOn: isoDate, proof: hash }
const proposal = {
  reason: text,
  text: hash.meta({ description: 'The one document that every signatory signs' }),
  settlementPlan: hash.nullable().meta({ description: 'How the contracts in course are wound up' }),
  dissolvedFrom: isoDate.nullable().meta({ description: 'Null for the day of the last signature' }),
}

/** `recount` is also done by the clock, `takeEffect` by it alone. */
export const dissolutionActs = {
  propose: z.object(proposal),
  approve: z.object({ body: id, authorisingAct: id, ...receipt }),
  oppose: z.object({ body: id, authorisingAct: id }),
  openSignature: z.object({}),
  sign: z.object({ body: id, ...signature, text: hash }),
  recount: z.object({}),
  abandon: z.object({ why: text }),
} as const

const circuit = z.array(
  z.object({
    body: id,
    vote: z.object({ verdict: z.enum(['approved', 'objected']), authorisingAct: id, recordedOn: isoDate }).nullable(),
    signature: z.object(signature).nullable(),
    notification: z.object(receipt).nullable(),
  }),
)
const proposed = { ...proposal, proposedBy: id, proposedOn: isoDate, circuit }
const opened = { ...proposed, openedOn: isoDate }
const signed = { ...opened, signedOn: isoDate }

export const dissolutionState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('proposed'), ...proposed }),
  z.object({ status: z.literal('signing'), ...opened }),
  z.object({ status: z.literal('signed'), ...signed }),
  z.object({ status: z.literal('dissolved'), ...signed, dissolvedOn: isoDate }),
  z.object({
    status: z.literal('abandoned'),
    ...proposed,
    openedOn: isoDate.optional(),
    abandonedOn: isoDate,
    why: text,
  }),
])

const deposit = {
  recordClass: z.enum(RECORD_CLASSES),
  keptBy: id,
  place: z.string().trim().min(1).max(300),
  start: isoDate,
}

/** The closing opens by itself when the group ends. */
export const closingActs = {
  notifyEnd: z.object({ body: id, ...receipt }),
  depositRecords: z.object(deposit),
  complete: z.object({}),
} as const

const ended = {
  endedOn: isoDate,
  cause: z.enum(['term', 'decision']),
  members: z.array(z.object({ body: id, notice: z.object(receipt).nullable() })),
  deposits: z.array(z.object({ ...deposit, until: isoDate.nullable() })),
}

export const closingState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('open'), ...ended }),
  z.object({ status: z.literal('complete'), ...ended, completedOn: isoDate }),
])
