import { z } from 'zod'
import { hash, id, isoDate, isoInstant } from '#api/shapes.ts'
import { COMMITTEE_MODES, SEAT_PLACES } from './model/seats.ts'
import { ADVISORY_TITLES, CHOICES, PROOF_MEANS, SESSION_KINDS } from './model/session-state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const free = (max: number) => z.string().trim().max(max)
const name = text(200)
const reason = text(4000)
const act = { date: isoDate, number: text(100) }
const clearDays = z.int().min(0).max(60).meta({ description: 'Clear days' })

const holder = z.object({
  person: id.meta({ description: 'Of the register, or an identifier of its own for somebody whom it does not know' }),
  name,
  body: id,
  capacity: text(200).meta({ description: 'As printed in the minutes' }),
  place: z.enum(SEAT_PLACES),
  list: free(100).meta({ description: 'The list that was elected together; empty elsewhere' }),
  rank: z.int().min(1).max(200),
  ground: z.union([
    z.object({ by: z.literal('right') }),
    z.object({ by: z.enum(['order', 'designation']), ...act }),
    z.object({ by: z.literal('election'), act: id }),
  ]),
})
const holders = z.array(holder).max(200)
const seated = { full: holders, substitutes: holders }
const mandate = z.object({ from: isoDate, until: isoDate })
const rules = {
  from: isoDate,
  convening: clearDays,
  secondConvening: clearDays,
  urgent: clearDays.nullable(),
  castingVote: z.boolean(),
  excessSubstitutes: z.boolean(),
  remote: z.boolean(),
  secretVote: z.boolean().optional(),
  source: z.object({ ...act, file: hash.nullable() }),
}

/** What the outside world sends to do each act on a committee. */
export const committeeActs = {
  compose: z.object({ ...seated, small: z.boolean(), mandate }),
  recompose: z.object({ from: isoDate, ...seated, reason }),
  adoptRules: z.object(rules),
  end: z.object({ reason }),
} as const

const composition = z.object({ from: isoDate, ...seated })
const composed = {
  mode: z.enum(COMMITTEE_MODES),
  small: z.boolean(),
  mandate,
  compositions: z.array(composition),
  rules: z.array(z.object(rules)),
}

export const committeeState = z.union([
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('composed'), ...composed }),
  z.object({
    status: z.literal('ended'),
    ...composed,
    endedOn: isoDate,
    cause: z.enum(['term', 'closed']),
    reason: z.string(),
  }),
])

const appointment = { at: isoInstant, until: isoInstant, place: free(500), link: z.union([z.url(), z.literal('')]) }
const urgency = free(4000).nullable().meta({ description: 'Why the urgency clause of the internal rules is used' })
const item = z.object({ title: text(500), lot: free(40).nullable() })
const agenda = z.array(item).min(1).max(50)
const invitee = { person: id, name, body: id, capacity: text(200) }
const ground = text(1000)
const proof = { on: isoDate, reference: text(300), file: hash.nullable() }
const remote = z
  .object({ means: text(500), identification: text(500) })
  .nullable()
  .meta({ description: 'By what means somebody attends from a distance, and how it was identified; null in the room' })
const rank = z.int().min(1).max(50).meta({ description: 'Its rank in the agenda, from 1' })
const proposal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('award'), tender: free(200), candidate: text(300) }),
  z.object({ kind: z.literal('no-follow-up') }),
  z.object({ kind: z.literal('opinion'), text: text(4000) }),
])
const choice = z.enum(CHOICES)

const cents = z.int().min(0).meta({ description: 'Cents, excluding VAT' })
const amendment = z
  .object({
    contract: text(200),
    base: cents,
    earlier: cents,
    added: z.int().meta({ description: 'Cents, excluding VAT' }),
  })
  .meta({ description: 'The draft amendment that the committee is asked about (CGCT L1414-4)' })
const papers = { for: z.int().min(0), against: z.int().min(0), blank: z.int().min(0) }

/** What the outside world sends to do each act on a session. */
export const sessionActs = {
  convene: z.object({
    committee: id,
    procedure: id,
    agenda,
    ...appointment,
    urgency,
    amendment: amendment.nullable().optional(),
  }),
  designate: z.object({ ...invitee, ground, byOrder: z.object({ ...act, file: hash.nullable() }).nullable() }),
  invite: z.object({ ...invitee, title: z.enum(['public-accountant', 'competition-authority']) }),
  assist: z.object({ ...invitee, ground }),
  proveConvening: z.object({ persons: z.array(id).min(1).max(200), means: z.enum(PROOF_MEANS), ...proof }),
  reconvene: z.object({ ...appointment, urgency }),
  cancel: z.object({ reason }),
  arrive: z.object({ person: id, remote }),
  leave: z.object({ person: id }),
  open: z.object({}),
  recuse: z.object({ person: id, item: rank }),
  observe: z.object({ person: id, text: text(8000) }),
  put: z.object({
    ...{ item: rank, proposal, reasons: text(8000) },
    secret: z.boolean().optional().meta({ description: 'By secret ballot, on paper' }),
  }),
  cast: z.object({ person: id, choice }),
  drop: z.object({ person: id }),
  tell: z.object(papers),
  count: z.object({}),
  close: z.object({}),
  adjourn: z.object({ reason }),
  sign: z.object({ file: hash.nullable().meta({ description: 'The minutes as the chair signed them on paper' }) }),
} as const

const convening = z.object({
  number: z.union([z.literal(1), z.literal(2)]),
  ...appointment,
  on: isoDate,
  clearDays,
  latest: isoDate,
  urgency,
})
const proven = z.object({ ...proof, means: z.enum([...PROOF_MEANS, 'letter']) }).nullable()
const called = z.union([
  holder.extend({ voice: z.enum(['full', 'substitute']), proof: proven }),
  z.object({
    ...invitee,
    voice: z.literal('advisory'),
    title: z.enum(ADVISORY_TITLES),
    ground: z.string(),
    proof: proven,
  }),
  z.object({ ...invitee, voice: z.literal('assisting'), ground: z.string(), proof: z.null() }),
])
const quorum = z.object({ present: z.int(), seats: z.int(), needed: z.int(), required: z.boolean() })
const convened = {
  committee: id,
  procedure: id,
  title: z.string(),
  kind: z.enum(SESSION_KINDS),
  mode: z.enum(COMMITTEE_MODES),
  castingVote: z.boolean(),
  excessSubstitutes: z.boolean(),
  secretVote: z.boolean().optional(),
  amendment: amendment.optional(),
  agenda: z
    .array(item.extend({ kind: z.enum(SESSION_KINDS).optional() }))
    .min(1)
    .max(50),
  convening,
  missed: z.array(z.object({ convening, quorum, at: isoInstant })),
  called: z.array(called),
  stays: z.array(z.object({ person: id, remote, arrivedAt: isoInstant, leftAt: isoInstant.nullable() })),
}
const vote = {
  number: z.int(),
  item: rank,
  proposal,
  reasons: z.string(),
  openedAt: isoInstant,
  quorum,
  votes: z.array(z.object({ seat: id, voter: id })),
  cast: z.array(z.object({ voter: id, choice, at: isoInstant, recorded: z.boolean() })),
  box: z
    .object({ dropped: z.array(z.object({ voter: id, at: isoInstant })), told: z.object(papers).nullable() })
    .optional(),
}
const counted = {
  for: z.int(),
  against: z.int(),
  abstained: z.int(),
  result: z.enum(['adopted', 'rejected', 'no-decision', 'void']),
  casting: z.boolean(),
  discarded: z.array(id),
  closedAt: isoInstant,
  atEnd: quorum,
  effect: z.enum(['decision', 'opinion']),
}
const held = {
  ...convened,
  openedAt: isoInstant,
  chair: id.nullable(),
  quorum,
  running: z.object(vote).nullable(),
  votes: z.array(z.object({ ...vote, ...counted })),
  observations: z.array(z.object({ person: id, text: z.string(), at: isoInstant })),
  recusals: z.array(z.object({ person: id, item: rank, at: isoInstant })),
}
const closed = {
  ...held,
  closedAt: isoInstant,
  adjourned: z.object({ reason: z.string(), left: z.array(rank) }).optional(),
  interests: z.array(
    z.object({ person: id, name: z.string(), body: id, since: isoDate, substitute: z.string().nullable() }),
  ),
}
const STAGES = ['convened', 'inquorate', 'sitting', 'closed', 'signed', 'cancelled'] as const

export const sessionState = z.union([
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('convened'), ...convened }),
  z.object({ status: z.literal('inquorate'), ...convened, quorum }),
  z.object({ status: z.literal('sitting'), ...held }),
  z.object({ status: z.literal('closed'), ...closed }),
  z.object({
    status: z.literal('signed'),
    ...closed,
    signedAt: isoInstant,
    signedBy: z.string(),
    file: hash.nullable(),
  }),
  z.object({ status: z.literal('cancelled'), ...convened, reason: z.string() }),
  z.object({
    status: z.enum(STAGES),
    withheld: z.literal(true),
    procedure: id.optional(),
    title: z.string().optional(),
    convening: z.object({ number: z.int(), at: isoInstant, until: isoInstant, place: z.string() }).partial().optional(),
  }),
])
