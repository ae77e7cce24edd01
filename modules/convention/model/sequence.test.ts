import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, clockActor } from '#kernel/actor.ts'
import { addDays } from '#kernel/calendar.ts'
import {
  acknowledge,
  BODIES,
  complete,
  constituted,
  drafted,
  facts,
  found,
  granted,
  inForce,
  NONE,
  notify,
  OTHD,
  original,
  REGION,
  region,
  SOMME,
  sign,
  signing,
  TEXT,
} from '../testing/case.ts'
import { contextOn, representativeOf, someClauses } from '../testing.ts'
import { convention } from './convention.ts'
import type { Act, Convention, Event } from './state.ts'

const told = granted(constituted(), notify(SOMME), {}, '2027-01-12')

describe('les actes ouverts', () => {
  test.each<[string, Convention, Actor, readonly string[]]>([
    ['rien encore, un préparateur', NONE, region, ['found']],
    ['rien encore, un lecteur', NONE, { kind: 'person', person: 'r', body: REGION, office: 'reader' }, []],
    ['rien encore, horloge', NONE, clockActor, []],
    ['projet, coordonnateur', drafted(), region, ['revise', 'openSignature']],
    ['projet, membre', drafted(), representativeOf(SOMME), []],
    ['signature, membre', signing(), representativeOf(SOMME), ['sign']],
    ['signature, horloge', signing(), clockActor, []],
    ['complet, coordonnateur', complete(), region, ['constitute']],
    ['constitué, coordonnateur', constituted(), region, ['transmit', 'notify']],
    ['envoyé, coordonnateur', told, region, ['transmit', 'notify', 'acknowledge']],
    ['envoyé, membre', told, representativeOf(SOMME), ['acknowledge']],
    ['constitué, membre', constituted(), representativeOf(SOMME), []],
    ['en vigueur, horloge', inForce(), clockActor, ['enterMember', 'recordDeparture', 'applyAmendment', 'end']],
    ['en vigueur, membre', inForce(), representativeOf(OTHD), []],
  ])('%s', (_case, state, actor, expected) => {
    const views = convention.acts(state, contextOn('2027-02-01', facts(), actor))
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(expected)
  })
})

describe('toute suite d’actes', () => {
  test('le rejeu donne l’état; un acte fermé est refusé; chaque étape est atteinte', () => {
    const seen = new Set<string>()
    const all: readonly Act[] = [
      found(),
      found({ clauses: someClauses(REGION, { effectiveFrom: { on: 'date', date: '2026-12-20' } }) }),
      { type: 'openSignature', document: TEXT },
      ...BODIES.flatMap((body) => [
        sign(body),
        original(body),
        original(body),
        notify(body, '2026-12-12'),
        acknowledge(body, '2026-12-13'),
      ]),
      { type: 'constitute' },
      { type: 'takeEffect' },
      { type: 'enterMember', body: 'mel', from: '2026-12-20' },
      { type: 'recordDeparture', body: SOMME, on: '2026-12-20' },
      { type: 'end', on: '2027-01-01', cause: 'decision' },
    ]
    const order = fc.shuffledSubarray([...all], { minLength: all.length - 2 })
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 6 }), fc.nat(40), (rounds, offset) => {
        let state: Convention = NONE
        const journal: Event[] = []
        for (const act of rounds.flat()) {
          for (const actor of [region, clockActor]) {
            const context = contextOn(addDays('2026-12-14', offset), facts(), actor)
            const open = convention.acts(state, context).find((view) => view.act === act.type)?.open
            const decision = convention.decide(state, act, context)
            if (open === false) expect(decision.verdict).toBe('refused')
            if (decision.verdict !== 'granted') continue
            expect(open).toBe(true)
            journal.push(...decision.events)
            state = decision.events.reduce(convention.evolve, state)
            seen.add(state.status)
          }
        }
        expect(convention.replay(journal)).toEqual(state)
      }),
      { numRuns: 120 },
    )
    expect([...seen].sort()).toEqual(['constituted', 'draft', 'ended', 'in-force', 'signing'])
  })
})
