import type { Language } from '#ui/i18n/format.ts'

/** A cell: words, a whole number, or an amount in cents. */
export type Cell = string | number | { readonly cents: number }

/**
 * A table as a spreadsheet pastes it: a tab between cells, a line a row, amounts with the decimal sign of the language
 * and nothing else. A text that a spreadsheet would run as a formula is given an apostrophe.
 */
export function tsvOf(rows: readonly (readonly Cell[])[], language: Language): string {
  return rows.map((row) => row.map((cell) => written(cell, language)).join('\t')).join('\n')
}

function written(cell: Cell, language: Language): string {
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'object') return (cell.cents / 100).toFixed(2).replace('.', language === 'fr' ? ',' : '.')
  const words = cell.replaceAll(/[\t\r\n]+/g, ' ')
  return /^[=+\-@]/.test(words) ? `'${words}` : words
}
