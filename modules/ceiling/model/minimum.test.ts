import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Act, Ceiling } from './state.ts'

const rule = decisionTable<Ceiling, Act, T.Given>(T.decide)
/** Of orders that end on 31 August 2031: told from 4 March, then from 2 June. */
const withMinimum = T.done(T.none, T.set({ minimum: 500_00 }))
const at = (on: string, ordered = 499_99): T.Given => ({
  ...{ on, actor: { kind: 'clock' }, facts: { ordered: [T.ordered(T.SOMME, ordered)] } },
})
const toldFirst = T.done(withMinimum, T.reportMinimum, at('2031-03-04'))
const toldTwice = T.done(toldFirst, T.reportMinimum, at('2031-06-02'))

describe('R4.13 : un minimum qui n’est pas atteint est dit à tous', () => {
  rule(
    'minimumNotReached',
    ['convention 5', 'policy minimum du marché'],
    [
      ['cent quatre-vingt-un jours avant', withMinimum, T.reportMinimum, 'unmet', at('2031-03-03')],
      ['cent quatre-vingts jours avant, à un centime', withMinimum, T.reportMinimum, 'met', at('2031-03-04')],
      ['atteint au centime', withMinimum, T.reportMinimum, 'unmet', at('2031-03-04', 500_00)],
      ['déjà dit', toldFirst, T.reportMinimum, 'unmet', at('2031-06-01')],
      ['quatre-vingt-dix jours avant', toldFirst, T.reportMinimum, 'met', at('2031-06-02')],
      ['deux fois dit', toldTwice, T.reportMinimum, 'unmet', at('2031-08-31')],
      ['le premier jour manqué, le second seul', withMinimum, T.reportMinimum, 'met', at('2031-08-31')],
      ['les commandes finies', withMinimum, T.reportMinimum, 'unmet', at('2031-09-01')],
      ['un marché sans minimum', T.inForce, T.reportMinimum, 'unmet', at('2031-06-02')],
    ],
  )
  test('ce qui fut dit reste, avec ce qui était commandé', () =>
    expect(toldTwice.reports).toEqual([
      { on: '2031-03-04', before: 180, ordered: 499_99, minimum: 500_00 },
      { on: '2031-06-02', before: 90, ordered: 499_99, minimum: 500_00 },
    ]))
  test('personne ne le dit à la place du calendrier', () =>
    expect(T.decide(withMinimum, T.reportMinimum, { ...at('2031-03-04'), actor: T.region }).verdict).toBe('refused'))
})
