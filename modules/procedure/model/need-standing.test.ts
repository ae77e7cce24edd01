import { describe, expect, test } from 'vitest'
import type { Purchase } from '#modules/need/index.ts'
import { findingOf } from '../../../tests/decision-table.ts'
import { decide, frozenPurchase, group, OISE, prepared, REGION, revision, TODAY } from '../testing.ts'
import { expectedActs } from './expected.ts'
import { needStanding } from './need-standing.ts'
import { procedure } from './procedure.ts'

const { frozenOn: _, parts: __, estimate: ___, ...enquiry } = frozenPurchase()
const reopened: Purchase = { ...enquiry, status: 'collecting' }
const [one, other] = frozenPurchase().parts as [Part, Part]
type Part = ReturnType<typeof frozenPurchase>['parts'][number]
/** The need, frozen again: the second buyer has gone, another has come, and it lasts longer. */
const again = frozenPurchase({
  estimate: 13_000_000_00,
  duration: { from: '2027-10-01', months: 40 },
  parts: [one, { ...other, body: OISE, amounts: { minimum: 0, expected: 1, maximum: 5_000_000_00 } }],
})

describe('R2.01 : le besoin d’une procédure est celui qui est arrêté', () => {
  test.each<[string, Purchase, readonly string[]]>([
    ['le même', frozenPurchase(), []],
    ['le même, ses parts dans un autre ordre', frozenPurchase({ parts: [other, one] }), []],
    ['une autre valeur', frozenPurchase({ estimate: 1 }), ['estimate']],
    [
      'une autre nature, un autre objet',
      frozenPurchase({ category: 'works', object: 'autre' }),
      ['object', 'category'],
    ],
    ['arrêté de nouveau', again, ['estimate', 'duration', 'buyers']],
    [
      'une autre ligne',
      frozenPurchase({ lines: [{ key: 'Z9', label: 'Manuel imprimé', unit: 'exemplaire' }] }),
      ['extent'],
    ],
    [
      'une autre quantité',
      frozenPurchase({ parts: [{ ...one, quantities: [{ line: 'A1', minimum: 1, expected: 2, maximum: 3 }] }, other] }),
      ['extent'],
    ],
    [
      'un autre minimum',
      frozenPurchase({ parts: [{ ...one, amounts: { ...one.amounts, minimum: 1_00 } }, other] }),
      ['extent'],
    ],
    ['rouvert', reopened, []],
  ])('%s', (_name, purchase, differs) => {
    expect(needStanding(prepared, purchase)).toEqual({ stage: purchase.status, differs })
  })
})

test('R2.01 : une procédure choisie avant que l’étendue y soit copiée ne se compare pas par elle', () => {
  const { extent: ____, ...before } = prepared
  expect(needStanding(before, frozenPurchase({ lines: [] })).differs).toEqual([])
  expect(needStanding(before, frozenPurchase({ object: 'autre' })).differs).toEqual(['object'])
})

describe('R2.01 : ce qui est attendu du coordonnateur', () => {
  const expected = (purchase: Purchase) =>
    expectedActs(group(), prepared, { today: TODAY, purchase, deliberations: [] }).map(({ act, body, basis }) => ({
      act,
      body,
      article: basis[0],
    }))
  test('le besoin arrêté autrement : revoir la procédure avant son rétroplanning', () => {
    expect(expected(again)).toMatchObject([{ act: 'revise', body: REGION, article: { article: 'L2111-1' } }])
    expect(expected(frozenPurchase())).toMatchObject([{ act: 'plan' }])
    expect(expected(reopened)).toMatchObject([{ act: 'plan' }])
  })
})

describe('R2.01 : changer la procédure relit le besoin arrêté', () => {
  test('l’estimation, la durée et les acheteurs sont ceux du nouveau gel', () => {
    const decision = decide(prepared, revision(), { facts: { purchase: again } })
    if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
    const state = decision.events.reduce(procedure.evolve, prepared)
    expect(state).toMatchObject({
      type: 'restricted',
      estimate: 13_000_000_00,
      duration: { from: '2027-10-01', months: 40 },
      buyers: [
        { body: REGION, maximum: 8_000_000_00 },
        { body: OISE, maximum: 5_000_000_00 },
      ],
      plan: null,
    })
    expect(needStanding(state as typeof prepared, again)).toEqual({ stage: 'frozen', differs: [] })
  })
  test('le type se juge sur la nouvelle valeur', () => {
    const small = { ...prepared, type: 'adapted', estimate: 200_000_00 } as const
    const decision = decide(small, revision({ procedureType: 'adapted' }), { facts: { purchase: again } })
    expect(findingOf(decision.findings, 'typeLawful')).toMatchObject({
      outcome: 'unmet',
      basis: ['CCP annexe 2', 'CCP R2123-1', 'CCP R2121-1'],
    })
  })
  test('le besoin rouvert, elle attend qu’il soit arrêté', () => {
    const decision = decide(prepared, revision(), { facts: { purchase: reopened } })
    expect(decision.verdict).toBe('refused')
    expect(findingOf(decision.findings, 'needSettled')).toMatchObject({ outcome: 'unmet', basis: ['CCP L2111-1'] })
  })
  test('un acheteur qui n’est plus membre ne peut y entrer', () => {
    const gone = frozenPurchase({ parts: [{ ...one, body: 'aisne' }] })
    const decision = decide(prepared, revision(), { facts: { purchase: gone } })
    expect(findingOf(decision.findings, 'buyersAreMembers').outcome).toBe('unmet')
  })
  test('une révision d’avant ce jour, qui n’a rien relu, laisse le besoin qu’elle avait', () => {
    const { type, reason: __, ...chosen } = revision() as Extract<ReturnType<typeof revision>, { type: 'revise' }>
    const old = { type: 'ProcedureRevised', ...chosen, reason: 'x' }
    expect(type).toBe('revise')
    const state = procedure.evolve(prepared, old as never)
    expect(state).toMatchObject({ type: 'restricted', estimate: prepared.estimate, buyers: prepared.buyers })
  })
})
