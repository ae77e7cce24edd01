import { z } from 'zod'
import { id, isoDate } from '#api/shapes.ts'
import { CAPPED_BY } from './model/clauses-state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const cents = z.int().meta({ description: 'Whole euro cents' })
const late = {
  ...{ contract: id, order: id, term: isoDate, doneOn: isoDate, reason: text(4000), invitedOn: isoDate },
  value: cents.meta({ description: 'Whole euro cents, in base price excluding revision and VAT, of what is late' }),
}
const observation = { observations: text(8000), observedOn: isoDate }

/** What the outside world sends to do each act of a penalty. */
export const acts = {
  propose: z.object(late),
  observe: z.object(observation),
  apply: z.object({}),
  waive: z.object({ waiver: text(4000) }),
} as const

const base = {
  ...late,
  ...{ body: id, delay: z.object({ from: isoDate, until: isoDate, days: z.int() }), divisor: z.int() },
  ...{ coefficient: z.object({ value: z.int(), decimals: z.int() }), counted: cents },
  heard: z.object(observation).nullable(),
}
const applied = { appliedOn: isoDate, person: z.string(), amount: cents }
const waived = z.object({ status: z.literal('waived'), ...base, ...applied, waivedOn: isoDate, waiver: z.string() })

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('proposed'), ...base }),
  z.object({ status: z.literal('applied'), ...base, ...applied }),
  waived.partial({ appliedOn: true, person: true, amount: true }),
])

const clauses = {
  divisor: z.int().min(1).max(100_000).meta({ description: 'One part in so many of the value, a day' }),
  cap: z.int().min(0).max(10_000).meta({ description: 'Points of base: 1000 is 10 %' }),
  cappedBy: z.enum(CAPPED_BY),
  exempt: z.int().min(0).meta({ description: 'Whole euro cents up to which nothing is claimed' }),
  hearing: z.int().min(1).max(365).meta({ description: 'Days that are left to the holder for its observations' }),
}

/** What the outside world sends to say by which clauses a contract counts its penalties. */
export const clausesActs = {
  set: z.object({ contract: id, ...clauses }),
  change: z.object({ ...clauses, reason: text(4000) }),
} as const

export const clausesState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('in-force'), contract: id, version: z.int(), since: isoDate, ...clauses }),
])

const uuid = z.uuid()
export const inGroup = z.object({ groupId: uuid })
export const penaltyFilter = z.object({ contract: uuid.optional().catch(undefined) })

const penaltyLine = z.object({
  ...{ id, contract: id, order: id, orderNumber: z.string(), body: id, status: z.string(), term: isoDate },
  ...{ doneOn: isoDate, days: z.int(), counted: cents, amount: cents.nullable(), heardUntil: isoDate },
})

/** Where the penalties of all members on one contract stand. */
const penaltyTotal = z.object({
  ...{ contract: id, applied: cents, exempt: cents, claimed: cents, cap: z.int(), ordered: cents },
})

/** An order on which a penalty may be proposed. */
const penalisable = z.object({ id, contract: id, number: z.string(), until: isoDate, amount: cents })

/** The penalties of the group, those that wait first; what they make on each contract; the orders of the reader's member. */
export const penaltyList = z.object({
  ...{ lines: z.array(penaltyLine), totals: z.array(penaltyTotal), orders: z.array(penalisable) },
})

export type PenaltyLine = z.infer<typeof penaltyLine>
export type PenaltyTotal = z.infer<typeof penaltyTotal>
export type PenaltyList = z.infer<typeof penaltyList>
