import { describe, expect, test } from 'vitest'
import * as O from '#modules/order/testing.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { acceptance } from './acceptance.ts'
import { aptitudeDue } from './clocks.ts'
import type { Acceptance, Act } from './state.ts'

const rule = decisionTable<Acceptance, Act, T.Given>(T.decide)
const { SOMME } = T
const byHolder = { actor: T.holder }
const opening = { on: T.READY }

describe('R5.05 : ce qui est livré', () => {
  rule(
    'ownDeclared',
    ['convention 5', 'CCP L2113-7 al. 2'],
    [
      ['au sien', T.none, T.declare(), 'met', opening],
      ['par le titulaire', T.none, T.declare(), 'met', { ...opening, ...byHolder }],
      ['à un autre membre', T.none, T.declare(), 'unmet', { ...opening, actor: T.oise }],
      ['le coordonnateur pour un autre', T.none, T.declare(), 'unmet', { ...opening, actor: T.region }],
    ],
  )
  rule(
    'deliveredOnOrder',
    ['CCP R2162-2', 'policy service fait'],
    [
      ['reçue', T.none, T.declare(), 'met', opening],
      ['contestée', T.none, T.declare(), 'met', { ...opening, facts: { order: O.objected } }],
      ['signée et pas partie', T.none, T.declare(), 'unmet', { ...opening, facts: { order: O.signed } }],
      ['annulée', T.none, T.declare(), 'unmet', { ...opening, facts: { order: O.done(O.signed, O.cancel) } }],
    ],
  )
  rule(
    'partsOfOrder',
    ['CCAG-TIC 33', 'policy service fait'],
    [
      ['toute la ligne', T.none, T.declare(), 'met', opening],
      ['une unité', T.none, T.declare({ parts: [{ place: 0, quantity: 1 }] }), 'met', opening],
      ['rien', T.none, T.declare({ parts: [] }), 'unmet', opening],
      [
        'une ligne qui n’est pas de la commande',
        T.none,
        T.declare({ parts: [{ place: 1, quantity: 1 }] }),
        'unmet',
        opening,
      ],
      ['aucune unité', T.none, T.declare({ parts: [{ place: 0, quantity: 0 }] }), 'unmet', opening],
      ['moins qu’aucune', T.none, T.declare({ parts: [{ place: 0, quantity: -1 }] }), 'unmet', opening],
      ['une de plus que commandé', T.none, T.declare({ parts: [{ place: 0, quantity: 101 }] }), 'unmet', opening],
      [
        'une de plus qu’il n’en reste',
        T.none,
        T.declare({ parts: [{ place: 0, quantity: 41 }] }),
        'unmet',
        { ...opening, facts: { claimed: [{ place: 0, quantity: 60, amount: 74_07 }] } },
      ],
      [
        'deux fois la même',
        T.none,
        T.declare({ parts: [1, 2].map((quantity) => ({ place: 0, quantity })) }),
        'unmet',
        opening,
      ],
    ],
  )
  const mixed = { order: O.received, withoutRegularService: ['AUTRE'] }
  rule(
    'sameChecks',
    ['CCAG-TIC 33', 'policy conditions de vérification'],
    [
      ['toutes vérifiées en service', T.none, T.declare(), 'met', { ...opening, facts: mixed }],
      ['aucune', T.none, T.declare(), 'met', { ...opening, facts: { withoutRegularService: ['LIC'] } }],
    ],
  )
  rule(
    'readinessDated',
    ['CCAG-TIC 33 33.2.1', 'policy service fait'],
    [
      ['ce jour', T.none, T.declare(), 'met', opening],
      ['demain', T.none, T.declare({ readyOn: '2027-10-05' }), 'unmet', opening],
      ['le jour de l’envoi', T.none, T.declare({ readyOn: O.TODAY }), 'met', opening],
      ['la veille de l’envoi', T.none, T.declare({ readyOn: '2027-08-31' }), 'unmet', opening],
    ],
  )
  rule(
    'readinessProven',
    ['CCAG-TIC 33 33.2.1', 'policy service fait'],
    [
      ['avec l’écrit', T.none, T.declare(), 'met', opening],
      ['sans', T.none, T.declare({ proof: null, by: 'working-order-report' }), 'unmet', opening],
      ['le titulaire l’écrit ici', T.none, T.declare({ proof: null }), 'met', { ...opening, ...byHolder }],
    ],
  )
  rule(
    'nothingDecided',
    ['convention 5', 'policy service fait'],
    [
      ['déclarée par erreur', T.ready, T.withdraw, 'met'],
      [
        'présentée de nouveau',
        T.done(T.postponed, T.again(), { on: '2027-11-22' }),
        T.withdraw,
        'unmet',
        { on: '2027-11-22' },
      ],
    ],
  )
})

describe('S5.4 : qui constate le service fait', () => {
  rule(
    'acceptanceSignatory',
    ['convention 5', 'policy service fait'],
    [
      ['en fonction', T.ready, T.pass(), 'met'],
      ['le dernier jour de sa délégation', T.ready, T.pass(), 'met', { facts: { signatories: [signatory(T.PASSED)] } }],
      ['achevée à minuit', T.ready, T.pass(), 'unmet', { facts: { signatories: [signatory('2027-11-02')] } }],
      ['aucune', T.ready, T.pass(), 'unmet', { facts: { signatories: [] } }],
    ],
  )
  test('S5.4 : un autre membre ne constate pas le service fait', () => {
    const decision = T.decide(T.ready, T.pass(), { actor: T.oise })
    expect(decision.verdict).toBe('refused')
    expect(findingOf(decision.findings, 'competence')).toMatchObject({
      outcome: 'unmet',
      basis: ['convention 5', 'CCAG-TIC 33'],
    })
  })
  test('S5.4 : le coordonnateur non plus, ni le titulaire', () => {
    for (const actor of [T.region, T.holder]) {
      expect(
        findingOf(T.decide(T.watched, T.accept(), { actor, on: '2027-12-06' }).findings, 'competence').outcome,
      ).toBe('unmet')
    }
  })
  rule(
    'orderStands',
    ['CCP R2162-2', 'policy service fait'],
    [
      ['elle tient', T.ready, T.pass(), 'met'],
      ['annulée', T.ready, T.pass(), 'unmet', { facts: { order: O.done(O.signed, O.cancel) } }],
    ],
  )
  rule(
    'acceptanceDated',
    ['CCAG-TIC 34.1', 'policy service fait'],
    [
      ['ce jour', T.ready, T.pass(), 'met'],
      ['demain', T.ready, T.pass({ notifiedOn: '2027-11-04' }), 'unmet'],
      ['le jour où tout est prêt', T.ready, T.pass({ notifiedOn: T.READY }), 'met'],
      ['la veille', T.ready, T.pass({ notifiedOn: '2027-10-03' }), 'unmet'],
      ['avant l’aptitude', T.watched, T.postpone({ notifiedOn: '2027-11-02' }), 'unmet'],
    ],
  )
  rule(
    'decisionGrounded',
    ['convention 5', 'policy service fait'],
    [
      ['un fichier', T.ready, T.pass(), 'met'],
      ['une note', T.ready, T.pass({ grounds: { file: null, note: 'essais du 12' } }), 'met'],
      ['ni l’un ni l’autre', T.ready, T.pass({ grounds: { file: null, note: ' ' } }), 'unmet'],
    ],
  )
})

function signatory(until: string) {
  return {
    person: { id: `presidency-of-${SOMME}`, civility: null, name: 'Présidence' },
    ...{ title: 'La Présidence', office: 'representative' as const, number: 1, from: '2027-01-01', until, under: null },
  }
}

describe('R5.01 : la vérification d’aptitude', () => {
  test('T15 : prêtes le 4 janvier 2027, la décision est due le 3 février', () => {
    expect(aptitudeDue('2027-01-04', T.ready.terms).last).toBe('2027-02-03')
  })
  test('R5.01 : le délai passé, rien n’est admis : l’étape reste, et l’acte dit le retard', () => {
    const late = { on: '2027-11-04' }
    expect(acceptance.decide(T.ready, T.deem, T.contextOf({ ...late, actor: T.clock })).verdict).toBe('refused')
    const view = acceptance.acts(T.ready, T.contextOf(late)).find(({ act }) => act === 'passAptitude')
    expect(view?.open).toBe(true)
    expect(findingOf(view?.findings ?? [], 'aptitudeInDays')).toMatchObject({
      basis: ['CCAG-TIC 33 33.2.1'],
      facts: { due: T.PASSED, late: true },
    })
  })
  rule(
    'aptitudeInDays',
    ['CCAG-TIC 33 33.2.1'],
    [
      ['le dernier jour', T.ready, T.pass(), 'computed'],
      ['le lendemain', T.ready, T.pass({ notifiedOn: '2027-11-04' }), 'computed', { on: '2027-11-04' }],
    ],
  )
  test('R5.05 : ce qui ne passe pas de service régulier est admis avec l’aptitude', () => {
    const unwatched = T.done(T.none, T.declare(), { on: T.READY, facts: { withoutRegularService: ['LIC'] } })
    expect(T.done(unwatched, T.pass())).toMatchObject({ status: 'accepted', how: 'decided', acceptedOn: T.PASSED })
  })
  test('les délais du marché l’emportent, et une livraison garde ceux de son jour', () => {
    const own = T.done(T.none, T.declare(), { on: T.READY, facts: T.termed({ aptitude: 10 }) })
    const decision = T.decide(own, T.pass())
    expect(findingOf(decision.findings, 'aptitudeInDays').facts).toMatchObject({
      due: '2027-10-14',
      days: 10,
      late: true,
    })
  })
})
