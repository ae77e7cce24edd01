import type { Source } from '../layout.ts'
import type { Trouble } from './trouble.ts'

/** Whether a PDF can be opened, as far as its beginning, its end and its table of objects tell (ISO 32000-2, 7.5). */

const HEAD = 1024
const TAIL = 4096
const AT_TABLE = 4096

export async function troubleOfPdf(source: Source): Promise<Trouble | undefined> {
  if (!(await latin(source, 0, HEAD)).includes('%PDF-')) return 'another-kind'
  const tail = await latin(source, source.size - TAIL, source.size)
  const last = tail.lastIndexOf('startxref')
  const told = /^startxref\s+(\d{1,15})\s+%%EOF/.exec(last < 0 ? '' : tail.slice(last))
  const at = Number(told?.[1] ?? Number.NaN)
  if (!(at < source.size)) return 'cut-short'
  const table = await latin(source, at, at + AT_TABLE)
  if (!/^\s*(?:xref\s|\d+\s+\d+\s+obj\b)/.test(table)) return 'cut-short'
  return /\/Encrypt\b/.test(tail) || /\/Encrypt\b/.test(dictionaryIn(table)) ? 'protected' : undefined
}

/** The dictionary of a table that is a stream; what follows it is compressed. */
const dictionaryIn = (table: string): string => table.split(/\bstream\b/, 1)[0] ?? ''

async function latin(source: Source, from: number, to: number): Promise<string> {
  const bytes = await source.read(Math.max(0, from), Math.min(source.size, to))
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
