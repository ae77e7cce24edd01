import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { evaluation } from './evaluation.ts'
import type { Evaluation, EvaluationAct } from './evaluation-state.ts'
import { rankingIn } from './standing.ts'

const rule = decisionTable<Evaluation, EvaluationAct, T.Given>(T.decide)
const { begin, begun, none, price, published, qualify, write, answer, settle } = T
const accepted = (id: string, ok = true) => ({ [id]: { accepted: ok, reason: 'C’est ce que dit le règlement.' } })

describe('R2.54 : les prix se relèvent, les notes de prix et les rangs se calculent', () => {
  const lines = [
    { key: 'A1', quantity: 1_000, price: 600 },
    { key: 'A2', quantity: 10, price: 1_000 },
  ]
  rule(
    'linesMakeTotal',
    ['CCP R2152-11', 'policy analyse des offres'],
    [
      ['le total seul', begun(), price('a', 610_000), 'not-applicable'],
      ['les lignes font le total', begun(), price('a', 610_000, { lines }), 'met'],
      ['un centime de plus', begun(), price('a', 610_001, { lines }), 'unmet'],
      ['une ligne manque', begun(), price('a', 600_000, { lines: lines.slice(0, 1) }), 'unmet'],
      [
        'une ligne de trop',
        begun(),
        price('a', 610_000, { lines: [...lines, { key: 'Z', quantity: 0, price: 0 }] }),
        'unmet',
      ],
    ],
  )
  rule(
    'priceCited',
    ['policy analyse des offres'],
    [
      ['une pièce de cette offre', begun(), price('a', 1), 'met'],
      [
        'une pièce de l’offre d’un autre',
        begun(),
        price('b', 1),
        'unmet',
        { facts: { files: [{ deposit: 'a', envelope: 1, file: 0, sha256: T.SHA }] } },
      ],
      ['un autre pli', begun(), price('a', 1, { cited: T.cited({ envelope: 2 }) }), 'unmet'],
      ['une pièce qui n’est sortie d’aucun pli', begun(), price('a', 1), 'unmet', { facts: { files: [] } }],
    ],
  )
  rule(
    'tenderAnalysed',
    ['policy analyse des offres'],
    [
      ['de cette analyse', begun(), qualify('a'), 'met'],
      ['d’aucune', begun(), qualify('z'), 'unmet'],
    ],
  )
  const agreeing = (criterion: string, points = 700, reason = 'relu ensemble') =>
    ({ type: 'agree', agreed: [T.agreed('a', criterion, points, reason)] }) as const
  rule(
    'criterionAgreed',
    ['CCP R2152-6', 'CCP R2152-11'],
    [
      ['un critère noté', T.ready(), agreeing('C3'), 'met', T.DISCLOSED],
      ['la note de prix, saisie', T.ready(), agreeing('C1'), 'unmet', T.DISCLOSED],
      ['un critère qui a des parties', T.ready(), agreeing('C2'), 'unmet', T.DISCLOSED],
      [
        'une offre écartée',
        T.after(T.ready(), [qualify('a', { kind: 'irregular' })]),
        agreeing('C3'),
        'unmet',
        T.DISCLOSED,
      ],
    ],
  )
  rule(
    'consensusOnScale',
    ['CCP R2152-11'],
    [
      ['dix sur dix', T.ready(), agreeing('C3', 1_000), 'met', T.DISCLOSED],
      ['dix et demi', T.ready(), agreeing('C3', 1_050), 'unmet', T.DISCLOSED],
      ['un quart de pas', T.ready(), agreeing('C3', 712), 'unmet', T.DISCLOSED],
    ],
  )
  const given = (points: readonly number[]) => ({
    facts: { ...T.DISCLOSED.facts, given: [{ tender: 'a', criterion: 'C3', points }] },
  })
  rule(
    'consensusReasoned',
    ['policy analyse des offres'],
    [
      ['la note de tous, sans motif', T.ready(), agreeing('C3', 700, ''), 'met', given([700, 700])],
      ['une autre note, sans motif', T.ready(), agreeing('C3', 700, ''), 'unmet', given([700, 750])],
      ['une autre note, motivée', T.ready(), agreeing('C3'), 'met', given([700, 750])],
      ['que personne n’a notée', T.ready(), agreeing('C3', 700, ''), 'unmet', given([])],
    ],
  )
  rule(
    'scoresDisclosed',
    ['policy analyse des offres'],
    [
      ['tous ont clos', T.ready(), agreeing('C3'), 'met', T.DISCLOSED],
      ['un seul n’a pas clos', T.ready(), agreeing('C3'), 'unmet', { facts: { sheets: [T.sheet(T.somme, 'closed')] } }],
      ['personne n’est nommé', begun([price('a', 1), qualify('a')]), agreeing('C3'), 'unmet'],
    ],
  )

  test('aucun acte ne porte de rang : le classement vient des prix et du consensus', () => {
    const state = T.after(T.ready(), [T.agreeAll(700)], T.DISCLOSED)
    expect(rankingIn(state).map(({ tender, rank }) => [tender, rank])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ])
    const acts = evaluation.actNames
    expect(acts.filter((name) => /rank/i.test(name))).toEqual([])
  })
})

describe('R2.50 : une seule qualification par offre, motivée', () => {
  test.each([
    ['regular', ['CCP R2152-6']],
    ['irregular', ['CCP L2152-2', 'CCP R2152-1']],
    ['inappropriate', ['CCP L2152-4', 'CCP R2152-1']],
  ] as const)('%s porte son article', (kind, basis) => {
    const { findings } = T.decide(begun(), qualify('a', { kind }))
    expect(findingOf(findings, 'qualificationTold').basis).toEqual(basis)
  })
  test('inacceptable porte le sien, et celle qui l’est remplace la précédente', () => {
    const state = begun([
      price('a', 900_000_01),
      qualify('a'),
      qualify('a', { kind: 'unacceptable', reason: 'crédits' }),
    ])
    expect(state.tenders[0]?.qualification).toMatchObject({
      kind: 'unacceptable',
      by: T.personOf(T.region),
      on: '2027-04-05',
    })
    const { findings } = T.decide(begun([price('a', 900_000_01)]), qualify('a', { kind: 'unacceptable' }))
    expect(findingOf(findings, 'qualificationTold').basis).toEqual(['CCP L2152-3', 'CCP R2152-1'])
  })
  const unacceptable = qualify('a', { kind: 'unacceptable' })
  rule(
    'priceOverCredits',
    ['CCP L2152-3', 'CCP R2152-1'],
    [
      ['un centime au-dessus', begun([price('a', 900_000_01)]), unacceptable, 'met'],
      ['les crédits mêmes', begun([price('a', 900_000_00)]), unacceptable, 'unmet'],
      ['sans prix', begun(), unacceptable, 'unmet'],
      [
        'sans crédits',
        T.after(none, [begin({ budget: { ...T.budget, credits: null } }), price('a', 1e12)]),
        unacceptable,
        'unmet',
      ],
      ['une autre qualification', begun(), qualify('a'), 'not-applicable'],
    ],
  )
  const variant = (kind: 'regular' | 'irregular') => qualify('a', { kind, variant: true })
  const allowing = published()
  const allowed = T.after(none, [begin()], {
    facts: { published: { ...allowing, grid: { ...allowing.grid, variantsAllowed: true } } },
  })
  rule(
    'variantAllowed',
    ['CCP L2152-2', 'CCP R2151-8'],
    [
      ['une variante que l’avis n’autorise pas', begun(), variant('regular'), 'unmet'],
      ['la même, écartée', begun(), variant('irregular'), 'met'],
      ['une variante autorisée', allowed, variant('regular'), 'met'],
      ['pas une variante', begun(), qualify('a'), 'not-applicable'],
    ],
  )
  rule(
    'tendersQualified',
    ['CCP R2152-1', 'CCP R2152-6'],
    [
      ['toutes', T.agreedOn(), { type: 'conclude' }, 'met', T.DISCLOSED],
      [
        'une sans qualification',
        begun([T.appoint(), qualify('a'), qualify('b')]),
        { type: 'conclude' },
        'unmet',
        T.DISCLOSED,
      ],
    ],
  )
})

describe('R2.52 : l’offre anormalement basse', () => {
  const priced = begun([
    price('a', 300_000_00),
    price('b', 800_000_00),
    price('c', 810_000_00),
    ...['a', 'b', 'c'].map((id) => qualify(id)),
  ])
  const asked = T.after(priced, [write()])
  const answered = T.after(asked, [answer()], { actor: T.operator('account-a') })
  const rejected = settle({ outcome: 'rejected' })
  rule(
    'lowAskedFirst',
    ['CCP L2152-6', 'CCP R2152-3'],
    [
      ['rejetée sans avoir été interrogée', priced, rejected, 'unmet'],
      ['interrogée, le dernier jour', asked, rejected, 'unmet', { now: '2027-04-15T10:00:00.000Z' }],
      ['interrogée, délai expiré', asked, rejected, 'met', { now: '2027-04-16T10:00:00.000Z' }],
      ['interrogée, a répondu', answered, rejected, 'met'],
      ['justifiée par sa réponse', answered, settle(), 'met'],
      ['justifiée par un silence', asked, settle(), 'unmet', { now: '2027-04-16T10:00:00.000Z' }],
    ],
  )
  const settled = T.after(answered, [settle()])
  rule(
    'lowSettled',
    ['CCP L2152-6', 'CCP R2152-3'],
    [
      ['signalée, sans décision', answered, { type: 'conclude' }, 'unmet', T.DISCLOSED],
      ['signalée, justifiée', settled, { type: 'conclude' }, 'met', T.DISCLOSED],
      ['signalée, rejetée', T.after(answered, [rejected]), { type: 'conclude' }, 'met', T.DISCLOSED],
    ],
  )

  test('une décision vaut pour le prix dont elle est prise', () => {
    const moved = T.after(settled, [price('a', 290_000_00, { appraisals: accepted('priceKept') })])
    expect([settled.tenders[0]?.low?.outcome, moved.tenders[0]?.low]).toEqual(['justified', null])
  })

  test('une offre rejetée n’est plus classée, et ne sert plus de prix le plus bas', () => {
    const state = T.after(T.after(answered, [rejected, T.appoint()]), [T.agreeAll(700, ['b', 'c'])], T.DISCLOSED)
    expect(rankingIn(state).map(({ tender, scores }) => [tender, scores.C1])).toEqual([
      ['b', 1_000],
      ['c', 988],
    ])
  })
})
