import { expect, test } from 'vitest'
import { at } from '../testing.ts'
import { daysOf, runsOf } from './days.ts'
import type { Agreed } from './lost-minutes.ts'

const agreed = (minute: string, verdict: Agreed['verdict'] = 'up'): Agreed => ({
  ...{ minute, verdict, declared: 1, measured: 1, lost: verdict === 'down' ? 1 : 0 },
  failed: verdict === 'down' ? ['part'] : [],
})

test('a day is one of Paris, in winter and in summer', () => {
  const minutes = ['2027-03-26T22:59', '2027-03-26T23:00', '2027-03-28T21:59', '2027-03-28T22:00'].map((minute) =>
    agreed(`${minute}:00.000Z`),
  )
  expect(daysOf(minutes).map(({ day, measured }) => [day, measured])).toEqual([
    ['2027-03-26', 1],
    ['2027-03-27', 1],
    ['2027-03-28', 1],
    ['2027-03-29', 1],
  ])
})

test('a minute that nobody measured is neither won nor lost', () => {
  expect(daysOf([agreed(at(0)), agreed(at(1), 'down'), agreed(at(2), 'unmeasured')])).toMatchObject([
    { measured: 2, lost: 1 },
  ])
})

test('runs are cut where the verdict changes, and where a minute is missing', () => {
  const minutes = [agreed(at(0)), agreed(at(1)), agreed(at(2), 'down'), agreed(at(3), 'down'), agreed(at(5), 'down')]
  expect(runsOf(minutes)).toEqual([
    { from: at(0), until: at(2), verdict: 'up', failed: [] },
    { from: at(2), until: at(4), verdict: 'down', failed: ['part'] },
    { from: at(5), until: at(6), verdict: 'down', failed: ['part'] },
  ])
})
