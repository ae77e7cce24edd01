import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { MOST_ROWS, type Rows, type SheetProblem } from './read-sheet.ts'

/** What a workbook gives: the rows of its first sheet, what makes them unsafe to take, and what its reader must know. */
export type WorkbookRead = {
  readonly rows: Rows
  readonly problems: readonly SheetProblem[]
  /** Cells whose value is that of a formula, as the spreadsheet last computed it. */
  readonly formulas: readonly string[]
  /** How many sheets there are: only the first is read. */
  readonly sheets: number
}

/** What the parts of a workbook may weigh once unpacked: a small file must not fill the memory. */
const MOST_BYTES = 40 * 1024 * 1024

/** Reads the first sheet of an .xlsx file; a text that is no workbook is a problem, never a fault. */
export function readXlsx(bytes: Uint8Array): WorkbookRead {
  try {
    const parts = unpack(bytes)
    const workbook = parts['xl/workbook.xml']
    const sheet = firstSheet(parts)
    if (workbook === undefined || sheet === undefined) return unreadable
    const shared = parts['xl/sharedStrings.xml']
    return { ...readCells(sheet, shared === undefined ? [] : textsOf(shared)), sheets: countSheets(workbook) }
  } catch (error) {
    if (error instanceof TooLong) return refused({ kind: 'too-long', row: 1, head: '', value: String(MOST_ROWS) })
    // A broken archive and broken markup are told alike: the file cannot be read.
    return unreadable
  }
}

const refused = (problem: SheetProblem): WorkbookRead => ({ rows: [], problems: [problem], formulas: [], sheets: 0 })
const unreadable = refused({ kind: 'unreadable', row: 0, head: '', value: '' })

/** There is more in the workbook than any sheet has: nothing else of it is looked at. */
class TooLong extends Error {}

type Parts = Readonly<Record<string, string>>
const WANTED = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/

function unpack(bytes: Uint8Array): Parts {
  let weight = 0
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!WANTED.test(name)) return false
      weight += originalSize
      if (weight > MOST_BYTES) throw new TooLong()
      return true
    },
  })
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
}

/** The sheet that the workbook shows first; the names of the files do not tell. */
function firstSheet(parts: Parts): string | undefined {
  let relation: string | undefined
  const targets = new Map<string, string>()
  parse(parts['xl/workbook.xml'] ?? '', {
    open: (tag, of) => {
      if (tag === 'sheet') relation ??= of['r:id']
    },
  })
  parse(parts['xl/_rels/workbook.xml.rels'] ?? '', {
    open: (tag, { Id, Target }) => {
      if (tag === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target)
    },
  })
  const target = targets.get(relation ?? '')
  return target === undefined ? undefined : parts[target.startsWith('/') ? target.slice(1) : `xl/${target}`]
}

function countSheets(workbook: string): number {
  let count = 0
  parse(workbook, {
    open: (tag) => {
      if (tag === 'sheet') count += 1
    },
  })
  return count
}

/** The texts that cells share, each made of its runs; what tells how an ideogram is spoken is no part of it. */
function textsOf(shared: string): readonly string[] {
  const texts: string[] = []
  let text = ''
  let spoken = false
  parse(shared, {
    open: (tag) => {
      if (tag === 'si') text = ''
      if (tag === 'rPh') spoken = true
    },
    close: (tag, content) => {
      if (tag === 't' && !spoken) text += content
      if (tag === 'rPh') spoken = false
      if (tag === 'si') texts.push(text)
    },
  })
  return texts
}

type Cell = { readonly place: string; readonly type: string; value: string; formula: boolean }

function readCells(sheet: string, shared: readonly string[]): Omit<WorkbookRead, 'sheets'> {
  const rows: string[][] = []
  const problems: SheetProblem[] = []
  const formulas: string[] = []
  let cell: Cell | undefined
  const keep = ({ place, type, value, formula }: Cell) => {
    const { row, column } = placeOf(place)
    // A row of many sheets is drawn to the end of the page, and empty: only what is written counts.
    if (row > MOST_ROWS + 1 && value !== '') throw new TooLong()
    if (row > MOST_ROWS + 1 || column >= MOST_COLUMNS) return
    if (formula && value === '') problems.push({ kind: 'formula-empty', row, head: place, value: '' })
    if (formula) formulas.push(place)
    while (rows.length < row) rows.push([])
    const cells = rows[row - 1] ?? []
    while (cells.length <= column) cells.push('')
    cells[column] = shownValue(type, value, shared)
  }
  parse(sheet, {
    open: (tag, of) => {
      if (tag === 'c') cell = { place: of.r ?? 'A1', type: of.t ?? 'n', value: '', formula: false }
      if (tag === 'f' && cell !== undefined) cell.formula = true
      if (tag === 'mergeCell')
        problems.push({ kind: 'merged', row: placeOf(of.ref ?? '').row, head: of.ref ?? '', value: '' })
    },
    close: (tag, content) => {
      if ((tag === 'v' || tag === 't') && cell !== undefined) cell.value += content
      if (tag === 'c' && cell !== undefined) {
        keep(cell)
        cell = undefined
      }
    },
  })
  return { rows, problems, formulas }
}

const MOST_COLUMNS = 200

function shownValue(type: string, value: string, shared: readonly string[]): string {
  if (type === 's') return shared[Number(value)] ?? ''
  // A truth is stored as 1 or 0, which nobody wrote as a number.
  if (type === 'b') return value === '1' ? 'VRAI' : 'FAUX'
  // Numbers are stored with an exponent or with the noise of binary fractions: 4E4, 12.000000000000002.
  if (type === 'n' && value !== '') return String(Number(Number(value).toPrecision(15)))
  return value
}

/** `B2` is row 2, column 1. */
function placeOf(place: string): { readonly row: number; readonly column: number } {
  const [, letters = 'A', figures = '1'] = /^([A-Z]{1,3})(\d{1,7})/.exec(place) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(figures), column }
}

type Handlers = {
  readonly open?: (tag: string, attributes: Readonly<Record<string, string | undefined>>) => void
  /** `content`: the text that stands directly in the element. */
  readonly close?: (tag: string, content: string) => void
}

function parse(xml: string, { open, close }: Handlers): void {
  const parser = new SaxesParser()
  let content = ''
  parser.on('opentag', ({ name, attributes }) => {
    content = ''
    open?.(local(name), attributes)
  })
  parser.on('text', (text) => {
    content += text
  })
  parser.on('closetag', ({ name }) => {
    close?.(local(name), content)
    content = ''
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

/** Some spreadsheets give every element a prefix. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1)
