import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award, Rejection } from './award-state.ts'

const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)

describe('la décision : R1.29, R1.32, R2.26, R2.50, R2.60', () => {
  const on = { on: '2026-11-16' }
  rule(
    'openingOver',
    ['CCP R2152-6', 'convention 3'],
    [
      ['séance levée', T.none, T.decideAward(), 'met', on],
      ['séance en cours', T.none, T.decideAward(), 'unmet', { ...on, facts: { operators: null } }],
      [
        'consultation ouverte',
        T.none,
        T.decideAward(),
        'unmet',
        { ...on, facts: { consultation: T.consultation({ status: 'open' }) } },
      ],
    ],
  )
  rule(
    'lotAwardedOnce',
    ['policy A6', 'convention 1'],
    [
      ['première attribution', T.none, T.decideAward(), 'met', on],
      ['déjà attribué', T.none, T.decideAward(), 'unmet', { ...on, facts: { others: ['x'] } }],
      ['lot inconnu', T.none, T.decideAward({ lot: '9' }), 'unmet', on],
      [
        'un des lots',
        T.none,
        T.decideAward({ lot: '1' }),
        'met',
        { ...on, facts: { consultation: T.consultation({ lots: [{ key: '1', title: 'Lot 1', maximum: null }] }) } },
      ],
    ],
  )
  const [first, second, irregular] = T.candidates
  if (!first || !second || !irregular) throw new Error('three candidates')
  rule(
    'rankingWhole',
    ['CCP R2152-6', 'CCP R2181-1'],
    [
      ['un premier, un second, une offre irrégulière motivée', T.none, T.decideAward(), 'met', on],
      ['ex æquo', T.none, T.decideAward({ candidates: [first, { ...second, rank: 1 }, irregular] }), 'unmet', on],
      [
        'un rang manque',
        T.none,
        T.decideAward({ candidates: [first, { ...second, rank: 3 }, irregular] }),
        'unmet',
        on,
      ],
      [
        'sans motif',
        T.none,
        T.decideAward({ candidates: [first, { ...second, reasons: ' ' }, irregular] }),
        'unmet',
        on,
      ],
      ['personne en tête', T.none, T.decideAward({ candidates: [irregular] }), 'unmet', on],
    ],
  )
  rule(
    'everyOperatorDecided',
    ['CCP R2181-3', 'CCP R2181-1'],
    [
      ['tous', T.none, T.decideAward(), 'met', on],
      ['un oublié', T.none, T.decideAward({ candidates: [first, second] }), 'unmet', on],
      [
        'un inconnu',
        T.none,
        T.decideAward({ candidates: [...T.candidates, { ...irregular, account: 'x' }] }),
        'unmet',
        on,
      ],
      ['deux fois', T.none, T.decideAward({ candidates: [...T.candidates, irregular] }), 'unmet', on],
    ],
  )
  const late = {
    ...on,
    facts: { operators: T.operators.map((each) => ({ ...each, late: each.account === T.SECOND })) },
  }
  rule(
    'lateNotRanked',
    ['CCP R2151-5'],
    [
      ['à temps', T.none, T.decideAward(), 'met', on],
      ['hors délai et classé', T.none, T.decideAward(), 'unmet', late],
      [
        'hors délai, écarté',
        T.none,
        T.decideAward({ candidates: [first, { ...second, rank: null, rejection: 'late' }, irregular] }),
        'met',
        late,
      ],
    ],
  )
  rule(
    'decisionAsVoted',
    ['CGCT L1414-2', 'CGCT R2131-5'],
    [
      ['comme la commission a voté', T.none, T.decideAward(), 'met', on],
      [
        'un autre que celui qu’elle a choisi',
        T.none,
        T.decideAward(),
        'unmet',
        { ...on, facts: { committee: { decision: { decidedOn: '2026-11-16', record: T.MINUTES, holder: T.SECOND } } } },
      ],
      [
        'convoquée ici, sans procès-verbal signé qui attribue ce lot',
        T.none,
        T.decideAward(),
        'unmet',
        { ...on, facts: { committee: { decision: null } } },
      ],
      ['un autre jour', T.none, T.decideAward({ decidedOn: '2026-11-13' }), 'unmet', on],
      ['autre procès-verbal', T.none, T.decideAward({ record: T.sha('9') }), 'unmet', on],
      ['commission tenue ailleurs', T.none, T.decideAward(), 'to-appraise', { ...on, facts: { committee: null } }],
      ['exécutif', T.none, T.decideAward({ by: 'executive' }), 'not-applicable', on],
    ],
  )
  const analysed = (frozen: boolean, ranking: readonly string[]) => ({
    ...on,
    facts: { analysis: { frozen, ranking, rejected: [] } },
  })
  const out = (rejection: Rejection) => ({
    ...on,
    facts: {
      analysis: { frozen: true, ranking: [T.FIRST, T.SECOND], rejected: [{ account: T.IRREGULAR, rejection }] },
    },
  })
  rule(
    'rejectedAsAnalysed',
    ['CCP R2152-1', 'CCP R2181-3', 'policy analyse des offres'],
    [
      ['comme le rapport le dit', T.none, T.decideAward(), 'met', on],
      ['anormalement basse, et dite irrégulière', T.none, T.decideAward(), 'unmet', out('abnormally-low')],
      ['sa candidature, et son offre dite irrégulière', T.none, T.decideAward(), 'unmet', out('application')],
      ['rapport non arrêté', T.none, T.decideAward(), 'not-applicable', analysed(false, [])],
      ['analysées ailleurs', T.none, T.decideAward(), 'not-applicable', { ...on, facts: { analysis: null } }],
    ],
  )
  rule(
    'amountWithinMaximum',
    ['CJUE C-23/20', 'CCP R2162-4'],
    [
      ['le maximum de l’avis, au centime', T.none, T.decideAward(), 'met'],
      ['un centime de plus', T.none, T.decideAward({ amount: 60_000_000_01 }), 'unmet'],
      [
        'aucun maximum en euros',
        T.none,
        T.decideAward(),
        'not-applicable',
        { facts: { consultation: T.consultation({ maximum: null }) } },
      ],
    ],
  )
  rule(
    'rankedAsAnalysed',
    ['CCP R2152-6', 'policy analyse des offres'],
    [
      ['comme le rapport arrêté', T.none, T.decideAward(), 'met', on],
      ['dans un autre ordre', T.none, T.decideAward(), 'unmet', analysed(true, [T.SECOND, T.FIRST])],
      ['un de plus', T.none, T.decideAward(), 'unmet', analysed(true, [T.FIRST])],
      ['un de moins', T.none, T.decideAward(), 'unmet', analysed(true, [T.FIRST, T.SECOND, T.IRREGULAR])],
      ['rapport non arrêté', T.none, T.decideAward(), 'unmet', analysed(false, [])],
      ['analysées ailleurs', T.none, T.decideAward(), 'not-applicable', { ...on, facts: { analysis: null } }],
      [
        'exécutif, dans un autre ordre',
        T.none,
        T.decideAward({ by: 'executive' }),
        'unmet',
        analysed(true, [T.SECOND, T.FIRST]),
      ],
    ],
  )
  rule(
    'decisionDated',
    ['CCP R2152-6'],
    [
      ['ce jour', T.none, T.decideAward(), 'met', on],
      ['à venir', T.none, T.decideAward({ decidedOn: '2026-11-17' }), 'unmet', on],
      ['avant l’avis', T.none, T.decideAward({ decidedOn: '2026-09-01' }), 'unmet', on],
    ],
  )
  test('S3.2: seul le coordonnateur décide, et sans intérêt dans la procédure (R1.33)', () => {
    expect(T.decide(T.none, T.decideAward(), { ...on, actor: T.somme }).verdict).toBe('refused')
    const interests = [{ person: T.personOf(T.region), procedure: 'procedure', declaredOn: '2026-10-01' }]
    const cut = T.decide(T.none, T.decideAward(), { ...on, facts: { interests } })
    expect(findingOf(cut.findings, 'interestFree').outcome).toBe('unmet')
  })
})
