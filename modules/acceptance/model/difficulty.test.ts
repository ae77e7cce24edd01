import { describe, expect, test } from 'vitest'
import * as C from '#modules/ceiling/testing.ts'
import { contextOn } from '#modules/convention/testing.ts'
import { decisionTable } from '../../../tests/decision-table.ts'
import { readAloud } from '../../../tests/read-aloud.ts'
import * as en from '../web/labels.en.ts'
import * as fr from '../web/labels.fr.ts'
import { difficulty } from './difficulty.ts'
import type { Difficulty, DifficultyAct, DifficultyFacts } from './difficulty-state.ts'
import { acceptanceTerms } from './terms.ts'
import { type AcceptanceTerms, type TermsAct, type TermsFacts, termsOf } from './terms-state.ts'

const { SOMME, OISE, AISNE, somme, oise, region } = C
const [TODAY, ORDER] = ['2027-11-08', '00000000-0000-4000-8000-0000000000d1']

type Given = { readonly actor?: typeof somme; readonly facts?: Partial<DifficultyFacts> }
const spoken = readAloud(fr.difficulty.rules, en.difficulty.rules)
const decide = (state: Difficulty, act: DifficultyAct, { actor = somme, facts = {} }: Given = {}) =>
  spoken(
    difficulty.decide(
      state,
      act,
      contextOn(TODAY, { group: C.group, buyers: [SOMME, OISE], orderOf: SOMME, ...facts }, actor),
    ),
  )
const report = (over: Partial<Extract<DifficultyAct, { type: 'report' }>> = {}): DifficultyAct => ({
  ...{ type: 'report', body: SOMME, contract: C.CONTRACT, order: ORDER, subject: 'Authentification' },
  ...{ circumstances: 'Un élève sur dix ne se connecte pas.', since: TODAY, systemic: null },
  ...over,
})
function done(state: Difficulty, act: DifficultyAct, given: Given = {}): Difficulty {
  const decision = decide(state, act, given)
  if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
  return decision.events.reduce(difficulty.evolve, state)
}
const none: Difficulty = { status: 'none' }
const reported = done(none, report())
const known = done(reported, { type: 'takeNote', answer: 'Le titulaire est saisi.' }, { actor: region })
const rule = decisionTable<Difficulty, DifficultyAct, Given>(decide)

describe('S5.6 : les difficultés d’exécution', () => {
  rule(
    'difficultyOwn',
    ['convention 5', 'CCP L2113-7 al. 2'],
    [
      ['la sienne', none, report(), 'met'],
      ['celle d’un autre', none, report(), 'unmet', { actor: oise }],
    ],
  )
  rule(
    'difficultyOnPurchase',
    ['convention 5', 'policy difficultés d’exécution'],
    [
      ['sur sa commande', none, report(), 'met'],
      ['sur aucune', none, report({ order: null }), 'met', { facts: { orderOf: null } }],
      ['sur la commande d’un autre', none, report(), 'unmet', { facts: { orderOf: OISE } }],
      ['sur un marché où il n’achète pas', none, report({ body: AISNE }), 'unmet', { facts: { buyers: null } }],
    ],
  )
  rule(
    'difficultyDated',
    ['convention 5', 'policy difficultés d’exécution'],
    [
      ['ce jour', none, report(), 'met'],
      ['demain', none, report({ since: '2027-11-09' }), 'unmet'],
    ],
  )
  const systemic: DifficultyAct = { type: 'declareSystemic', why: 'le service est commun' }
  rule(
    'systemicOnce',
    ['convention 5', 'policy difficultés d’exécution'],
    [
      ['la première fois', reported, systemic, 'met', { actor: region }],
      ['par le membre', known, systemic, 'met'],
      ['une seconde', done(known, systemic), systemic, 'unmet'],
      ['dite dès le signalement', done(none, report({ systemic: 'commun' })), systemic, 'unmet'],
    ],
  )
  test('S5.6 : elle ne se clôt pas en silence : le coordonnateur en prend acte d’abord', () => {
    expect(decide(reported, { type: 'close', how: 'x' }).verdict).toBe('refused')
    expect(done(known, { type: 'close', how: 'corrigée par le titulaire' })).toMatchObject({
      ...{ status: 'closed', closedOn: TODAY, how: 'corrigée par le titulaire' },
    })
  })
})

describe('les conditions de vérification d’un marché', () => {
  const contract = {
    ...{ id: C.CONTRACT, title: 'ENT', awardBegunOn: '2027-02-01', identifiedBuyers: [SOMME] },
    ...{ notifiedOn: '2027-07-05', endsOn: null, validUntil: null },
  }
  type GivenTerms = { readonly facts?: Partial<TermsFacts> }
  const said = readAloud(fr.acceptanceTerms.rules, en.acceptanceTerms.rules)
  const termed = decisionTable<AcceptanceTerms, TermsAct, GivenTerms>((state, act, { facts = {} } = {}) =>
    said(acceptanceTerms.decide(state, act, contextOn(TODAY, { group: C.group, contract, ...facts }, region))),
  )
  const empty: AcceptanceTerms = { status: 'none' }
  const set = (over: Partial<Extract<TermsAct, { type: 'set' }>> = {}): TermsAct => ({
    ...{ type: 'set', contract: C.CONTRACT, terms: { aptitude: 15 }, withoutRegularService: ['LIC'], source: 'CCAP 9' },
    ...over,
  })
  termed(
    'termsOfContract',
    ['policy conditions de vérification', 'convention 3'],
    [
      ['une personne les a lues', empty, set(), 'to-appraise'],
      ['d’aucun marché notifié', empty, set(), 'unmet', { facts: { contract: undefined } }],
    ],
  )
  termed(
    'periodsPositive',
    ['CCAG-TIC 33', 'policy conditions de vérification'],
    [
      ['un jour', empty, set({ terms: { aptitude: 1 } }), 'met'],
      ['aucun', empty, set({ terms: { aptitude: 0 } }), 'unmet'],
      ['une fraction', empty, set({ terms: { decision: 1.5 } }), 'unmet'],
      ['aucune indisponibilité tolérée', empty, set({ terms: { unavailability: 0 } }), 'met'],
      ['toute', empty, set({ terms: { unavailability: 10_000 } }), 'unmet'],
    ],
  )
  termed(
    'hoursInOrder',
    ['CCAG-TIC 32 32.4', 'policy conditions de vérification'],
    [
      ['de 7 h à 20 h', empty, set({ terms: { opens: '07:00', closes: '20:00' } }), 'met'],
      ['fermée avant d’ouvrir', empty, set({ terms: { closes: '07:59' } }), 'unmet'],
    ],
  )
  termed(
    'linesNamedOnce',
    ['policy conditions de vérification'],
    [
      ['une', empty, set(), 'met'],
      ['deux fois', empty, set({ withoutRegularService: ['LIC', 'LIC'] }), 'unmet'],
    ],
  )
  test('ce qu’un marché ne dit pas est du CCAG-TIC', () => {
    const { aptitude, regularService, decision, unavailability, opens, closes } = termsOf({ aptitude: 15 }, TODAY)
    expect({ aptitude, regularService, decision, unavailability, opens, closes }).toEqual({
      ...{ aptitude: 15, regularService: 30, decision: 7, unavailability: 200, opens: '08:00', closes: '18:00' },
    })
  })
})
