import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Evaluation, EvaluationAct } from './evaluation-state.ts'

const rule = decisionTable<Evaluation, EvaluationAct, T.Given>(T.decide)
const { begin, begun, none, published, qualify } = T
const accepted = (id: string, ok = true) => ({ [id]: { accepted: ok, reason: 'C’est ce que dit le règlement.' } })
const ties = accepted('tiesAsPublished')
const read = ['C2.1', 'C2.2', 'C3'].map((criterion) => ({ criterion, top: 1_000, step: 50, formula: null }))
const priceRead = { criterion: 'C1', top: 1_000, step: 1, formula: 'lowest-over-price' } as const
const worded = { facts: { published: published({}, T.WORDED) } } as const

describe('R2.53, R2.13 : la grille est celle qui a été publiée', () => {
  rule(
    'gridAsPublished',
    ['CCP R2152-11', 'CCP R2151-4', 'CCP R2152-6'],
    [
      ['les barèmes du dossier', none, begin(), 'met'],
      ['le même barème, redit', none, begin({ scales: [priceRead] }), 'met'],
      ['une formule modifiée', none, begin({ scales: [{ ...priceRead, formula: 'above-lowest' }] }), 'unmet'],
      ['un barème modifié', none, begin({ scales: [{ ...priceRead, top: 2_000 }] }), 'unmet'],
      ['un critère de plus', none, begin({ scales: [{ ...priceRead, criterion: 'C9' }] }), 'unmet'],
      ['dit en phrases, et lu', none, begin({ scales: [priceRead, ...read] }), 'to-appraise', worded],
      [
        'dit en phrases, lu, et motivé',
        none,
        begin({ scales: [priceRead, ...read], appraisals: { ...ties, ...accepted('gridAsPublished') } }),
        'met',
        worded,
      ],
      [
        'dit en phrases, mal lu',
        none,
        begin({ scales: [priceRead, ...read], appraisals: { ...ties, ...accepted('gridAsPublished', false) } }),
        'unmet',
        worded,
      ],
      ['dit en phrases, un barème manque', none, begin({ scales: read }), 'unmet', worded],
      ['un prix sans formule', none, begin({ scales: [{ ...priceRead, formula: null }, ...read] }), 'unmet', worded],
      [
        'une formule sous un critère de qualité',
        none,
        begin({ scales: [priceRead, ...read.slice(1), { ...priceRead, criterion: 'C2.1' }] }),
        'unmet',
        worded,
      ],
      [
        'deux barèmes pour un critère',
        none,
        begin({ scales: [priceRead, ...read, ...read.slice(0, 1)] }),
        'unmet',
        worded,
      ],
    ],
  )
  rule(
    'tiesAsPublished',
    ['CCP R2152-6', 'CCP R2152-11', 'policy dossier'],
    [
      ['lu et motivé', none, begin(), 'met'],
      ['lu, sans motif', none, begin({ appraisals: {} }), 'to-appraise'],
      ['un critère qui n’est pas au dossier', none, begin({ ties: ['C9'] }), 'unmet'],
      ['deux fois le même', none, begin({ ties: ['C2', 'C2'] }), 'unmet'],
    ],
  )
  const other = published()
  rule(
    'gridUnchanged',
    ['CCP R2152-11', 'CCP R2151-4'],
    [
      ['la grille publiée', T.agreedOn(), { type: 'conclude' }, 'met', T.DISCLOSED],
      [
        'un poids modifié après la publication',
        T.agreedOn(),
        { type: 'conclude' },
        'unmet',
        {
          facts: {
            ...T.DISCLOSED.facts,
            published: { ...other, grid: { ...other.grid, criteria: T.CRITERIA.with(2, T.criterion('C3', 2_000)) } },
          },
        },
      ],
    ],
  )
})

describe('R2.50 : ce que l’analyse prend', () => {
  rule(
    'tendersOpened',
    ['CCP R2161-4', 'policy analyse des offres'],
    [
      ['la séance close', none, begin(), 'met'],
      ['la séance ouverte', none, begin(), 'unmet', { facts: { opening: 'opened' } }],
      [
        'aucune offre pour ce lot',
        none,
        begin({ lot: '2' }),
        'unmet',
        { facts: { published: published({ lots: ['1', '2'] }) } },
      ],
      ['tous éliminés', none, begin(), 'unmet', { facts: { opened: [T.opened('a', { eliminated: true })] } }],
    ],
  )
  const lots = {
    facts: { published: published({ lots: ['1', '2'] }), opened: [T.opened('a', { lots: ['1'] })] },
  } as const
  rule(
    'lotOfTheFile',
    ['convention 3', 'policy analyse des offres'],
    [
      ['sans lots', none, begin(), 'met'],
      ['un lot du dossier', none, begin({ lot: '1' }), 'met', lots],
      ['un lot inconnu', none, begin({ lot: '3' }), 'unmet', lots],
      ['le tout d’une consultation en lots', none, begin(), 'unmet', lots],
      ['un lot déjà analysé', none, begin({ lot: '1' }), 'unmet', { facts: { ...lots.facts, others: ['1'] } }],
    ],
  )
  rule(
    'budgetSetBefore',
    ['CCP L2152-3', 'policy analyse des offres'],
    [
      ['avant l’avis', none, begin(), 'met'],
      ['le jour de l’avis', none, begin({ budget: { ...T.budget, setOn: '2027-02-08' } }), 'met'],
      ['le lendemain', none, begin({ budget: { ...T.budget, setOn: '2027-02-09' } }), 'unmet'],
      ['rien n’est dit', none, begin({ budget: { ...T.budget, credits: null, estimate: null } }), 'not-applicable'],
    ],
  )
  rule(
    'analysedOnceClosed',
    ['CCP R2151-5', 'CCP R2185-1', 'policy analyse des offres'],
    [
      ['close', none, begin(), 'met'],
      ['encore ouverte', none, begin(), 'unmet', { facts: { published: published({ status: 'open' }) } }],
      ['abandonnée', begun(), qualify('a'), 'unmet', { facts: { published: published({ status: 'abandoned' }) } }],
    ],
  )

  test('les candidats éliminés n’y sont pas, ni les offres d’autres lots', () => {
    const opened = [
      T.opened('a', { lots: ['1'] }),
      T.opened('b', { lots: ['2'] }),
      T.opened('c', { lots: ['1'], eliminated: true }),
    ]
    const state = T.after(none, [begin({ lot: '1' })], {
      facts: { opened, published: published({ lots: ['1', '2'] }) },
    })
    expect(state.tenders.map(({ id }) => id)).toEqual(['a'])
    expect(state.grid.criteria).toEqual(T.CRITERIA)
  })
})

describe('R1.33, S3.7 : qui note', () => {
  rule(
    'evaluatorFree',
    ['convention 5', 'loi-2013-907 2', 'CCP L2141-10'],
    [
      ['sans intérêt', begun(), T.appoint(), 'met'],
      [
        'un intérêt déclaré',
        begun(),
        T.appoint(),
        'unmet',
        { facts: { interests: [{ person: T.personOf(T.somme), procedure: 'procedure', declaredOn: '2027-03-01' }] } },
      ],
    ],
  )
  rule(
    'evaluatorInOffice',
    ['convention 3', 'policy analyse des offres'],
    [
      ['en fonction', begun(), T.appoint(), 'met'],
      ['sans fonction dans cet organisme', begun(), T.appoint(), 'unmet', { facts: { offices: [] } }],
    ],
  )
  rule('evaluatorOnce', ['policy analyse des offres'], [['déjà nommée', begun([T.appoint()]), T.appoint(), 'unmet']])
  rule(
    'scoresUndisclosed',
    ['policy analyse des offres'],
    [
      ['personne n’a lu', begun(), T.appoint(), 'met', { facts: { sheets: [T.sheet(T.nord, 'closed')] } }],
      ['les notes sont lues', begun(), T.appoint(), 'unmet', { facts: { sheets: [T.sheet(T.nord)] } }],
    ],
  )
  rule(
    'evaluatorNamed',
    ['policy analyse des offres'],
    [
      ['nommée', begun([T.appoint()]), { type: 'dismiss', person: T.personOf(T.somme), reason: 'absence' }, 'met'],
      ['une autre', begun(), { type: 'dismiss', person: T.personOf(T.somme), reason: 'absence' }, 'unmet'],
    ],
  )
})
