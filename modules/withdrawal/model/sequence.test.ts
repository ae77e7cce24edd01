import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import { contextOn, representativeOf } from '#modules/convention/testing.ts'
import { act, clock, contract, decide, eventsOf, facts, notify, REGION, somme } from '../testing/case.ts'
import type { Act, Event, Withdrawal } from './state.ts'
import { withdrawal } from './withdrawal.ts'

describe('toute suite d’actes', () => {
  const days = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2027-11-30', offset))
  const request = fc.oneof(
    fc.constant(notify()),
    fc.constant<Act>({ type: 'reviseEffect' }),
    fc.constant<Act>({ type: 'retract', authorisingAct: 'acte-contraire' }),
    fc.constant<Act>({ type: 'takeEffect' }),
  )
  const known = { authorisingActs: [act(), act({ id: 'acte-contraire', favourable: false })] }

  test('le rejeu donne l’état, et acts() annonce ce que decide() accorde', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(fc.tuple(request, days, fc.boolean(), fc.boolean()), { maxLength: 8 }), (steps) => {
        let state: Withdrawal = { status: 'none' }
        const journal: Event[] = []
        for (const [asked, today, byClock, running] of steps) {
          const context = contextOn(
            today,
            facts({ ...known, contracts: running ? [contract()] : [] }),
            byClock ? clock : somme,
          )
          const view = withdrawal.acts(state, context).find((candidate) => candidate.act === asked.type)
          const decision = withdrawal.decide(state, asked, context)
          if (decision.verdict === 'granted') {
            expect(view?.open).toBe(true)
            journal.push(...decision.events)
            state = decision.events.reduce(withdrawal.evolve, state)
          }
          if (view?.open === false) expect(decision.verdict).toBe('refused')
          seen.add(state.status)
        }
        expect(withdrawal.replay(journal)).toEqual(state)
      }),
      { numRuns: 400 },
    )
    expect([...seen].sort()).toEqual(['none', 'notified', 'retracted', 'withdrawn'])
  })

  test.each<[Withdrawal['status'], string, readonly string[]]>([
    ['none', 'membre', ['notify']],
    ['none', 'horloge', []],
    ['notified', 'membre', ['retract']],
    ['notified', 'coordonnateur', ['reviseEffect']],
    ['notified', 'horloge', ['reviseEffect', 'takeEffect']],
    ['withdrawn', 'horloge', []],
    ['retracted', 'membre', []],
  ])('actes ouverts: %s, %s', (status, who, expected) => {
    const actor = { membre: somme, coordonnateur: representativeOf(REGION), horloge: clock }[who] ?? somme
    const later = contextOn('2028-06-01', facts({ contracts: [contract({ endsOn: '2028-04-30' })] }), actor)
    const opened = withdrawal.acts(stateAt(status), later).filter(({ open }) => open)
    expect(opened.map((view) => view.act)).toEqual(expected)
  })
})

function stateAt(status: Withdrawal['status']): Withdrawal {
  const notified = withdrawal.replay(eventsOf(decide({ status: 'none' }, notify())))
  if (notified.status === 'none') throw new Error('a notified withdrawal was expected')
  if (status === 'withdrawn') return { ...notified, status, withdrawnOn: '2028-03-01' }
  if (status === 'retracted') return { ...notified, status, retractedOn: '2027-12-05' }
  return status === 'none' ? { status } : { ...notified, status }
}
