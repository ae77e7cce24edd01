import { PARTY_START, UNFINISHED } from '../variants/line-starts.ts'
import { fold, type Mapped } from './characters.ts'
import type { Line } from './lines.ts'

export type Range = { readonly start: number; readonly end: number }
/** A row: for each cell, the pieces of lines that make it. */
export type Row = { readonly cells: readonly (readonly Range[])[]; readonly first: number; readonly last: number }

const RULE = /^[\s|+\-=:_─━┼├┤┌┐└┘┬┴│┃╔╗╚╝═║╠╣╦╩╬]+$/
const BAR = /[|│┃║]/

/** True for a line that only draws the frame of a table. */
export function isRule(line: Line): boolean {
  return line.text.length > 3 && RULE.test(line.text)
}

/** The rows of the tables among the lines, each with the lines it takes (indexes `first` to `last`). */
export function findRows(mapped: Mapped, lines: readonly Line[]): Row[] {
  const rows: Row[] = []
  let index = 0
  while (index < lines.length) {
    const line = lines[index]
    if (line === undefined) break
    const cells = separatedCells(line)
    if (cells !== null) {
      const before = rows[rows.length - 1]
      const goesOn =
        before !== undefined &&
        before.last === index - 1 &&
        BAR.test(line.text) &&
        isEmpty(cells[0]) &&
        before.cells.length === cells.length
      if (goesOn) rows[rows.length - 1] = merge(before, cells, index)
      else rows.push({ cells: cells.map((cell) => [cell]), first: index, last: index })
      index += 1
      continue
    }
    const group = alignedGroup(mapped, lines, index)
    rows.push(...group.rows)
    index = group.next
  }
  return rows
}

function isEmpty(range: Range | undefined): boolean {
  return range === undefined || range.start >= range.end
}

function merge(row: Row, cells: readonly Range[], last: number): Row {
  return {
    ...row,
    last,
    cells: row.cells.map((pieces, column) => [...pieces, ...(cells[column] === undefined ? [] : [cells[column]])]),
  }
}

function separatedCells(line: Line): Range[] | null {
  const bars = (line.text.match(/[|│┃║]/g) ?? []).length
  const tabs = (line.text.match(/\S\t+\s*\S/g) ?? []).length
  if (tabs === 0 && bars < 2 && !(bars === 1 && /\S\s[|│┃║]\s\S/.test(line.text))) return null
  const separator = bars >= 2 || (bars === 1 && tabs === 0) ? BAR : /\t/
  const cells: Range[] = []
  let from = 0
  for (let index = 0; index <= line.text.length; index += 1) {
    if (index < line.text.length && !separator.test(line.text.charAt(index))) continue
    cells.push(trim(line, from, index))
    from = index + 1
  }
  if (separator === BAR) {
    if (isEmpty(cells[0]) && BAR.test(line.text.charAt(0))) cells.shift()
    if (isEmpty(cells[cells.length - 1]) && BAR.test(line.text.charAt(line.text.length - 1))) cells.pop()
  }
  return cells.length >= 2 ? cells : null
}

function trim(line: Line, from: number, until: number): Range {
  let start = from
  let end = until
  while (start < end && /\s/.test(line.text.charAt(start))) start += 1
  while (end > start && /\s/.test(line.text.charAt(end - 1))) end -= 1
  return { start: line.start + start, end: line.start + end }
}

const WIDE_GAP = /\S {3,}\S/

/** Columns set by spaces: at least two lines whose gaps stand one above the other. */
function alignedGroup(mapped: Mapped, lines: readonly Line[], from: number): { rows: Row[]; next: number } {
  let until = from
  let wide = 0
  const hangs = hangsAbove(lines, from)
  while (until < lines.length && until - from < 200) {
    const line = lines[until]
    if (line === undefined || (until > from && line.gap > 3) || /\t/.test(line.text)) break
    if (!WIDE_GAP.test(line.text)) {
      const inside =
        (wide > 0 || (hangs && until === from)) &&
        line.text.length < 60 &&
        (line.indent > 12 || columnsOf(lines.slice(Math.max(from, until - 10), until + 1)).length > 0)
      if (!inside || (line.gap > 0 && line.indent <= 12 && until > from)) break
    } else wide += 1
    if (columnsOf(lines.slice(Math.max(from, until - 10), until + 1)).length === 0 && until > from) break
    until += 1
  }
  const group = lines.slice(from, until)
  const gaps = columnsOf(group)
  const signed =
    wide === 1 &&
    group.length === 1 &&
    /(?:president|maire|directeur|directrice|pour l)/.test(group[0]?.folded ?? '') &&
    group[0]?.folded.includes('    ') === true
  if ((wide < 2 && !signed) || gaps.length === 0 || isNumbered(mapped, group, gaps)) return { rows: [], next: from + 1 }
  return { rows: rowsOf(mapped, group, gaps, from), next: until }
}

const NUMBERING = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)°]?|[a-z][.)]|[ivx]{1,5}[.)]|[•*–-]|article \d{1,2}.{0,3})$/

/** Paragraphs set far from their numbers are no table of two columns. */
function isNumbered(mapped: Mapped, group: readonly Line[], gaps: readonly Gap[]): boolean {
  if (gaps.length !== 1) return false
  const first = group.map((line) => cut(mapped, line, gaps)[0]).filter((cell) => !isEmpty(cell))
  return first.every((cell) => cell !== undefined && NUMBERING.test(fold(mapped.text.slice(cell.start, cell.end))))
}

type Gap = { readonly from: number; readonly until: number }

/** The second column may begin a line above the first: « secours » stands under what no first column faces. */
function hangsAbove(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  return (
    line !== undefined &&
    next !== undefined &&
    line.indent > 20 &&
    next.gap === 0 &&
    WIDE_GAP.test(next.text) &&
    !WIDE_GAP.test(line.text)
  )
}

/** The ranges of columns, at least two wide, that are blank on every line of the group, the margins apart. */
function columnsOf(group: readonly Line[]): Gap[] {
  if (group.length === 0) return []
  const width = Math.min(240, Math.max(...group.map((line) => line.indent + line.text.length)))
  const used = new Uint8Array(width + 1)
  for (const line of group) {
    for (let index = 0; index < line.text.length && line.indent + index < width; index += 1) {
      if (line.text.charCodeAt(index) !== 32) used[line.indent + index] = 1
    }
  }
  const gaps: Gap[] = []
  let column = used.indexOf(1)
  while (column >= 0 && column < width) {
    if (used[column] === 1) {
      column += 1
      continue
    }
    let end = column
    while (end < width && used[end] === 0) end += 1
    if (end < width && end - column >= 2) gaps.push({ from: column, until: end })
    column = end
  }
  return gaps
}

function rowsOf(mapped: Mapped, group: readonly Line[], gaps: readonly Gap[], offset: number): Row[] {
  if (group.some((line) => /(?:^| {3})(?:pour |p\/ ?l)/.test(line.folded)) || isSigned(mapped, group, gaps))
    return columnRows(mapped, group, gaps, offset)
  const rows: Row[] = []
  const apart = group.filter((line, rank) => rank > 1 && line.gap > 0).length
  const members = group.filter((line) => startsMember(mapped, cut(mapped, line, gaps))).length
  group.forEach((line, rank) => {
    const cells = cut(mapped, line, gaps)
    const before = rows[rows.length - 1]
    const opens =
      members >= 2 ? opensMember(mapped, cells, before) : apart >= 2 ? line.gap > 0 : opensRow(mapped, cells)
    if (before !== undefined && rank > 0 && !opens) rows[rows.length - 1] = merge(before, cells, offset + rank)
    else rows.push({ cells: cells.map((cell) => [cell]), first: offset + rank, last: offset + rank })
  })
  return rows
}

const OFFICE = /^(?:le |la |l')?(?:president|presidente|maire|directeur|directrice|proviseur|recteur|vice-president)/

/** Members named side by side above who signs for them. */
function isSigned(mapped: Mapped, group: readonly Line[], gaps: readonly Gap[]): boolean {
  const rows = group.map((line) => cut(mapped, line, gaps).map((cell) => fold(mapped.text.slice(cell.start, cell.end))))
  const told = rows[0]?.filter((cell) => cell !== '') ?? []
  return (
    told.length >= 2 &&
    told.every(
      (cell) =>
        PARTY_START.test(cell) &&
        !/\d|^(?:le |la |l'|les )?(?:membre|collectivite|mairie|etablissement)s?\b/.test(cell),
    ) &&
    rows.slice(1, 6).some((cells) => cells.some((cell) => OFFICE.test(cell)) || isPersons(mapped, group, gaps))
  )
}

/** The line below holds nothing but persons: a forename or an initial, and a surname in capitals. */
function isPersons(mapped: Mapped, group: readonly Line[], gaps: readonly Gap[]): boolean {
  const next = group[1]
  if (next === undefined) return false
  const cells = cut(mapped, next, gaps).filter((cell) => !isEmpty(cell))
  return cells.every((cell) =>
    /^[A-ZÀ-Ý][A-Za-zà-ÿ.-]*(?: [A-ZÀ-Ý][a-zà-ÿ.-]*)* [A-ZÀ-Ý’'-]{2,}$/.test(mapped.text.slice(cell.start, cell.end)),
  )
}

/** Signatures side by side are read column by column, between two empty lines: each line of a column is a cell. */
function columnRows(mapped: Mapped, group: readonly Line[], gaps: readonly Gap[], offset: number): Row[] {
  const bands: { from: number; lines: Line[] }[] = []
  group.forEach((line, rank) => {
    const band = bands[bands.length - 1]
    if (band === undefined || line.gap > 0) bands.push({ from: rank, lines: [line] })
    else band.lines.push(line)
  })
  return bands.map((band) => {
    const lines = band.lines.map((line) => cut(mapped, line, gaps))
    const cells = [...gaps, null].flatMap((_, column) =>
      lines.flatMap((cut) => (isEmpty(cut[column]) || cut[column] === undefined ? [] : [[cut[column]]])),
    )
    return { cells, first: offset + band.from, last: offset + band.from + band.lines.length - 1 }
  })
}

/** In a table of members whose cells wrap, a row begins where a body begins, not in the middle of a name. */
function opensMember(mapped: Mapped, cells: readonly Range[], before: Row | undefined): boolean {
  if (!startsMember(mapped, cells)) return false
  const last = before?.cells.slice(0, 2).flatMap((pieces) => pieces.slice(-1)) ?? []
  return !last.some((piece) => {
    const told = fold(mapped.text.slice(piece.start, piece.end))
    return told.length > 3 && UNFINISHED.test(told)
  })
}

function startsMember(mapped: Mapped, cells: readonly Range[]): boolean {
  const text = cells.slice(0, 2).map((cell) => mapped.text.slice(cell.start, cell.end))
  const name = /^(?:\d{1,3}|[ivx]{1,4})[.)°]?$/i.test(text[0] ?? '') ? text[1] : text[0]
  return name !== undefined && /^[A-ZÀ-Ý]/.test(name) && PARTY_START.test(fold(name))
}

function opensRow(mapped: Mapped, cells: readonly Range[]): boolean {
  const first = cells[0]
  if (first === undefined || isEmpty(first)) return false
  if (cells.filter((cell) => !isEmpty(cell)).length === 1) return false
  return !/^(?:[a-zà-ÿ(]|d’|l’)/.test(mapped.text.slice(first.start, first.end))
}

function cut(mapped: Mapped, line: Line, gaps: readonly Gap[]): Range[] {
  const edges = [0, ...gaps.map((gap) => gap.until)]
  return edges.map((edge, column) => {
    const from = Math.max(0, edge - line.indent)
    const until = Math.min(line.text.length, (gaps[column]?.from ?? Number.MAX_SAFE_INTEGER) - line.indent)
    const cell = trim(line, Math.min(from, line.text.length), Math.max(until, Math.min(from, line.text.length)))
    return mapped.text.length >= cell.end ? cell : { start: line.start, end: line.start }
  })
}
