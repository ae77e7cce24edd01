import type { Language } from '#ui/i18n/format.ts'

/** A cell: words, a whole number, an amount in cents, or nothing. */
export type Cell = string | number | { readonly cents: number } | null

/** Without it a French spreadsheet reads UTF-8 as Latin-1. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * A table as a French spreadsheet opens it: semicolons between cells, decimal commas, one line a row. In English,
 * commas and points. A text that a spreadsheet would run as a formula is given an apostrophe.
 */
export function csvOf(rows: readonly (readonly Cell[])[], language: Language): string {
  const separator = language === 'fr' ? ';' : ','
  const lines = rows.map((row) => row.map((cell) => written(cell, language, quoted)).join(separator))
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

/** A table as a spreadsheet pastes it: a tab between cells, one line a row; what would part a cell in two is a space. */
export function tsvOf(rows: readonly (readonly Cell[])[], language: Language): string {
  return rows.map((row) => row.map((cell) => written(cell, language, unbroken)).join('\t')).join('\n')
}

function written(cell: Cell, language: Language, words: (text: string) => string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'string') return words(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
  const [whole, decimals] = [
    Math.trunc(Math.abs(cell.cents) / 100),
    String(Math.abs(cell.cents) % 100).padStart(2, '0'),
  ]
  return `${cell.cents < 0 ? '-' : ''}${whole}${language === 'fr' ? ',' : '.'}${decimals}`
}

const quoted = (text: string): string => (/[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const unbroken = (text: string): string => text.replaceAll(/[\t\r\n]+/g, ' ')
