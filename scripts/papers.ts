import { execFile } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { renderPdf } from '#platform/documents/pdf.ts'
import { paperModels } from './paper-models.ts'

/**
 * Renders a sample of each document once, as the PDF that leaves and, by Poppler (`pdftoppm`), as pictures of its pages, into `out/papers`.
 * `node scripts/papers.ts [WORD]` takes only those whose name contains WORD.
 */
const OUT = 'out/papers'
const run = promisify(execFile)

const [word = ''] = process.argv.slice(2)
for (const [name, model] of Object.entries(paperModels())) {
  if (!name.includes(word)) continue
  const folder = join(OUT, name)
  await mkdir(folder, { recursive: true })
  const pdf = join(folder, `${name}.pdf`)
  await writeFile(pdf, await renderPdf(model))
  await run('pdftoppm', ['-r', '72', '-png', pdf, join(folder, 'page')])
  const pages = (await readdir(folder)).filter((file) => file.endsWith('.png')).length
  console.log(`${name}: ${pages} pages in ${folder}`)
}
