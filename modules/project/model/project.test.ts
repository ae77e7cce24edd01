import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { LICENCES } from './licences.ts'

const table = decisionTable(T.decide)
const POLICY = 'policy projets des membres'
const EXECUTION = 'convention 5'
const outsider = { facts: { orders: [T.named({ body: T.OISE })] } }

describe('S5.3 : chaque membre gère ses développements, évolutions et chantiers', () => {
  table(
    'projectOwn',
    [EXECUTION, POLICY],
    [
      ['le sien', T.none, T.plan(), 'met'],
      ['celui d’un autre', T.none, T.plan(), 'unmet', { actor: T.oise }],
      ['le coordonnateur pour un membre', T.none, T.plan(), 'unmet', T.byRegion],
    ],
  )
  table(
    'projectOnPurchase',
    [EXECUTION, POLICY],
    [
      ['acheteur du marché', T.none, T.plan(), 'met'],
      ['membre qui n’achète pas', T.none, T.plan(), 'unmet', { facts: { buyers: [T.REGION] } }],
      ['marché inconnu', T.none, T.plan(), 'unmet', { facts: { buyers: [] } }],
    ],
  )
  table(
    'ordersOwn',
    [EXECUTION, POLICY],
    [
      ['sa commande', T.none, T.plan(), 'met'],
      ['aucune', T.none, T.plan({ orders: [] }), 'met', { facts: { orders: [] } }],
      ['celle d’un autre membre', T.none, T.plan(), 'unmet', outsider],
      ['d’un autre marché', T.none, T.plan(), 'unmet', { facts: { orders: [T.named({ contract: T.ORDER })] } }],
      ['qui n’existe pas', T.none, T.plan(), 'unmet', { facts: { orders: [null] } }],
      ['d’un autre projet', T.none, T.plan(), 'unmet', { facts: { orders: [T.named({ taken: true })] } }],
      [
        'deux fois la même',
        T.none,
        T.plan({ orders: [T.ORDER, T.ORDER] }),
        'unmet',
        { facts: { orders: [T.named(), T.named()] } },
      ],
      ['rattachée plus tard, d’un autre membre', T.running, T.revise(), 'unmet', outsider],
    ],
  )
  table(
    'projectPeriod',
    [POLICY],
    [
      ['un jour', T.none, T.plan({ from: '2028-06-30' }), 'met'],
      ['à l’envers', T.none, T.plan({ from: '2028-07-01' }), 'unmet'],
    ],
  )
  table(
    'withinBudget',
    [POLICY],
    [
      ['au centime', T.none, T.plan({ budget: 25_000_00 }), 'met'],
      ['un centime de moins', T.none, T.plan({ budget: 24_999_99 }), 'to-appraise'],
    ],
  )
  table(
    'begunDated',
    [POLICY],
    [
      ['ce jour', T.planned, T.begin(T.TODAY), 'met'],
      ['demain', T.planned, T.begin('2028-01-11'), 'unmet'],
    ],
  )
  table(
    'deliveredDated',
    [POLICY],
    [
      ['la veille du début', T.licensed, T.deliver('2027-11-01'), 'unmet'],
      ['le jour du début', T.licensed, T.deliver('2027-11-02'), 'met'],
      ['demain', T.licensed, T.deliver('2028-01-11'), 'unmet'],
    ],
  )
})

describe('S5.3, A23 : le socle commun ne change pas sans le coordonnateur', () => {
  const BASE = ['policy A23', POLICY, 'convention 3']
  table('baseChangeAgreed', BASE, [
    ['qui n’y touche pas', T.planned, T.begin(), 'not-applicable'],
    ['qui y touche, sans accord', T.onBase, T.begin(), 'unmet'],
    ['qui y touche, avec accord', T.agreed, T.begin(), 'met'],
  ])
  table('baseUntouched', BASE, [
    ['prévu : l’accord viendra', T.planned, T.revise({ changesBase: true }), 'not-applicable'],
    ['en cours, sans accord', T.running, T.revise({ changesBase: true }), 'unmet'],
    [
      'en cours, avec accord',
      T.done('running', T.running, T.agree, T.byRegion),
      T.revise({ changesBase: true }),
      'met',
    ],
    ['en cours, qui n’y touche pas', T.running, T.revise(), 'not-applicable'],
  ])
  table(
    'baseChangeAsked',
    ['policy A23', POLICY],
    [
      ['rien à accepter', T.planned, T.agree, 'unmet', T.byRegion],
      ['demandé', T.onBase, T.agree, 'met', T.byRegion],
    ],
  )
  test('nul autre que le coordonnateur ne l’accepte ; un projet qui n’y touche plus perd l’accord', () => {
    expect(T.decide(T.onBase, T.agree).verdict).toBe('refused')
    expect(T.done('planned', T.agreed, T.revise()).baseAgreed).toBeNull()
    expect(T.done('planned', T.agreed, T.revise({ changesBase: true })).baseAgreed).not.toBeNull()
  })
})

describe('A23 : la licence, et la réutilisation par les autres', () => {
  table(
    'licenceKnown',
    ['policy A23'],
    [
      ...LICENCES.map(({ code }) => [code, T.running, T.terms({ licence: code, reusable: false }), 'met'] as const),
      ['hors liste', T.running, T.terms({ licence: 'WTFPL' }), 'unmet'],
      ['sans clause', T.running, T.terms({ clause: ' ' }), 'unmet'],
    ],
  )
  table(
    'licenceAllowsReuse',
    ['policy A23'],
    [
      ['libre', T.running, T.terms(), 'met'],
      ['pour les membres', T.running, T.terms({ licence: 'members' }), 'met'],
      ['droits réservés', T.running, T.terms({ licence: 'reserved' }), 'unmet'],
      ['droits réservés, sans partage', T.running, T.terms({ licence: 'reserved', reusable: false }), 'not-applicable'],
    ],
  )
  table(
    'licenceRecorded',
    ['policy A23', EXECUTION],
    [
      ['sans licence', T.running, T.deliver(), 'unmet'],
      ['avec', T.licensed, T.deliver(), 'met'],
    ],
  )
  const closed = T.done('delivered', T.delivered, T.terms({ reusable: false }))
  table(
    'reuseAllowed',
    ['policy A23'],
    [
      ['ouvert', T.delivered, T.reuse(), 'met', { actor: T.oise }],
      ['non ouvert', closed, T.reuse(), 'unmet', { actor: T.oise }],
    ],
  )
  table(
    'reuseByOther',
    ['policy A23', EXECUTION],
    [
      ['un autre membre', T.delivered, T.reuse(), 'met', { actor: T.oise }],
      ['deux fois', T.reused, T.reuse(), 'unmet', { actor: T.oise }],
      ['par son propriétaire', T.delivered, T.reuse({ body: T.SOMME }), 'unmet'],
      ['pour un autre', T.delivered, T.reuse(), 'unmet'],
      ['pour un organisme qui n’est pas membre', T.delivered, T.reuse({ body: 'tiers' }), 'unmet', { actor: T.oise }],
    ],
  )
  table(
    'licenceAccepted',
    ['policy A23'],
    [
      ['acceptée', T.delivered, T.reuse(), 'met', { actor: T.oise }],
      ['non', T.delivered, T.reuse({ accepted: false }), 'unmet', { actor: T.oise }],
    ],
  )
  table(
    'reuseKept',
    ['policy A23'],
    [
      ['personne ne réutilise', T.delivered, T.terms({ licence: 'MIT' }), 'met'],
      ['réutilisé, autre licence', T.reused, T.terms({ licence: 'MIT' }), 'unmet'],
      ['réutilisé, refermé', T.reused, T.terms({ reusable: false }), 'unmet'],
      ['réutilisé, autre adresse', T.reused, T.terms({ address: '' }), 'met'],
    ],
  )
  test('la réutilisation garde la licence sous laquelle elle est déclarée ; un projet abandonné ne se réutilise pas', () => {
    expect(T.reused.reuses).toEqual([
      { body: T.OISE, purpose: 'Le même besoin dans nos collèges.', on: T.TODAY, licence: 'EUPL-1.2' },
    ])
    const gone = T.done('abandoned', T.licensed, T.abandon)
    expect(T.decide(gone, T.reuse(), { actor: T.oise }).verdict).toBe('refused')
  })
})
