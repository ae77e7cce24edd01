import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contextOn } from '#modules/convention/testing.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { purchase } from './purchase.ts'
import type { Purchase, PurchaseAct, PurchaseEvent, PurchaseFacts } from './purchase-state.ts'

const rule = decisionTable<Purchase, PurchaseAct, T.Given<PurchaseFacts>>(T.decidePurchase)
const { REGION, SOMME, OISE, TODAY, answer, collecting, enquiry, opening, revision } = T
const none: Purchase = { status: 'none' }
const freeze: PurchaseAct = { type: 'freeze' }
const frozen: Purchase = { ...enquiry(), status: 'frozen', frozenOn: TODAY, estimate: 1, parts: [] }
const answers = (...all: PurchaseFacts['answers']) => ({ facts: { answers: all } })

describe('R1.14 : le recueil des besoins', () => {
  rule(
    'purchaseUnderConvention',
    ['convention 1', 'CCP L2113-6'],
    [
      [
        'groupement en vigueur depuis ce jour',
        none,
        opening(),
        'met',
        { facts: { group: T.group({ effectiveOn: TODAY }) } },
      ],
      ['en vigueur demain', none, opening(), 'unmet', { facts: { group: T.group({ effectiveOn: '2027-02-02' }) } }],
      ['groupement dissous', none, opening(), 'unmet', { facts: { group: T.group({ status: 'ended' }) } }],
    ],
  )

  rule(
    'objectFits',
    ['convention 1', 'CCP L2113-7 al. 1'],
    [
      ['jugé dans l’objet', none, opening(), 'met'],
      ['non jugé', none, opening({ appraisals: {} }), 'to-appraise'],
      ['jugé hors de l’objet', none, opening({ appraisals: { objectFits: { ...T.FITS, accepted: false } } }), 'unmet'],
      ['à la modification, non jugé', collecting, revision({ appraisals: {} }), 'to-appraise'],
    ],
  )

  rule(
    'linesDistinct',
    ['CCP L2111-1'],
    [
      ['deux lignes', none, opening(), 'met'],
      ['aucune ligne', none, opening({ lines: [] }), 'unmet'],
      [
        'un repère en double',
        none,
        opening({ lines: [enquiry().lines[0], enquiry().lines[0]].flatMap((line) => line ?? []) }),
        'unmet',
      ],
      ['à la modification, aucune ligne', collecting, revision({ lines: [] }), 'unmet'],
    ],
  )

  rule(
    'sheetsDueBeforeStart',
    ['CCP L2111-1', 'policy besoins'],
    [
      ['ce jour même', none, opening({ sheetsDue: TODAY }), 'met'],
      ['hier', none, opening({ sheetsDue: '2027-01-31' }), 'unmet'],
      ['la veille du service', none, opening({ sheetsDue: '2027-08-31' }), 'met'],
      ['le jour du service', none, opening({ sheetsDue: '2027-09-01' }), 'unmet'],
    ],
  )

  rule(
    'durationJustified',
    ['CCP L2125-1 1°'],
    [
      ['quarante-huit mois', none, opening({ duration: { from: '2027-09-01', months: 48 } }), 'met'],
      ['quarante-neuf mois', none, opening({ duration: { from: '2027-09-01', months: 49 } }), 'to-appraise'],
      [
        'quarante-neuf mois, justifiés',
        none,
        opening({
          duration: { from: '2027-09-01', months: 49 },
          appraisals: { objectFits: T.FITS, durationJustified: { accepted: true, reason: 'reprise des données' } },
        }),
        'met',
      ],
    ],
  )
})

describe('R1.14, R2.01, R4.07, S5.1 : le besoin arrêté', () => {
  rule(
    'everyNeedValidated',
    ['CCP L2111-1'],
    [
      ['deux fiches validées, un membre sans besoin', collecting, freeze, 'met'],
      ['une fiche manque', collecting, freeze, 'unmet', answers(answer(REGION), answer(SOMME))],
      [
        'une fiche acceptée, non validée',
        collecting,
        freeze,
        'unmet',
        answers(answer(REGION), answer(SOMME), answer(OISE, { status: 'accepted' })),
      ],
    ],
  )

  rule(
    'someoneNeeds',
    ['CCP L2111-1'],
    [
      ['une fiche validée', collecting, freeze, 'met'],
      [
        'nul besoin',
        collecting,
        freeze,
        'unmet',
        answers(...[REGION, SOMME, OISE].map((body) => answer(body, { status: 'without-need' }))),
      ],
    ],
  )

  rule(
    'sheetsUpToDate',
    ['CCP L2111-1', 'policy besoins'],
    [
      ['les lignes d’aujourd’hui', collecting, freeze, 'met'],
      [
        'une ligne ajoutée depuis',
        { ...collecting, lines: [...enquiry().lines, { key: 'C1', label: 'Atelier', unit: 'atelier' }] } as Purchase,
        freeze,
        'unmet',
      ],
      [
        'une année de plus',
        { ...collecting, duration: { from: '2027-09-01', months: 25 } } as Purchase,
        freeze,
        'unmet',
      ],
    ],
  )

  rule(
    'partsOfMembers',
    ['CCP R2162-6', 'DAJ mutualisation 2019 entrée en vigueur'],
    [
      ['des membres', collecting, freeze, 'met'],
      [
        'un membre sorti ce jour',
        collecting,
        freeze,
        'unmet',
        {
          facts: {
            group: T.group({
              members: T.group().members.map((member) =>
                member.body === SOMME ? { ...member, until: TODAY } : member,
              ),
            }),
          },
        },
      ],
    ],
  )

  rule(
    'buyersKnownBySiret',
    ['CCP R2162-6', 'DAJ mutualisation 2019'],
    [
      ['chacun son SIRET', collecting, freeze, 'met'],
      ['un acheteur sans SIRET', collecting, freeze, 'unmet', { facts: { sirets: { [REGION]: '20005374200017' } } }],
    ],
  )

  rule(
    'needEstimated',
    ['CCP R2121-1', 'CCP R2162-4'],
    [
      ['deux fiches', collecting, freeze, 'computed'],
      ['aucune', collecting, freeze, 'not-applicable', answers()],
    ],
  )

  test('la valeur estimée est la somme des maximums, et les parts sont celles des fiches', () => {
    const decision = T.decidePurchase(collecting, freeze)
    if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
    expect(findingOf(decision.findings, 'needEstimated').facts).toEqual({
      estimate: 500_000_00,
      minimum: 200_000_00,
      sheets: 2,
      months: 24,
      until: '2029-08-31',
    })
    expect(decision.events).toEqual([
      {
        type: 'NeedFrozen',
        frozenOn: TODAY,
        estimate: 500_000_00,
        parts: [REGION, SOMME].map((body) => ({
          body,
          siret: T.purchaseFacts().sirets[body],
          sheet: `sheet-${body}`,
          amounts: T.need().amounts,
          quantities: T.need().quantities,
        })),
      },
    ])
  })

  test('l’estimation ne perd pas un centime, quels que soient les montants', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 ** 12 }), { minLength: 1, maxLength: 30 }), (maxima) => {
        const all = maxima.map((maximum, index) =>
          answer(`m${index}`, { amounts: { minimum: 0, expected: 0, maximum } }),
        )
        const { facts } = findingOf(T.decidePurchase(collecting, freeze, answers(...all)).findings, 'needEstimated')
        expect(facts.estimate).toBe(maxima.reduce((sum, each) => sum + each, 0))
      }),
    )
  })
})

describe('les actes', () => {
  test.each([
    ['modifier', collecting, revision()],
    ['arrêter', collecting, freeze],
    ['rouvrir', frozen, { type: 'reopen', reason: 'une erreur' }],
    ['abandonner', frozen, { type: 'abandon', reason: 'une erreur' }],
  ] as const)('R1.33 : qui a un intérêt dans la procédure ouverte sur cet achat ne peut %s', (_case, state, act) => {
    const interests = [{ person: `presidency-of-${REGION}`, procedure: 'p', declaredOn: TODAY }]
    const decision = T.decidePurchase(state, act, { facts: { interests } })
    expect(decision.verdict).toBe('refused')
    expect(findingOf(decision.findings, 'interestFree')).toMatchObject({
      outcome: 'unmet',
      basis: ['convention 5', 'loi-2013-907 2', 'CCP L2141-10'],
    })
  })

  test.each([
    ['rien d’ouvert, le coordonnateur', none, T.region, ['open']],
    ['rien d’ouvert, un membre', none, T.somme, []],
    ['en recueil, le coordonnateur', collecting, T.region, ['revise', 'freeze', 'abandon']],
    ['en recueil, un membre', collecting, T.somme, []],
  ] as const)('%s', (_case, state, actor, expected) => {
    const views = purchase.acts(state, contextOn(TODAY, T.purchaseFacts(), actor))
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(expected)
  })

  test('ouvert, modifié, arrêté, rouvert, abandonné : le journal rejoué donne l’état', () => {
    const journal: PurchaseEvent[] = []
    let state: Purchase = none
    const seen: string[] = []
    const acts: readonly PurchaseAct[] = [
      opening(),
      revision({ title: 'ENT' }),
      freeze,
      { type: 'reopen', reason: 'un membre se retire' },
      freeze,
      { type: 'abandon', reason: 'besoin disparu' },
    ]
    for (const act of acts) {
      const decision = T.decidePurchase(state, act)
      if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
      journal.push(...decision.events)
      state = decision.events.reduce(purchase.evolve, state)
      seen.push(state.status)
    }
    expect(seen).toEqual(['collecting', 'collecting', 'frozen', 'collecting', 'frozen', 'abandoned'])
    expect(purchase.replay(journal)).toEqual(state)
    expect(state).toEqual({
      ...enquiry({ title: 'ENT' }),
      status: 'abandoned',
      abandonedOn: TODAY,
      reason: 'besoin disparu',
    })
  })

  test('un événement hors de son étape ne change rien', () => {
    expect(purchase.evolve(none, { type: 'PurchaseRevised', ...enquiry(), reason: '' })).toEqual(none)
    expect(purchase.evolve(none, { type: 'PurchaseAbandoned', on: TODAY, reason: '' })).toEqual(none)
    expect(purchase.evolve(collecting, { type: 'NeedReopened', on: TODAY, reason: '' })).toEqual(collecting)
    expect(purchase.evolve(none, { type: 'NeedFrozen', frozenOn: TODAY, estimate: 0, parts: [] })).toEqual(none)
  })
})
