import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import type { DocumentModel } from '#platform/documents/model.ts'
import { renderPdf } from '#platform/documents/pdf.ts'

const run = promisify(execFile)

/** Whether Poppler’s tools are on this machine: what they say is asked for only there (decision 0071). */
export const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined

type Printed = {
  readonly title: string
  readonly tagged: boolean
  /** What a strict reader would complain of; what this version of Poppler does not know of PDF 1.7 is left out. */
  readonly complaints: readonly string[]
  /** The roles of the structure, in reading order: `H1`, `P`, `Table`, `TH`… */
  readonly roles: readonly string[]
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean; readonly unicode: boolean }[]
}

/** Edges of several colours (ISO 32000-1, table 344) and `Suspects false` (table 321) are lawful; Poppler up to 24 takes neither. */
const UNKNOWN = /Attribute BorderColor value is of wrong type \(array\)|Suspects object is wrong type \(boolean\)/

/** A document as Poppler reads it: it shares no line of code with what wrote the document. */
async function readByPoppler(pdf: Uint8Array): Promise<Printed> {
  const folder = await mkdtemp(join(tmpdir(), 'unisson-printed-'))
  try {
    const file = join(folder, 'document.pdf')
    await writeFile(file, pdf)
    const [about, structure, fonts] = await Promise.all([
      run('pdfinfo', [file]),
      run('pdfinfo', ['-struct', file], { maxBuffer: 64 * 1024 * 1024 }),
      run('pdffonts', [file]),
    ])
    const lines = [about, structure, fonts].flatMap(({ stderr }) => stderr.split('\n'))
    return {
      title: /^Title: +(.*)$/m.exec(about.stdout)?.[1] ?? '',
      tagged: /^Tagged: +yes$/m.test(about.stdout),
      complaints: [...new Set(lines.filter((line) => line !== '' && !UNKNOWN.test(line)))],
      roles: [
        ...structure.stdout.matchAll(/^ *([A-Z][A-Za-z0-9]*)(?: <[^>\n]*>)?(?: "[^\n]*")?(?: \([a-z]+\))?:?$/gm),
      ].map(([, role = '']) => role),
      fonts: fonts.stdout
        .split('\n')
        .slice(2)
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const [name = ''] = line.split(/\s+/)
          const [embedded, , unicode] = /(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(line)?.slice(1) ?? []
          return { name, embedded: embedded === 'yes', unicode: unicode === 'yes' }
        }),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** That Poppler reads this document, once printed, as tagged and titled, with these roles, each font embedded and readable as text. */
export async function expectRead(document: DocumentModel, roles: readonly string[]): Promise<void> {
  const { fonts, roles: found, ...said } = await readByPoppler(await renderPdf(document))
  expect(said).toEqual({ title: document.title, tagged: true, complaints: [] })
  for (const role of ['P', ...roles]) expect(found).toContain(role)
  expect(fonts.filter(({ embedded, unicode }) => !embedded || !unicode)).toEqual([])
  expect(fonts.length).toBeGreaterThan(0)
}
