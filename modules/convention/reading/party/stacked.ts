import type { Block, Flow, Span } from '../flow.ts'
import { UNFINISHED } from '../variants/line-starts.ts'
import { ADDRESS, CIVILITIES, OFFICE, OFFICE_LEAD } from '../variants/persons.ts'
import { BODY, columnOf } from './table.ts'

const MOST_COLUMNS = 8

/** The rows among blocks: rows of tables, and tables printed one cell a line under their headers. */
export function rowsAmong(flow: Flow, blocks: readonly Block[]): (readonly Span[])[] {
  const rows = blocks.filter((block) => block.kind === 'row').map((block) => block.cells)
  return rows.length > 0 ? rows : stackedRows(flow, blocks)
}

/** A table one cell a line: as many cells a row as headers or, where cells stand on several lines, by what each line says. */
function stackedRows(flow: Flow, blocks: readonly Block[]): (readonly Span[])[] {
  for (let first = 0; first < blocks.length; first += 1) {
    const width = headersAt(flow, blocks, first)
    const header = blocks.slice(first, first + width)
    const again = header[1]
    if (again !== undefined && columnOf(flow, again) === 'name' && width > 2) continue
    if (width < 2 || !header.some((block) => columnOf(flow, block) === 'name')) continue
    const cells = cellsAfter(flow, blocks.slice(first + width))
    const regular = regularRows(cells, width)
    const column = header.findIndex((block) => columnOf(flow, block) === 'name')
    const named = regular.every((row) => startsRecord(flow, row[column]))
    return regular.length > 0 && named ? [header, ...regular] : recordRows(flow, header, cells)
  }
  return []
}

function headersAt(flow: Flow, blocks: readonly Block[], first: number): number {
  let width = 0
  while (width < MOST_COLUMNS) {
    const block = blocks[first + width]
    if (block === undefined || block.end - block.start > 45) break
    const folded = flow.folded.slice(block.start, block.end)
    const kept = /deliberation|date|decision|siret|signature|telephone|courriel|contact|referent|^n°/.test(folded)
    const header = columnOf(flow, block) !== 'other' || kept
    if (!header || (BODY.test(folded) && / (?:de|du|d'|des) /.test(folded) && width > 0)) break
    width += 1
  }
  return width
}

/** The short lines that follow, up to a heading or a sentence. */
function cellsAfter(flow: Flow, blocks: readonly Block[]): Block[] {
  const end = blocks.findIndex(
    (block) =>
      block.heading !== null ||
      block.end - block.start >= 130 ||
      /[a-z]{3}[.:]$/.test(flow.folded.slice(block.start, block.end)),
  )
  return blocks.slice(0, end < 0 ? blocks.length : end)
}

function regularRows(cells: readonly Block[], width: number): Span[][] {
  const rows: Span[][] = []
  for (let index = 0; index + width <= cells.length; index += width) rows.push(cells.slice(index, index + width))
  return rows.length * width === cells.length ? rows : []
}

function startsRecord(flow: Flow, cell: Span | undefined): boolean {
  if (cell === undefined) return false
  const folded = flow.folded.slice(cell.start, cell.end)
  return BODY.test(folded) && !ADDRESS.test(folded) && !/^(?:mairie|maison)[ ,]/.test(folded)
}

/** Each record opens with a body; then its address; then, from a civility or an office on, who represents it. */
function recordRows(flow: Flow, header: readonly Block[], cells: readonly Block[]): (readonly Span[])[] {
  const wanted = (['name', 'seat', 'representative'] as const).flatMap((column) => {
    const block =
      header.find((one) => columnOf(flow, one) === column) ??
      (column === 'representative' ? header.find((one) => columnOf(flow, one) === 'office') : undefined)
    return block === undefined ? [] : [{ column, block }]
  })
  const records: Block[][] = []
  cells.forEach((cell, index) => {
    const before = cells[index - 1]
    const unfinished = before !== undefined && UNFINISHED.test(flow.folded.slice(before.start, before.end))
    if (startsRecord(flow, cell) && !unfinished) records.push([cell])
    else records[records.length - 1]?.push(cell)
  })
  if (records.length < 2) return []
  return [
    wanted.map(({ block }) => block),
    ...records.map((record) => {
      const parts = partsOf(flow, record)
      return wanted.map(({ column }) => parts[column])
    }),
  ]
}

function partsOf(flow: Flow, record: readonly Block[]): Record<'name' | 'seat' | 'representative', Span> {
  const person = record.findIndex((cell, index) => index > 0 && opensPerson(flow.folded.slice(cell.start, cell.end)))
  const until = person < 0 ? record.length : person
  const address = record.findIndex(
    (cell, index) => index > 0 && index < until && ADDRESS.test(flow.folded.slice(cell.start, cell.end)),
  )
  const seat = address < 0 ? until : address
  return {
    name: spanOf(record.slice(0, seat)),
    seat: spanOf(record.slice(seat, until)),
    representative: spanOf(record.slice(until)),
  }
}

function opensPerson(folded: string): boolean {
  const office = folded.replace(OFFICE_LEAD, '')
  return CIVILITIES.some(([, pattern]) => pattern.test(folded)) || OFFICE.test(office)
}

function spanOf(blocks: readonly Block[]): Span {
  const first = blocks[0]
  const last = blocks[blocks.length - 1]
  return first === undefined || last === undefined ? { start: 0, end: 0 } : { start: first.start, end: last.end }
}
