import type { BodyKind } from '../draft.ts'
import { type Flow, hasText, read, type Span, trimSpan } from '../flow.ts'
import { PLURALS } from '../variants/bodies.ts'
import { ITEM } from '../variants/line-starts.ts'
import {
  ALIAS,
  ALIAS_PLAIN,
  NAME_END,
  NAME_GOES_ON,
  REPRESENTATIVE_END,
  REPRESENTED_BY,
  STANDS_FOR,
} from '../variants/persons.ts'
import { kindOf } from './kind.ts'
import { NOBODY, type Read, type ReadPerson, readPerson } from './person.ts'
import { NO_SEAT, type ReadSeat, readSeat } from './seat.ts'

/** A party as found, with the range of each part. */
export type ReadParty = Span & {
  readonly name: Read<string>
  readonly kind: BodyKind
  readonly seat: ReadSeat
  readonly representative: ReadPerson
  readonly founder: boolean
  readonly aliases: readonly string[]
}

/** What may stand before the name of a party. */
const LEAD =
  /^(?:entre(?: les soussignee?s?)? ?[:,]? ?|et ?[:,]? ?|d'une part ?[:,]? ?|[a-z][.)] (?=l[ae] |l')|d'autre part ?[:,]? ?|de deuxieme part ?[:,]? ?|[-•*–] ?|membre (?:n° ?)?\d* ?: ?|(?:nom|denomination|raison sociale|collectivite|organisme|etablissement|identite)(?: (?:du membre|de la collectivite|de l'organisme))? ?: ?|pour ?: ?|\uE000 *(?=[a-z]))+/
const ARTICLE = /^(?:le |la |l'|les )/

/** Where the name of a party begins in a stretch of text: after list marks, « Et », « d’une part », and its article. */
export function nameStart(flow: Flow, span: Span): number {
  let start = span.start
  for (let turn = 0; turn < 4; turn += 1) {
    const folded = flow.folded.slice(start, Math.min(span.end, start + 120))
    const skipped =
      /^[\s,;:.\t]+/.exec(folded)?.[0].length ?? ITEM.exec(folded)?.[0].length ?? LEAD.exec(folded)?.[0].length ?? 0
    if (skipped === 0) break
    start += skipped
  }
  return start + (ARTICLE.exec(flow.folded.slice(start, start + 6))?.[0].length ?? 0)
}

/** Reads a party told in a sentence; several when the name is plural (« les communes de A, B et C »). */
export function readProse(flow: Flow, span: Span): ReadParty[] {
  const opened = nameStart(flow, span)
  const before = STANDS_FOR.exec(flow.folded.slice(opened, span.end))
  const start = opened + (before?.[0].length ?? 0)
  const end = nameEnd(flow, start, span.end)
  const name = trimSpan(flow, { start, end }, /[\s,;:.(–-]/)
  const printed = read(flow, name)
  if (!hasText(flow, name) || printed.length > 200 || endsInBlank(flow, name, span.end)) return []
  const after = { start: name.end, end: span.end }
  const plural = readPlural(flow, name, after)
  if (plural.length > 1) return plural
  const cut = withoutAcronym(flow, name)
  return [
    {
      ...span,
      name: { value: read(flow, cut), span: cut },
      kind: kindOf(printed, flow.text.slice(after.start, after.end).replace(/^[\s,]+/, '')),
      seat: readSeat(flow, after),
      representative:
        before === null ? readRepresentative(flow, after) : readPerson(flow, personBefore(flow, opened, start)),
      founder: true,
      aliases: aliasesOf(flow, { start, end: span.end }),
    },
  ]
}

/** The range of a person told before its body, without the words that lead to the body. */
function personBefore(flow: Flow, start: number, end: number): Span {
  const stop = flow.folded
    .slice(start, end)
    .search(
      /,? ?\b(?:representante?s?\b|agissant|au nom|pour (?:le|la|l'))|(?<=\b(?:maire|president|presidente|directeur|directrice|proviseur|proviseure|principal|principale|general|generale|adjoint|adjointe|delegue|deleguee)) d(?:e|u) (?:la |l')?$/,
    )
  return { start, end: stop < 0 ? end : start + stop }
}

/** True when the name itself is a blank: « la commune de …… ». */
function endsInBlank(flow: Flow, name: Span, limit: number): boolean {
  const folded = flow.folded.slice(name.start, name.end)
  const next = flow.text.slice(name.end, Math.min(limit, name.end + 3))
  if (folded.includes('\uE000') && /(?:de|d'|du|des|la|le)? *\uE000/.test(folded)) return true
  return next.includes('\uE000') || /(?: de| d'| du| des)$/.test(folded)
}

function nameEnd(flow: Flow, start: number, limit: number): number {
  const folded = flow.folded.slice(start, Math.min(limit, start + 400))
  NAME_END.lastIndex = 0
  for (let match = NAME_END.exec(folded); match !== null; match = NAME_END.exec(folded)) {
    if (match.index === 0) continue
    if (match[0] === ',' && NAME_GOES_ON.test(folded.slice(match.index))) continue
    const inner = folded.slice(0, match.index)
    if (match[0] === ',' && (inner.split('"').length - 1) % 2 === 1) continue
    return Math.min(start + match.index, dashEnd(folded, start))
  }
  return dashEnd(folded, start)
}

/** « Commune de X - 1 place de la Mairie - 59000 X »: an address after a dash ends the name too. */
function dashEnd(folded: string, start: number): number {
  const dash =
    / - (?=\d|rue |place |mairie|hotel )| ?\((?=\d|mairie|rue |place |hotel |avenue |maison |[^()]{0,60}(?:, ?\d{1,4} ?(?:bis|ter)?,? [a-z]|\d{5}))/.exec(
      folded,
    )
  return start + (dash === null ? folded.length : dash.index)
}

/** The acronym in brackets after a name is another name, not a part of it; one in the middle stays. */
function withoutAcronym(flow: Flow, name: Span): Span {
  const printed = flow.text.slice(name.start, name.end)
  const tail = /\s*(?:\((?:[A-Z0-9.’ -]{2,14}|[A-Z][A-Za-z0-9]{1,9})\)|[–-] [A-Z]{3,12})$/.exec(printed)
  return tail === null || tail.index === 0 ? name : { start: name.start, end: name.start + tail.index }
}

export function readRepresentative(flow: Flow, after: Span): ReadPerson {
  const folded = flow.folded.slice(after.start, after.end)
  const opening = REPRESENTED_BY.exec(folded)
  if (opening !== null) {
    const start = after.start + opening.index + opening[0].length
    return readPerson(flow, { start, end: representativeEnd(flow, start, after.end) })
  }
  const line =
    /(?:^|\n)\s*(?=(?:le |la |l')?(?:president|vice-president|maire|direct|monsieur|madame|m\. |mme ))|[:,)] ?(?=(?:monsieur|madame|m\. |mme ))/.exec(
      folded,
    )
  if (line === null) return NOBODY
  const start = after.start + line.index + line[0].length
  return readPerson(flow, { start, end: representativeEnd(flow, start, after.end) })
}

function representativeEnd(flow: Flow, start: number, limit: number): number {
  const folded = flow.folded.slice(start, limit)
  REPRESENTATIVE_END.lastIndex = 0
  let stop = REPRESENTATIVE_END.exec(folded)
  while (stop !== null && stop.index === 0) stop = REPRESENTATIVE_END.exec(folded)
  return stop === null ? limit : start + stop.index
}

function aliasesOf(flow: Flow, span: Span): string[] {
  const folded = flow.folded.slice(span.start, span.end)
  const quoted = ALIAS.exec(folded)
  const acronym = /\(([A-Z][A-Za-z0-9.]{1,12})\)/.exec(flow.text.slice(span.start, span.end))
  const plain = quoted === null ? ALIAS_PLAIN.exec(folded) : null
  const inside = /^[^"\n,;]{3,80}"([^"]{4,60})"/.exec(folded.slice(0, 160))
  return [quoted?.[1], quoted?.[2], acronym?.[1]?.toLowerCase(), plain?.[1], inside?.[1]].flatMap((alias) =>
    alias === undefined ? [] : [alias.trim()],
  )
}

function readPlural(flow: Flow, name: Span, after: Span): ReadParty[] {
  const folded = flow.folded.slice(name.start, after.end)
  if (!/les $/.test(flow.folded.slice(Math.max(0, name.start - 4), name.start))) return []
  const head = Object.keys(PLURALS).find((plural) => folded.startsWith(`${plural} `))
  if (head === undefined) return []
  const stop = folded.search(/\b(?:represente|ci-apres|respectivement|situees|dument|agissant)\b|[;\t\n]/)
  const list = { start: name.start + head.length, end: stop < 0 ? after.end : name.start + stop }
  const names = splitList(flow, list)
  return names.map((span) => {
    const place = read(flow, span)
    const link = /^(?:le|la|les|l’) ?/i.test(place) ? 'de ' : /^[AEIOUYÉÈÊÀH]/i.test(place) ? 'd’' : 'de '
    const value = `${PLURALS[head]} ${link}${place}`
    return {
      ...span,
      name: { value, span },
      kind: kindOf(value, ''),
      seat: NO_SEAT,
      representative: NOBODY,
      founder: true,
      aliases: [],
    }
  })
}

function splitList(flow: Flow, list: Span): Span[] {
  const spans: Span[] = []
  const text = flow.text.slice(list.start, list.end)
  let from = 0
  for (const match of [...text.matchAll(/,| et (?=d|[A-ZÀ-Ý])|$/g)]) {
    const span = trimSpan(flow, { start: list.start + from, end: list.start + match.index }, /[\s,.:]/)
    const lead = /^(?:et |de |du |des |d’)+/.exec(flow.text.slice(span.start, span.end))?.[0].length ?? 0
    if (span.end > span.start + lead && /^[A-ZÀ-Ý]/.test(flow.text.slice(span.start + lead)))
      spans.push({ start: span.start + lead, end: span.end })
    from = match.index + match[0].length
  }
  return spans
}
