import {
  BARE_NUMBER,
  CONTENTS_ENTRY,
  CONTENTS_TITLE,
  NEVER_FURNITURE,
  PAGE_NUMBERS,
  STAMPS,
  TRAILING_PAGE,
  TRAILING_STAMP,
} from '../variants/furniture.ts'
import type { Line } from './lines.ts'

const MINIMAL_DISTANCE = 8
const EDGE = 3

/** The lines without page numbers, running titles, stamps, line numbers and table of contents. */
export function dropFurniture(lines: readonly Line[]): Line[] {
  const numbered = stripLineNumbers(lines).map(withoutStamp)
  const boundaries = numbered.map((line, index) => isPageNumber(line, numbered[index + 1]))
  const running = runningTitles(numbered, boundaries)
  const contents = tableOfContents(numbered)
  const kept: Line[] = []
  let gap = 0
  let newPage = false
  let dropped = false
  numbered.forEach((line, index) => {
    const drop = boundaries[index] === true || running.has(index) || contents.has(index) || isStamp(line)
    if (drop) {
      gap += line.gap
      newPage ||= line.newPage
      dropped = true
      return
    }
    kept.push({
      ...line,
      gap: dropped ? 1 : line.gap + gap,
      newPage: newPage || line.newPage || (dropped && !contents.has(index - 1)),
    })
    gap = 0
    newPage = false
    dropped = false
  })
  return kept
}

function isPageNumber(line: Line, next: Line | undefined): boolean {
  if (line.text.length > 40) return false
  if (PAGE_NUMBERS.some((pattern) => pattern.test(line.folded))) return true
  return (
    BARE_NUMBER.test(line.folded) &&
    line.gap > 0 &&
    (next === undefined || next.newPage || (next.gap > 0 && line.indent > 20))
  )
}

function withoutStamp(line: Line): Line {
  const at = line.text.length > 400 ? -1 : line.folded.search(TRAILING_STAMP)
  return at <= 0
    ? line
    : { ...line, end: line.start + at, text: line.text.slice(0, at), folded: line.folded.slice(0, at) }
}

function isStamp(line: Line): boolean {
  return line.text.length <= 120 && STAMPS.some((pattern) => pattern.test(line.folded))
}

/** A line that comes back, its digits apart, at the edge of pages or far from itself. */
function runningTitles(lines: readonly Line[], boundaries: readonly boolean[]): Set<number> {
  const groups = new Map<string, number[]>()
  lines.forEach((line, index) => {
    if (line.text.length < 6 || line.text.length > 160 || NEVER_FURNITURE.test(line.folded)) return
    const key = line.folded.replace(TRAILING_PAGE, '').replace(/\d+/g, '#').replace(/\s+/g, ' ')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [index])
    else group.push(index)
  })
  const edges = pageEdges(lines, boundaries)
  const running = new Set<number>()
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const atEdge = group.filter((index) => edges.has(index)).length
    const apart = group.every((index, rank) => rank === 0 || index - (group[rank - 1] ?? 0) >= MINIMAL_DISTANCE)
    const paged = group.every((index) => TRAILING_PAGE.test(lines[index]?.folded ?? ''))
    if ((atEdge >= 2 && atEdge >= group.length - 1) || (group.length >= 3 && apart) || (paged && apart)) {
      for (const index of keepTitle(lines, group, edges)) running.add(index)
    }
  }
  return running
}

/** A running title may begin as the title itself: the first one stays when it stands before any page ends, in capitals. */
function keepTitle(lines: readonly Line[], group: readonly number[], edges: ReadonlySet<number>): readonly number[] {
  const first = group[0] ?? 0
  const line = lines[first]
  const isTitle =
    line !== undefined && first < 6 && line.text === line.text.toUpperCase() && /convention/.test(line.folded)
  const laterTitle = lines
    .slice(first + 1, first + 14)
    .some((other) => /^convention/.test(other.folded) && !group.includes(lines.indexOf(other)))
  return isTitle && !laterTitle && edges.size >= 0 ? group.slice(1) : group
}

function pageEdges(lines: readonly Line[], boundaries: readonly boolean[]): Set<number> {
  const edges = new Set<number>()
  const mark = (from: number): void => {
    for (let step = -EDGE; step <= EDGE; step += 1) edges.add(from + step)
  }
  lines.forEach((line, index) => {
    if (boundaries[index] === true) mark(index)
    if (line.newPage) for (let step = -EDGE; step < EDGE; step += 1) edges.add(index + step)
  })
  if (edges.size > 0) for (let step = 0; step < EDGE; step += 1) edges.add(step)
  return edges
}

function tableOfContents(lines: readonly Line[]): Set<number> {
  const dropped = new Set<number>()
  let contents = 0
  lines.forEach((line, index) => {
    if (
      /[a-z]/.test(line.folded) &&
      line.text.length < 200 &&
      /\.{4,}\s*(?:p\.|page)?\s*\d{1,3}$|…{2,}\s*\d{1,3}$/.test(line.folded)
    )
      dropped.add(index)
    if (!CONTENTS_TITLE.test(line.folded)) return
    dropped.add(index)
    contents += 1
    if (contents > 3) return
    const titles = new Set(lines.slice(index + 1).map((other) => other.folded))
    for (let next = index + 1; next < Math.min(lines.length, index + 80); next += 1) {
      const entry = lines[next]
      if (entry === undefined || entry.text.length > 240) break
      const again = lines.slice(next + 1, next + 400).some((other) => other.folded === entry.folded)
      if (!CONTENTS_ENTRY.test(entry.folded) && !(again && titles.has(entry.folded) && entry.text.length < 120)) break
      dropped.add(next)
    }
  })
  return dropped
}

/** Numbers printed in the margin, every line or every fifth one: they grow steadily at the start of lines. */
function stripLineNumbers(lines: readonly Line[]): readonly Line[] {
  const numbers = lines.map((line) => Number(/^(\d{1,4})(?:\s+\S|$)/.exec(line.text)?.[1] ?? Number.NaN))
  let steady = 0
  let fives = 0
  let last = Number.NaN
  for (const number of numbers) {
    if (Number.isNaN(number)) continue
    if (number === last + 1) steady += 1
    if (number === last + 5 && number % 5 === 0) fives += 1
    last = number
  }
  const everyLine = lines.length > 20 && steady >= lines.length * 0.7
  const everyFifth = fives >= 6 && fives >= lines.length * 0.12
  if (!everyLine && !everyFifth) return lines
  return lines.flatMap((line, index) => {
    const number = numbers[index]
    if (number === undefined || Number.isNaN(number) || (everyFifth && !everyLine && number % 5 !== 0)) return [line]
    const skipped = /^\d{1,4}\s*/.exec(line.text)?.[0].length ?? 0
    const text = line.text.slice(skipped)
    return text === '' ? [] : [{ ...line, start: line.start + skipped, text, folded: line.folded.slice(skipped) }]
  })
}
