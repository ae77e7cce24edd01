import { describe, expect, test } from 'vitest'
import { MOST_ROWS, readSheet, rowsOf } from './read-sheet.ts'

const ASKED = {
  lines: [
    { key: 'A1', label: 'Accès d’un apprenant', unit: 'apprenant par an' },
    { key: 'B1', label: 'Journée d’accompagnement', unit: 'journée' },
  ],
  years: ['2027-2028', '2028-2029'],
}
const read = (text: string) => readSheet(rowsOf(text), ASKED)
const kinds = (text: string) => read(text).problems.map(({ kind, row, head, value }) => [kind, row, head, value])

describe('R1.14: quantities from a table', () => {
  test('pasted from a spreadsheet, by key or by label, numbers with their French spaces', () => {
    const pasted =
      'Repère\tMinimum\tPrévu\tMaximum\nA1\t40 000\t50\u202f000\t60\u00a0000\nJournée d’accompagnement\t0\t10\t30'
    expect(read(pasted)).toEqual({
      quantities: [
        { line: 'A1', minimum: 40_000, expected: 50_000, maximum: 60_000 },
        { line: 'B1', minimum: 0, expected: 10, maximum: 30 },
      ],
      learners: [],
      problems: [],
    })
  })

  test('from a .csv with semicolons, other columns beside', () => {
    expect(
      read('Ligne;Unité;Quantité minimale;Quantité prévue;Quantité maximale\nb1;journée;1;2;3').quantities,
    ).toEqual([{ line: 'B1', minimum: 1, expected: 2, maximum: 3 }])
  })

  test('every bad cell is named, and nothing is taken', () => {
    const text = 'Ligne;Mini;Prévu;Maxi\nA1;deux;3;4,5\nZ9;1;2;3\nB1;5;4;6\nB1;1;2;3'
    expect(kinds(text)).toEqual([
      ['number', 2, 'Mini', 'deux'],
      ['number', 2, 'Maxi', '4,5'],
      ['line-unknown', 3, 'Ligne', 'Z9'],
      ['disorder', 4, 'Ligne', 'B1'],
      ['twice', 5, 'Ligne', 'B1'],
    ])
    expect(read(text).quantities).toEqual([])
  })
})

describe('S1.4: learners from a table', () => {
  test('year by year', () => {
    expect(read('Année scolaire;Effectif\n2027-2028;50 000\n2028/2029;50500').learners).toEqual([
      { year: '2027-2028', learners: 50_000 },
      { year: '2028-2029', learners: 50_500 },
    ])
  })

  test('a year that the purchase does not cover, one given twice, a text for a number', () => {
    expect(kinds('Année;Apprenants\n2031-2032;1\n2027-2028;2\n2027-2028;x')).toEqual([
      ['year-unknown', 2, 'Année', '2031-2032'],
      ['twice', 4, 'Année', '2027-2028'],
      ['number', 4, 'Apprenants', 'x'],
    ])
  })

  test.each([
    ...['Nom de l’élève', 'Élève', 'Nom et prénom', 'INE', 'Identifiant national', 'Date de naissance', 'Date naiss.'],
    ...['DDN', 'Né(e) le', 'Courriel', 'Adresse mail', 'Tél.', 'Student name', 'Date of birth'],
  ])('R8.03: the column « %s » is about persons: refused before a row is read', (head) =>
    expect(kinds(`Année;${head};Effectif\n2027-2028;x;y`)).toEqual([['personal-column', 1, head, '']]),
  )
})

test('no table, a table without its columns, a table of 100 000 rows: each is told as it is', () => {
  expect(kinds('')).toEqual([['empty', 1, '', '']])
  expect(kinds('Année;Effectif')).toEqual([['empty', 1, '', '']])
  expect(kinds('Ligne;Prix\nA1;12')).toEqual([['columns-missing', 1, '', 'Ligne, Prix']])
  const long = `Année;Effectif\n${'2027-2028;1\n'.repeat(100_000)}`
  expect(kinds(long)).toEqual([['too-long', 1, '', String(MOST_ROWS)]])
})
