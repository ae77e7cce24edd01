import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'

/** What the outside world sends and gets of a dispute. What the law refuses is left to the rules. */

const line = z.string().trim().min(1).max(300)
const text = z.string().trim().min(1).max(4000)
const means = z.enum(['negotiation', 'conciliation', 'mediation'])
const proof = hash
  .nullable()
  .meta({ description: 'The invitation; needed when the phase began before the dispute was recorded' })
const urgency = text
  .nullable()
  .meta({ description: 'Why the amicable phase is left out or cut short; null when it is over' })

const claim = { claimant: id, respondents: z.array(id).min(1).max(1000), subject: line, circumstances: text }
const step = { on: isoDate, what: text, minutes: hash.nullable() }
const failure = { on: isoDate, reason: text }
const agreement = { on: isoDate, signedBy: z.array(id).min(1).max(1000), document: hash }
const action = { court: line, on: isoDate, reference: line, urgency }
const judgment = {
  on: isoDate,
  notifiedOn: isoDate.meta({ description: 'Starts the period in which the parties may appeal' }),
  summary: text,
  document: hash,
}

export const acts = {
  open: z.object(claim),
  beginAmicable: z.object({ startedOn: isoDate, means, proof }),
  recordStep: z.object(step),
  concludeAgreement: z.object(agreement),
  failAmicable: z.object(failure),
  goToCourt: z.object(action),
  recordJudgment: z.object(judgment),
  close: z.object({ reason: text }),
} as const

const phase = z.object({
  startedOn: isoDate,
  means,
  proof,
  steps: z.array(z.object(step)),
  failed: z.object(failure).nullable(),
})
const opened = {
  ...claim,
  openedOn: isoDate,
  amicable: phase.nullable(),
  action: z.object(action).nullable(),
  judgments: z.array(z.object(judgment)),
  agreement: z.object(agreement).nullable(),
}

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('open'), ...opened }),
  z.object({ status: z.literal('amicable'), ...opened, amicable: phase }),
  z.object({ status: z.literal('amicable-failed'), ...opened, amicable: phase }),
  z.object({ status: z.literal('in-court'), ...opened, action: z.object(action) }),
  z.object({ status: z.literal('judged'), ...opened, action: z.object(action) }),
  z.object({ status: z.literal('settled'), ...opened, agreement: z.object(agreement) }),
  z.object({
    status: z.literal('closed'),
    ...opened,
    outcome: z.enum(['agreement', 'judgment', 'withdrawn']),
    closedOn: isoDate,
    reason: text,
  }),
])
