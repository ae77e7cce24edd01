import type { Place } from './draft.ts'
import type { Heading } from './headings.ts'

/** A range of offsets in the flow, `end` excluded. */
export type Span = { readonly start: number; readonly end: number }

/** A paragraph, a list item, a row of a table (with its cells) or a heading, in reading order. */
export type Block = Span & {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row'
  readonly cells: readonly Span[]
  readonly heading: Heading | null
  /** An empty line, or the end of a page, stands before it. */
  readonly apart: boolean
}

/**
 * The text as it is read: one paragraph a line, furniture and line breaks gone. `folded` is its folded twin, unit for unit;
 * `at` and `to` lead from each unit back to the given text.
 */
export type Flow = {
  readonly original: string
  readonly text: string
  readonly folded: string
  readonly at: Int32Array
  readonly to: Int32Array
  readonly blocks: readonly Block[]
  /** Where what is read begins: a convention may be annexed to another text. */
  readonly from: number
  /** True when the given text was longer than what is read. */
  readonly truncated: boolean
}

/** The range of the given text that a range of the flow stands for. */
export function placeOf(flow: Flow, span: Span): Place {
  let start = flow.original.length
  let end = 0
  for (let index = span.start; index < span.end; index += 1) {
    const from = flow.at[index] ?? 0
    const until = flow.to[index] ?? 0
    if (from < 0) continue
    if (from < start) start = from
    if (until > end) end = until
  }
  return end > start ? { start, end } : { start: 0, end: 0 }
}

/** The text of a range on one line, blanks reduced to one. */
export function read(flow: Flow, span: Span): string {
  return squeeze(flow.text.slice(span.start, span.end))
}

/** Text on one line: blanks reduced to one, none at the ends, none inside brackets or before a comma. */
export function squeeze(text: string): string {
  return text
    .replace(/[\s\uE000]+/g, ' ')
    .replace(/ ([,.)])/g, '$1')
    .replace(/\( /g, '(')
    .trim()
}

/** The range without the blanks and the given signs at its ends. */
export function trimSpan(flow: Flow, span: Span, signs: RegExp = /[\s\uE000]/): Span {
  let { start, end } = span
  while (start < end && signs.test(flow.text.charAt(start))) start += 1
  while (end > start && signs.test(flow.text.charAt(end - 1))) end -= 1
  return { start, end }
}

/** The sign that stands for a blank to fill in (`……`, `____`, `[À COMPLÉTER]`) in the flow. */
export const BLANK = '\uE000'

/** True when the range holds letters, and more of them than a blank to fill in. */
export function hasText(flow: Flow, span: Span): boolean {
  return /[A-Za-zÀ-ÿ]{2}/.test(flow.text.slice(span.start, span.end))
}
