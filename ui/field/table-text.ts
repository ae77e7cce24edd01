import { plain } from '#kernel/plain.ts'

/** What every field that reads a spreadsheet does with its words: heads folded, numbers as the French write them. */

/** Where each column stands: the first head that says it, folded; of the patterns that match one head the first counts. */
export function columnsIn<Column extends string>(
  heads: readonly string[],
  patterns: readonly (readonly [Column, RegExp])[],
): Readonly<Partial<Record<Column, number>>> {
  const found: Partial<Record<Column, number>> = {}
  for (const [index, head] of heads.entries()) {
    const column = patterns.find(([, pattern]) => pattern.test(plain(head)))?.[0]
    if (column !== undefined && found[column] === undefined) found[column] = index
  }
  return found
}

/** A whole number as spreadsheets write it in French: `1 234`, with any of the spaces that group its digits. */
export function wholeNumberIn(text: string, digits = 8): number | undefined {
  const figures = text.replaceAll(/[\s\u00a0\u202f]/g, '')
  return /^\d+$/.test(figures) && figures.length <= digits ? Number(figures) : undefined
}

/** French spreadsheets still save .csv in Windows-1252: what is no UTF-8 is read as that. */
export function textIn(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
