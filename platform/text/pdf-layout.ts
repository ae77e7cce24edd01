import { alignCells, cellsOf, columnStarts, type Row } from './pdf-columns.ts'
import { proseParts } from './pdf-prose.ts'

/** A piece of text on a page, in points; `y` grows upward. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Gaps, in heights of a letter: one makes a blank, the other a column. */
const WORD_GAP = 0.18
const COLUMN_GAP = 1.8
const PARAGRAPH_GAP = 1.75

/**
 * The lines of a page from top to bottom. Pieces on one line that stand far apart are set in columns: blanks keep them one above
 * the other, so that a table or two signatures side by side can be told from a sentence. A wide gap between lines is an empty line.
 */
export function layOut(pieces: readonly Piece[]): string {
  const rows = rowsOf(pieces)
  return proseParts(rows, rowsOf)
    .map((part) => partText(part.rows))
    .join('\n\n')
}

function partText(rows: readonly Row[]): string {
  const pieces = rows.flatMap((row) => row.pieces)
  const left = Math.min(...pieces.map((piece) => piece.x), Number.MAX_SAFE_INTEGER)
  const unit = letterWidth(pieces)
  const tabled = tableTexts(rows)
  const lines: string[] = []
  rows.forEach((row, index) => {
    const above = rows[index - 1]
    if (above !== undefined && above.y - row.y > Math.max(row.height, above.height) * PARAGRAPH_GAP) lines.push('')
    lines.push(tabled.get(row) ?? rowText(row, left, unit))
  })
  return lines.join('\n')
}

/** The text of the rows that stand in a table of several lines, its columns set one above the other. */
function tableTexts(rows: readonly Row[]): Map<Row, string> {
  const columns = columnStarts(rows)
  const texts = new Map<Row, string>()
  if (columns.length === 0) return texts
  let group: { row: Row; cells: string[] }[] = []
  const close = (): void => {
    if (group.length >= 2) {
      const aligned = alignCells(group.map(({ cells }) => cells))
      group.forEach(({ row }, rank) => {
        texts.set(row, aligned[rank] ?? '')
      })
    }
    group = []
  }
  for (const row of rows) {
    const cells = cellsOf(row, columns) ?? (group.length > 0 ? wrappedCell(row, columns) : null)
    if (cells === null) close()
    else group.push({ row, cells })
  }
  close()
  return texts
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows[rows.length - 1]
    if (row !== undefined && Math.abs(row.y - piece.y) <= Math.min(row.height, piece.height) * 0.5) {
      row.pieces.push(piece)
      row.height = Math.max(row.height, piece.height)
    } else rows.push({ y: piece.y, height: piece.height, pieces: [piece] })
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x - b.x)
  return rows
}

/** The usual width of a letter on the page. */
function letterWidth(pieces: readonly Piece[]): number {
  let width = 0
  let letters = 0
  for (const piece of pieces) {
    width += piece.width
    letters += piece.text.length
  }
  return letters === 0 || width === 0 ? 5 : width / letters
}

function rowText(row: Row, left: number, unit: number): string {
  let text = ''
  let end = left
  for (const piece of row.pieces) {
    const gap = piece.x - end
    const column = Math.round((piece.x - left) / unit)
    if (text === '' ? column >= 12 : gap > row.height * COLUMN_GAP)
      text = text.padEnd(Math.max(text === '' ? 0 : text.length + 4, column), ' ')
    else if (text !== '' && gap > row.height * WORD_GAP && !text.endsWith(' ') && !piece.text.startsWith(' '))
      text += ' '
    text += piece.text
    end = piece.x + piece.width
  }
  return text.trimEnd()
}

/** A line that holds nothing but the end of a cell of the first column. */
function wrappedCell(row: Row, columns: readonly number[]): string[] | null {
  const [only, ...others] = row.pieces
  const first = columns[0] ?? 0
  if (only === undefined || others.length > 0 || only.x + only.width > first) return null
  return [only.text.trim(), ...columns.map(() => '')]
}
