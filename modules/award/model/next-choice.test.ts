import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award } from './award-state.ts'
import { expectedOf } from './expected.ts'

const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)
const SECOND_MINUTES = T.sha('9')
/** What the committee decided last: the second tender, or another one. */
const voted = (holder: string, record = SECOND_MINUTES) => ({
  facts: { committee: { decision: { decidedOn: '2026-12-01', record, holder } } },
})
const passing = T.passToNext({ choice: undefined, amount: undefined, appraisals: {} })
const choosing: AwardAct = { type: 'recordNextChoice', choice: T.NEXT_CHOICE, amount: 5_900_000_000 }
/** The first produced nothing: the second is intended, and the committee is to choose it. */
const awaited = () => T.done(T.asked(), passing, { on: '2026-11-21' })
const chosen = () => T.done(awaited(), choosing, { on: '2026-12-02', ...voted(T.SECOND) })

describe('R1.29, L1414-2 : la commission choisit le suivant', () => {
  rule(
    'nextChosenByCommittee',
    ['CGCT L1414-2', 'convention 4'],
    [
      ['laissée à la commission, qui siège ici', T.asked(), passing, 'met', { on: '2026-11-21' }],
      [
        'décrit avant son vote : où l’a-t-elle choisi ?',
        T.asked(),
        T.passToNext({ appraisals: {} }),
        'to-appraise',
        { on: '2026-11-21' },
      ],
      [
        'elle l’a déjà choisi',
        T.asked(),
        T.passToNext({ appraisals: {} }),
        'met',
        { on: '2026-12-02', ...voted(T.SECOND) },
      ],
      [
        'elle ne siège pas ici',
        T.asked(),
        T.passToNext({ appraisals: {} }),
        'to-appraise',
        { on: '2026-11-21', facts: { committee: null } },
      ],
    ],
  )
  test('nextDescribed : sans commission ici, le montant et les motifs restent dus', () => {
    const elsewhere = T.decide(T.asked(), passing, { on: '2026-11-21', facts: { committee: null } })
    expect(findingOf(elsewhere.findings, 'nextDescribed')).toMatchObject({
      ...{ outcome: 'unmet', basis: ['CCP R2144-7', 'CCP R2181-3'] },
    })
  })

  rule(
    'nextAsVoted',
    ['CGCT L1414-2', 'CGCT R2131-5'],
    [
      ['votée, procès-verbal signé', awaited(), choosing, 'met', { on: '2026-12-02', ...voted(T.SECOND) }],
      ['aucun vote depuis', awaited(), choosing, 'unmet', { on: '2026-12-02', ...voted(T.FIRST, T.MINUTES) }],
      ['rien de signé', awaited(), choosing, 'unmet', { on: '2026-12-02', facts: { committee: { decision: null } } }],
      ['une autre', awaited(), choosing, 'unmet', { on: '2026-12-02', ...voted(T.IRREGULAR) }],
    ],
  )
  rule(
    'nextChoiceAwaited',
    ['CGCT L1414-2', 'convention 4'],
    [
      ['attendu', awaited(), choosing, 'met', { on: '2026-12-02', ...voted(T.SECOND) }],
      ['le premier tient', T.asked(), choosing, 'unmet', { on: '2026-11-18' }],
      ['une seconde fois', chosen(), choosing, 'unmet', { on: '2026-12-02', ...voted(T.SECOND) }],
    ],
  )

  const proven = (state: Award) =>
    T.done(
      T.done(state, T.askProofs('2026-12-10'), { on: '2026-12-01' }),
      T.recordProofs({ producedOn: '2026-12-02' }),
      {
        on: '2026-12-02',
      },
    )
  const letters = [T.FIRST, T.IRREGULAR].map((to) => T.letter(to, { winner: 'Coopérative Exemple' }))
  rule(
    'nextChosen',
    ['CGCT L1414-2', 'convention 4'],
    [
      ['lettres avant le vote', proven(awaited()), T.sendLetters(letters), 'unmet', { on: '2026-12-03' }],
      ['acte d’engagement avant le vote', awaited(), T.drawDeed, 'unmet', { on: '2026-12-03' }],
      ['signature avant le vote', proven(awaited()), T.signAsHolder(), 'unmet', { on: '2026-12-03' }],
      ['après le vote', proven(chosen()), T.sendLetters(letters), 'not-applicable', { on: '2026-12-03' }],
    ],
  )

  test('le choix entre avec le jour et le procès-verbal du vote, et ce que les lettres disent', () => {
    expect(awaited()).toMatchObject({ intended: T.SECOND, nextAwaited: true, choice: T.CHOICE })
    const state = chosen()
    expect(state).toMatchObject({
      ...{ intended: T.SECOND, choice: T.NEXT_CHOICE, amount: 5_900_000_000, record: T.MINUTES },
      nextChoices: [{ account: T.SECOND, decidedOn: '2026-12-01', record: SECOND_MINUTES }],
    })
    expect('nextAwaited' in state).toBe(false)
    const given = T.done(state, T.abandon, { on: '2026-12-03' })
    expect(given).toMatchObject({ nextChoices: [{ record: SECOND_MINUTES }] })
  })

  test('tant qu’il manque, il est attendu ; une fois entré, il ne l’est plus', () => {
    const acts = (state: Award) =>
      expectedOf(state, { controlled: true, consultation: null }, '2026-11-23').map(({ act }) => act)
    expect(acts(awaited())).toEqual(['askProofs', 'recordNextChoice'])
    expect(acts(proven(awaited()))).toEqual(['recordNextChoice'])
    expect(acts(chosen())).toEqual(['askProofs'])
  })
})
