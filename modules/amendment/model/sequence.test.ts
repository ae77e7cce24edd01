import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { contextOn, representativeOf } from '#modules/convention/testing.ts'
import { at, clock, extension, general, history, NORD, REGION, replacement, someFacts } from '../testing/case.ts'
import { amendment } from './amendment.ts'
import type { Act, Amendment, Event } from './state.ts'

const none: Amendment = { status: 'none' }
const nord = representativeOf(NORD)
const _coordinator = representativeOf(REGION)
const _approve = (body: string, authorisingAct = `acte-${body}`): Act => ({ type: 'approve', body, authorisingAct })
const object = (body: string, authorisingAct = 'contre'): Act => ({ type: 'object', body, authorisingAct })

describe('toute suite d’actes', () => {
  const detours: readonly Act[] = [
    object(NORD),
    { type: 'abandon', reason: 'Sans objet.' },
    { type: 'recount' },
    { type: 'takeEffect' },
  ]

  test('le rejeu donne l’état, acts() annonce ce que decide() accorde, chaque étape est atteinte', () => {
    const seen = new Set<string>()
    const subject = fc.constantFrom(general, replacement(), extension('2032-01-01'))
    const stray = fc.tuple(fc.nat(12), fc.constantFrom(...detours))
    fc.assert(
      fc.property(subject, fc.nat(12), fc.array(stray, { maxLength: 3 }), (about, length, strays) => {
        const steps: Act[] = history(about).slice(0, length)
        for (const [place, detour] of strays) steps.splice(place, 0, detour)
        const journal: Event[] = []
        let state: Amendment = none
        for (const act of steps) {
          const actor = act.type === 'takeEffect' ? clock : representativeOf(act.type === 'sign' ? act.body : REGION)
          const context = contextOn(act.type === 'takeEffect' ? '2028-04-01' : '2028-03-10', someFacts(), actor)
          const view = amendment.acts(state, context).find((candidate) => candidate.act === act.type)
          const decision = amendment.decide(state, act, context)
          if (view?.open === false) expect(decision.verdict).toBe('refused')
          if (decision.verdict === 'granted') {
            journal.push(...decision.events)
            state = decision.events.reduce(amendment.evolve, state)
          }
          seen.add(state.status)
        }
        expect(amendment.replay(journal)).toEqual(state)
      }),
      { numRuns: 600 },
    )
    expect([...seen].sort()).toEqual(['abandoned', 'effective', 'none', 'notified', 'proposed', 'signed', 'signing'])
  })

  test.each<readonly [Amendment['status'], Actor, readonly string[]]>([
    ['none', nord, ['propose']],
    ['proposed', nord, ['approve', 'object']],
    ['proposed', representativeOf(REGION), ['approve', 'object', 'abandon']],
    ['signing', nord, ['sign']],
    ['signing', representativeOf(REGION), ['sign', 'abandon']],
    ['signed', representativeOf(REGION), ['notify']],
    ['signed', nord, []],
    ['effective', representativeOf(REGION), []],
    ['abandoned', representativeOf(REGION), []],
  ])('actes ouverts : %s, %o', (status, actor, expected) => {
    const open = amendment.acts(at(status), contextOn('2028-03-10', someFacts(), actor)).filter((view) => view.open)
    expect(open.map(({ act }) => act)).toEqual(expected)
  })
})
