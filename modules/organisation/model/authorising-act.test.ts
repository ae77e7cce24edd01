import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { addDays } from '#kernel/calendar.ts'
import { contextOn } from '#modules/convention/testing.ts'
import {
  ACT,
  acknowledged,
  aisne,
  annul,
  cancelling,
  clock,
  exempt,
  judged,
  none,
  now,
  ofKind,
  publish,
  published,
  recorded,
  region,
  silent,
  somme,
  stateAfter,
  transmit,
} from '../testing/authorising-act-table.ts'
import { actFacts, FILE, recording, SOMME } from '../testing.ts'
import { authorisingAct } from './authorising-act.ts'
import {
  type AuthorisingActAct,
  type AuthorisingActEvent,
  type AuthorisingActState,
  asAuthorisingAct,
} from './authorising-act-state.ts'

describe('le chemin vers l’exécutoire', () => {
  const view = (state: AuthorisingActState) => asAuthorisingAct(ACT, state)

  test.each<[string, readonly AuthorisingActAct[], string | null]>([
    ['transmis seulement', [transmit('2026-11-17', '2026-11-19')], null],
    ['publié seulement', [publish('2026-11-18')], null],
    ['publié, envoyé sans accusé', [publish('2026-11-18'), transmit('2026-11-17', null)], null],
    ['transmis puis publié', [transmit('2026-11-17', '2026-11-19'), publish('2026-11-20')], '2026-11-20'],
    [
      'publié puis transmis: l’accusé compte, non l’envoi',
      [publish('2026-11-18'), transmit('2026-11-17', '2026-11-19')],
      '2026-11-19',
    ],
    [
      'l’accusé arrive plus tard',
      [publish('2026-11-18'), transmit('2026-11-17', null), transmit('2026-11-17', '2026-11-21')],
      '2026-11-21',
    ],
  ])('%s', (_name, acts, enforceableOn) => {
    const state = stateAfter(acts, now)
    expect(view(state)?.enforceableOn).toBe(enforceableOn)
    expect(state.status).toBe(enforceableOn === null ? 'recorded' : 'enforceable')
  })

  test('dispensé de transmission, la publication suffit; d’une association, le vote suffit', () => {
    expect(view(stateAfter([publish('2026-11-18')], { ...ofKind('hopital'), state: exempt }))?.enforceableOn).toBe(
      '2026-11-18',
    )
    expect(silent).toMatchObject({ status: 'enforceable', enforceableOn: '2026-11-16' })
  })

  test('la raison de la compétence reste avec l’acte', () => {
    const state = stateAfter([recording({ appraisals: judged })], ofKind('agence-departementale'))
    expect(state).toMatchObject({ whyCompetent: judged.organCompetent?.reason })
    expect(state).not.toHaveProperty('appraisals')
    expect(recorded).toMatchObject({ whyCompetent: null, formalities: { transmission: true, publication: true } })
  })

  test('annulé, il n’autorise plus rien', () => {
    const enforceable = stateAfter([publish('2026-11-18'), transmit('2026-11-17', '2026-11-19')], now)
    const state = stateAfter([annul('contraire')], { ...cancelling(), state: enforceable })
    expect(state).toMatchObject({ status: 'annulled', annulledOn: '2026-12-10', annulledBy: 'contraire' })
    expect(view(state)).toMatchObject({ enforceableOn: null })
  })

  test('vu des autres processus', () => {
    expect(view(none)).toBeUndefined()
    expect(view(recorded)).toEqual({
      id: ACT,
      body: SOMME,
      subject: 'membership',
      about: null,
      favourable: true,
      date: '2026-11-16',
      enforceableOn: null,
      signatory: 'La Présidente du Conseil départemental',
    })
    expect(recorded).toMatchObject({ file: FILE, number: '2026-11-07' })
  })
})

describe('toute suite d’actes', () => {
  const day = fc.integer({ min: -3, max: 40 }).map((offset) => addDays('2026-11-16', offset))
  const wanted = fc.oneof(
    { weight: 3, arbitrary: fc.constant<AuthorisingActAct>(recording()) },
    { weight: 2, arbitrary: fc.constant(transmit('2026-11-17', '2026-11-19')) },
    { weight: 2, arbitrary: fc.constant(publish('2026-11-18')) },
    { weight: 1, arbitrary: fc.tuple(day, fc.option(day)).map(([sentOn, on]) => transmit(sentOn, on)) },
    { weight: 1, arbitrary: day.map(publish) },
    { weight: 1, arbitrary: day.map((on) => annul('contraire', on)) },
  )

  test('le rejeu donne l’état, et acts() annonce ce que decide() accorde', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        fc.array(fc.tuple(wanted, fc.constantFrom(somme, region, aisne, clock)), { minLength: 5, maxLength: 15 }),
        (steps) => {
          let state: AuthorisingActState = none
          const journal: AuthorisingActEvent[] = []
          for (const [act, actor] of steps) {
            const context = contextOn('2026-12-15', actFacts(cancelling().facts), actor)
            const decision = authorisingAct.decide(state, act, context)
            const open = authorisingAct.acts(state, context).find((one) => one.act === act.type)?.open
            if (open === false) expect(decision.verdict).toBe('refused')
            if (decision.verdict === 'granted') {
              journal.push(...decision.events)
              state = decision.events.reduce(authorisingAct.evolve, state)
            }
            seen.add(state.status)
          }
          expect(authorisingAct.replay(journal)).toEqual(state)
          if (state.status === 'enforceable') {
            const { transmission, publication, enforceableOn } = state
            expect([transmission?.acknowledgement?.on, publication?.on].sort().at(-1)).toBe(enforceableOn)
          }
        },
      ),
      { numRuns: 400 },
    )
    expect([...seen].sort()).toEqual(['annulled', 'enforceable', 'none', 'recorded'])
  })

  const enforceable = stateAfter([publish('2026-11-18'), transmit('2026-11-17', '2026-11-19')], now)
  const annulled = stateAfter([annul('contraire')], cancelling())
  test.each<[string, AuthorisingActState, string, Actor, readonly string[]]>([
    ['none', none, 'membre', somme, ['record']],
    ['none', none, 'horloge', clock, []],
    ['recorded', recorded, 'membre', somme, ['transmit', 'publish', 'annul']],
    ['recorded', recorded, 'coordonnateur', region, ['transmit', 'publish', 'annul']],
    ['recorded', recorded, 'autre membre', aisne, []],
    ['transmis', acknowledged, 'membre', somme, ['publish', 'annul']],
    ['publié', published, 'membre', somme, ['transmit', 'annul']],
    ['enforceable', enforceable, 'membre', somme, ['annul']],
    ['annulled', annulled, 'membre', somme, []],
  ])('actes ouverts: %s', (_status, state, _who, actor, expected) => {
    const views = authorisingAct.acts(state, contextOn('2026-12-15', actFacts(), actor))
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(expected)
  })
})
