import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'
import { CITED, GROUNDS, INTERRUPTIONS, WAYS } from './model/state.ts'

/** What the outside world sends and gets of a dispute on the execution. What the law refuses is left to the rules. */

const line = z.string().trim().min(1).max(300)
const text = z.string().trim().min(1).max(4000)
const cents = z.int().min(0).max(100_000_000_000_00).meta({ description: 'Whole euro cents' })
const months = z.int().min(1).max(24)

const about = {
  contract: id,
  body: id.meta({ description: 'The member whose part it is' }),
  subject: line,
  cites: z.array(z.object({ kind: z.enum(CITED), id })).max(100),
  bornOn: isoDate.meta({ description: 'When what is asked was born: the four-year bar runs from the year after' }),
  periods: z.object({ memorandum: months, answer: months }).meta({ description: 'Months, as the contract says them' }),
}
const way = { way: z.enum(WAYS), name: line, begunOn: isoDate, document: hash }
const wayEnd = { on: isoDate, agreed: z.boolean(), opinion: hash.nullable() }
const memorandum = { receivedOn: isoDate, amount: cents, document: hash }
const settlement = {
  ...{ on: isoDate, amount: cents, document: hash },
  authority: hash.nullable().meta({ description: 'The act of the organ that allows it' }),
  changesContract: z.boolean(),
}
const action = { by: z.enum(['holder', 'buyer']), court: line, on: isoDate, reference: line }
const ruling = { on: isoDate, notifiedOn: isoDate, amount: cents, summary: text, document: hash }
const interruption = { kind: z.enum(INTERRUPTIONS), on: isoDate, document: hash }
const closing = { reason: text, proof: hash.nullable() }

export const acts = {
  open: z.object({
    ...about,
    ground: z.enum(GROUNDS),
    on: isoDate.meta({ description: 'The position, the receipt of the notice, or the day the statement was due' }),
    days: z.int().min(0).max(365).meta({ description: 'The days that a notice gives; 0 for any other ground' }),
    document: hash.nullable(),
  }),
  takeStance: z.object({ on: isoDate, document: hash }),
  recordMemorandum: z.object(memorandum),
  answer: z.object({ on: isoDate, recognised: cents, document: hash }),
  beginAmicable: z.object(way),
  endAmicable: z.object(wayEnd),
  allowChange: z.object({ document: hash }),
  settle: z.object(settlement),
  goToCourt: z.object(action),
  recordRuling: z.object(ruling),
  recordInterruption: z.object(interruption),
  close: z.object(closing),
} as const

const appearance = z.object({
  how: z.enum(['stance', 'silence', 'statement']),
  on: isoDate,
  document: hash.nullable(),
})
const answered = z.object({ on: isoDate, recognised: cents, document: hash.nullable() })
const asked = z.object({ ...memorandum, late: z.boolean() })
const notice = z.object({ receivedOn: isoDate, days: z.int(), document: hash })
const opened = {
  ...about,
  recordedOn: isoDate,
  notice: notice.nullable(),
  appeared: appearance.nullable(),
  memorandum: asked.nullable(),
  answer: answered.nullable(),
  forfeitedOn: isoDate.nullable(),
  ways: z.array(z.object({ ...way, ended: z.object(wayEnd).nullable() })),
  interruptions: z.array(z.object(interruption)),
  changeAllowed: z.object({ on: isoDate, document: hash }).nullable(),
  settlement: z.object(settlement).nullable(),
  action: z.object(action).nullable(),
  rulings: z.array(z.object(ruling)),
}

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('noticed'), ...opened, notice }),
  z.object({ status: z.literal('disputed'), ...opened, appeared: appearance }),
  z.object({ status: z.literal('forfeited'), ...opened, appeared: appearance, forfeitedOn: isoDate }),
  z.object({ status: z.literal('claimed'), ...opened, appeared: appearance, memorandum: asked }),
  z.object({
    status: z.literal('answered'),
    ...{ ...opened, appeared: appearance, memorandum: asked, answer: answered },
  }),
  z.object({ status: z.literal('in-court'), ...opened, appeared: appearance, action: z.object(action) }),
  z.object({ status: z.literal('judged'), ...opened, appeared: appearance, action: z.object(action) }),
  z.object({ status: z.literal('settled'), ...opened, appeared: appearance, settlement: z.object(settlement) }),
  z.object({
    status: z.literal('closed'),
    ...opened,
    ...closing,
    outcome: z.enum(['recognised', 'rejected', 'forfeited', 'withdrawn', 'settlement', 'judgment']),
    closedOn: isoDate,
  }),
])

const uuid = z.uuid()
export const inGroup = z.object({ groupId: uuid })
export const ofClaim = inGroup.extend({ id: uuid })

/** The kinds of disputes that the register gathers: on the convention, on an award, on an execution. */
export const DISPUTE_KINDS = ['convention', 'award', 'execution'] as const

export const registerFilter = z.object({
  kind: z.enum(DISPUTE_KINDS).optional().catch(undefined),
  body: uuid.optional().catch(undefined),
  /** Only what is not over. */
  pending: z.enum(['true', 'false']).default('false').catch('false'),
})

const registerLine = z.object({
  kind: z.enum(DISPUTE_KINDS),
  process: z.string().meta({ description: 'The process of the case in which it stands' }),
  id: uuid.meta({ description: 'That case' }),
  subject: z.string(),
  owner: z.string().nullable().meta({ description: 'The member whose dispute it is' }),
  opposite: z.array(z.string()).meta({ description: 'Members; empty where the opposite party is none of them' }),
  holder: z.string().nullable().meta({ description: 'The holder of the contract, where it is the opposite party' }),
  status: z.string(),
  pending: z.boolean(),
  since: isoDate.nullable(),
  next: z.object({ act: z.string(), on: isoDate }).nullable(),
  amount: cents.nullable().meta({ description: 'Cents asked; null where none was put' }),
  recognised: cents.nullable().meta({ description: 'Cents recognised, settled or ruled' }),
  court: z.string().nullable(),
  reference: z.string().nullable(),
  withheld: z.boolean().meta({ description: 'Whether the reader is told no more than that there is one' }),
})

/** Every dispute of the group, what is pending first, and the sums of those that the reader may see whole. */
export const disputeRegister = z.object({
  lines: z.array(registerLine),
  pending: z.int(),
  amount: cents.meta({ description: 'Cents asked in the disputes that are pending' }),
})

/** What is read of one claim besides its state. */
export const claimStanding = z.object({
  court: z.string().nullable().meta({ description: 'The court that the documents of the contract name' }),
})

export type RegisterLine = z.infer<typeof registerLine>
export type DisputeRegister = z.infer<typeof disputeRegister>
export type RegisterFilter = z.infer<typeof registerFilter>
export type ClaimStanding = z.infer<typeof claimStanding>
