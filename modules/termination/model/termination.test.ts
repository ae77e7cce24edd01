import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { statementTerm } from './reckoning.ts'
import { GROUNDS } from './state.ts'

/** The termination of a whole contract: by whom, for what, after what, from when, for how much. */

const table = decisionTable(T.deciding)
const [policy, article] = ['policy résiliation', 'CCP L2195-3']
const after = { on: '2028-04-01' }

table(
  'terminatedContract',
  ['convention 3', policy],
  [
    ['un marché en cours', T.none, T.request(), 'met'],
    ['le dernier jour', T.none, T.request(), 'met', { facts: T.contractWith({ validUntil: T.TODAY }) }],
    ['le lendemain', T.none, T.request(), 'unmet', { facts: T.contractWith({ validUntil: '2028-02-29' }) }],
    ['non notifié', T.none, T.request(), 'unmet', { facts: T.contractWith({ notifiedOn: null }) }],
  ],
)

test('R5.62 : un membre demande, le coordonnateur seul met en demeure, décide ou écarte', () => {
  expect(T.requested).toMatchObject({ by: T.SOMME, askedOn: T.TODAY, notice: null })
  for (const act of [T.giveNotice(), T.decide({ ground: 'exclusion' }), T.decline]) {
    const { verdict, findings } = T.deciding(T.requested, act, { actor: T.somme })
    expect(verdict).toBe('refused')
    expect(findingOf(findings, 'competence').basis).toEqual(['policy A27', 'convention 3', policy])
  }
  expect(T.done('declined', T.heard, T.decline).why).toBe('Le service est rétabli.')
})

describe('R5.60, groundOfCode : chaque motif sous son article', () => {
  test.each([
    ['force-majeure', 'CCP L2195-2'],
    ['fault', article],
    ['public-interest', article],
    ['exclusion', 'CCP L2195-4'],
    ['modification-impossible', 'CCP L2195-6'],
  ] as const)('%s', (ground, own) => {
    const { findings } = T.deciding(T.heard, T.decide({ ground }), after)
    expect(findingOf(findings, 'groundOfCode')).toEqual({ outcome: 'met', basis: [policy, own], facts: { ground } })
    expect(GROUNDS).toContain(ground)
  })
})

table(
  'noticeLeavesDelay',
  [policy, article],
  [
    ['jusqu’au lendemain', T.requested, T.giveNotice({ until: '2028-03-02' }), 'met'],
    ['sans délai', T.requested, T.giveNotice({ until: T.TODAY }), 'unmet'],
    ['datée de demain', T.requested, T.giveNotice({ sentOn: '2028-03-02' }), 'unmet'],
  ],
)

table(
  'heardAfterNotice',
  [policy, article],
  [
    ['le jour même', T.noticed, T.hear(), 'met'],
    ['sans mise en demeure', T.requested, T.hear(), 'unmet'],
    ['avant elle', T.noticed, T.hear('2028-02-29'), 'unmet'],
    ['demain', T.noticed, T.hear('2028-03-02'), 'unmet'],
  ],
)

describe('R5.61 : la faute', () => {
  table(
    'noticePassed',
    [policy, article],
    [
      ['le dernier jour du délai', T.heard, T.decide(), 'unmet', { on: T.UNTIL }],
      ['le lendemain', T.heard, T.decide(), 'met', after],
      ['sans mise en demeure', T.requested, T.decide(), 'unmet', after],
      ['un autre motif', T.requested, T.decide({ ground: 'force-majeure' }), 'not-applicable', after],
    ],
  )
  table(
    'heardBeforeFault',
    [policy, article],
    [
      ['entendu', T.heard, T.decide(), 'met', after],
      ['sans preuve de son audition', T.noticed, T.decide(), 'unmet', after],
      ['sur une autre mise en demeure', T.done('requested', T.heard, T.giveNotice()), T.decide(), 'unmet', after],
      ['un autre motif', T.requested, T.decide({ ground: 'exclusion' }), 'not-applicable', after],
    ],
  )
})

const for_ = (effectiveOn: string) => T.decide({ ground: 'exclusion', effectiveOn })
table(
  'effectDated',
  [policy, 'convention 3'],
  [
    ['aujourd’hui', T.requested, for_(T.TODAY), 'met'],
    ['hier', T.requested, for_('2028-02-29'), 'unmet'],
    ['la veille de la fin', T.requested, for_('2031-08-30'), 'met'],
    ['le jour de la fin', T.requested, for_('2031-08-31'), 'unmet'],
  ],
)

const publicly = (rate: number | null = null) => T.decide({ ground: 'public-interest', rate })
describe('R5.61 : l’indemnité d’intérêt général', () => {
  table(
    'indemnityComputed',
    [policy, article],
    [
      ['calculée', T.requested, publicly(), 'computed'],
      [
        'd’un marché dont le montant n’est pas connu',
        T.requested,
        publicly(),
        'to-appraise',
        { facts: { initial: null } },
      ],
      ['une faute n’en ouvre pas', T.heard, T.decide(), 'not-applicable', after],
    ],
  )
  test.each([
    [null, 400_000_00, 30_000_00],
    [300, 400_000_00, 18_000_00],
    [0, 400_000_00, 0],
    [null, 1_200_000_00, 0],
  ])('au taux de %s, %i admis', (rate, accepted, indemnity) => {
    expect(T.done('decided', T.requested, publicly(rate), { facts: { accepted } }).decision.indemnity).toBe(indemnity)
  })
})

const late = { on: '2028-10-01' }
table(
  'statementDated',
  [policy],
  [
    ['le jour de l’effet', T.decided, T.settle('2028-06-30'), 'met', late],
    ['la veille', T.decided, T.settle('2028-06-29'), 'unmet', late],
    ['demain', T.decided, T.settle('2028-10-02'), 'unmet', late],
  ],
)
describe('R5.61 : le décompte dans les deux mois', () => {
  table(
    'statementInTime',
    [policy],
    [
      ['le dernier jour', T.decided, T.settle(), 'met', late],
      ['le lendemain', T.decided, T.settle('2028-08-31'), 'to-appraise', late],
    ],
  )
  test('son dernier jour', () => expect(statementTerm('2028-06-30', '2028-06-30').last).toBe('2028-08-30'))
})
