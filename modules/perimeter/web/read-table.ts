import Papa from 'papaparse'
import { plain } from '#kernel/plain.ts'
import { columnsIn, wholeNumberIn } from '#ui/field/table-text.ts'
import { isPersonalHead } from '../model/personal-data.ts'
import type { Level, Site } from '../model/state.ts'
import { isUai } from '../model/uai.ts'

/** What is wrong in a pasted table, and where: the line as the spreadsheet counts it, the head of its column, what stands there. */
export type TableProblem = {
  readonly kind: 'empty' | 'personal-column' | 'column-missing' | 'uai' | 'name' | 'level' | 'users'
  readonly line: number
  readonly head: string
  readonly value: string
}

export type TableRead = { readonly sites: readonly Site[]; readonly problems: readonly TableProblem[] }

type Column = 'uai' | 'name' | 'level' | 'users'

/** Heads under which the registers of schools and their tables give each column, folded; the first that matches wins. */
const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['uai', /^(?:code |numero |n )?(?:uai|rne)$|^code etablissement$/],
  [
    'users',
    /^(?:effectifs?(?: .*)?|nombre (?:d |de )?(?:eleves|apprenants|usagers)(?: .*)?|eleves|apprenants|usagers|users|learners|number of (?:users|learners))$/,
  ],
  ['level', /^(?:niveau|degre|type|nature|level)(?: .*)?$/],
  ['name', /^(?:nom|etablissement|ecole|site|denomination|libelle|appellation|school|name)(?: .*)?$/],
]

/** What a cell of the level says, folded; the first that matches wins, so that “lycée professionnel” is no general lycée. */
const LEVEL_WORDS: readonly (readonly [Level, RegExp])[] = [
  ['vocational', /\b(?:professionnel|lp|erea|vocational)\b/],
  ['upper-secondary', /\b(?:lycee|lgt|lg|lt|lpo|upper secondary)\b/],
  ['lower-secondary', /\b(?:college|clg|segpa|lower secondary)\b/],
  ['primary', /\b(?:ecole|maternelle|elementaire|primaire|premier degre|1er degre|primary)\b/],
  ['apprenticeship', /\b(?:cfa|apprentis|apprentissage|apprenticeship)\b/],
  ['higher', /\b(?:universite|superieur|bts|iut|higher)\b/],
  ['other', /\b(?:autre|other)\b/],
]

/**
 * Reads a table pasted from a spreadsheet (tabs) or a .csv file (semicolons or commas), heads on its first line. Only
 * whole tables are given: with a problem there are no sites, so that nobody sends half a table. A column about persons
 * stops the reading before any of its cells is looked at (R8.03).
 */
export function readTable(text: string): TableRead {
  const { data } = Papa.parse<readonly string[]>(text.trim(), { skipEmptyLines: 'greedy' })
  const [heads = [], ...rows] = data
  if (rows.length === 0) return failed([{ kind: 'empty', line: 1, head: '', value: '' }])
  const personal = heads.filter((head) => isPersonalHead(plain(head)))
  if (personal.length > 0) {
    return failed(personal.map((head) => ({ kind: 'personal-column', line: 1, head, value: '' })))
  }
  const at = columnsIn(heads, HEADS)
  const missing = (['name', 'users'] as const).filter((column) => at[column] === undefined)
  if (missing.length > 0) {
    return failed(missing.map((head) => ({ kind: 'column-missing', line: 1, head, value: heads.join(', ') })))
  }
  const read = rows.map((row, index) => readRow(row, index + 2, heads, at))
  const problems = read.flatMap((row) => row.problems)
  return problems.length > 0 ? failed(problems) : { sites: read.flatMap((row) => row.sites), problems }
}

const failed = (problems: readonly TableProblem[]): TableRead => ({ sites: [], problems })

type Columns = Readonly<Partial<Record<Column, number>>>

function readRow(row: readonly string[], line: number, heads: readonly string[], at: Columns): TableRead {
  const cell = (column: Column): string => (row[at[column] ?? -1] ?? '').trim()
  const [name, users, uai] = [cell('name'), wholeNumberIn(cell('users')), cell('uai').toUpperCase()]
  const level = levelIn(at.level === undefined ? name : cell('level'))
  const wrong: readonly Column[] = [
    ...(name === '' ? (['name'] as const) : []),
    ...(users === undefined ? (['users'] as const) : []),
    ...(uai === '' || isUai(uai) ? [] : (['uai'] as const)),
    ...(level === undefined ? (['level'] as const) : []),
  ]
  if (users !== undefined && level !== undefined && wrong.length === 0) {
    return { sites: [{ uai: uai === '' ? null : uai, name, level, users }], problems: [] }
  }
  return failed(
    wrong.map((column) => ({ kind: column, line, head: heads[at[column] ?? -1] ?? column, value: cell(column) })),
  )
}

const levelIn = (text: string): Level | undefined => LEVEL_WORDS.find(([, pattern]) => pattern.test(plain(text)))?.[0]
