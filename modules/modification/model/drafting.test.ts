import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { baseOf, meterOf, plainEvent, smallLimitOf, smallSum } from './limits.ts'
import type { Act, Modification } from './state.ts'

const rule = decisionTable<Modification, Act, T.Given>(T.decide)
const { counted, draft, told } = T
const million = 100_000_000
const of = (initial: number) => ({ facts: { concluded: { ...T.concluded, amount: initial } } })
const besides = (...others: ReturnType<typeof counted>[]) => ({ facts: { others } })

describe('R6.02, R6.03 : une modification de faible montant', () => {
  rule(
    'smallAmountWithin',
    ['CCP R2194-8', 'CCP R2194-9', 'CCP annexe 2'],
    [
      ['215 999,99 € sur 4 000 000 €', told, draft({ amount: 215_999_99 }), 'met'],
      ['216 000 €, quand 10 % feraient 400 000 €', told, draft({ amount: 216_000_00 }), 'unmet'],
      ['99 999,99 € sur 1 000 000 €', told, draft({ amount: 99_999_99, initial: million }), 'met', of(million)],
      ['100 000 € sur 1 000 000 €', told, draft({ amount: 100_000_00, initial: million }), 'unmet', of(million)],
      ['cumulées, 215 999,99 €', told, draft({ amount: 115_999_99 }), 'met', besides(counted())],
      ['cumulées, 216 000 €', told, draft({ amount: 116_000_00 }), 'unmet', besides(counted())],
      [
        'une circonstance imprévue ne compte pas',
        told,
        draft({ amount: 215_999_99 }),
        'met',
        besides(counted({ kind: 'unforeseen' })),
      ],
      [
        'une hausse instruite compte déjà',
        told,
        draft({ amount: 116_000_00 }),
        'unmet',
        besides(counted({ signed: false })),
      ],
      [
        'une baisse instruite ne fait pas encore de place',
        told,
        draft({ amount: 216_000_00 }),
        'unmet',
        besides(counted({ amount: -50_000_00, signed: false })),
      ],
      [
        'une baisse signée en fait',
        told,
        draft({ amount: 216_000_00 }),
        'met',
        besides(counted({ amount: -50_000_00 })),
      ],
      ['une baisse se mesure comme une hausse', told, draft({ amount: -216_000_00 }), 'unmet'],
      ['un autre cas', told, draft({ kind: 'not-substantial', amount: million }), 'not-applicable'],
      ['un seuil qui n’est pas publié', told, draft({ amount: 1_000_00 }), 'to-appraise', { on: '2028-01-03' }],
    ],
  )
  test('des travaux : quinze pour cent, sous le seuil des travaux', () => {
    expect(smallLimitOf({ base: 10 * million, works: true }, T.TODAY)).toMatchObject({
      points: 1_500,
      most: 149_999_999,
    })
    expect(smallLimitOf({ base: 100 * million, works: true }, T.TODAY).most).toBe(540_399_999)
    // What does not divide: a cent below a tenth of 3,33 € is 33 cents.
    expect(smallLimitOf({ base: 333, works: false }, T.TODAY).most).toBe(33)
  })
  test('le seuil est celui du jour', () => {
    expect(smallLimitOf({ base: 4 * million, works: false }, '2025-06-01').threshold).toBe(221_000_00)
    expect(smallLimitOf({ base: 4 * million, works: false }, '2026-06-01').threshold).toBe(216_000_00)
  })
  test('ce qui reste sous les deux limites', () => {
    expect(meterOf({ base: 4 * million, works: false }, [counted()], T.TODAY)).toMatchObject({
      ...{ used: 100_000_00, most: 215_999_99, left: 115_999_99, half: 2 * million, share: 400_000_00 },
    })
    expect(smallSum([counted(), counted({ amount: -40_000_00 })])).toBe(60_000_00)
  })
})

describe('R6.01, R6.03 : le cas, ses conditions, son événement', () => {
  rule(
    'eventOwn',
    ['RM Sénat 04407', 'policy modifications'],
    [
      ['un événement neuf', told, draft(), 'met', besides(counted())],
      ['un événement qui a servi', told, draft({ event: 'Autre  Événement ' }), 'unmet', besides(counted())],
      ['dans un autre cas', told, draft({ kind: 'unforeseen', event: 'autre événement' }), 'unmet', besides(counted())],
    ],
  )
  test('un événement se compare sans casse ni espaces', () => {
    expect(plainEvent('  Panne  2027 ')).toBe('panne 2027')
  })
  const but = (condition: string, over: object) =>
    T.answers('additional').map((each) => (each.condition === condition ? { ...each, ...over } : each))
  rule(
    'natureKept',
    ['CCP L2194-1', 'policy modifications'],
    [
      ['gardée', told, draft(), 'met'],
      ['changée', told, draft({ kind: 'additional', answers: but('nature-kept', { holds: false }) }), 'unmet'],
      ['sans réponse', told, draft({ answers: [] }), 'unmet'],
      ['sans motif', told, draft({ kind: 'additional', answers: but('nature-kept', { reason: ' ' }) }), 'unmet'],
    ],
  )
  const conditions = (kind: Parameters<typeof T.answers>[0], basis: readonly string[], over: object = {}) =>
    rule('conditionsMet', basis, [
      ['toutes tenues', told, draft({ kind, ...over }), 'met'],
      ...(kind === 'small' ? [] : ([['sans réponse', told, draft({ kind, answers: [], ...over }), 'unmet']] as const)),
      ...(kind === 'small'
        ? []
        : ([
            [
              'l’une en défaut',
              told,
              draft({
                ...{ kind, ...over },
                answers: T.answers(kind).map((each, index) => (index === 1 ? { ...each, holds: !each.holds } : each)),
              }),
              'unmet',
            ],
          ] as const)),
    ])
  conditions('review-clause', ['CCP L2194-1 1°', 'CCP R2194-1'], { clause: 'CCAP, art. 12' })
  conditions('additional', ['CCP R2194-2', 'CCP R2194-3'])
  conditions('unforeseen', ['CCP R2194-5', 'CCP R2194-3'])
  conditions('replacement', ['CCP R2194-6'])
  conditions('not-substantial', ['CCP R2194-7'])
  conditions('small', ['CCP R2194-8', 'CCP R2194-9'])
  test('ce qui manque et ce qui fait défaut est dit condition par condition', () => {
    const answers = T.answers('not-substantial').filter(({ condition }) => condition !== 'scope-extended')
    const changed = answers.map((each) => (each.condition === 'balance-changed' ? { ...each, holds: true } : each))
    const { facts } = findingOf(
      T.decide(told, draft({ kind: 'not-substantial', answers: changed })).findings,
      'conditionsMet',
    )
    expect(facts).toEqual({
      ...{ case: 'not-substantial', version: '2019-04-01' },
      ...{ unanswered: ['scope-extended'], failing: ['balance-changed'] },
    })
  })
  rule(
    'clauseNamed',
    ['CCP L2194-1 1°', 'CCP R2194-1'],
    [
      ['nommée', told, draft({ kind: 'review-clause', clause: 'CCAP, art. 12' }), 'met'],
      ['sans nom', told, draft({ kind: 'review-clause' }), 'unmet'],
      ['un autre cas', told, draft(), 'not-applicable'],
    ],
  )
})

describe('R6.04, R6.09 : sur quel montant on mesure', () => {
  const elsewhere = { facts: { concluded: null } }
  const why = { accepted: true, reason: 'Acte d’engagement, page 4.' }
  rule(
    'initialAsAwarded',
    ['CCP R2194-8', 'policy base des avenants'],
    [
      ['celui de l’attribution', told, draft(), 'met'],
      ['un autre montant', told, draft({ initial: 5 * million }), 'unmet'],
      ['un autre objet', told, draft({ works: true }), 'unmet'],
      ['une autre procédure', told, draft({ formalised: false }), 'unmet'],
      ['un marché attribué ailleurs', told, draft(), 'to-appraise', elsewhere],
      ['et dont on répond', told, draft({ appraisals: { initialAsAwarded: why } }), 'met', elsewhere],
      ['tel qu’une modification l’a dit', told, draft(), 'met', { facts: { concluded: null, others: [counted()] } }],
      [
        'autrement qu’elle',
        told,
        draft({ initial: 5 * million }),
        'unmet',
        { facts: { concluded: null, others: [counted()] } },
      ],
    ],
  )
  const revised = { facts: { coefficient: { over: 105, under: 100 }, concluded: { ...T.concluded, amount: million } } }
  rule(
    'baseRevised',
    ['CCP R2194-4', 'policy base des avenants'],
    [
      ['sans révision', told, draft(), 'computed'],
      ['par la clause du bordereau', told, draft({ initial: million }), 'computed', revised],
      ['le même montant, dit', told, draft({ initial: million, revised: 105_000_000 }), 'computed', revised],
      ['un autre montant que le bordereau', told, draft({ initial: million, revised: 110_000_000 }), 'unmet', revised],
      ['dit sans bordereau', told, draft({ revised: 420_000_000 }), 'to-appraise'],
      ['un maximum ne s’actualise pas', told, draft({ raisesMaximum: true, revised: 420_000_000 }), 'unmet'],
    ],
  )
  test('R6.04 : 1 000 000 € révisé à 1 050 000 € : la limite est de 105 000 €, et les deux figurent', () => {
    const amount = (cents: number) => T.decide(told, draft({ initial: million, amount: cents }), revised).findings
    expect(findingOf(amount(104_999_99), 'smallAmountWithin').outcome).toBe('met')
    expect(findingOf(amount(105_000_00), 'smallAmountWithin').outcome).toBe('unmet')
    expect(findingOf(amount(1), 'baseRevised').facts).toMatchObject({ initial: million, base: 105_000_000 })
  })
  test('R6.09 : le relèvement d’un maximum se mesure sur le maximum initial', () => {
    const coefficient = { over: 105, under: 100 }
    expect(baseOf({ initial: million, revised: null, raisesMaximum: true }, coefficient)).toBe(million)
    expect(baseOf({ initial: million, revised: null, raisesMaximum: false }, coefficient)).toBe(105_000_000)
  })
  const ceiling = { id: 'ceiling', maximum: { amount: 4 * million, quantities: [] }, minimum: 0 }
  rule(
    'maximumRaised',
    ['CCP R2162-4', 'CCP L2194-1', 'policy base des avenants'],
    [
      ['relevé', told, draft({ raisesMaximum: true }), 'computed', { facts: { ceiling } }],
      ['sans plafond fixé', told, draft({ raisesMaximum: true }), 'unmet'],
      ['abaissé', told, draft({ raisesMaximum: true, amount: -1 }), 'unmet', { facts: { ceiling } }],
      ['inchangé', told, draft(), 'not-applicable', { facts: { ceiling } }],
    ],
  )
  rule(
    'halfWithin',
    ['CCP R2194-3'],
    [
      ['la moitié exactement', told, draft({ kind: 'additional', amount: 2 * million }), 'met'],
      ['un centime de plus', told, draft({ kind: 'additional', amount: 2 * million + 1 }), 'unmet'],
      ['imprévue, un centime de plus', told, draft({ kind: 'unforeseen', amount: 2 * million + 1 }), 'unmet'],
      [
        'chacune pour elle seule',
        told,
        draft({ kind: 'unforeseen', amount: 2 * million }),
        'met',
        besides(counted({ kind: 'unforeseen', amount: 2 * million })),
      ],
      ['un autre cas', told, draft({ kind: 'not-substantial', amount: 3 * million }), 'not-applicable'],
    ],
  )
})

describe('R6.08, R6.10 : ce qui change, et ce qui ne change pas', () => {
  const holder = { name: 'Numérique Exemple', siret: T.SIRET, proofs: [T.PROOF] }
  const replaced = (over: object = {}) => draft({ kind: 'replacement', amount: 0, holder, ...over })
  rule(
    'replacementAlone',
    ['CCP R2194-6', 'CCP R2194-7'],
    [
      ['seul', told, replaced(), 'met'],
      ['sans nouveau titulaire', told, replaced({ holder: null }), 'unmet'],
      [
        'sous un SIRET qui n’en est pas un',
        told,
        replaced({ holder: { ...holder, siret: '73282932000075' } }),
        'unmet',
      ],
      ['sans justificatif', told, replaced({ holder: { ...holder, proofs: [] } }), 'unmet'],
      ['avec un montant', told, replaced({ amount: 1 }), 'unmet'],
      ['avec une durée', told, replaced({ endsOn: '2032-01-01' }), 'unmet'],
      ['dans un autre cas', told, draft({ holder }), 'unmet'],
      ['le titulaire reste', told, draft(), 'not-applicable'],
    ],
  )
  rule(
    'priceOnlyCase',
    ['CCP L2194-1', 'CE 405540'],
    [
      ['faible montant', told, draft({ priceOnly: true }), 'met'],
      ['circonstances imprévues', told, draft({ priceOnly: true, kind: 'unforeseen' }), 'met'],
      ['clause de réexamen', told, draft({ priceOnly: true, kind: 'review-clause', clause: 'art. 3' }), 'unmet'],
      ['remplacement', told, replaced({ priceOnly: true }), 'unmet'],
      ['avec une durée', told, draft({ priceOnly: true, endsOn: '2032-01-01' }), 'unmet'],
      ['autre chose que le prix', told, draft(), 'not-applicable'],
    ],
  )
  rule(
    'effectPlanned',
    ['CCP L2194-1', 'convention 3'],
    [
      ['à sa réception', told, draft(), 'met'],
      ['plus tard', told, draft({ effectiveOn: '2028-01-01' }), 'met'],
      ['dans le passé', told, draft({ effectiveOn: '2027-08-31' }), 'unmet'],
      ['après la fin du marché', told, draft({ effectiveOn: '2031-09-01' }), 'unmet'],
      ['qui prolonge', told, draft({ endsOn: '2032-08-31' }), 'met'],
      ['qui ne déplace rien', told, draft({ endsOn: T.END }), 'unmet'],
      ['qui finit avant son effet', told, draft({ endsOn: '2027-12-31', effectiveOn: '2028-01-01' }), 'unmet'],
    ],
  )
  rule(
    'needOfBuyer',
    ['convention 5', 'convention 3', 'policy modifications'],
    [
      ['le sien', T.none, T.tell(), 'met', { actor: T.somme }],
      ['dit par le coordonnateur', T.none, T.tell(), 'met'],
      ['celui d’un autre', T.none, T.tell({ body: T.OISE }), 'unmet', { actor: T.somme }],
      ['d’un membre qui n’achète pas', T.none, T.tell({ body: T.AISNE }), 'unmet'],
    ],
  )
  test('R6.10 : un membre qui n’est pas acheteur n’ouvre rien ; un autre que le coordonnateur n’instruit rien', () => {
    const competence = (state: Modification, act: Act, actor: T.Given['actor']) =>
      findingOf(T.decide(state, act, { ...(actor === undefined ? {} : { actor }) }).findings, 'competence').outcome
    expect(competence(T.none, T.tell({ body: T.AISNE }), T.aisne)).toBe('unmet')
    expect(competence(told, draft(), T.somme)).toBe('unmet')
  })
  test('les réponses, leur version et la base restent dans le registre', () => {
    expect(T.drafted).toMatchObject({ policy: '2019-04-01', base: 4 * million, event: 'panne-2027-03', opinion: null })
    expect(T.drafted.answers).toEqual(T.answers('small'))
  })
})
