import { describe, expect, test } from 'vitest'
import { citationKey } from '#kernel/citation.ts'
import * as T from '../testing.ts'
import { silenceOf } from './due.ts'
import { daysAhead, expectedOf } from './expected.ts'
import type { Acceptance } from './state.ts'

const ahead = (state: Acceptance) => daysAhead(state).map(({ what, on }) => [what, on])

describe('ce qui est attendu, de qui, pour quand', () => {
  test.each<[string, Acceptance, readonly (readonly [string, string])[]]>([
    ['aucune livraison', T.none, []],
    ['R5.01 : prête', T.ready, [['aptitude', '2027-11-03']]],
    [
      'R5.03 : en service régulier',
      T.watched,
      [
        ['serviceEnd', '2027-12-03'],
        ['decision', '2027-12-10'],
        ['tacit', '2027-12-10'],
      ],
    ],
    [
      'R5.06 : ajournée',
      T.postponed,
      [
        ['postponementAnswer', '2027-11-15'],
        ['presentation', '2027-11-22'],
      ],
    ],
    ['R5.06 : l’ajournement accepté', T.agreed, [['presentation', '2027-11-22']]],
    ['R5.06 : refusé', T.declined, [['declinedDecision', '2027-11-23']]],
    [
      'R5.08 : le titulaire invité',
      T.invited,
      [
        ['hearing', '2027-10-26'],
        ['aptitude', '2027-11-03'],
      ],
    ],
    ['R5.07 : réfaction notifiée', T.reduced, [['objection', '2027-11-17']]],
    [
      'R5.07 : contestée un vendredi, quinze jours finissent un samedi',
      T.contested,
      [
        ['contestAnswer', '2027-11-27'],
        ['contestSilence', '2027-11-29'],
      ],
    ],
    ['R5.08 : rejetée', T.rejected, [['presentation', '2027-12-02']]],
    ['admise', T.accepted, []],
  ])('%s', (_what, state, days) => {
    expect(ahead(state)).toEqual(days)
  })

  test('ce qui ne fait que finir n’est plus dit ensuite ; ce qui est dû le reste', () => {
    const days = (state: Acceptance, today: string) => daysAhead(state, today).map(({ what }) => what)
    expect(days(T.watched, T.WATCHED_UNTIL)).toEqual(['serviceEnd', 'decision', 'tacit'])
    expect(days(T.watched, '2027-12-04')).toEqual(['decision', 'tacit'])
    expect(days(T.invited, '2027-10-27')).toEqual(['aptitude'])
    expect(days(T.ready, '2028-01-01')).toEqual(['aptitude'])
  })

  test('le membre ne décide du service régulier qu’une fois vérifié', () => {
    expect(expectedOf(T.watched, T.WATCHED_UNTIL)).toBeUndefined()
    const expected = expectedOf(T.watched, '2027-12-04')
    expect(expected).toMatchObject({ act: 'accept', due: '2027-12-10', silence: T.SILENT })
    expect(expected?.basis.map(citationKey)).toEqual(['convention execution', 'CCAG-TIC 33 33.2.2'])
  })

  test('le silence n’a d’effet que là où le texte lui en donne', () => {
    const silent = [T.ready, T.watched, T.postponed, T.agreed, T.declined, T.reduced, T.contested, T.rejected, T.tacit]
    expect(silent.map((state) => silenceOf(state)?.act ?? null)).toEqual([
      ...[null, 'deemAccepted', 'deemDeclined', null, null],
      ...['deemReductionAccepted', 'dropReduction', null, null],
    ])
    expect(expectedOf(T.declined, '2027-11-10')).toMatchObject({ act: 'reduce', due: '2027-11-23', silence: null })
    expect(expectedOf(T.contested, '2027-11-15')).toMatchObject({ act: 'answerContest', silence: '2027-11-29' })
    expect(expectedOf(T.postponed, '2027-11-08')).toBeUndefined()
  })
})
