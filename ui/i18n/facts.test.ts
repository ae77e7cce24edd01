import { expect, test } from 'vitest'
import { factsIn } from './facts.ts'
import type { Names } from './names.ts'

const names = { the: (body: string) => `la ${body}` } as Names
const french = factsIn('fr')

test('what a sentence expects is said in its language', () => {
  const told = [french.day('2027-01-27'), french.euros(120_050), french.number(1_200), factsIn('en').day('2027-01-27')]
  expect(told.map((text) => text.replaceAll(/\s/g, ' '))).toEqual([
    '27 janvier 2027',
    '1 200,50 €',
    '1 200',
    '27 January 2027',
  ])
  expect(french.at('2027-01-27T11:00:00.000Z')).toContain('12')
  expect([french.listed(['a', 2]), french.count(['a', 2]), french.named(['Région'], names)]).toEqual([
    'a, 2',
    2,
    'la Région',
  ])
  expect([french.quoted(['a', 'b']), factsIn('en').quoted(['a'])]).toEqual(['« a », « b »', '“a”'])
})

test('what it does not expect is a dash or nothing, and never breaks the page', () => {
  for (const value of [undefined, null, {}, true]) {
    for (const say of [french.day, french.at, french.euros, french.number]) expect(say(value)).toBe('—')
    expect([french.listed(value), french.count(value), french.named(value, names)]).toEqual(['', 0, ''])
  }
})
