import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import { begin, commit, deciding, facts, operator } from '../testing.ts'
import { deposit } from './deposit.ts'
import { type Deposit, type DepositAct, isCommitted, type Sibling } from './deposit-state.ts'
import { replacedBy } from './replacing.ts'
import { isInTime } from './timing.ts'

const NOON = Date.parse('2027-03-15T11:00:00.000Z')
const instant = (offset: number) => new Date(NOON + offset).toISOString()

/** A deposit of one account on its way through the server: when its last byte came, and what it says of itself. */
const arriving = fc.record({
  offset: fc.integer({ min: -2000, max: 2000 }),
  replaces: fc.boolean(),
  withdrawn: fc.boolean(),
})

type Held = { readonly id: string; readonly offset: number; readonly replaces: boolean; state: Deposit }

const siblingOf = ({ id, state }: Held): readonly Sibling[] => {
  if (state.status === 'none') return []
  const { status, copy, replaces, begunAt } = state
  const receivedAt = isCommitted(state) ? state.receivedAt : null
  return [{ id, status, copy, replaces, begunAt, receivedAt, stalled: false, called: false }]
}

function act(held: Held, all: readonly Held[], doing: DepositAct, now: string): boolean {
  const siblings = all.filter(({ id }) => id !== held.id).flatMap(siblingOf)
  const actor = doing.type === 'supersede' ? clockActor : operator
  const decision = deciding(held.state, doing, { now, actor, facts: facts({ siblings }) })
  if (decision.verdict !== 'granted') return false
  held.state = decision.events.reduce(deposit.evolve, held.state)
  return true
}

test('R2.27: whatever the order in which they are committed, what stands is what came last, by its last byte', () => {
  const rush = fc.tuple(fc.array(arriving, { minLength: 1, maxLength: 7 }), fc.integer({ min: 0, max: 250 }))
  fc.assert(
    fc.property(rush, ([arrivals, uncertainty]) => {
      const all: Held[] = []
      for (const [index, { offset, replaces }] of arrivals.entries()) {
        const held: Held = { id: String(index), offset, replaces, state: deposit.initial }
        all.push(held)
        act(held, all, begin({ replaces }), instant(-5000))
        act(held, all, commit({ receivedAt: instant(offset), uncertainty }), instant(3000))
        if (held.state.status !== 'received') continue
        const siblings = all.filter(({ id }) => id !== held.id).flatMap(siblingOf)
        for (const id of replacedBy(held.state, siblings))
          act(all[Number(id)] as Held, all, { type: 'supersede', by: held.id }, instant(3000))
      }
      for (const { state, offset } of all)
        expect(state.status === 'late').toBe(!isInTime(instant(offset), uncertainty, instant(0)))
      const inTime = all.filter(({ state }) => state.status === 'received' || state.status === 'superseded')
      // The last one that replaces, and whatever came after it; of one instant the one that was committed last.
      const last = inTime
        .filter(({ replaces }) => replaces)
        .reduce<Held | undefined>((found, held) => {
          return found === undefined || held.offset >= found.offset ? held : found
        }, undefined)
      const standing = inTime.filter(({ state }) => state.status === 'received')
      for (const held of standing)
        if (last !== undefined && held !== last) expect(held.offset).toBeGreaterThanOrEqual(last.offset)
      if (last !== undefined) expect(last.state.status).toBe('received')
      if (inTime.length > 0) expect(standing.length).toBeGreaterThan(0)
    }),
    { numRuns: 400 },
  )
})

test('what is late was never in time at a smaller doubt, and the doubt harms nobody', () => {
  const offsets = fc.integer({ min: -500, max: 500 })
  const doubts = fc.integer({ min: 0, max: 250 })
  fc.assert(
    fc.property(offsets, doubts, doubts, (offset, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)]
      const at = (doubt: number) => isInTime(instant(offset), doubt, instant(0))
      if (at(less)) expect(at(more)).toBe(true)
      if (offset < 0) expect(at(0)).toBe(true)
    }),
  )
})
