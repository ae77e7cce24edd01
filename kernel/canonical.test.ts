import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalize, type Json } from './canonical.ts'

/** Typed as it comes from outside: what is refused here is what no type admits. */
const anything = (value: unknown): string => canonicalize(value as Json)

describe('one value, one text', () => {
  test.each<[string, Json, string]>([
    ['no value', null, 'null'],
    ['truth', [true, false], '[true,false]'],
    ['whole numbers', [0, -1, 9_007_199_254_740_991], '[0,-1,9007199254740991]'],
    ['minus zero is zero', -0, '0'],
    ['an empty list and an empty object', [[], {}], '[[],{}]'],
    ['keys in the order of their code units', { b: 1, a: 2, Z: 3, é: 4, '1': 5 }, '{"1":5,"Z":3,"a":2,"b":1,"é":4}'],
    // U+1F600 is written with the surrogate D83D, which sorts before U+FB33: not the order of code points.
    ['beyond the first plane', { '\uFB33': 1, '\u{1F600}': 2 }, '{"\u{1F600}":2,"\uFB33":1}'],
    ['what JSON escapes', 'a"\\\n\u0001é', '"a\\"\\\\\\n\\u0001é"'],
    ['keys too', { 'a"b': 1 }, '{"a\\"b":1}'],
  ])('%s', (_what, value, text) => expect(canonicalize(value)).toBe(text))

  test('a member without a value is not written, as JSON.stringify does', () => {
    expect(anything({ a: undefined, b: 1 })).toBe('{"b":1}')
  })

  test('an object without a prototype is a plain one', () => {
    expect(anything(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}')
  })
})

describe('what has no canonical form is refused, with its place', () => {
  test.each<[string, unknown, string]>([
    ['a fraction', { amount: 0.5 }, 'no canonical JSON for the number 0.5 at $.amount'],
    ['an unsafe integer', [2 ** 53], 'no canonical JSON for the number 9007199254740992 at $[0]'],
    ['not a number', Number.NaN, 'no canonical JSON for the number NaN at $'],
    ['an infinity', Number.POSITIVE_INFINITY, 'no canonical JSON for the number Infinity at $'],
    ['nothing in a list', [1, undefined], 'no canonical JSON for undefined at $[1]'],
    ['a lone surrogate', { deep: [{ text: '\uD800' }] }, 'no canonical JSON for a lone surrogate at $.deep[0].text'],
    ['a lone surrogate in a key', { '\uDC00': 1 }, 'no canonical JSON for a lone surrogate at $'],
    ['a date', { on: new Date(0) }, 'no canonical JSON for Date at $.on'],
    ['a map', new Map(), 'no canonical JSON for Map at $'],
    ['an object made from another', Object.create(Object.create(null)), 'no canonical JSON for object at $'],
    ['a big integer', 1n, 'no canonical JSON for bigint at $'],
    ['a function', () => 0, 'no canonical JSON for function at $'],
  ])('%s', (_what, value, message) => {
    expect(() => anything(value)).toThrow(new TypeError(message))
  })
})

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value')),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value')),
  ),
})).value

describe('properties', () => {
  test('reading it back gives the value', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalize(value)
        expect(canonicalize(JSON.parse(text))).toBe(text)
        expect(JSON.stringify(JSON.parse(text))).toHaveLength(JSON.stringify(value).replaceAll('-0', '0').length)
      }),
    )
  })

  test('the order in which members were written does not show', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), json), (value) => {
        expect(canonicalize(Object.fromEntries(Object.entries(value).reverse()))).toBe(canonicalize(value))
      }),
    )
  })
})
