import type { Row } from './pdf-columns.ts'
import type { Piece } from './pdf-layout.ts'

/** Fewer lines than this on each side make no columns of prose. */
const FEWEST = 10
/** Where the gutter may stand, as a share of the width of the page. */
const LEFTMOST = 0.35
const RIGHTMOST = 0.65
const STEPS = 60
/** How far, as a share of its column, a usual line of prose reaches. */
const FILLED = 0.7
/** A gap, in heights of a letter, that stands inside a table but not inside a sentence. */
const CELL_GAP = 2.5

/** Lines of a page in reading order: each part stands above the next, a column of prose before the one to its right. */
export type Part = { readonly rows: readonly Row[] }

/** The parts of a page set in two columns of prose: what stands above them, the left one, the right one, what stands below. */
export function proseParts(rows: readonly Row[], rowsOf: (pieces: readonly Piece[]) => Row[]): Part[] {
  const band = bandOf(rows)
  if (band === null) return [{ rows }]
  const pieces = rows.slice(band.first, band.last + 1).flatMap((row) => row.pieces)
  const left = rowsOf(pieces.filter((piece) => piece.x < band.gutter))
  const right = rowsOf(pieces.filter((piece) => piece.x >= band.gutter))
  const others = [rows.slice(0, band.first), left, right, rows.slice(band.last + 1)]
  return others.filter((part) => part.length > 0).map((part) => ({ rows: part }))
}

type Band = { readonly gutter: number; readonly first: number; readonly last: number }

function bandOf(rows: readonly Row[]): Band | null {
  const all = rows.flatMap((row) => row.pieces)
  const start = Math.min(...all.map((piece) => piece.x))
  const end = Math.max(...all.map((piece) => piece.x + piece.width))
  let best: Band | null = null
  for (let step = 0; step <= STEPS; step += 1) {
    const gutter = start + (end - start) * (LEFTMOST + ((RIGHTMOST - LEFTMOST) * step) / STEPS)
    for (const run of runsBeside(rows, gutter)) {
      if (best !== null && run.last - run.first <= best.last - best.first) continue
      if (isProse(rows.slice(run.first, run.last + 1), gutter, start, end)) best = { gutter, ...run }
    }
  }
  return best
}

/** The longest stretches of lines none of which crosses the gutter. */
function runsBeside(rows: readonly Row[], gutter: number): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = []
  let first = -1
  rows.forEach((row, index) => {
    const crosses = row.pieces.some((piece) => piece.x < gutter - 1 && piece.x + piece.width > gutter + 1)
    if (crosses) first = -1
    else if (first < 0) {
      first = index
      runs.push({ first, last: index })
    } else runs[runs.length - 1] = { first, last: index }
  })
  return runs.filter((run) => run.last - run.first + 1 >= FEWEST)
}

function isProse(rows: readonly Row[], gutter: number, start: number, end: number): boolean {
  const sides = [
    rows.map((row) => row.pieces.filter((piece) => piece.x < gutter)),
    rows.map((row) => row.pieces.filter((piece) => piece.x >= gutter)),
  ]
  return sides.every((side, rank) => {
    const lines = side.filter((pieces) => pieces.length > 0)
    if (lines.length < FEWEST) return false
    const [from, to] = rank === 0 ? [start, gutter] : [gutter, end]
    const reach = median(lines.map((pieces) => Math.max(...pieces.map((piece) => piece.x + piece.width))))
    const begins = median(lines.map((pieces) => Math.min(...pieces.map((piece) => piece.x))))
    const celled = lines.filter(hasCells).length
    return (
      reach - from >= (to - from) * FILLED && begins - from <= (to - from) * (1 - FILLED) && celled * 5 <= lines.length
    )
  })
}

function hasCells(pieces: readonly Piece[]): boolean {
  return pieces.some((piece, rank) => {
    const before = pieces[rank - 1]
    return before !== undefined && piece.x - (before.x + before.width) > piece.height * CELL_GAP
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
