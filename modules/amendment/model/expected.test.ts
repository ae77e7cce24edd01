import { describe, expect, test } from 'vitest'
import { AISNE, at, left, NORD, notify, REGION, run, sign, someFacts } from '../testing/case.ts'
import { expectedActs } from './expected.ts'
import type { Act, Amendment } from './state.ts'

const seen = (state: Amendment, group = someFacts().group) =>
  expectedActs(group, state, '2028-03-10').map(({ act, by, about, due }) => [act, about ?? by, due])
const approve = (body: string): Act => ({ type: 'approve', body, authorisingAct: `acte-${body}` })

describe('ce que l’avenant attend', () => {
  test.each<readonly [string, Amendment, readonly (readonly [string, string, string | null])[]]>([
    ['rien avant la proposition', at('none'), []],
    [
      'chaque délibération, relancée au soixantième jour',
      run(at('proposed'), [approve(NORD)]),
      [
        ['approve', REGION, '2028-05-09'],
        ['approve', AISNE, '2028-05-09'],
      ],
    ],
    [
      'l’ouverture à la signature une fois que tous ont délibéré',
      run(at('proposed'), [approve(NORD), approve(AISNE), approve(REGION)]),
      [['openSignature', REGION, null]],
    ],
    [
      'chaque signature',
      run(at('signing'), [sign(NORD)]),
      [
        ['sign', REGION, '2028-05-09'],
        ['sign', AISNE, '2028-05-09'],
      ],
    ],
    [
      'chaque notification',
      run(at('signed'), [notify(NORD)]),
      [
        ['notify', REGION, null],
        ['notify', AISNE, null],
      ],
    ],
    ['rien une fois en vigueur', at('effective'), []],
  ])('%s', (_case, state, expected) => {
    expect(seen(state)).toEqual(expected)
  })

  test('un membre parti n’est plus attendu, ni personne sans coordonnateur', () => {
    expect(seen(run(at('signing'), [sign(REGION), sign(AISNE)]), left(NORD))).toEqual([])
    expect(seen(at('proposed'), someFacts({}, { coordinators: [] }).group)).toEqual([])
  })
})
