import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'

/** What the outside world sends to do each act of a withdrawal. */
export const acts = {
  notify: z.object({
    member: id,
    authorisingAct: id,
    channel: z.enum(['letter', 'email', 'platform']),
    receivedOn: isoDate,
    proof: hash,
  }),
  reviseEffect: z.object({}),
  retract: z.object({ authorisingAct: id }),
} as const

const notified = {
  member: id,
  authorisingAct: id,
  channel: z.enum(['letter', 'email', 'platform']),
  receivedOn: isoDate,
  proof: hash,
  noticeEndsOn: isoDate,
  effectiveOn: isoDate.nullable(),
  notBefore: isoDate.optional().meta({ description: 'Where a contract without a known end held the member' }),
}

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('notified'), ...notified }),
  z.object({ status: z.literal('withdrawn'), ...notified, withdrawnOn: isoDate }),
  z.object({ status: z.literal('retracted'), ...notified, retractedOn: isoDate }),
])
