import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaledIn, scaledText } from './scaled-number.ts'

test.each([
  ['1,2345', 4, 12_345],
  ['1,2', 4, 12_000],
  ['750', 4, 7_500_000],
  ['1 234,5 €', 2, 123_450],
  ['1\u202F234', 0, 1_234],
  ['20 %', 2, 2_000],
  [' 5,5 ', 2, 550],
  ['1,23456', 4, null],
  ['1.5', 2, null],
  ['12 34', 2, null],
  ['-1', 2, null],
  ['', 2, null],
  ['mille', 2, null],
  ['9007199254740993', 0, null],
])('%s, à %i décimales', (text, decimals, number) => {
  expect(scaledIn(text, decimals)).toBe(number)
})

test('ce qui est écrit de nouveau se lit pareil', () => {
  const [number, decimals] = [fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 })]
  fc.assert(
    fc.property(number, decimals, (value, kept) => {
      expect(scaledIn(scaledText(value, kept), kept)).toBe(value)
    }),
  )
  expect([scaledText(12_000, 4, 2), scaledText(12_345, 4, 2), scaledText(5, 4), scaledText(7_500_000, 4)]).toEqual([
    ...['1,20', '1,2345', '0,0005', '750'],
  ])
})
