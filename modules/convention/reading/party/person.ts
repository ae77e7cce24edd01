import type { Civility } from '../draft.ts'
import { type Flow, hasText, read, type Span, trimSpan } from '../flow.ts'
import { CIVILITIES, HONORIFIC, OFFICE, OFFICE_LEAD, OFFICE_TAIL } from '../variants/persons.ts'

/** A value and its range in the flow. */
export type Read<T> = { readonly value: T; readonly span: Span }

/** A representative as found; each part may be absent. */
export type ReadPerson = {
  readonly civility: Read<Civility> | null
  readonly name: Read<string> | null
  readonly office: Read<string> | null
}

export const NOBODY: ReadPerson = { civility: null, name: null, office: null }

/** Reads who represents a body: « Mme X, Présidente », « son Maire en exercice, M. X », « X en sa qualité de Président ». */
export function readPerson(flow: Flow, within: Span): ReadPerson {
  const span = trimSpan(flow, within, /[\s,;.:]/)
  let { start } = span
  let civility: Read<Civility> | null = null
  let name: Read<string> | null = null
  let office: Read<string> | null = null
  for (let turn = 0; turn < 6 && start < span.end; turn += 1) {
    start = skip(flow, start, span.end, /^[\s,\uE000:()]+/)
    const folded = flow.folded.slice(start, span.end)
    const courtesy = CIVILITIES.find(([, pattern]) => pattern.test(folded))
    if (courtesy !== undefined && name === null) {
      const length = courtesy[1].exec(folded)?.[0].length ?? 0
      if (courtesy[0] !== null)
        civility ??= { value: courtesy[0], span: trimSpan(flow, { start, end: start + length }) }
      start += length
      continue
    }
    const lead = OFFICE_LEAD.exec(folded)?.[0].length ?? 0
    if (OFFICE.test(folded.slice(lead)) && office === null) {
      const end = officeEnd(flow, start + lead, span.end)
      office = officeAt(flow, { start: start + lead, end })
      start = end
      continue
    }
    const end = nameEnd(flow, start, span.end)
    name ??= nameAt(flow, { start, end })
    start = end + 1
  }
  return { civility, name, office }
}

function skip(flow: Flow, start: number, end: number, pattern: RegExp): number {
  return start + (pattern.exec(flow.text.slice(start, end))?.[0].length ?? 0)
}

/** An office goes on to the comma, or to the civility of its holder. */
function officeEnd(flow: Flow, start: number, end: number): number {
  const text = flow.folded.slice(start, end)
  const stop = /,|\(|\n| (?:monsieur|madame|mme|m\.|mlle) | - |\uE000/.exec(text)
  if (stop === null) return end
  if (stop[0] === '(' && /^\(en exercice/.test(text.slice(stop.index))) return end
  return start + stop.index + (stop[0].startsWith(' ') ? 1 : 0)
}

function officeAt(flow: Flow, span: Span): Read<string> | null {
  const trimmed = trimSpan(flow, span, /[\s,;.\uE000]/)
  const folded = flow.folded.slice(trimmed.start, trimmed.end)
  let end = trimmed.end
  for (const tail of folded.matchAll(OFFICE_TAIL)) if (tail.index > 0) end = Math.min(end, trimmed.start + tail.index)
  const exact = trimSpan(flow, { start: trimmed.start, end }, /[\s,;.(]/)
  return hasText(flow, exact) ? { value: read(flow, exact), span: exact } : null
}

function nameEnd(flow: Flow, start: number, end: number): number {
  const folded = flow.folded.slice(start, end)
  for (let index = 0; index < folded.length; index += 1) {
    const sign = folded.charAt(index)
    if (sign === '\n' && surnameFollows(flow.text.slice(start, end), index)) continue
    if (/[,(\n\t]/.test(sign)) return start + index
    if (sign !== ' ') continue
    const rest = folded.slice(index + 1, index + 60)
    if (/^(?:en (?:sa |leur )?qualite|en tant que|agissant|son |sa |- )/.test(rest)) return start + index
    if (OFFICE.test(rest) && !/^(?:chef|general|principal|syndic)\b/.test(rest)) return start + index
  }
  return end
}

/** « M. Hippolyte / PARAPHE »: a surname in capitals on the next line of a cell. */
function surnameFollows(text: string, at: number): boolean {
  const next = /^\n\s*([A-ZÀ-Ý’'-]{2,}(?: [A-ZÀ-Ý’'-]{2,})*)\s*(?:[,\n(]|$)/.exec(text.slice(at))
  return next !== null && !/[A-ZÀ-Ý]{2}/.test(text.slice(0, at)) && /[a-zà-ÿ]/.test(text.slice(0, at))
}

function nameAt(flow: Flow, span: Span): Read<string> | null {
  const trimmed = trimSpan(flow, span, /[\s,;.:\uE000]/)
  const honour = HONORIFIC.exec(flow.folded.slice(trimmed.start, trimmed.end))?.[0].length ?? 0
  const exact = { start: trimmed.start + honour, end: trimmed.end }
  const value = read(flow, exact)
  if (!/^[A-ZÀ-ÝŒ]/.test(value) || value.length < 3 || value.length > 70 || /\d/.test(value)) return null
  if (/^(?:le|la|les|l’|son|sa|et|ou|de|du)\b/i.test(value) && !/^L[eao] [A-ZÀ-Ý]/i.test(value)) return null
  return { value, span: exact }
}
