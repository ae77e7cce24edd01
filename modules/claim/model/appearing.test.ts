import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'

const table = decisionTable(T.decide)
const DISPUTES = ['CCAG-PI 43', 'CCAG-TIC 55', 'policy différends d’exécution']
const EXECUTION = 'convention 5'

describe('R5.70, S5.5 : comment naît un différend, et de qui il est', () => {
  table('disputeAppears', DISPUTES, [
    ['une prise de position', T.none, T.open(), 'met'],
    ['une mise en demeure', T.none, T.notice(), 'met'],
    ['un décompte dû hier', T.none, T.open({ ground: 'statement' }), 'met', { on: '2027-10-05' }],
    ['un décompte dû ce jour', T.none, T.open({ ground: 'statement' }), 'unmet', { on: T.APPEARED }],
    ['une facture impayée, seule', T.none, T.open({ ground: 'unpaid', document: null }), 'unmet'],
    [
      'une facture impayée, même avec un écrit',
      T.none,
      T.open({ ground: 'unpaid', cites: [{ kind: 'invoice', id: T.ORDER }] }),
      'unmet',
    ],
  ])
  table(
    'stanceUnequivocal',
    ['CCAG-PI 43', 'CCAG-TIC 55'],
    [
      ['sans écrit', T.none, T.open({ document: null }), 'unmet'],
      ['un écrit que personne n’apprécie', T.none, T.open({ appraisals: {} }), 'to-appraise'],
      [
        'un écrit jugé équivoque',
        T.none,
        T.open({ appraisals: { stanceUnequivocal: { accepted: false, reason: 'Simple relance.' } } }),
        'unmet',
      ],
      ['un écrit sans équivoque', T.none, T.open(), 'met'],
      ['une mise en demeure', T.none, T.notice(), 'not-applicable'],
      ['la position qui répond à la mise en demeure', T.noticed, T.stance('2027-10-12'), 'met'],
    ],
  )
  table('noticeLongEnough', DISPUTES, [
    ['quatorze jours', T.none, T.notice({ days: 14 }), 'unmet'],
    ['quinze jours', T.none, T.notice({ days: 15 }), 'met'],
    ['seize jours', T.none, T.notice({ days: 16 }), 'met'],
    ['sans l’écrit', T.none, T.notice({ document: null }), 'unmet'],
    ['une position', T.none, T.open(), 'not-applicable'],
  ])
  table(
    'claimOwn',
    [EXECUTION, 'policy A24'],
    [
      ['sa propre part', T.none, T.open(), 'met'],
      ['la part d’un autre', T.none, T.open(), 'unmet', { actor: T.oise }],
      ['le coordonnateur pour un membre', T.none, T.open(), 'unmet', { actor: T.region }],
    ],
  )
  table(
    'claimOnPurchase',
    [EXECUTION, 'policy différends d’exécution'],
    [
      ['acheteur du marché', T.none, T.open(), 'met'],
      ['membre qui n’achète pas', T.none, T.open(), 'unmet', { facts: { buyers: [T.REGION] } }],
      ['marché inconnu', T.none, T.open(), 'unmet', { facts: { buyers: [] } }],
    ],
  )
  table(
    'citedOwn',
    [EXECUTION, 'policy différends d’exécution'],
    [
      ['sa commande', T.none, T.open(), 'met'],
      ['rien', T.none, T.open({ cites: [] }), 'met', { facts: { cited: [] } }],
      [
        'la commande d’un autre',
        T.none,
        T.open(),
        'unmet',
        { facts: { cited: [{ contract: T.CONTRACT, body: T.OISE }] } },
      ],
      ['sur un autre marché', T.none, T.open(), 'unmet', { facts: { cited: [{ contract: T.ORDER, body: T.SOMME }] } }],
      ['une commande qui n’existe pas', T.none, T.open(), 'unmet', { facts: { cited: [null] } }],
    ],
  )
  table(
    'claimDated',
    ['policy différends d’exécution'],
    [
      ['née le jour même', T.none, T.open({ bornOn: T.APPEARED }), 'met'],
      ['née le lendemain', T.none, T.open({ bornOn: '2027-10-05' }), 'unmet'],
      ['position de ce jour', T.none, T.open(), 'met', { on: T.APPEARED }],
      ['position de demain', T.none, T.open(), 'unmet', { on: '2027-10-03' }],
    ],
  )
  table(
    'claimPeriods',
    ['CCAG-TIC 55'],
    [
      ['ceux du CCAG', T.none, T.open(), 'met'],
      ['trois mois pour le mémoire', T.none, T.open({ periods: { memorandum: 3, answer: 2 } }), 'to-appraise'],
      ['un mois pour la réponse', T.none, T.open({ periods: { memorandum: 2, answer: 1 } }), 'to-appraise'],
    ],
  )
})

describe('R5.70 : la mise en demeure et son silence', () => {
  table('noticeSilent', DISPUTES, [
    // Quinze jours du 4 octobre : le mardi 19.
    ['le dernier jour', T.noticed, T.deemSilent, 'unmet', { on: '2027-10-19', ...T.byClock }],
    ['le lendemain', T.noticed, T.deemSilent, 'met', { on: '2027-10-20', ...T.byClock }],
  ])
  table('stanceDated', DISPUTES, [
    ['la veille de la mise en demeure', T.noticed, T.stance('2027-10-03'), 'unmet'],
    ['le jour même', T.noticed, T.stance('2027-10-04'), 'met'],
    ['le dernier jour, inscrite plus tard', T.silent, T.stance('2027-10-19'), 'met'],
    ['le lendemain du dernier jour', T.silent, T.stance('2027-10-20'), 'unmet'],
    ['demain', T.noticed, T.stance('2027-10-12'), 'unmet', { on: '2027-10-11' }],
  ])
  table('stanceAwaited', DISPUTES, [
    ['sans mise en demeure', T.disputed, T.stance('2027-10-12'), 'unmet'],
    ['après le silence', T.silent, T.stance('2027-10-12'), 'met'],
  ])

  test('le silence fait naître le différend le dernier jour exact, reporté s’il est chômé ; la position le fait naître à sa date', () => {
    expect(T.silent.appeared).toMatchObject({ how: 'silence', on: '2027-10-19', document: null })
    // Le 3 octobre plus quinze jours tombe le lundi 18 ; le 1er plus quinze, le samedi 16.
    const saturday = T.done(
      'disputed',
      T.done('noticed', T.none, T.notice({ on: '2027-10-01' })),
      T.deemSilent,
      T.byClock,
    )
    expect(saturday.appeared.on).toBe('2027-10-18')
    expect(T.done('disputed', T.silent, T.stance('2027-10-12')).appeared).toMatchObject({
      how: 'stance',
      on: '2027-10-12',
    })
  })

  test('S5.5 : un autre membre n’y écrit pas, le coordonnateur non plus', () => {
    for (const actor of [T.oise, T.region]) {
      const { verdict, findings } = T.decide(T.disputed, T.memo(), { actor })
      expect(verdict).toBe('refused')
      expect(findingOf(findings, 'competence').outcome).toBe('unmet')
    }
  })
})
