import { describe, expect, test } from 'vitest'
import * as T from '../testing.ts'
import { expectedOf, validUntilOf } from './expected.ts'

const TODAY = '2027-04-05'
/** Tenders bind until 18 September 2027: the coordinator is warned thirty days before. */
const ENDS = '2027-09-18'
const longer = T.write({ kind: 'validity', tenders: ['a', 'b', 'c'], until: '2027-12-31', due: '2027-09-01' })

describe('R2.58, S3.7 : ce qu’une analyse attend', () => {
  test('des évaluateurs, puis rien que leurs notes, puis une conclusion, puis un rapport', () => {
    const named = T.begun([T.appoint()])
    expect(expectedOf(T.begun(), [], TODAY)).toEqual([{ act: 'appoint', due: ENDS }])
    expect(expectedOf(named, [T.sheet(T.somme, 'closed')], TODAY)).toEqual([])
    expect(expectedOf(named, [T.sheet(T.somme)], TODAY)).toEqual([{ act: 'conclude', due: ENDS }])
    const concluded = T.after(T.agreedOn(), [{ type: 'conclude' }], T.DISCLOSED)
    expect(expectedOf(concluded, [T.sheet(T.somme)], TODAY)).toEqual([{ act: 'freeze', due: ENDS }])
  })

  test.each([
    ['trente et un jours avant', '2027-08-18', []],
    ['trente jours avant', '2027-08-19', ['write']],
    ['le dernier jour', ENDS, ['write']],
  ] as const)('la fin de validité avertit : %s', (_, today, acts) => {
    expect(expectedOf(T.begun([T.appoint()]), [], today).map(({ act }) => act)).toEqual(acts)
  })

  test('une demande de prolongation qui attend sa réponse suffit, et le consentement de chacun recule la fin', () => {
    const asked = T.after(T.begun([T.appoint()]), [longer], { now: '2027-08-20T09:00:00.000Z' })
    expect(expectedOf(asked, [], '2027-08-21')).toEqual([])
    const two = ['a', 'b'].reduce(
      (state, id, index) =>
        T.after(state, [T.answer({ letter: index + 1, agrees: true })], { actor: T.operator(`account-${id}`) }),
      asked,
    )
    expect(validUntilOf(two)).toBe(ENDS)
    const all = T.after(two, [T.answer({ letter: 3, agrees: true })], { actor: T.operator('account-c') })
    expect(validUntilOf(all)).toBe('2027-12-31')
    expect(expectedOf(all, [], ENDS)).toEqual([])
  })

  test('une offre écartée n’avertit de rien', () => {
    const gone = T.begun([T.appoint(), ...['a', 'b', 'c'].map((id) => T.qualify(id, { kind: 'inappropriate' }))])
    expect(validUntilOf(gone)).toBeNull()
    expect(expectedOf(gone, [], ENDS)).toEqual([])
  })
})
