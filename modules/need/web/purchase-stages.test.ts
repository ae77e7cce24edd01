import { describe, expect, test } from 'vitest'
import type { Purchase } from '../model/purchase-state.ts'
import {
  accepted,
  answer,
  collecting,
  enquiry,
  filed,
  OISE,
  REGION,
  returned,
  SOMME,
  validated,
  withoutNeed,
} from '../testing.ts'
import { stagesOf, stagesOfSheet } from './purchase-stages.ts'
import { fr } from './words.fr.ts'

const frozen: Purchase = { ...enquiry(), status: 'frozen', frozenOn: '2027-03-02', estimate: 1, parts: [] }
const line = (stages: ReturnType<typeof stagesOf>) => stages.map(({ key, state, date }) => [key, state, date])

describe('the line of a purchase', () => {
  const context = {
    opened: '2027-02-01',
    answers: [answer(REGION), answer(SOMME, { status: 'filed' }), answer(OISE, { status: 'without-need' })],
    members: [REGION, SOMME, OISE],
    says: fr.stages,
  }

  test('while its needs are collected, who has filed is told from who has settled', () => {
    const stages = stagesOf(collecting, context)
    expect(line(stages)).toEqual([
      ['opened', 'done', '2027-02-01'],
      ['due', 'current', '2027-03-01'],
      ['frozen', 'future', undefined],
      ['begins', 'future', '2027-09-01'],
    ])
    expect(stages[1]?.parts).toEqual(['done', 'done', 'done'])
    expect(stages[2]?.parts).toEqual(['done', 'awaited', 'done'])
    const none = stagesOf(collecting, { ...context, answers: [] })
    expect(none[1]?.parts).toEqual(['awaited', 'awaited', 'awaited'])
  })

  test('frozen, then abandoned', () => {
    expect(line(stagesOf(frozen, context))[2]).toEqual(['frozen', 'current', '2027-03-02'])
    const abandoned: Purchase = { ...enquiry(), status: 'abandoned', abandonedOn: '2027-03-03', reason: 'x' }
    expect(line(stagesOf(abandoned, { ...context, opened: undefined }))).toEqual([
      ['opened', 'done', undefined],
      ['abandoned', 'stopped', '2027-03-03'],
    ])
  })
})

test.each([
  ['filed', filed, collecting, 'filed'],
  ['returned', returned, collecting, 'returned'],
  ['accepted', accepted, collecting, 'accepted'],
  ['validated', validated, collecting, 'validated'],
  ['without a need', withoutNeed, collecting, 'filed'],
  ['validated, and the need frozen', validated, frozen, 'frozen'],
  ['without a need, and the need frozen', withoutNeed, frozen, 'frozen'],
])('a sheet %s stands at one stop of its line', (_case, state, asked, stop) => {
  const current = stagesOfSheet(state, asked, fr.stages).filter((stage) => stage.state === 'current')
  expect(current.map(({ key }) => key)).toEqual([stop])
})
