import Papa from 'papaparse'
import { plain } from '#kernel/plain.ts'
import { isPersonalHead } from '#modules/perimeter/index.ts'
import { columnsIn, wholeNumberIn } from '#ui/field/table-text.ts'
import { inOrder, type Learners, type Quantity } from '../model/amounts.ts'
import type { Line } from '../model/purchase-state.ts'

/** What is wrong in a table, and where: the row as the spreadsheet counts it, the head of its column, what stands there. */
export type SheetProblem = {
  readonly kind:
    | 'empty'
    | 'too-long'
    | 'personal-column'
    | 'columns-missing'
    | 'line-unknown'
    | 'year-unknown'
    | 'twice'
    | 'number'
    | 'disorder'
    | 'merged'
    | 'formula-empty'
    | 'unreadable'
  readonly row: number
  readonly head: string
  readonly value: string
}

/** A table as a spreadsheet has it: its rows in their order, each cell a text. */
export type Rows = readonly (readonly string[])[]

/** What a table gives a sheet: the quantities of some lines, the learners of some years, or what is wrong with it. */
export type SheetRead = {
  readonly quantities: readonly Quantity[]
  readonly learners: readonly Learners[]
  readonly problems: readonly SheetProblem[]
}

/** What a table may speak of: the lines of the purchase and the school years that it covers. */
export type Asked = { readonly lines: readonly Line[]; readonly years: readonly string[] }

/** A sheet has 500 lines at most; a longer table is something else, and none of its rows is looked at. */
export const MOST_ROWS = 1000

type Column = 'line' | 'minimum' | 'expected' | 'maximum' | 'year' | 'learners'

/** Heads under which members give each column, folded; the first that matches wins. */
const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['minimum', /^(?:quantites? )?(?:mini?|minimum|minimales?)(?: .*)?$/],
  ['maximum', /^(?:quantites? )?(?:maxi?|maximum|maximales?)(?: .*)?$/],
  ['expected', /^(?:quantites? )?(?:prevue?s?|previsionnel(?:le)?s?|attendue?s?|estimee?s?|expected)(?: .*)?$/],
  ['year', /^(?:annee|rentree|school year|year)(?: .*)?$/],
  [
    'learners',
    /^(?:effectifs?(?: .*)?|nombre (?:d |de )?(?:eleves|apprenants|usagers)(?: .*)?|eleves|apprenants|usagers|learners|number of learners)$/,
  ],
  ['line', /^(?:repere|ligne|code|poste|article|reference|designation|libelle|line|key|item)(?: .*)?$/],
]

const RANGE = ['minimum', 'expected', 'maximum'] as const

/** Cells pasted from a spreadsheet (tabs) or those of a .csv file (semicolons or commas). */
export function rowsOf(text: string): Rows {
  return Papa.parse<readonly string[]>(text.trim(), { preview: MOST_ROWS + 2 }).data
}

/**
 * Reads a table whose first row has heads: quantities line by line, or learners year by year. Only whole tables are
 * given: with a problem nothing is taken, so that nobody sends half a table. A column about persons stops the reading
 * before any of its cells is looked at (R8.03).
 */
export function readSheet(rows: Rows, asked: Asked): SheetRead {
  const filled = rows.flatMap((cells, index) =>
    cells.some((cell) => cell.trim() !== '') ? [{ cells: cells.map((cell) => cell.trim()), row: index + 1 }] : [],
  )
  const [heads, ...told] = filled
  if (heads === undefined || told.length === 0) return failed([{ kind: 'empty', row: 1, head: '', value: '' }])
  if (told.length > MOST_ROWS) {
    return failed([{ kind: 'too-long', row: heads.row, head: '', value: String(MOST_ROWS) }])
  }
  const personal = heads.cells.filter((head) => isPersonalHead(plain(head)))
  if (personal.length > 0) {
    return failed(personal.map((head) => ({ kind: 'personal-column', row: heads.row, head, value: '' })))
  }
  const at = columnsIn(heads.cells, HEADS)
  const table = { heads: heads.cells, rows: told, at }
  if (RANGE.every((column) => at[column] !== undefined) && at.line !== undefined) return readQuantities(table, asked)
  if (at.year !== undefined && at.learners !== undefined) return readLearners(table, asked)
  return failed([{ kind: 'columns-missing', row: heads.row, head: '', value: heads.cells.join(', ') }])
}

const failed = (problems: readonly SheetProblem[]): SheetRead => ({ quantities: [], learners: [], problems })

type Columns = Readonly<Partial<Record<Column, number>>>
type Row = { readonly cells: readonly string[]; readonly row: number }
type Table = { readonly heads: readonly string[]; readonly rows: readonly Row[]; readonly at: Columns }

/** One cell of a row, with what names it in a problem. */
function cellOf({ heads, at }: Table, { cells, row }: Row, column: Column) {
  const index = at[column] ?? -1
  const value = cells[index] ?? ''
  const wrong = (kind: SheetProblem['kind']): SheetProblem => ({ kind, row, head: heads[index] ?? column, value })
  return { value, wrong }
}

function readQuantities(table: Table, { lines }: Asked): SheetRead {
  const keys = new Map(lines.flatMap(({ key, label }) => [key, label].map((name) => [plain(name), key] as const)))
  const quantities: Quantity[] = []
  const problems: SheetProblem[] = []
  for (const row of table.rows) {
    const named = cellOf(table, row, 'line')
    const line = keys.get(plain(named.value))
    const numbers = RANGE.map((column) => ({ cell: cellOf(table, row, column), column }))
    const wrong = numbers.filter(({ cell }) => wholeNumberIn(cell.value, 9) === undefined)
    if (line === undefined) problems.push(named.wrong('line-unknown'))
    else if (quantities.some((each) => each.line === line)) problems.push(named.wrong('twice'))
    problems.push(...wrong.map(({ cell }) => cell.wrong('number')))
    const [minimum = 0, expected = 0, maximum = 0] = numbers.map(({ cell }) => wholeNumberIn(cell.value, 9))
    if (line === undefined || wrong.length > 0) continue
    if (!inOrder({ minimum, expected, maximum })) problems.push(named.wrong('disorder'))
    quantities.push({ line, minimum, expected, maximum })
  }
  return problems.length > 0 ? failed(problems) : { quantities, learners: [], problems }
}

function readLearners(table: Table, { years }: Asked): SheetRead {
  const learners: Learners[] = []
  const problems: SheetProblem[] = []
  for (const row of table.rows) {
    const [named, counted] = [cellOf(table, row, 'year'), cellOf(table, row, 'learners')]
    const year = years.find((each) => each === named.value.replaceAll(/\s*[-–/]\s*/g, '-'))
    const count = wholeNumberIn(counted.value, 9)
    if (year === undefined) problems.push(named.wrong('year-unknown'))
    else if (learners.some((each) => each.year === year)) problems.push(named.wrong('twice'))
    if (count === undefined) problems.push(counted.wrong('number'))
    if (year !== undefined && count !== undefined) learners.push({ year, learners: count })
  }
  return problems.length > 0 ? failed(problems) : { quantities: [], learners, problems }
}
