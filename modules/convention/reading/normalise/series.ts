import { type Heading, numberedHeading } from '../headings.ts'
import { PARTY_START, UNFINISHED } from '../variants/line-starts.ts'
import type { Line } from './lines.ts'

type Style = 'arabic' | 'roman' | 'letter'
type Candidate = { readonly index: number; readonly style: Style; readonly value: number; readonly heading: Heading }

const NUMBER = /^(?:(\d{1,2})|([ivxl]{1,6})|([a-h])) ?[.)°/:-]+ ?(?:[-:/.] ?)?(?=\S)/
const SUB = /^(\d{1,2}|[ivxl]{1,5}|[a-h])[.-](\d{1,2}|[a-h])(?:[.-]\d{1,2})? ?[.)°:-]* (?:[-:] ?)?(?=\S)/
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }
/** A sentence, an address, a person, an item of a list: no title of an article reads so. */
const NO_TITLE =
  /[;,]$|\b(?:est|sont|a ete|ont|peut|peuvent|prend|doit|doivent|sera|seront|represente\w*|dont le siege|sise?|ayant son siege)\b/
const FEWEST_KNOWN = 3

/**
 * The headings that only their rank tells: where articles known by name are numbered I, III, IV, the line numbered II that
 * stands where it should is an article too. Keyed by line; sub-headings (`3-1`, `B.2`) stand under an article of that number.
 */
export function headingsInSeries(lines: readonly Line[]): ReadonlyMap<number, Heading> {
  const found = new Map<number, Heading>()
  const candidates = lines.flatMap((line, index) => candidateOf(lines, line, index))
  for (const style of ['roman', 'arabic', 'letter'] as const) {
    const own = candidates.filter((one) => one.style === style)
    const known = own.filter((one) => isKnown(lines, one))
    if (known.length < FEWEST_KNOWN) continue
    for (const one of climb(own, known)) found.set(one.index, one.heading)
  }
  return found
}

/** The known headings and those that fill the ranks between or after them. */
function climb(own: readonly Candidate[], known: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const [rank, one] of own.entries()) {
    if (known.includes(one)) {
      kept.push(one)
      continue
    }
    const before = kept[kept.length - 1]
    const next = own.slice(rank + 1).find((other) => known.includes(other))
    const follows = before === undefined ? one.value === 1 : one.value === before.value + 1
    if (follows && (next === undefined || next.value > one.value)) kept.push(one)
  }
  return kept
}

function isKnown(lines: readonly Line[], { index }: Candidate): boolean {
  const line = lines[index]
  return line !== undefined && numberedHeading(line.text, line.folded) !== null
}

function candidateOf(lines: readonly Line[], line: Line, index: number): Candidate[] {
  const match = NUMBER.exec(line.folded)
  if (match === null || !standsAlone(lines, index)) return []
  const titleAt = match[0].length
  const title = line.text.slice(titleAt)
  if (!isTitle(title, line.folded.slice(titleAt))) return []
  const [, arabic, roman] = match
  const number = line.text.slice(0, (arabic ?? roman ?? match[3] ?? '').length)
  const heading: Heading = { number, title, titleAt, level: 1 }
  if (arabic !== undefined) return [{ index, style: 'arabic', value: Number(arabic), heading }]
  if (roman !== undefined) return [{ index, style: 'roman', value: romanValue(roman), heading }]
  return [{ index, style: 'letter', value: (match[3] ?? 'a').charCodeAt(0) - 96, heading }]
}

function romanValue(roman: string): number {
  const values = [...roman].map((sign) => ROMAN[sign] ?? 0)
  return values.reduce((sum, value, rank) => sum + (value < (values[rank + 1] ?? 0) ? -value : value), 0)
}

function isTitle(title: string, folded: string): boolean {
  return (
    title.length > 2 && title.length < 100 && /^[A-ZÀ-ÝŒ«]/.test(title) && !NO_TITLE.test(folded) && !/\.$/.test(title)
  )
}

/** The line is a paragraph of its own: what stands before it has ended, what follows does not go on with it. */
function standsAlone(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  const before = lines[index - 1]
  const next = lines[index + 1]
  if (line === undefined) return false
  const ended =
    before === undefined ||
    line.gap > 0 ||
    line.newPage ||
    (/[.;:!?»]$/.test(before.text) && !UNFINISHED.test(before.folded))
  return ended && (next === undefined || next.gap > 0 || /^[A-ZÀ-ÝŒ•«\d-]/.test(next.text))
}

/** The sub-heading that a line opens (`3-1. Phase de consultation`, `B.2 – Missions`), or null. */
export function subHeading(lines: readonly Line[], index: number): Heading | null {
  const line = lines[index]
  const match = line === undefined ? null : SUB.exec(line.folded)
  if (line === undefined || match === null || !standsAlone(lines, index)) return null
  const titleAt = match[0].length
  const title = line.text.slice(titleAt)
  if (title.length > 80 || !isTitle(title, line.folded.slice(titleAt))) return null
  const number = line.text.slice(0, titleAt).replace(/[ .)°:-]+$/, '')
  return { number, title, titleAt, level: 2 }
}

/** A person, an office, a body, the words of a signature or of a table: short lines that are no title. */
const NEVER_TITLE =
  /^(?:tableau|fiche|page|fait a|pour (?:le|la|l')|le (?:maire|president)|la (?:maire|presidente)|monsieur|madame|m\. |mme |entre\b|et\b|vu |considerant|ci-apres|il (?:est|a)|nous |cachet|signature|date|nom\b|lu et|bon pour|lot\b|n°|direction|service|siret|tel|mairie)|\d{4,}|@|[=|]/

/** A title without a number or a known name: a short line alone, without a full stop, above a paragraph that is a sentence. */
export function plainHeading(lines: readonly Line[], index: number): Heading | null {
  const line = lines[index]
  const before = lines[index - 1]
  const next = lines[index + 1]
  if (line === undefined || before === undefined || next === undefined) return null
  if (line.text.length > 70 || line.text.length < 5 || line.indent > 40 || next.indent > 30) return null
  if (!/^[A-ZÀ-ÝŒ]/.test(line.text) || /[.:;,!»)\d]$/.test(line.text) || / {3,}|\t/.test(line.text)) return null
  if (NEVER_TITLE.test(line.folded) || PARTY_START.test(line.folded) || UNFINISHED.test(line.folded)) return null
  if (NO_TITLE.test(line.folded) && !/\?$|^(?:qui|quand|comment|et si|pourquoi)\b/.test(line.folded)) return null
  const ended = /[.;!?»)]$/.test(before.text) && !/^(?:m|mme)\.$/.test(before.folded)
  return ended && opensSentence(next, lines[index + 2])
    ? { number: null, title: line.text, titleAt: 0, level: 1 }
    : null
}

/** A line that begins a paragraph of prose: long enough, with a verb of a clause, no item and no party. */
function opensSentence(line: Line, after: Line | undefined): boolean {
  const text =
    after !== undefined && after.gap === 0 && !/[.:]$/.test(line.text) ? `${line.folded} ${after.folded}` : line.folded
  return (
    /^[A-ZÀ-ÝŒ]/.test(line.text) &&
    text.length > 45 &&
    / [a-z]/.test(line.text) &&
    !/\brepresentee?s? par|\bdont le siege|\bsise?\b|\t| {3,}/.test(text) &&
    !PARTIES_FOLLOW.test(text)
  )
}

const PARTIES_FOLLOW = /^(?:la|le|l') ?[^,.]{0,80}, (?:representee?|dont|sise?|ci-)/
