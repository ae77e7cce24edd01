import { describe, expect, test } from 'vitest'
import { readTable } from './read-table.ts'

const table = (...lines: readonly string[]): string => lines.join('\n')

describe('a table pasted from a spreadsheet', () => {
  test('is read by its heads, in any order, with tabs and French numbers', () => {
    const text = table(
      'Effectif 2027\tUAI\tNiveau\tÉtablissement',
      '1 204\t0800001s\tLycée général\tLycée du Lavoir',
      '87\t\tEREA\tAtelier des Seaux',
      '',
    )
    expect(readTable(text)).toEqual({
      sites: [
        { uai: '0800001S', name: 'Lycée du Lavoir', level: 'upper-secondary', users: 1204 },
        { uai: null, name: 'Atelier des Seaux', level: 'vocational', users: 87 },
      ],
      problems: [],
    })
  })

  test('a file with semicolons and quotes; without a column of levels the name tells', () => {
    const { sites, problems } = readTable(table('nom;effectif', '"Collège ""Les Sources""; annexe";412'))
    expect(problems).toEqual([])
    expect(sites).toEqual([{ uai: null, name: 'Collège "Les Sources"; annexe', level: 'lower-secondary', users: 412 }])
  })

  test.each([
    ['École maternelle', 'primary'],
    ['1er degré', 'primary'],
    ['LP', 'vocational'],
    ['Lycée professionnel', 'vocational'],
    ['LGT', 'upper-secondary'],
    ['CFA', 'apprenticeship'],
    ['Université', 'higher'],
    ['autre', 'other'],
  ])('the level « %s » is %s', (level, expected) => {
    expect(readTable(table('nom\tniveau\teffectif', `X\t${level}\t1`)).sites[0]?.level).toBe(expected)
  })

  test.each([
    'Prénom',
    'INE',
    'Date de naissance',
    'Né(e) le',
    'Nom de l’élève',
    'Nom de famille',
    'Responsable légal 1',
    'E-mail',
  ])('R8.03: a column « %s » stops the reading', (head) => {
    const { sites, problems } = readTable(table(`nom\teffectif\t${head}`, 'Collège X\t12\tDupont'))
    expect(sites).toEqual([])
    expect(problems).toEqual([{ kind: 'personal-column', line: 1, head, value: '' }])
  })

  test('every bad cell is named by its line and its column, and nothing of the table is taken', () => {
    const text = table('UAI\tNom\tNiveau\tEffectif', '0800001S\tA\tcollège\t10', '0800001B\t\tpiscine\tbeaucoup')
    expect(readTable(text)).toEqual({
      sites: [],
      problems: [
        { kind: 'name', line: 3, head: 'Nom', value: '' },
        { kind: 'users', line: 3, head: 'Effectif', value: 'beaucoup' },
        { kind: 'uai', line: 3, head: 'UAI', value: '0800001B' },
        { kind: 'level', line: 3, head: 'Niveau', value: 'piscine' },
      ],
    })
  })

  test.each([
    ['', ['empty']],
    ['nom\teffectif', ['empty']],
    [table('nom\tniveau', 'A\tcollège'), ['column-missing']],
    [table('a\tb', '1\t2'), ['column-missing', 'column-missing']],
  ])('%j is refused as a whole', (text, kinds) => {
    expect(readTable(text).problems.map(({ kind }) => kind)).toEqual(kinds)
  })
})
