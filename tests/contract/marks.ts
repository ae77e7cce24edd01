import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from 'pg'

/**
 * What a test hides in a tender, and how it looks for it. A mark is looked for as its bytes and in every form that a
 * program gives bytes without meaning to keep them secret: base 64 at each of its three alignments (of both alphabets),
 * hexadecimal, UTF-16, percent-encoding. What was compressed is not unpacked: the answers of the server are read as they
 * are before any compression, the rows of the database as PostgreSQL gives them, unpacked.
 */
export type Mark = { readonly name: string; readonly forms: readonly Buffer[] }

/** A word that stands nowhere else, for names and texts. */
export const newWord = (): string => `zq${randomBytes(12).toString('hex')}`

export function markOf(name: string, content: string | Uint8Array): Mark {
  const bytes = Buffer.from(content)
  const hex = bytes.toString('hex')
  const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  const forms = [
    ...[bytes, ...aligned(bytes, 'base64'), ...aligned(bytes, 'base64url')],
    ...[hex, hex.toUpperCase(), escaped, escaped.toUpperCase()].map((text) => Buffer.from(text)),
  ]
  if (typeof content === 'string') {
    const wide = Buffer.from(content, 'utf16le')
    forms.push(wide, Buffer.from(wide).swap16(), Buffer.from(encodeURIComponent(content)))
  }
  return { name, forms: [...new Map(forms.map((form) => [form.toString('latin1'), form])).values()] }
}

/** What is the same in base 64 whatever stands before and after, by where in a group of three bytes the first one is. */
function aligned(bytes: Buffer, encoding: 'base64' | 'base64url'): readonly Buffer[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString(encoding)
      .replace(/=+$/, '')
    // The first letters hold bits of what stands before, the last one may hold bits of what follows.
    return Buffer.from(whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)))
  })
}

/** The names of the marks that these bytes hold. */
export const marksIn = (bytes: Buffer, marks: readonly Mark[]): readonly string[] =>
  marks.filter(({ forms }) => forms.some((form) => bytes.includes(form))).map(({ name }) => name)

/** Where a mark was found. */
export type Found = { readonly where: string; readonly marks: readonly string[] }

/** Looks through every file below a folder, byte by byte, whatever it is. */
export async function inFolder(folder: string, marks: readonly Mark[]): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    // A database that runs removes files while it is read.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    const here = marksIn(Buffer.concat([Buffer.from(`${path}\n`), bytes]), marks)
    if (here.length > 0) found.push({ where: path.slice(folder.length), marks: here })
  }
  return found
}

const AT_ONCE = 500

/** Looks through every row of every table of every schema, as PostgreSQL gives it. @returns how many rows it read, and what it found */
export async function inDatabase(admin: Pool, marks: readonly Mark[]) {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname <> 'information_schema'`,
  )
  const found: Found[] = []
  let read = 0
  for (const { name } of tables) {
    for (let offset = 0; ; offset += AT_ONCE) {
      const page = `select one::text as text from ${name} as one order by ctid offset ${offset} limit ${AT_ONCE}`
      const { rows } = await admin.query<{ text: string }>(page)
      read += rows.length
      for (const { text } of rows) {
        const here = marksIn(Buffer.from(text), marks)
        if (here.length > 0) found.push({ where: name, marks: here })
      }
      if (rows.length < AT_ONCE) break
    }
  }
  return { read, found }
}
