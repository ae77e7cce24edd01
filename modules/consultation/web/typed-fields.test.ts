import { expect, test } from 'vitest'
import { readPercent, writePercent } from './percent.ts'

test.each([
  ['33,33', 3_333],
  ['33.33', 3_333],
  ['100', 10_000],
  ['99,99 %', 9_999],
  ['0', 0],
  ['33,333', null],
  ['100,01', null],
  ['-1', null],
  ['un tiers', null],
])('R2.53 : une pondération « %s » se lit %s points', (text, points) => {
  expect(readPercent(text)).toBe(points)
  if (points !== null) expect(readPercent(writePercent(points))).toBe(points)
})
