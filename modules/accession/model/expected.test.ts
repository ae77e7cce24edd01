import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#kernel/citation.ts'
import { at, eventsUpTo, groupWith, left, METROPOLE, OISE, REGION, SOMME } from '../testing/case.ts'
import { accession } from './accession.ts'
import { expectedActs } from './expected.ts'
import type { Accession } from './state.ts'

const seen = (state: Accession, group = groupWith(), day: IsoDate = '2027-11-30') =>
  expectedActs(group, state, day).map(({ act, by, about, due, missing }) => [act, about ?? by, due, missing])

const upTo = (count: number): Accession => accession.replay(eventsUpTo('effective').slice(0, count))
const unreceived = accession.replay([
  { type: 'AccessionRequested', newcomer: METROPOLE, channel: 'email', sentOn: '2027-10-01', acknowledgement: null },
])

describe('ce que le dossier attend', () => {
  test.each<readonly [string, Accession, readonly (readonly [string, string, IsoDate | null, boolean])[]]>([
    ['rien avant la demande', at('none'), []],
    ['l’accusé, relancé au huitième jour', unreceived, [['acknowledge', REGION, '2027-10-09', true]]],
    ['l’instruction', at('requested'), [['examine', REGION, null, true]]],
    ['la saisine', at('under-examination'), [['submitForApproval', REGION, null, true]]],
    [
      'chaque délibération, relancée au soixantième jour',
      at('submitted-for-approval'),
      [
        ['approve', REGION, '2027-12-24', true],
        ['approve', SOMME, '2027-12-24', true],
      ],
    ],
    ['celle qui manque encore', upTo(4), [['approve', SOMME, '2027-12-24', true]]],
    ['l’ouverture à la signature', at('approved'), [['openSignature', REGION, null, true]]],
    [
      'chaque signature',
      at('amendment-signing'),
      [REGION, SOMME, METROPOLE].map((body) => ['sign', body, '2028-01-17', true] as const),
    ],
    ['le retour', at('signed'), [['returnToCoordinator', REGION, null, true]]],
    [
      'la notification du nouvel adhérent, et sans rien bloquer celle des autres',
      upTo(12),
      [
        ['notify', REGION, null, false],
        ['notify', SOMME, null, false],
        ['notify', METROPOLE, null, true],
        ['notify', OISE, null, false],
      ],
    ],
  ])('%s', (_case, state, expected) => {
    expect(seen(state)).toEqual(expected)
  })

  test('un fondateur parti n’est plus attendu, ni personne sans coordonnateur', () => {
    expect(seen(upTo(4), left(SOMME, '2027-11-30'))).toEqual([])
    expect(seen(at('requested'), groupWith({ coordinators: [] }))).toEqual([])
  })
})
