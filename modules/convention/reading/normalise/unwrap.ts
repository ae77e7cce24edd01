import { bareHeading, type Heading, numberedHeading, topicsOf, wordedHeading } from '../headings.ts'
import { ITEM, OPENS, PARTY_START, UNFINISHED } from '../variants/line-starts.ts'
import type { Mapped } from './characters.ts'
import type { Line } from './lines.ts'
import { headingsInSeries, plainHeading, subHeading } from './series.ts'
import { findRows, isRule, type Range, type Row } from './tables.ts'

/** A block before it is written: pieces of lines, cell by cell for a row. */
export type Draught = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row'
  readonly cells: Range[][]
  readonly heading: Heading | null
  readonly apart: boolean
}

/** Puts wrapped lines back into paragraphs, items, rows and headings. `width` is the wrap width. */
export function unwrap(mapped: Mapped, lines: readonly Line[], width: number): Draught[] {
  const rows = new Map(findRows(mapped, lines).map((row) => [row.first, row]))
  const worded = lines.filter((line) => wordedHeading(line.text, line.folded) !== null).length >= 3
  const series = headingsInSeries(lines)
  const headingOf = (at: number): Heading | null =>
    headingAt(lines, at, worded) ?? rankedHeading(lines, at, series, worded)
  const draughts: Draught[] = []
  let open: Draught | null = null
  let index = 0
  while (index < lines.length) {
    const line = lines[index]
    if (line === undefined) break
    const before = lines[index - 1]
    const apart = line.gap > 0 || line.newPage || index === 0
    const row = rows.get(index)
    if (row !== undefined && !(headingOf(index)?.number ?? null)) {
      draughts.push(rowDraught(row, apart))
      open = null
      index = row.last + 1
      continue
    }
    index += 1
    if (isRule(line)) {
      open = null
      continue
    }
    const heading = headingOf(index - 1)
    if (heading !== null) {
      const opened = headed(lines, index - 1, heading, apart)
      draughts.push(...opened.draughts)
      open = opened.open
      index += opened.more
      continue
    }
    if (open !== null && before !== undefined && goesOn(before, line, localWidth(lines, index - 1, width))) {
      open.cells[0]?.push(piece(line))
      continue
    }
    open = { kind: ITEM.test(line.folded) ? 'item' : 'paragraph', cells: [[piece(line)]], heading: null, apart }
    draughts.push(open)
  }
  return draughts
}

/** The heading of a line and how many lines more it takes; where its article's text follows on the line, that paragraph too. */
function headed(
  lines: readonly Line[],
  at: number,
  heading: Heading,
  apart: boolean,
): { draughts: Draught[]; open: Draught | null; more: number } {
  const line = lines[at]
  if (line === undefined) return { draughts: [], open: null, more: 0 }
  if (isRunIn(heading, line, lines[at + 1])) {
    const start = line.start + heading.titleAt
    const number: Draught = {
      kind: 'heading',
      cells: [[{ start: line.start, end: start }]],
      heading: { ...heading, title: '' },
      apart,
    }
    const open: Draught = { kind: 'paragraph', cells: [[{ start, end: line.end }]], heading: null, apart: false }
    return { draughts: [number, open], open, more: 0 }
  }
  const more = lines.slice(at + 1, at + 1 + headingContinues(lines, at, heading))
  const title: Draught = { kind: 'heading', cells: [[line, ...more].map(piece)], heading: widen(heading, more), apart }
  return { draughts: [title], open: null, more: more.length }
}

function piece(line: Line): Range {
  return { start: line.start, end: line.end }
}

function rowDraught(row: Row, apart: boolean): Draught {
  return {
    kind: 'row',
    cells: row.cells.map((pieces) => pieces.filter((range) => range.start < range.end)),
    heading: null,
    apart,
  }
}

function headingAt(lines: readonly Line[], index: number, worded: boolean): Heading | null {
  const line = lines[index]
  if (line === undefined) return null
  const before = lines[index - 1]
  const next = lines[index + 1]
  const unfinished = before !== undefined && line.gap === 0 && !line.newPage && UNFINISHED.test(before.folded)
  const heading = unfinished && !/^article/i.test(line.text) ? null : wordedHeading(line.text, line.folded)
  if (heading !== null) return heading
  if (unfinished) return null
  const numbered = numberedHeading(line.text, line.folded)
  if (numbered !== null && !isSentence(numbered.title, next)) return worded ? { ...numbered, level: 2 } : numbered
  const ends =
    before === undefined || /[.:;!?,»)]$/.test(before.text) || line.gap > 0 || line.newPage || before.text.length < 50
  const opens = next === undefined || next.gap > 0 || !/^[a-zà-ÿ]/.test(next.text)
  const bare = bareHeading(line.text, line.folded, ends && opens)
  if (bare === null || isCell(before, line, next)) return null
  return worded && !/^(?:preambule|expose|annexe|visas?)/.test(line.folded) ? { ...bare, level: 2 } : bare
}

const VERB =
  /\b(?:est|sont|a|ont|sera|seront|peut|peuvent|doit|doivent|prend|entre en|se constituent|assure|exerce|signe|designent|conviennent|ne|n'\w+)\b/

/** « ARTICLE 4. Chaque membre rembourse … »: the article has no title, its text follows its number on the same line. */
function isRunIn(heading: Heading, line: Line, next: Line | undefined): boolean {
  const { title } = heading
  if (title === '' || heading.number === null || title === title.toUpperCase()) return false
  const folded = line.folded.slice(heading.titleAt)
  const goesDown = next !== undefined && next.gap === 0 && /^[a-zà-ÿ]/.test(next.text)
  if (/\?$/.test(title) || /^(?:qui|que|quand|comment|combien|pourquoi|et si)\b/.test(folded)) return false
  return VERB.test(folded) && (goesDown || /\.$/.test(title) || title.length > 60)
}

/** A numbered paragraph, not a title: it goes on with the next line, or ends a sentence and begins another. */
function isSentence(title: string, next: Line | undefined): boolean {
  if (title === title.toUpperCase()) return false
  return (next !== undefined && next.gap === 0 && /^[a-zà-ÿ]/.test(next.text)) || /[a-zà-ÿ)]\. [A-ZÀ-Ý]/.test(title)
}

/** One cell of a table printed a cell a line: no capitals, and lines as short around it, none of them a sentence. */
function isCell(before: Line | undefined, line: Line, next: Line | undefined): boolean {
  const short = (other: Line | undefined): boolean =>
    other !== undefined && other.text.length < 45 && !/[.;:!?]$/.test(other.text)
  return short(before) && short(next) && short(line) && line.text !== line.text.toUpperCase() && !/^#/.test(line.text)
}

/** A heading that its number alone tells, by its rank among the articles or under one of them. */
function rankedHeading(
  lines: readonly Line[],
  index: number,
  series: ReadonlyMap<number, Heading>,
  worded: boolean,
): Heading | null {
  const ranked = series.get(index)
  if (ranked !== undefined) return worded ? { ...ranked, level: 2 } : ranked
  const plain = subHeading(lines, index) ?? plainHeading(lines, index)
  return plain === null || !(worded || series.size > 0) ? plain : { ...plain, level: 2 }
}

/** How many of the next lines belong to the heading: a title in capitals that wraps, or a title under a bare number. */
function headingContinues(lines: readonly Line[], index: number, heading: Heading): number {
  const line = lines[index]
  const next = lines[index + 1]
  if (line === undefined || next === undefined || next.newPage) return 0
  if (wordedHeading(next.text, next.folded) !== null) return 0
  if (heading.title === '') {
    const after = lines[index + 2]
    const sentence =
      next.text !== next.text.toUpperCase() &&
      !/\?$/.test(next.text) &&
      (VERB.test(next.folded) || (after !== undefined && after.gap === 0 && /^[a-zà-ÿ]/.test(after.text)))
    const titled = !sentence && next.text.length < 100 && !/[.;,]$/.test(next.text) && /^[A-ZÀ-ÝŒ«]|^L’/.test(next.text)
    return titled && (next.gap === 0 || topicsOf(next.folded).length > 0 || next.text === next.text.toUpperCase())
      ? 1
      : 0
  }
  const capitals = (text: string): boolean => text === text.toUpperCase() && /[A-ZÀ-Ý]{3}/.test(text)
  if (
    next.gap === 0 &&
    capitals(heading.title) &&
    capitals(next.text) &&
    next.text.length < 90 &&
    !ITEM.test(next.folded)
  )
    return 1
  if (next.gap === 0 && UNFINISHED.test(line.folded) && next.text.length < 60 && !/[.;,]$/.test(next.text)) return 1
  return 0
}

function widen(heading: Heading, more: readonly Line[]): Heading {
  const title = [heading.title, ...more.map((line) => line.text)].filter((part) => part !== '').join(' ')
  return { ...heading, title }
}

function goesOn(before: Line, line: Line, width: number): boolean {
  const lower = /^[a-zà-ÿœ]/.test(line.text) || /^[ld]’[a-zà-ÿ]/.test(line.text)
  const unfinished = UNFINISHED.test(before.folded) || /[a-zà-ÿ]-$/i.test(before.text)
  if (/^(?:entre|et|et entre)$/.test(before.folded)) return false
  if (
    isCapitals(before.text) &&
    !isCapitals(line.text) &&
    !UNFINISHED.test(before.folded) &&
    /^\d|^[A-ZÀ-Ý][a-zà-ÿ]/.test(line.text)
  )
    return false
  if (
    /^[A-ZÀ-Ý][A-Za-zÀ-ÿ()’ ]{2,32} : ?\S/.test(line.text) &&
    !UNFINISHED.test(before.folded) &&
    before.text.length < width * 0.8
  )
    return false
  if (ITEM.test(line.folded) && !(/^\d{1,2}[.\-/°]/.test(line.folded) && unfinished)) return false
  if (line.newPage || line.gap > 0) {
    if (unfinished) return !isShort(before, width) && (lower || !OPENS.test(line.folded))
    return lower && !/[.;:!?,]$/.test(before.text) && !isShort(before, width)
  }
  if (OPENS.test(line.folded) && !(lower && unfinished))
    return (
      /^(?:pour|vu|represente|dont le siege|ayant son siege)/.test(line.folded) &&
      lower &&
      !/[;:.]$/.test(before.text) &&
      !isShort(before, width)
    )
  if (unfinished || (FORENAME.test(before.text) && /^[A-ZÀ-Ý’'-]{2,}/.test(line.text))) return true
  if (/^\((?!\d{1,2}\)|[a-z]\))/.test(line.text) && !/[.;:!?]$/.test(before.text)) return true
  if (/[;:]$/.test(before.text)) return false
  if (
    line.indent >= before.indent + 2 &&
    line.indent <= 14 &&
    before.text.length >= Math.min(width, 110) * 0.7 &&
    !/[.!?]$/.test(before.text)
  )
    return true
  if (PARTY_START.test(line.folded) && /(?:[,.»]|part)$/.test(before.text))
    return lower && !isShort(before, width) && !/[.]$/.test(before.text)
  if (lower) return !/[.!?]$/.test(before.text) && (width !== Number.POSITIVE_INFINITY || !/[,]$/.test(before.text))
  if (/[a-zà-ÿ)]$/i.test(before.text) && width !== Number.POSITIVE_INFINITY && before.text.length >= width * 0.65)
    return true
  if (/[.!?]$/.test(before.text)) return before.text.length + before.indent >= width * 0.88
  return (
    before.text.length +
      Math.min(before.indent, 8) +
      (line.text.indexOf(' ') < 0 ? line.text.length : line.text.indexOf(' ')) >=
    width * 0.92
  )
}

/** A civility and a forename at the end of a line: the surname follows. */
const FORENAME = /(?:Monsieur|Madame|M\.|Mme|Mlle|Mr) [A-ZÀ-Ý][A-Za-zà-ÿ-]+(?: [A-ZÀ-Ý][a-zà-ÿ-]+)?$/

const NARROWEST = 60
const NEIGHBOURS = 12

/** The width of the lines around one, where it is narrower than the text's: a paragraph set in, a column. */
function localWidth(lines: readonly Line[], index: number, width: number): number {
  if (width === Number.POSITIVE_INFINITY) return width
  let widest = 0
  let count = 0
  for (let at = index; at >= 0 && index - at < NEIGHBOURS; at -= 1) {
    const line = lines[at]
    if (line === undefined) break
    widest = Math.max(widest, line.text.length + Math.min(line.indent, 8))
    count += 1
    if (line.gap > 0 || line.newPage) break
  }
  for (let at = index + 1; at < lines.length && at - index < NEIGHBOURS; at += 1) {
    const line = lines[at]
    if (line === undefined || line.gap > 0 || line.newPage) break
    widest = Math.max(widest, line.text.length + Math.min(line.indent, 8))
    count += 1
  }
  return count >= 3 && widest >= NARROWEST ? Math.min(width, widest) : width
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /[A-ZÀ-Ý]{3}/.test(text)
}

function isShort(line: Line, width: number): boolean {
  return width !== Number.POSITIVE_INFINITY && line.text.length < width * 0.55
}
