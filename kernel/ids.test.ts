import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSiren, checkSiret } from './ids.ts'

describe('SIREN', () => {
  test.each(['356000000', '732829320', '732 829 320', '732\u202F829\u202F320'])('%s is valid', (text) => {
    expect(checkSiren(text)).toEqual({ value: text.replace(/\s/g, '') })
  })
  test.each([
    ['732829321', 'wrong-siren-key'],
    ['73282932', 'not-nine-digits'],
    ['7328293200', 'not-nine-digits'],
    ['73282932O', 'not-nine-digits'],
    ['', 'not-nine-digits'],
  ])('%j: %s', (text, problem) => expect(checkSiren(text)).toEqual({ problem }))
})

describe('SIRET', () => {
  test.each(['73282932000074', '732 829 320 00074', '35600000000048'])('%s is valid', (text) => {
    expect(checkSiret(text)).toEqual({ value: text.replace(/\s/g, '') })
  })
  test.each([
    ['73282932000075', 'wrong-siret-key'],
    ['73282932100074', 'wrong-siren-key'],
    ['732829320', 'not-fourteen-digits'],
    ['732829320000740', 'not-fourteen-digits'],
    ['x73282932000074', 'not-fourteen-digits'],
    ['73282932000074x', 'not-fourteen-digits'],
    ['7328293200007A', 'not-fourteen-digits'],
    ['', 'not-fourteen-digits'],
  ])('%j: %s', (text, problem) => expect(checkSiret(text)).toEqual({ problem }))

  test('an establishment of La Poste: the sum of its digits is a multiple of 5', () => {
    expect(checkSiret('35600000000015')).toEqual({ value: '35600000000015' })
    expect(checkSiret('35600000000016')).toEqual({ problem: 'wrong-siret-key' })
  })
  test('the exception is of La Poste only', () => {
    // Digits sum to 40 and the SIREN is right, yet the key is wrong.
    expect(checkSiret('73282932000004')).toEqual({ problem: 'wrong-siret-key' })
  })
})

test('one wrong digit is always seen, except at La Poste', () => {
  const fourteen = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 })
  fc.assert(
    fc.property(fourteen, fc.nat({ max: 13 }), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
      const valid = '73282932000074'
      const altered = [...valid]
        .map((digit, index) => (index === place ? (Number(digit) + shift) % 10 : digit))
        .join('')
      expect(checkSiret(altered)).toHaveProperty('problem')
      const any = checkSiret(digits.join(''))
      if ('value' in any) expect(checkSiren(any.value.slice(0, 9))).toHaveProperty('value')
    }),
  )
})
