import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvOf, tsvOf } from './spreadsheet.ts'

describe('le compte, dans un tableur français', () => {
  test('des points-virgules, des virgules décimales, et de quoi lire les accents', () => {
    const rows = [
      ['Objet', 'Montant'],
      ['Avis « publié »', { cents: 1_234_567_05 }],
      ['Avoir', { cents: -5 }],
      [null, { cents: 0 }],
    ]
    expect(csvOf(rows, 'fr')).toBe('\ufeffObjet;Montant\r\nAvis « publié »;1234567,05\r\nAvoir;-0,05\r\n;0,00\r\n')
    expect(csvOf(rows.slice(0, 2), 'en')).toBe('\ufeffObjet,Montant\r\nAvis « publié »,1234567.05\r\n')
  })

  test.each([
    ['un séparateur', 'a;b', '"a;b"'],
    ['un guillemet', 'dit "oui"', '"dit ""oui"""'],
    ['une fin de ligne', 'a\nb', '"a\nb"'],
    ['une formule', '=SOMME(A1)', "'=SOMME(A1)"],
    ['une formule masquée', '@x', "'@x"],
  ])('%s ne déborde pas de sa case', (_case, text, expected) => {
    expect(csvOf([[text]], 'fr')).toBe(`\ufeff${expected}\r\n`)
  })

  test('tout montant est écrit au centime', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), (cents) => {
        const text = csvOf([[{ cents }]], 'fr')
          .slice(1)
          .trim()
        expect(Number(text.replace(',', ''))).toBe(cents)
      }),
    )
  })
})

test('a table is pasted as numbers, and runs nothing', () => {
  const rows = [
    ['Membre', 'Maximum', 'Apprenants'],
    ['=1+1', { cents: 25_000_050 }, 50_000],
    ['deux\tmots\nun', { cents: 5 }, 0],
  ]
  expect(tsvOf(rows, 'fr')).toBe("Membre\tMaximum\tApprenants\n'=1+1\t250000,50\t50000\ndeux mots un\t0,05\t0")
  expect(tsvOf([[{ cents: 123_456 }]], 'en')).toBe('1234.56')
})
