import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leftFor } from '#modules/ceiling/index.ts'
import * as C from '#modules/ceiling/testing.ts'
import * as T from '../testing.ts'
import { order } from './order.ts'
import type { Act, Event, Order } from './state.ts'

const { SOMME, OISE, REGION } = T
const byHolder = { actor: T.holder }

describe('toute suite de commandes', () => {
  const bodies = { [REGION]: T.region, [SOMME]: T.somme, [OISE]: T.oise }
  const wanted = fc.record({
    body: fc.constantFrom(...Object.keys(bodies)),
    quantity: fc.integer({ min: 1, max: 400 }),
    cancelled: fc.boolean(),
  })

  test('ni le maximum ni aucune part n’est passé d’un centime, et ce qui est annulé se commande de nouveau', () => {
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 20 }), (orders) => {
        let ordered: ReturnType<typeof C.ordered>[] = []
        for (const { body, quantity, cancelled } of orders) {
          const given = {
            actor: bodies[body] ?? T.somme,
            facts: { ordered, signatories: [C.signatory(body)] },
          }
          const prepared = T.done(T.none, T.prepare({ body, lines: [T.asked('LIC', quantity)] }), given)
          const committed = T.done(prepared, T.commit(), given)
          const left = leftFor(C.inForce, ordered, body)
          const fits = [left.ofMaximum, left.ofShare].every(
            (each) => (each?.amount ?? 0) >= takenAmount(quantity) && (each?.quantities[0]?.quantity ?? 0) >= quantity,
          )
          const decision = T.decide(committed, T.sign, given)
          expect(decision.verdict === 'granted').toBe(fits)
          if (decision.verdict !== 'granted') continue
          const signed = decision.events.reduce(order.evolve, committed)
          if (cancelled) expect(T.done(signed, T.cancel, given)).toMatchObject({ status: 'cancelled' })
          else ordered = [...ordered, C.ordered(body, takenAmount(quantity), quantity)]
        }
      }),
      { numRuns: 60 },
    )
  })

  test('le rejeu donne l’état, et un événement hors de saison ne change rien', () => {
    const acts: readonly [Act, T.Given?][] = [
      [T.prepare()],
      [T.change()],
      [T.commit()],
      [T.sign],
      [T.send()],
      [T.open, byHolder],
      [T.object, byHolder],
      [T.answer(false)],
    ]
    let state: Order = T.none
    const journal: Event[] = acts.flatMap(([act, given]) => {
      const decision = T.decide(state, act, given)
      if (decision.verdict !== 'granted') throw new Error(act.type)
      state = decision.events.reduce(order.evolve, state)
      return [...decision.events]
    })
    expect(order.replay(journal)).toEqual(state)
    expect(order.replay(journal.slice(1))).toEqual(T.none)
    for (const event of journal.slice(3)) expect(order.evolve(T.draft, event).status).not.toBe('none')
  })
})

/** 1.2345 € each. */
const takenAmount = (quantity: number): number => Math.floor((quantity * 1_2345 * 2 + 100) / 200)
