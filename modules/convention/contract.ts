import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'
import { CLAUSE_KEYS } from './model/clauses.ts'

/** What the outside world sends and gets of a convention. The clauses are values: each switches on the rules that apply. */

const isoPeriod = z.string().regex(/^P[1-9]\d{0,3}[YMWD]$/, 'one length of one unit: P3M, P90D, P1Y, P2W')
const text = z.string().trim().min(1).max(4000)
const mission = z.enum(['award', 'signature', 'notification', 'execution'])
const coordinators = z.array(z.object({ body: id, for: z.array(mission).min(1) })).min(1)
const renewals = z.int().min(0).max(50)

/** How long a name may be is a rule of the group, which says so in words; one line is a matter of form. */
const name = z
  .string()
  .trim()
  .max(4000)
  .regex(/^\P{Cc}*$/u, 'one line, without control characters')
  .meta({ description: 'What the group is called wherever it is named: 1 to 80 characters' })

export const clauses = z.object({
  name,
  title: text,
  object: text,
  kind: z.enum(['determined-contract', 'permanent']),
  territory: z.object({ label: text, departments: z.array(z.string().regex(/^(\d{2}|2[AB]|97\d)$/)) }).nullable(),
  legalBasis: z.array(text),
  coordinators,
  executionBy: z.enum(['each-member', 'coordinator', 'mixed']),
  committee: z.object({ mode: z.enum(['coordinator', 'group', 'none']) }),
  duration: z.discriminatedUnion('type', [
    z.object({ type: z.literal('until-completion') }),
    z.object({ type: z.literal('fixed'), length: isoPeriod, renewals }),
    z.object({ type: z.literal('until-date'), until: isoDate, renewals }),
    z.object({ type: z.literal('unlimited') }),
  ]),
  effectiveFrom: z.discriminatedUnion('on', [
    z.object({ on: z.enum(['notification', 'last-signature', 'transmission']) }),
    z.object({ on: z.literal('date'), date: isoDate }),
  ]),
  accession: z.discriminatedUnion('open', [
    z.object({ open: z.literal(false) }),
    z.object({
      open: z.literal(true),
      approval: z.enum(['founders-and-coordinator', 'all-members', 'coordinator', 'amendment', 'free']),
      conditions: z.array(z.enum(['seat-in-territory', 'competence-in-the-object', 'number-of-users', 'public-body'])),
    }),
  ]),
  withdrawal: z.discriminatedUnion('allowed', [
    z.object({ allowed: z.literal(false) }),
    z.object({ allowed: z.literal(true), notice: isoPeriod.nullable(), deferredToContractEnd: z.boolean() }),
  ]),
  costs: z.object({
    coordinatorPaid: z.boolean(),
    borneBy: z.enum(['coordinator', 'equal', 'per-volume', 'other']),
    key: z.record(id, z.int().positive()).nullable(),
  }),
  dissolution: z.object({ atTerm: z.boolean(), decision: z.enum(['unanimous', 'majority']).nullable() }),
  disputes: z.object({
    amicableFirst: z.boolean(),
    court: text.nullable(),
    amicableMonths: z.int().positive().nullable(),
  }),
  originals: z.object({ perMember: z.int().min(1).max(20).nullable() }),
  place: text.nullable(),
})

export const articles = z.partialRecord(
  z.enum(CLAUSE_KEYS),
  z.object({ article: z.string().max(80), paragraph: z.string().max(80).optional() }),
)

const medium = z.enum(['paper', 'electronic'])
const channel = z.enum(['letter', 'email', 'platform'])
const signature = { signedOn: isoDate, person: id, medium, authorisingAct: id, document: hash }
const original = { deliveredOn: isoDate, medium, holder: text }

/** The acts that persons do; those that happen of right (effect by date, entry, departure, amendment, end) have no address. */
export const acts = {
  found: z.object({ clauses, articles, members: z.array(id).min(2).max(500), document: hash.nullable() }),
  revise: z.object({ clauses, articles, reason: text }),
  openSignature: z.object({ document: hash }),
  sign: z.object({ body: id, ...signature }),
  deliverOriginal: z.object({ body: id, ...original }),
  constitute: z.object({}),
  transmit: z.object({ sentOn: isoDate, acknowledgement: text }),
  notify: z.object({ body: id, sentOn: isoDate, channel }),
  acknowledge: z.object({ body: id, receivedOn: isoDate, proof: hash }),
} as const

const member = z.object({
  body: id,
  founder: z.boolean(),
  signature: z.object(signature).nullable(),
  originals: z.array(z.object(original)),
  notification: z
    .object({ sentOn: isoDate, channel, receivedOn: isoDate.nullable(), proof: hash.nullable() })
    .nullable(),
  from: isoDate.nullable(),
  until: isoDate.nullable(),
})

const founded = {
  clauses,
  articles,
  members: z.array(member),
  formerCoordinators: z.array(z.object({ coordinators, until: isoDate })).optional(),
  versions: z.array(z.object({ number: z.int(), document: hash.nullable(), on: isoDate, cause: z.string() })),
  document: hash.nullable(),
  signedOn: isoDate.nullable(),
  transmittedOn: isoDate.nullable(),
  effectiveOn: isoDate.nullable(),
  ended: z.object({ on: isoDate, cause: z.enum(['term', 'decision']) }).nullable(),
}

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.enum(['draft', 'signing', 'constituted', 'in-force', 'ended']), ...founded }),
])
