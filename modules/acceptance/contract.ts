import { z } from 'zod'
import { hash, id, isoDate, isoInstant } from '#api/shapes.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const note = z.string().trim().max(4000)
const grounds = z
  .object({ file: hash.nullable(), note })
  .meta({ description: 'What the decision rests on: a file, a note, or both' })
const by = z.enum(['ready-notice', 'working-order-report'])
const readiness = {
  by,
  readyOn: isoDate.meta({ description: 'The day on which the member was told that the services are ready' }),
  proof: hash.nullable(),
}
const notified = {
  notifiedOn: isoDate.meta({ description: 'The day on which the holder received the decision' }),
  grounds,
}
const cents = z.int()
const part = z.object({
  place: z.int().min(0).meta({ description: 'The place of the line in the order, from 0' }),
  quantity: z.int(),
})
const element = text(200).meta({ description: 'The element of the service that was down' })

/** What the outside world sends to do each act of an acceptance; silences are the clock’s. */
export const acts = {
  declareReady: z.object({ order: id, parts: z.array(part).max(20_000), ...readiness }),
  presentAgain: z.object(readiness),
  withdraw: z.object({ reason: text(4000) }),
  passAptitude: z.object(notified),
  accept: z.object(notified),
  deemAccepted: z.object({}),
  recordUnavailability: z.object({
    element,
    from: isoInstant,
    until: isoInstant.nullable(),
    attributable: z.boolean().meta({ description: 'Whether it is of the element itself' }),
    cause: text(1000),
  }),
  endUnavailability: z.object({ number: z.int().min(1), until: isoInstant }),
  strikeUnavailability: z.object({ number: z.int().min(1), reason: text(1000) }),
  postpone: z.object({ ...notified, reasons: text(4000), term: isoDate }),
  answerPostponement: z.object({ agreed: z.boolean(), answeredOn: isoDate }),
  deemDeclined: z.object({}),
  invite: z.object({ about: z.enum(['reduction', 'rejection']), defects: text(4000), invitedOn: isoDate }),
  recordObservations: z.object({ said: text(4000), file: hash.nullable(), on: isoDate }),
  reject: z.object({ ...notified, reasons: text(4000), term: isoDate }),
  reduce: z.object({ ...notified, reasons: text(4000), reduction: cents }),
  contest: z.object({ objection: text(4000), objectedOn: isoDate }),
  deemReductionAccepted: z.object({}),
  answerContest: z.object({ ...notified, maintained: z.boolean(), reasons: text(4000) }),
  dropReduction: z.object({}),
} as const

const zone = z.enum([
  ...(['metropole', 'alsace-moselle', 'guadeloupe', 'guyane', 'martinique'] as const),
  ...(['mayotte', 'reunion', 'saint-barthelemy', 'saint-martin'] as const),
])
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const terms = z.object({
  ...{ opens: hour, closes: hour, zone, aptitude: z.int(), regularService: z.int(), decision: z.int() },
  unavailability: z.int().meta({ description: 'Points of base of the time of use' }),
  ...{ postponementAnswer: z.int(), postponementDecision: z.int(), reductionObjection: z.int() },
  ...{ reductionAnswer: z.int(), hearing: z.int() },
})
const delivered = part.extend({
  ...{ line: z.string(), label: z.string(), unit: z.string(), uai: z.string().nullable(), amount: cents },
})
const observations = z.object({ said: z.string(), file: hash.nullable(), on: isoDate })
const hearing = z.object({
  ...{ about: z.enum(['reduction', 'rejection']), defects: z.string(), invitedOn: isoDate, until: isoDate },
  observations: observations.nullable(),
})
const service = z.object({
  passedOn: isoDate,
  unavailabilities: z.array(
    z.object({
      ...{ number: z.int(), element: z.string(), from: isoInstant, until: isoInstant.nullable() },
      ...{ attributable: z.boolean(), cause: z.string(), struck: z.string().nullable() },
    }),
  ),
})
const decision = z.object({
  kind: z.enum(['aptitude', 'admission', 'postponement', 'reduction', 'rejection', 'answer']),
  ...{ notifiedOn: isoDate, person: z.string(), title: z.string(), grounds, reasons: z.string() },
  ...{ reduction: cents.nullable(), term: isoDate.nullable() },
})
const delivery = {
  ...{ order: id, contract: id, body: id, number: z.string(), parts: z.array(delivered), amount: cents, terms },
  ...{ watched: z.boolean(), attempt: z.int(), readiness: z.object(readiness) },
  ...{ hearing: hearing.nullable(), service: service.nullable(), decisions: z.array(decision) },
}
const postponed = z.object({ notifiedOn: isoDate, term: isoDate, agreedOn: isoDate.nullable() })
const reduced = z.object({ reduction: cents, notifiedOn: isoDate })
const contested = z.object({ objection: z.string(), objectedOn: isoDate, late: z.boolean() })
const how = z.enum(['decided', 'tacit', 'reduced', 'reduction-fallen'])

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('ready'), ...delivery }),
  z.object({ status: z.literal('watched'), ...delivery }),
  z.object({ status: z.literal('postponed'), ...delivery, postponed }),
  z.object({
    status: z.literal('postponement-declined'),
    ...{ ...delivery, postponed, declinedOn: isoDate, bySilence: z.boolean() },
  }),
  z.object({ status: z.literal('reduced'), ...delivery, reduced }),
  z.object({ status: z.literal('contested'), ...delivery, reduced, contested }),
  z.object({
    status: z.literal('accepted'),
    ...{ ...delivery, how, acceptedOn: isoDate, settledOn: isoDate, reduction: cents },
  }),
  z.object({ status: z.literal('rejected'), ...delivery, rejectedOn: isoDate, term: isoDate }),
  z.object({ status: z.literal('withdrawn'), ...delivery, withdrawnOn: isoDate, reason: z.string() }),
])

const own = {
  terms: terms.partial().meta({ description: 'What the contract sets otherwise than the general conditions' }),
  withoutRegularService: z.array(text(60)).max(20_000),
  source: text(300).meta({ description: 'Where the contract says so' }),
}
export const termsActs = {
  set: z.object({ contract: id, ...own }),
  revise: z.object({ ...own, reason: text(4000) }),
} as const
export const termsState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('set'), contract: id, ...own, setOn: isoDate }),
])

const reported = {
  ...{ body: id, contract: id, order: id.nullable(), subject: text(300), circumstances: text(4000), since: isoDate },
}
export const difficultyActs = {
  report: z.object({
    ...reported,
    systemic: text(1000)
      .nullable()
      .meta({ description: 'Why it may concern the other members; null where it does not' }),
  }),
  takeNote: z.object({ answer: text(4000) }),
  declareSystemic: z.object({ why: text(1000) }),
  close: z.object({ how: text(4000) }),
} as const
const difficulty = {
  ...{ ...reported, reportedOn: isoDate, systemic: z.object({ on: isoDate, why: z.string() }).nullable() },
}
const known = { knownOn: isoDate, answer: z.string() }
export const difficultyState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('reported'), ...difficulty }),
  z.object({ status: z.literal('known'), ...difficulty, ...known }),
  z.object({ status: z.literal('closed'), ...difficulty, ...known, closedOn: isoDate, how: z.string() }),
])
