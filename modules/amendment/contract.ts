import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'
import { articles, clauses } from '#modules/convention/contract.ts'

/** What the outside world sends and gets of an amendment. The changes have the shapes of the convention's own clauses. */

const text = z.string().trim().min(1).max(4000)
const title = z.string().trim().min(1).max(200)
const { duration } = clauses.shape
const subject = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('general'),
    changes: clauses.omit({ coordinators: true, duration: true }).partial().strict(),
    articles,
  }),
  z.object({ kind: z.literal('coordinator-replacement'), outgoing: id, incoming: id, from: isoDate, handover: text }),
  z.object({ kind: z.literal('extension'), duration }),
])
const vote = z.object({ body: id, authorisingAct: id })
const signature = {
  signedOn: isoDate,
  person: id,
  medium: z.enum(['paper', 'electronic']),
  authorisingAct: id,
  document: hash,
}
const notification = { receivedOn: isoDate, proof: hash }

/** The acts that persons do. `recount` is also done by the clock, `takeEffect` by it alone. */
export const acts = {
  propose: z.object({ title, subject, text: hash }),
  approve: vote,
  object: vote,
  openSignature: z.object({}),
  sign: z.object({ body: id, ...signature, text: hash }),
  notify: z.object({ body: id, ...notification }),
  recount: z.object({}),
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
const proposed = { title, subject, text: hash, proposedOn: isoDate, circuit }
const opened = { ...proposed, openedOn: isoDate, signatories: z.array(id) }
const signed = { ...opened, signedOn: isoDate }

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('proposed'), ...proposed }),
  z.object({ status: z.literal('signing'), ...opened }),
  z.object({ status: z.literal('signed'), ...signed }),
  z.object({ status: z.literal('notified'), ...signed, notifiedOn: isoDate }),
  z.object({ status: z.literal('effective'), ...signed, notifiedOn: isoDate, effectiveOn: isoDate }),
  z.object({
    status: z.literal('abandoned'),
    ...proposed,
    ...z.object(opened).pick({ openedOn: true, signatories: true }).partial().shape,
    abandonedOn: isoDate,
    reason: text,
  }),
])
