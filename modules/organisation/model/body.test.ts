import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { addDays } from '#kernel/calendar.ts'
import { contextOn } from '#modules/convention/testing.ts'
import {
  aisne,
  clock,
  none,
  officesIn,
  preparer,
  reader,
  region,
  registered,
  running,
  type Situation,
  somme,
  stateAfter,
  table,
} from '../testing/body-table.ts'
import { bodyFacts, delegation, electionOn, office, REGION, registration, SIRETS } from '../testing.ts'
import { body } from './body.ts'
import type { Body, BodyAct, BodyEvent } from './body-state.ts'

const numbered = electionOn('2027-01-25')
const seat = { text: 'Rue du Siège', city: 'Amiens', department: '80' }

const correct = (over: Partial<Extract<BodyAct, { type: 'correct' }>> = {}): BodyAct => ({
  type: 'correct',
  changes: { name: 'Conseil départemental de la Somme' },
  reason: 'Le nom avait été mal recopié.',
  act: null,
  ...over,
})
const end = (over: Partial<Extract<BodyAct, { type: 'endOffice' }>> = {}): BodyAct => ({
  type: 'endOffice',
  number: 1,
  until: '2027-02-28',
  reason: 'Démission.',
  act: null,
  ...over,
})
const before: Situation = { state: registered }
const asMember: Situation = { state: registered, facts: running, actor: somme }
const asKeeper: Situation = { state: registered, facts: running, actor: region }
const asItself: Situation = { ...asKeeper, facts: { ...running, body: REGION } }

table('correctionAct', 'convention parties', [
  ['le nom, sans acte', correct(), 'unmet', asMember],
  [
    'le SIRET, acte sans numéro',
    correct({ changes: { siret: SIRETS.region }, act: electionOn('2027-01-25', ' ') }),
    'unmet',
    asMember,
  ],
  ['le nom, avec son acte', correct({ act: numbered }), 'met', asMember],
  ['le nom, avant la convention', correct(), 'not-applicable', before],
  ['le siège', correct({ changes: { seat } }), 'not-applicable', asMember],
])

table('registerKeptOnAct', 'convention 3', [
  ['le coordonnateur corrige sans acte du membre', correct(), 'unmet', asKeeper],
  ['le coordonnateur corrige sur un acte', correct({ act: numbered }), 'met', asKeeper],
  ['le coordonnateur nomme sans acte', office({ office: 'officer', givenBy: null }), 'unmet', asKeeper],
  ['le coordonnateur nomme sur un acte', office(), 'met', asKeeper],
  ['le coordonnateur met fin sans acte', end(), 'unmet', asKeeper],
  ['le membre pour lui-même', end(), 'not-applicable', asMember],
  ['le coordonnateur pour lui-même', end(), 'not-applicable', asItself],
  ['avant la convention', end(), 'not-applicable', before],
])

table('siretValid', 'CCP L2113-7', [
  ['corrigé en un SIRET faux', correct({ changes: { siret: '1' } }), 'unmet', before],
  ['non corrigé', correct(), 'met', before],
])

table('commitmentToApplyTheCode', 'CCP L2113-6', [
  ['cesse d’être acheteur sans engagement', correct({ changes: { isBuyer: false } }), 'unmet', before],
])

table('competence', 'convention parties', [
  ['le membre lui-même', end(), 'met', asMember],
  ['un autre membre', end(), 'unmet', { ...asMember, actor: aisne }],
  ['un lecteur du membre', end(), 'unmet', { ...asMember, actor: reader }],
])

table('stage', 'CCP L2113-7', [
  ['inscrit deux fois', registration(), 'unmet', before],
  ['corrigé avant d’être inscrit', correct(), 'unmet', {}],
])

test('une correction ne touche que ce qu’elle dit', () => {
  const state = stateAfter(registered, correct({ changes: { siret: '200 053 742 00017', kind: undefined } }))
  expect(state).toEqual({ ...registered, siret: SIRETS.region })
  const appraisals = { applicableLawAgreed: { accepted: true, reason: 'Article 12.' } }
  const abroad = { country: 'BE', siret: null, seat: { ...seat, department: null } }
  expect(stateAfter(registered, correct({ changes: abroad, appraisals }))).toEqual({ ...registered, ...abroad })
})

describe('toute suite d’actes', () => {
  const day = fc.integer({ min: -400, max: 900 }).map((offset) => addDays('2027-01-01', offset))
  const delegatedOn = (from: string, by: number) =>
    delegation({
      from,
      givenBy: { kind: 'delegation', date: from, number: 'A-1', file: null },
      delegation: { by, matters: ['orders'] },
    })
  const wanted = fc.oneof(
    fc.constant<BodyAct>(registration()),
    fc.constant(correct({ act: numbered })),
    day.map((from) => office({ from, givenBy: electionOn(from) })),
    fc.tuple(day, fc.integer({ min: 1, max: 3 })).map(([from, by]) => delegatedOn(from, by)),
    fc.tuple(day, fc.integer({ min: 1, max: 4 })).map(([until, number]) => end({ until, number, act: numbered })),
  )
  const actors = fc.constantFrom(somme, region, aisne, reader, clock)

  /** Never two representatives on one day, never a delegation that outlives its delegator. */
  function expectOrder(state: Body) {
    const representatives = officesIn(state).filter((held) => held.office === 'representative')
    for (const [index, held] of representatives.entries()) {
      const next = representatives[index + 1]
      if (next !== undefined) expect((held.until ?? '9999') < next.from).toBe(true)
    }
    for (const held of officesIn(state)) {
      const last = officesIn(state).find(({ number }) => number === held.delegation?.by)?.until ?? null
      if (last !== null) expect(held.until !== null && held.until <= last).toBe(true)
    }
  }

  test('le rejeu donne l’état, et acts() annonce ce que decide() accorde', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(fc.tuple(wanted, actors, fc.boolean()), { maxLength: 12 }), (steps) => {
        let state: Body = none
        const journal: BodyEvent[] = []
        for (const [act, actor, preparing] of steps) {
          const context = contextOn('2027-03-01', bodyFacts(preparing ? {} : running), actor)
          const decision = body.decide(state, act, context)
          const open = body.acts(state, context).find((view) => view.act === act.type)?.open
          if (open === false) expect(decision.verdict).toBe('refused')
          if (decision.verdict === 'granted') {
            expect(open).toBe(true)
            journal.push(...decision.events)
            state = decision.events.reduce(body.evolve, state)
          }
          seen.add(state.status)
        }
        expect(body.replay(journal)).toEqual(state)
        expectOrder(state)
      }),
      { numRuns: 300 },
    )
    expect([...seen].sort()).toEqual(['none', 'registered'])
  })

  const kept = ['correct', 'appoint', 'endOffice']
  test.each<[Body['status'], string, Actor, boolean, readonly string[]]>([
    ['none', 'préparation', preparer, true, ['register']],
    ['none', 'coordonnateur', region, false, ['register']],
    ['none', 'membre', somme, false, []],
    ['registered', 'préparation', preparer, true, kept],
    ['registered', 'membre', somme, false, kept],
    ['registered', 'coordonnateur', region, false, kept],
    ['registered', 'autre membre', aisne, false, []],
    ['registered', 'horloge', clock, true, []],
  ])('actes ouverts: %s, %s', (status, _who, actor, preparing, expected) => {
    const context = contextOn('2027-03-01', bodyFacts(preparing ? {} : running), actor)
    const views = body.acts(status === 'none' ? none : registered, context)
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(expected)
  })
})
