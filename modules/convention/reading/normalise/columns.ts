import type { Line } from './lines.ts'

/** Fewer lines than this on each side make no columns of prose. */
const FEWEST = 10
const LEFTMOST = 0.3
const RIGHTMOST = 0.7
/** Blanks that a gutter takes at least. */
const GUTTER = 2
const FILLED = 0.65
/** As many blanks inside a side as make it a table. */
const CELL_GAP = /\S {4,}\S/
const MOST_LINES = 6000
const WIDEST = 260

type Band = { readonly gutter: number; readonly first: number; readonly last: number }
type Side = { readonly from: number; readonly text: string }

/**
 * Lines of a text set in two columns of prose, put one column after the other. Tables and signatures side by side are left:
 * their cells are short, or do not go on from line to line.
 */
export function unfoldColumns(lines: readonly Line[]): readonly Line[] {
  if (lines.length > MOST_LINES || lines.filter((line) => / {2,}\S/.test(line.text)).length < FEWEST) return lines
  return pagesOf(lines).flatMap(unfoldPage)
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = []
  for (const line of lines) {
    const page = pages[pages.length - 1]
    if (page === undefined || line.newPage) pages.push([line])
    else page.push(line)
  }
  return pages
}

function unfoldPage(page: readonly Line[]): readonly Line[] {
  const band = bandOf(page)
  if (band === null) return page
  const inside = page.slice(band.first, band.last + 1)
  const cut = inside.map((line) => sidesOf(line, band.gutter))
  const left = inside.flatMap((line, rank) => sideLine(line, cut[rank]?.left))
  const right = inside.flatMap((line, rank) => sideLine(line, cut[rank]?.right))
  const rest = page.slice(band.last + 1)
  return [...page.slice(0, band.first), ...left, ...right, ...(rest.length >= FEWEST ? unfoldPage(rest) : rest)]
}

function sideLine(line: Line, side: Side | null | undefined): Line[] {
  if (side === null || side === undefined || side.text.trim() === '') return []
  const skipped = side.text.length - side.text.trimStart().length
  const text = side.text.trim()
  const start = line.start + side.from + skipped
  const at = side.from + skipped
  return [
    {
      ...line,
      start,
      end: start + text.length,
      text,
      folded: line.folded.slice(at, at + text.length),
      indent: 0,
    },
  ]
}

/** What a line holds on each side of a column, or null where it crosses it. */
function sidesOf(line: Line, gutter: number): { left: Side | null; right: Side | null } {
  const at = gutter - line.indent
  if (at <= 0) return { left: null, right: { from: 0, text: line.text } }
  if (at >= line.text.length) return { left: { from: 0, text: line.text }, right: null }
  return { left: { from: 0, text: line.text.slice(0, at) }, right: { from: at, text: line.text.slice(at) } }
}

function crosses(line: Line, gutter: number): boolean {
  const at = gutter - line.indent
  if (at <= 0 || at >= line.text.length) return false
  return line.text.slice(Math.max(0, at - GUTTER), at).trim() !== ''
}

function bandOf(page: readonly Line[]): Band | null {
  const width = Math.min(WIDEST, Math.max(0, ...page.map((line) => line.indent + line.text.length)))
  let best: Band | null = null
  for (let gutter = Math.floor(width * LEFTMOST); gutter <= width * RIGHTMOST; gutter += 1) {
    let first = -1
    for (let index = 0; index <= page.length; index += 1) {
      const line = page[index]
      if (line !== undefined && !crosses(line, gutter)) {
        if (first < 0) first = index
        continue
      }
      const band = { gutter, first, last: index - 1 }
      if (first >= 0 && isLonger(band, best) && isProse(page.slice(first, index), gutter)) best = band
      first = -1
    }
  }
  return best
}

function isLonger(band: Band, best: Band | null): boolean {
  const length = band.last - band.first + 1
  return length >= FEWEST && (best === null || length > best.last - best.first + 1)
}

function isProse(lines: readonly Line[], gutter: number): boolean {
  const cut = lines.map((line) => sidesOf(line, gutter))
  const width = Math.max(...lines.map((line) => line.indent + line.text.length))
  const both = cut.filter(({ left, right }) => left !== null && right !== null && left.text.trim() !== '').length
  return (
    both >= FEWEST &&
    both * 2 >= lines.length &&
    isColumn(
      cut.map(({ left }) => left?.text.trim() ?? ''),
      gutter,
    ) &&
    isColumn(
      cut.map(({ right }) => right?.text.trim() ?? ''),
      width - gutter,
    )
  )
}

/** A column of sentences: full lines, most of which go on with the next one, none cut in cells. */
function isColumn(texts: readonly string[], width: number): boolean {
  const told = texts.filter((text) => text !== '')
  if (told.length < FEWEST) return false
  const lengths = told.map((text) => text.length).sort((one, other) => one - other)
  const goesOn = told.filter((text, rank) => /^[a-zà-ÿ(]/.test(told[rank + 1] ?? '') && !/[.;:]$/.test(text)).length
  return (
    (lengths[Math.floor(lengths.length / 2)] ?? 0) >= width * FILLED &&
    goesOn * 3 >= told.length &&
    told.filter((text) => CELL_GAP.test(text)).length * 5 <= told.length
  )
}
