import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contextOn } from '#modules/convention/testing.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { perimeter } from './perimeter.ts'
import type { Act, Event, Perimeter, Site } from './state.ts'
import { schoolYearOf, totalsOf, yearsOf } from './totals.ts'
import { isUai } from './uai.ts'

const rule = decisionTable<Perimeter, Act, T.Given>(T.decide)
const { REGION, SOMME, OISE, TODAY, none, declared, site, declaration, correction } = T
const sites = (...all: readonly Site[]) => declaration({ sites: all })

describe('S1.4 : la déclaration d’un périmètre', () => {
  const leaving = (until: string) => ({
    of: T.group({ members: [{ body: SOMME, founder: true, from: '2027-01-12', until }] }),
  })
  rule(
    'perimeterOfAMember',
    ['convention 1', 'CCP L2113-6'],
    [
      ['un membre', none, declaration(), 'met'],
      ['un organisme étranger au groupement', none, declaration({ body: 'aisne' }), 'unmet'],
      ['un membre sorti ce jour', none, declaration(), 'unmet', leaving(TODAY)],
      ['un membre qui sort demain', none, declaration(), 'met', leaving('2027-11-16')],
    ],
  )

  rule(
    'ownPerimeterDeclared',
    ['convention 1', 'CCP L2113-7 al. 2'],
    [
      ['par le membre lui-même', none, declaration(), 'met'],
      ['par le coordonnateur, pour le membre', none, declaration(), 'met', { actor: T.region }],
      ['par un autre membre', none, declaration(), 'unmet', { actor: T.oise }],
    ],
  )

  rule(
    'declaredOnceAYear',
    ['convention 1', 'policy périmètre'],
    [
      ['rien de déclaré', none, declaration(), 'met'],
      ['déjà déclaré pour l’année', none, declaration(), 'unmet', { others: [{ body: SOMME, year: '2027-2028' }] }],
      ['déclaré pour une autre année', none, declaration(), 'met', { others: [{ body: SOMME, year: '2026-2027' }] }],
      ['déclaré par un autre membre', none, declaration(), 'met', { others: [{ body: OISE, year: '2027-2028' }] }],
    ],
  )

  rule(
    'sitesIdentified',
    ['convention 1', 'policy périmètre'],
    [
      ['un UAI bien formé', none, declaration(), 'met'],
      ['une clé fausse', none, sites(site({ uai: '0800001A' })), 'unmet'],
      ['un UAI deux fois', none, sites(site(), site({ name: 'Collège bis' })), 'unmet'],
      ['des sites sans UAI', none, sites(site({ uai: null }), site({ uai: null })), 'not-applicable'],
      ['un UAI, et un site qui n’est pas une école', none, sites(site(), site({ uai: null })), 'met'],
      ['à la correction, une clé fausse', declared, correction({ sites: [site({ uai: '0800001A' })] }), 'unmet'],
    ],
  )

  rule(
    'usersCountedOnly',
    ['policy périmètre'],
    [
      ['un nom d’établissement, et une source datée', none, declaration(), 'met'],
      ['un identifiant national d’élève', none, sites(site({ name: '123456789AB' })), 'unmet'],
      ['un identifiant de l’ancien format', none, sites(site({ name: 'élève 1234567890A' })), 'unmet'],
      ['une date de naissance', none, sites(site({ name: 'élève né le 04/09/2014' })), 'unmet'],
      ['une date de naissance à l’anglaise', none, sites(site({ name: 'élève 2014-09-04' })), 'unmet'],
      ['un courriel', none, sites(site({ name: 'eleve@example.fr' })), 'unmet'],
      ['un courriel dans la source', none, declaration({ source: 'principal@example.fr' }), 'unmet'],
      ['à la correction', declared, correction({ sites: [site({ name: 'élève né le 4.9.2014' })] }), 'unmet'],
    ],
  )

  rule(
    'countSourced',
    ['convention 1', 'policy périmètre'],
    [
      ['compté ce jour', none, declaration({ countedOn: TODAY }), 'met'],
      ['compté demain', none, declaration({ countedOn: '2027-11-16' }), 'unmet'],
      ['sans source', none, declaration({ source: ' ' }), 'unmet'],
      ['corrigé avec un comptage de demain', declared, correction({ countedOn: '2027-11-16' }), 'unmet'],
    ],
  )

  test('les constats disent quelles lignes et quels numéros sont en cause', () => {
    const act = sites(site(), site({ uai: 'X', name: '123456789AB' }), site())
    const { findings } = T.decide(none, act)
    expect(findingOf(findings, 'sitesIdentified').facts).toEqual({ sites: 3, wrong: ['X'], twice: ['0800001S'] })
    expect(findingOf(findings, 'usersCountedOnly').facts).toEqual({ rows: [2], inSource: false })
  })
})

describe('l’UAI', () => {
  test.each([
    ['0800001S', true],
    ['0800001A', false],
    ['800001Z', false],
    ['0800001s', false],
    ['0800001I', false],
  ])('%s : %s', (text, expected) => expect(isUai(text)).toBe(expected))

  test('un nombre a une clé, et une seule', () => {
    const keys = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (number) => {
        const digits = String(number).padStart(7, '0')
        expect(keys.filter((key) => isUai(digits + key))).toHaveLength(1)
      }),
    )
  })
})

describe('les actes', () => {
  test.each([
    ['avant toute déclaration, un membre', none, T.somme, ['declare']],
    ['avant toute déclaration, un organisme étranger', none, { ...T.somme, body: 'aisne' }, []],
    ['déclaré, le membre', declared, T.somme, ['correct']],
    ['déclaré, le coordonnateur', declared, T.region, ['correct']],
    ['déclaré, un autre membre', declared, T.oise, []],
  ] as const)('%s', (_case, state, actor, expected) => {
    const views = perimeter.acts(state, contextOn(TODAY, { group: T.group(), others: [] }, actor))
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(expected)
  })

  test('une correction remplace le comptage, garde le membre et l’année, et se rejoue', () => {
    const journal: Event[] = []
    let state: Perimeter = none
    for (const act of [declaration(), correction()]) {
      const decision = T.decide(state, act)
      if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
      journal.push(...decision.events)
      state = decision.events.reduce(perimeter.evolve, state)
    }
    expect(perimeter.replay(journal)).toEqual(state)
    const { type: _, reason: __, ...count } = correction() as Extract<Act, { type: 'correct' }>
    expect(state).toEqual({ status: 'declared', body: SOMME, year: '2027-2028', ...count })
    expect(journal[1]).toMatchObject({ type: 'PerimeterCorrected', reason: 'neuf élèves inscrits après le comptage' })
  })

  test('une correction de ce qui n’est pas déclaré ne change rien', () => {
    const [event] = correctionEvents()
    expect(perimeter.evolve(none, event)).toEqual(none)
  })
})

function correctionEvents() {
  const decision = T.decide(declared, correction())
  if (decision.verdict !== 'granted') throw new Error('refused')
  return decision.events
}

describe('les totaux', () => {
  const of = (body: string, year: string, ...all: readonly Site[]) => ({
    ...(declaration({ body, year, sites: all }) as Extract<Act, { type: 'declare' }>),
  })
  const lycee = site({ uai: null, level: 'upper-secondary', users: 1_000 })
  const all = [
    of(SOMME, '2027-2028', site(), lycee),
    of(REGION, '2027-2028', lycee, lycee),
    of(OISE, '2026-2027', site()),
  ]

  test('par membre et par niveau, le plus grand d’abord, une année à la fois', () => {
    const totals = totalsOf(all, '2027-2028')
    expect(totals.map(({ body, sites: count, users }) => [body, count, users])).toEqual([
      [REGION, 2, 2_000],
      [SOMME, 2, 1_412],
    ])
    expect(totals[1]?.byLevel).toMatchObject({ 'lower-secondary': 412, 'upper-secondary': 1_000, primary: 0 })
    expect(yearsOf(all)).toEqual(['2027-2028', '2026-2027'])
  })

  test('à nombre égal, l’ordre des membres est le leur', () => {
    const equal = [of(SOMME, '2027-2028', lycee), of(OISE, '2027-2028', lycee)]
    expect(totalsOf(equal, '2027-2028').map(({ body }) => body)).toEqual([OISE, SOMME])
  })

  test.each([
    ['2027-08-31', '2026-2027'],
    ['2027-09-01', '2027-2028'],
    ['2028-01-01', '2027-2028'],
  ])('le %s est de l’année scolaire %s', (day, expected) => expect(schoolYearOf(day)).toBe(expected))
})
