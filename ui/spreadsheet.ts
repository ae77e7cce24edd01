import type { Language } from '#ui/i18n/format.ts'

/** A cell of words, a whole number, an amount in cents, or nothing. */
export type PlainCell = string | number | { readonly cents: number } | null

/** A plain cell, a price in ten-thousandths of a euro, a day, or a month (`2027-09`). */
export type Cell = PlainCell | { readonly price: number } | { readonly day: string } | { readonly month: string }

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
  if ('day' in cell) return cell.day
  if ('month' in cell) return cell.month
  const text = 'cents' in cell ? decimalText(cell.cents, 2) : decimalText(cell.price, 4)
  return language === 'fr' ? text.replace('.', ',') : text
}

/** A whole number of the last of so many decimals, written without going through a fraction: `-1234.05`. */
export function decimalText(scaled: number, decimals: number): string {
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0')
  return `${scaled < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

const quoted = (text: string): string => (/[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const unbroken = (text: string): string => text.replaceAll(/[\t\r\n]+/g, ' ')
