import { type Flow, hasText, read, type Span, trimSpan } from '../flow.ts'
import { ADDRESS, SEAT_END, SEAT_LEAD, SEAT_START } from '../variants/persons.ts'
import type { Read } from './person.ts'

export type ReadSeat = { readonly text: Read<string> | null; readonly city: Read<string> | null }
export const NO_SEAT: ReadSeat = { text: null, city: null }

/** The seat that the text after a party's name tells, introduced (« dont le siège est situé ») or bare. */
export function readSeat(flow: Flow, told: Span): ReadSeat {
  const skipped = IDENTIFIERS.exec(flow.folded.slice(told.start, told.end))?.[0].length ?? 0
  const after = { start: told.start + skipped, end: told.end }
  const folded = flow.folded.slice(after.start, after.end)
  const opening = SEAT_START.exec(folded)
  if (opening !== null) {
    const start = after.start + opening.index + opening[0].length
    return seatAt(flow, { start, end: seatEnd(flow, start, after.end) })
  }
  const bracketed = /^\s*\(([^()]{6,160})\)/.exec(folded)
  if (bracketed?.[1] !== undefined && ADDRESS.test(bracketed[1])) {
    const start = after.start + bracketed[0].indexOf('(') + 1
    return seatAt(flow, { start, end: start + bracketed[1].length })
  }
  const represented = folded.search(/\brepresentee?s?\b|\bci-? ?apres\b|\bagissant\b/)
  const end = seatEnd(flow, after.start, represented < 0 ? after.end : after.start + represented)
  const bare = trimSpan(flow, { start: after.start, end }, /[\s,;:()–-]/)
  const line = addressLine(flow, { start: after.start, end: represented < 0 ? after.end : after.start + represented })
  if (line !== null) return seatAt(flow, line)
  const start = flow.folded.slice(bare.start, bare.end).search(ADDRESS)
  if (start < 0 || (start > 40 && !/^[^,]{0,80},/.test(flow.folded.slice(bare.start, bare.end)))) return NO_SEAT
  const from = start === 0 ? bare.start : bare.start + start
  return seatAt(flow, trimSpan(flow, { start: from, end: bare.end }, /[\s,;:(–-]/))
}

/** A line of its own that begins as an address, after lines that tell something else. */
function addressLine(flow: Flow, within: Span): Span | null {
  const text = flow.folded.slice(within.start, within.end)
  const lines = [...text.matchAll(/\n\s*([^\n]+)/g)]
  const found = lines.find((line) => ADDRESS.exec(line[1] ?? '')?.index === 0)
  if (found?.[1] === undefined || !/\d{5}/.test(found[1])) return null
  const start = within.start + found.index + found[0].length - found[1].length
  return { start, end: seatEnd(flow, start, within.end) }
}

/** Numbers that identify a body, between its name and its address. */
const IDENTIFIERS =
  /^(?:[\s,]*(?:etablissement |membre |collectivite )?coordonnat\w+(?: du groupement)?(?=,))?(?:[\s,;:(–-]*(?:identifiee? |immatriculee? )?(?:sous le |au |n° ?|numero |code )*(?:finess|siret|siren|ape|naf|rcs|uai|rne|tva|insee)\b(?: juridique| geographique| unique)?[^\n,;a-z]*(?:[a-z]{0,2}\d[\d .a-z-]*?(?=[\n,;(–-]|$))?)*/

function seatEnd(flow: Flow, start: number, end: number): number {
  const folded = flow.folded.slice(start, end)
  SEAT_END.lastIndex = 0
  let stop = SEAT_END.exec(folded)
  while (stop !== null && stop.index === 0 && stop[0].length < 2) stop = SEAT_END.exec(folded)
  let last = stop === null ? end : start + stop.index
  const lineBreak = flow.text
    .slice(start, last)
    .search(/\n(?!\s*(?:\d{5}|\d{2} \d{3}|BP|CS|B\.P|C\.S|Cedex|CEDEX|\d{1,4},? |rue|avenue|place|bd|boulevard))/)
  if (lineBreak > 0) last = start + lineBreak
  return last
}

/** The seat in a range that holds nothing else (a cell, a passage already cut). */
export function seatAt(flow: Flow, within: Span): ReadSeat {
  const trimmed = trimSpan(flow, within, /[\s,;:.\uE000–-]/)
  const lead = SEAT_LEAD.exec(flow.folded.slice(trimmed.start, trimmed.end))?.[0].length ?? 0
  const span = trimSpan(flow, { start: trimmed.start + lead, end: trimmed.end })
  if (!hasText(flow, span) || span.end - span.start > 240) return NO_SEAT
  const printed = flow.text.slice(span.start, span.end)
  if (printed.includes('\uE000') && !/\d|rue|place|avenue|mairie|h[oô]tel/i.test(printed)) return NO_SEAT
  return { text: { value: read(flow, span), span }, city: cityOf(flow, span) }
}

const CITY =
  "[A-ZÀ-ÝŒ][A-Za-zÀ-ÿœŒ’'-]*(?:[ -](?:[A-ZÀ-ÝŒ][A-Za-zÀ-ÿœŒ’'-]*|de|du|des|la|le|les|en|sur|sous|lès|les|d’[A-Za-zÀ-ÿœŒ’'-]+|l’[A-Za-zÀ-ÿœŒ’'-]+|et|à|aux?))*"
const AFTER_POSTCODE = new RegExp(`(?:^|[^\\d])(?:\\d{5}|\\d{2} \\d{3}|[A-Z]-\\d{5})[ ,-]*(${CITY})$`)
const AFTER_A = new RegExp(`(?:^|[ ,])(à|a|À|A|au|aux) (${CITY})$`)
const AFTER_COMMA = new RegExp(`(?:[,\\n–]|(?<=\\s)-) ?(${CITY})$`)
const ALONE = new RegExp(`^(${CITY})$`)
const BEFORE_POSTCODE = new RegExp(`^(${CITY}) \\(\\d{5}\\)`)
const FIRST = new RegExp(`^(${CITY}), ?\\d`)

/** The commune at the end of an address. */
function cityOf(flow: Flow, span: Span): Read<string> | null {
  const printed = flow.text.slice(span.start, span.end)
  const tail = /[ ,-]*(?:\(?\b(?:cedex|CEDEX|Cedex)\b(?: ?\d{1,2})?\)?|,? France|\([^)]{1,40}\))[ .]*$/
  let text = printed
  for (let turn = 0; turn < 3 && tail.test(text); turn += 1) text = text.replace(tail, '')
  const postal = AFTER_POSTCODE.exec(text)
  const match =
    postal ??
    lastOf(AFTER_A, text) ??
    BEFORE_POSTCODE.exec(printed) ??
    AFTER_COMMA.exec(text) ??
    ALONE.exec(text) ??
    FIRST.exec(text)
  if (match === null) return null
  const found = match[match.length - 1] ?? ''
  if (
    postal === null &&
    /^(?:Rue|Avenue|Place|Boulevard|Route|Chemin|Allée|Allee|Hôtel|Hotel|Batiment|Mairie|Maison|Bâtiment|Immeuble|Espace|Parc|BP|CS)\b/.test(
      found,
    )
  )
    return null
  const start = span.start + match.index + match[0].lastIndexOf(found)
  const article =
    match.length === 3 && match[1] === 'au' ? 'Le ' : match.length === 3 && match[1] === 'aux' ? 'Les ' : ''
  return {
    value: article + read(flow, { start, end: start + found.length }),
    span: { start, end: start + found.length },
  }
}

/** The match that begins last: « rue du Pont à Mousson à Nancy » is in Nancy. */
function lastOf(pattern: RegExp, text: string): RegExpExecArray | null {
  let found = pattern.exec(text)
  if (found === null) return null
  for (const separator of [' à ', ' a ', ' au ', ' aux ']) {
    const at = text.lastIndexOf(separator)
    const later = at < 0 ? null : pattern.exec(text.slice(at))
    if (later !== null && at + later.index > found.index) {
      later.index += at
      found = later
    }
  }
  return found
}
