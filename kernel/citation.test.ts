import { describe, expect, test } from 'vitest'
import { type Citation, citationKey, clause, convention, resolve } from './citation.ts'

const ARTICLES = { withdrawal: { article: '8' }, effect: { article: '2', paragraph: 'al. 1' } }
const code: Citation = { source: 'CCP', article: 'L2113-7', paragraph: 'al. 2', version: '2019-04-01' }

describe('a clause becomes the article of that group’s convention', () => {
  test.each<[string, Citation, Citation]>([
    ['with its number', clause('withdrawal'), { source: 'convention', article: '8', clause: 'withdrawal' }],
    [
      'with its paragraph',
      clause('effect'),
      { source: 'convention', article: '2', paragraph: 'al. 1', clause: 'effect' },
    ],
    ['one that the text lacks stays a key', clause('disputes'), clause('disputes')],
    ['an article cited by its number is left alone', convention('withdrawal'), convention('withdrawal')],
    ['a code too', code, code],
  ])('%s', (_case, citation, resolved) => {
    expect(resolve([citation], ARTICLES)).toEqual([resolved])
  })

  test('all of a basis, in its order', () => {
    expect(resolve([code, clause('effect'), clause('withdrawal')], ARTICLES).map(citationKey)).toEqual([
      'CCP L2113-7 al. 2',
      'convention 2 al. 1',
      'convention 8',
    ])
  })
})

test('the convention is cited by a clause, or by the number that it prints', () => {
  expect(clause('withdrawal')).toEqual({ source: 'convention', article: 'withdrawal', clause: 'withdrawal' })
  expect(convention('8')).toStrictEqual({ source: 'convention', article: '8' })
  expect(convention('8', 'al. 2')).toEqual({ source: 'convention', article: '8', paragraph: 'al. 2' })
})

test('a key names the passage, not the version', () => {
  expect([citationKey(code), citationKey(convention('8'))]).toEqual(['CCP L2113-7 al. 2', 'convention 8'])
})
