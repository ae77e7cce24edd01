import { wordlist } from '@scure/bip39/wordlists/french.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeKeyPair } from './age.ts'
import { identityIn, wordsOf } from './printed-key.ts'

const IDENTITY = 'AGE-SECRET-KEY-1QQQSYQCYQ5RQWZQFPG9SCRGWPUGPZYSNZS23V9CCRYDPK8QARC0SWRYDWG'

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')

describe('La clé d’un détenteur sur papier', () => {
  test('vingt-quatre mots, toujours les mêmes pour une clé', () => {
    const words = wordsOf(IDENTITY)
    expect(words).toHaveLength(24)
    expect(words).toEqual(wordsOf(IDENTITY))
    expect(words.every((word) => wordlist.includes(word))).toBe(true)
    expect(identityIn(words.join(' '))).toEqual({ identity: IDENTITY })
  })

  test('quelle que soit la clé, et comme on les tape : majuscules, sans accents, numérotés, abrégés à quatre lettres', async () => {
    for (let round = 0; round < 20; round++) {
      const { identity } = await makeKeyPair()
      const words = wordsOf(identity)
      const ways = [
        words.join('\n'),
        words.map((word) => plain(word).toUpperCase()).join(' '),
        words.map((word, index) => `${index + 1}. ${word},`).join('  '),
        words.map((word) => plain(word).slice(0, 4)).join(' '),
        words.map((word) => word.normalize('NFC')).join('\u00a0'),
      ]
      for (const typed of ways) expect(identityIn(typed)).toEqual({ identity })
    }
  })

  test('aucun mot ne se confond avec un autre par ses quatre premières lettres', () => {
    expect(new Set(wordlist.map((word) => plain(word).slice(0, 4))).size).toBe(wordlist.length)
  })

  test('un mot mal lu est nommé à sa place ; il en manque, on le dit', () => {
    const words = [...wordsOf(IDENTITY)]
    expect(identityIn(words.slice(1).join(' '))).toEqual({ misread: [{ kind: 'count', typed: 23, expected: 24 }] })
    expect(identityIn('')).toEqual({ misread: [{ kind: 'count', typed: 0, expected: 24 }] })
    words[4] = 'xylophage'
    words[9] = 'zzz'
    expect(identityIn(words.join(' '))).toEqual({
      misread: [
        { kind: 'unknown', at: 5, word: 'xylophage' },
        { kind: 'unknown', at: 10, word: 'zzz' },
      ],
    })
  })

  test('deux mots intervertis se voient, 255 fois sur 256', () => {
    const words = wordsOf(IDENTITY)
    const pairs = words.flatMap((_, one) =>
      words.flatMap((__, other) => (words[one] === words[other] ? [] : [[one, other] as const])),
    )
    const seen = pairs.filter(([one, other]) => {
      const swapped = words.map((word, index) => (index === one ? words[other] : index === other ? words[one] : word))
      return 'misread' in identityIn(swapped.join(' '))
    })
    expect(seen.length / pairs.length).toBeGreaterThan(0.97)
  })

  test('ce qui est tapé n’importe comment ne donne jamais une erreur, ni une autre clé par accident', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (typed) => {
        expect(identityIn(typed)).toHaveProperty('misread')
      }),
    )
  })

  test('ce qui n’est pas une clé de détenteur n’a pas de mots', () => {
    for (const text of ['', 'age1', IDENTITY.slice(0, -1), IDENTITY.replace('QQQS', 'QQQP')])
      expect(() => wordsOf(text)).toThrow()
  })
})
