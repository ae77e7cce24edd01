import type { Piece } from './pdf-layout.ts'

export type Row = { y: number; height: number; pieces: Piece[] }

/** A gap, in heights of a letter, wider than any between two words. */
const WIDE = 0.9
/** How far, in points, two cells of one column may begin from one another. */
const TOLERANCE = 2.5
/** Fewer lines than this that begin a cell at one place make no column. */
const FEWEST = 3

/**
 * Where the columns of a page begin, in points: places where a piece begins, after a wide gap, on several lines. Wrapped cells
 * leave little room between columns; only that they begin one under the other tells them from words.
 */
export function columnStarts(rows: readonly Row[]): number[] {
  const starts = rows.flatMap((row) =>
    row.pieces.flatMap((piece, rank) => {
      const before = row.pieces[rank - 1]
      return before !== undefined && piece.x - (before.x + before.width) > row.height * WIDE ? [piece.x] : []
    }),
  )
  const columns: { x: number; count: number }[] = []
  for (const x of starts.sort((a, b) => a - b)) {
    const last = columns[columns.length - 1]
    if (last !== undefined && x - last.x <= TOLERANCE) last.count += 1
    else columns.push({ x, count: 1 })
  }
  return columns.filter(({ count }) => count >= FEWEST).map(({ x }) => x)
}

/** The cells of a row: its pieces, cut where a column of the page begins. Null when it has no piece at such a place. */
export function cellsOf(row: Row, columns: readonly number[]): string[] | null {
  const cells: string[] = Array.from({ length: columns.length + 1 }, () => '')
  let used = 0
  let end = Number.NEGATIVE_INFINITY
  let column = 0
  for (const piece of row.pieces) {
    const at = columns.findIndex((x) => Math.abs(piece.x - x) <= TOLERANCE)
    const begins = at >= 0 && (end === Number.NEGATIVE_INFINITY || piece.x - end > row.height * WIDE)
    if (begins) {
      column = at + 1
      used += 1
    } else if (end !== Number.NEGATIVE_INFINITY && piece.x - end > row.height * 1.8) return null
    const blank = cells[column] !== '' && piece.x - end > row.height * 0.18 ? ' ' : ''
    cells[column] += blank + piece.text.trim()
    end = piece.x + piece.width
  }
  return used === 0 ? null : cells
}

/** The texts of consecutive rows of cells, each column as wide as its widest cell, four blanks apart. */
export function alignCells(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  const shown = widths.map((width) => width > 0)
  return rows.map((cells) =>
    cells
      .map((cell, column) => (shown[column] === true ? cell.padEnd((widths[column] ?? 0) + 4) : ''))
      .join('')
      .trimEnd(),
  )
}
