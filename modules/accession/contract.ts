import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'

/** What the outside world sends and gets of an accession. */

const text = z.string().trim().min(1).max(4000)
const channel = z.enum(['letter', 'email', 'platform'])
const acknowledgement = z.object({ receivedOn: isoDate, proof: hash.nullable() })
const users = z.object({
  count: z.int().min(0).max(100_000_000),
  year: z.int().min(2000).max(2100),
  source: z.string().trim().min(1).max(400),
})
const findings = { seatSource: hash, competence: hash.nullable(), users: users.nullable() }
const vote = z.object({ body: id, authorisingAct: id })
const signature = {
  signedOn: isoDate,
  person: id,
  medium: z.enum(['paper', 'electronic']),
  authorisingAct: id,
  document: hash,
}
const returned = { receivedOn: isoDate, archivePlace: z.string().trim().min(1).max(400), document: hash }
const notification = { receivedOn: isoDate, proof: hash }
const requested = { newcomer: id, channel, sentOn: isoDate, acknowledgement: acknowledgement.nullable() }

/** The acts that persons do. `recount` is also done by the clock. */
export const acts = {
  request: z.object(requested),
  acknowledge: z.object({ receivedOn: isoDate, proof: hash }),
  examine: z.object(findings),
  submitForApproval: z.object({}),
  approve: vote,
  object: vote,
  openSignature: z.object({ text: hash }),
  sign: z.object({ body: id, ...signature, text: hash }),
  recount: z.object({}),
  returnToCoordinator: z.object(returned),
  notify: z.object({ body: id, ...notification }),
  reject: z.object({ reason: text }),
  abandon: z.object({ reason: text }),
} as const

const circuit = z.array(
  z.object({
    body: id,
    vote: z.object({ verdict: z.enum(['approved', 'objected']), authorisingAct: id, recordedOn: isoDate }).nullable(),
    signature: z.object(signature).nullable(),
    notification: z.object(notification).nullable(),
  }),
)
const examination = z.object({ examinedOn: isoDate, department: z.string().nullable(), ...findings })
const examined = { ...requested, examination }
const submitted = { ...examined, submittedOn: isoDate, circuit }
const opened = { ...submitted, text: hash, openedOn: isoDate }
const signed = { ...opened, returned: z.object(returned).nullable() }
const closed = z.object(signed).partial().extend(requested).shape

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('requested'), ...requested }),
  z.object({ status: z.literal('under-examination'), ...examined }),
  z.object({ status: z.enum(['submitted-for-approval', 'approved']), ...submitted }),
  z.object({ status: z.literal('amendment-signing'), ...opened }),
  z.object({ status: z.literal('signed'), ...signed }),
  z.object({ status: z.literal('effective'), ...signed, effectiveOn: isoDate, closedContracts: z.array(id) }),
  z.object({ status: z.literal('rejected'), ...closed, rejectedOn: isoDate, reason: text }),
  z.object({ status: z.literal('abandoned'), ...closed, abandonedOn: isoDate, reason: text }),
])
