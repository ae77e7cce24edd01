import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NARROW, NO_BREAK, typesetAll, typesetFrench, withNumbersWhole } from './typeset.ts'

describe('typesetFrench', () => {
  test.each([
    ["l'acte", 'l’acte'],
    ['Pourquoi ?', `Pourquoi${NARROW}?`],
    ['fini ; repris !', `fini${NARROW}; repris${NARROW}!`],
    ['« un nombre conséquent »', `«${NARROW}un nombre conséquent${NARROW}»`],
    ['Cet acte revient à : la Région', `Cet acte revient à${NO_BREAK}: la Région`],
    ['art. 8, al. 2', `art.${NO_BREAK}8, al.${NO_BREAK}2`],
    ['art. L. 2113-7', `art.${NO_BREAK}L.${NO_BREAK}2113-7`],
    ['la délibération n° 12', `la délibération n°${NO_BREAK}12`],
    ['20 Mo au plus', `20${NO_BREAK}Mo au plus`],
    ['à 12 h 00', `à 12${NO_BREAK}h 00`],
    ['12 hommes', '12 hommes'],
  ])('%s', (plain, printed) => {
    expect(typesetFrench(plain)).toBe(printed)
  })

  test('setting twice changes nothing more', () => {
    const piece = fc.constantFrom(
      "'",
      ' ',
      ':',
      ';',
      '«',
      '»',
      '?',
      'art.',
      'L.',
      'n°',
      '8',
      'mot',
      '€',
      NARROW,
      NO_BREAK,
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = typesetFrench(pieces.join(''))
        expect(typesetFrench(once)).toBe(once)
      }),
    )
  })
})

test('typesetAll reaches nested groups and what functions return', () => {
  const words = typesetAll({ a: "l'un", group: { b: (count: number) => `n° ${count} !` } })
  expect(words.a).toBe('l’un')
  expect(words.group.b(3)).toBe(`n°${NO_BREAK}3${NARROW}!`)
})

test.each([
  ['une offre de 2 000 Mo', `une offre de 2${NARROW}000${NO_BREAK}Mo`],
  ['12 345 678 €', `12${NARROW}345${NARROW}678${NO_BREAK}€`],
  ['lot 2 de 500 Mo', `lot 2 de 500${NO_BREAK}Mo`],
  ['le 12 2027', 'le 12 2027'],
  ['appelez le 03 20 00 00 00', 'appelez le 03 20 00 00 00'],
  ['article 4.2 : oui', 'article 4.2 : oui'],
])('a number that somebody typed stays on one line: %s', (typed, shown) => {
  expect(withNumbersWhole(typed)).toBe(shown)
})
