import { expect, test } from 'vitest'
import { centsIn, fileIn, pointsIn, pointsText } from './values.ts'

test('ce qui est tapé devient des centimes et des centièmes de point, ou ce que le serveur refuse', () => {
  expect(['', '1 234,56', '1234', 'douze'].map(centsIn)).toEqual([null, 123_456, 123_400, -1])
  expect(['7', '7,5', '7.25', '', '7,555', 'sept', '-1'].map(pointsIn)).toEqual([700, 750, 725, -1, -1, -1, -1])
  expect([700, 750, 725].map(pointsText)).toEqual(['7', '7,5', '7,25'])
  expect(fileIn('1:12')).toEqual({ envelope: 1, file: 12 })
})
