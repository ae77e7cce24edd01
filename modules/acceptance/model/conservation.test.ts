import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import { sumAmounts } from '#kernel/money.ts'
import type { Order } from '#modules/order/index.ts'
import * as O from '#modules/order/testing.ts'
import * as T from '../testing.ts'
import { acceptance } from './acceptance.ts'
import { claimedBy, leftOf, partsOf, pricedOrder, standingOf } from './amounts.ts'
import { silenceOf } from './due.ts'
import type { Acceptance, Act, Claimed, Event } from './state.ts'

/** Money is conserved: what is ordered is accepted, reduced, rejected or open, to the cent, whatever is delivered and decided. */

const lineOf = fc.record({
  quantity: fc.integer({ min: 1, max: 5_000 }),
  amount: fc.integer({ min: 0, max: 9_000_000_00 }),
})

/** An order of lines of any amounts, as if each had its own price. */
function orderOf(lines: readonly { readonly quantity: number; readonly amount: number }[]): Order {
  const base = pricedOrder(O.received)
  const [first] = base?.priced ?? []
  if (base === undefined || first === undefined) throw new Error('the order has no line')
  const priced = lines.map((line, place) => ({ ...first, ...line, line: `L${place}` }))
  return { ...base, priced, amount: sumAmounts(lines.map(({ amount }) => amount)) }
}

describe('le montant d’une part de ligne', () => {
  test('les parts d’une ligne font la ligne, quel que soit leur nombre', () => {
    fc.assert(
      fc.property(lineOf, fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 20 }), (line, sizes) => {
        const order = pricedOrder(orderOf([line]))
        if (order === undefined) return
        let claimed: readonly Claimed[] = []
        for (const size of [...sizes, line.quantity]) {
          const left = leftOf(order, claimed, 0).quantity
          if (left === 0) break
          const parts = partsOf(order, claimed, [{ place: 0, quantity: Math.min(size, left) }])
          expect(parts.every(({ amount }) => Number.isSafeInteger(amount) && amount >= 0)).toBe(true)
          claimed = [...claimed, ...parts.map(({ place, quantity, amount }) => ({ place, quantity, amount }))]
        }
        expect(leftOf(order, claimed, 0)).toEqual({ quantity: 0, amount: 0 })
      }),
    )
  })
})

type Play = { readonly delivery: number; readonly step: number; readonly size: number; readonly wait: number }
const play: fc.Arbitrary<Play> = fc.record({
  delivery: fc.integer({ min: 0, max: 3 }),
  step: fc.integer({ min: 0, max: 27 }),
  size: fc.integer({ min: 1, max: 3_000 }),
  wait: fc.integer({ min: 0, max: 25 }),
})

const grounds = { file: null, note: 'constaté' }

const accepting = { accepted: true, reason: 'vu' }
const appraisals = { serviceWatched: accepting, serviceRegular: accepting, reductionContestedInTime: accepting }

/** Every act that may be meant on that day, whatever the stage: the rules say which are done. */
function actsOn({ size }: Play, on: string, state: Acceptance, lines: number): readonly Act[] {
  const notified = { notifiedOn: on, grounds, reasons: 'constaté' }
  const proof = 'c'.repeat(64)
  return [
    T.declare({ parts: [{ place: size % lines, quantity: size }], readyOn: on }),
    { type: 'passAptitude', ...notified },
    { type: 'accept', ...notified },
    { type: silenceOf(state)?.act ?? 'deemAccepted' } as Act,
    { type: 'invite', about: size % 2 === 0 ? 'rejection' : 'reduction', defects: 'x', invitedOn: on },
    { type: 'recordObservations', said: 'x', file: null, on },
    { type: 'reduce', ...notified, reduction: size },
    { type: 'contest', objection: 'x', objectedOn: on },
    { type: 'answerContest', ...notified, maintained: size % 2 === 0 },
    { type: 'reject', ...notified, term: addDays(on, 30) },
    { type: 'postpone', ...notified, term: addDays(on, 10) },
    { type: 'answerPostponement', agreed: size % 2 === 0, answeredOn: on },
    { type: 'presentAgain', by: 'ready-notice', readyOn: on, proof },
    { type: 'withdraw', reason: 'x' },
  ].map((act) => ({ ...act, appraisals }) as Act)
}

describe('la monnaie est conservée', () => {
  test('commandé = admis + réfaction + rejeté + en cours, par membre et en tout, et le journal rejoue l’état', () => {
    let seen = new Set<string>()
    fc.assert(
      fc.property(
        fc.array(lineOf, { minLength: 1, maxLength: 3 }),
        fc.array(play, { minLength: 20, maxLength: 60 }),
        (lines, plays) => {
          const order = orderOf(lines)
          const ordered = sumAmounts(lines.map(({ amount }) => amount))
          const states: Acceptance[] = [0, 1, 2, 3].map(() => T.none)
          const journals: Event[][] = [[], [], [], []]
          let day = T.READY
          for (const each of plays) {
            day = addDays(day, each.wait)
            const state = states[each.delivery] ?? T.none
            const claimed = states.filter((_state, index) => index !== each.delivery).flatMap(claimedBy)
            const granted = actsOn(each, day, state, lines.length).flatMap((act) => {
              const isSilent = act.type.startsWith('deem') || act.type === 'dropReduction'
              const context = T.contextOf({ on: day, actor: isSilent ? T.clock : T.somme, facts: { order, claimed } })
              const decided = acceptance.decide(state, act, context)
              return decided.verdict === 'granted' ? [decided] : []
            })
            const decision = granted[each.step % granted.length]
            if (decision === undefined) continue
            journals[each.delivery]?.push(...decision.events)
            states[each.delivery] = decision.events.reduce(acceptance.evolve, state)
            const standing = standingOf(ordered, states)
            const { accepted, reduced, rejected, open } = standing
            expect(accepted + reduced + rejected + open).toBe(ordered)
            expect([accepted, reduced, rejected, open].every((part) => Number.isSafeInteger(part) && part >= 0)).toBe(
              true,
            )
          }
          expect(journals.map((events) => acceptance.replay(events))).toEqual(states)
          seen = new Set([...seen, ...states.map(({ status }) => status)])
        },
      ),
      { numRuns: 60, seed: 20271004 },
    )
    // What the property never saw it has not tried.
    expect([...seen].sort()).toEqual(
      [
        ...['accepted', 'contested', 'none', 'postponed', 'postponement-declined'],
        ...['ready', 'reduced', 'rejected', 'watched', 'withdrawn'],
      ].sort(),
    )
  })
})
