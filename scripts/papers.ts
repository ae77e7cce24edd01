import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { DocumentModel } from '#platform/documents/model.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import type { Paper } from '../apps/web/gallery/papers.ts'
import { paperModels } from './paper-models.ts'

/**
 * Sets a sample of each document as the PDF that leaves, and reads it by Poppler: pictures of its pages, and what a screen reader finds in it.
 * `node scripts/papers.ts [WORD]` writes those whose name contains WORD into `out/papers`, every page; `--gallery` writes all into the built site, two pages of
 * each, with the list that the gallery reads. Without Poppler the gallery has none, and says so.
 */
const SITE = 'apps/web/dist/papers'
const run = promisify(execFile)
const [word = ''] = process.argv.slice(2)
const forGallery = word === '--gallery'
const OUT = forGallery ? SITE : 'out/papers'

if (spawnSync('pdftoppm', ['-v']).error !== undefined) {
  console.log('Poppler is not on this machine (pdftoppm, pdfinfo): no pictures of documents')
  process.exit(forGallery ? 0 : 1)
}
if (forGallery) await rm(SITE, { recursive: true, force: true })
const models = Object.entries(paperModels()).filter(([name]) => forGallery || name.includes(word))
// Poppler reads one document while the next is set.
const papers = await Promise.all(models.map(([name, model]) => paperOf(name, model)))
if (forGallery) await writeFile(join(SITE, 'list.json'), JSON.stringify(papers))
for (const { name, pages } of papers) console.log(`${name}: ${pages} pages in ${OUT}`)

async function paperOf(name: string, model: DocumentModel): Promise<Paper> {
  const bytes = await renderPdf(model)
  // A name of its own for other bytes: what the site serves is kept by browsers for a year.
  const folder = forGallery ? `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}` : name
  await mkdir(join(OUT, folder), { recursive: true })
  const pdf = join(OUT, folder, `${name}.pdf`)
  await writeFile(pdf, bytes)
  const [pages, structure] = await Promise.all([
    run('pdfinfo', [pdf]).then(({ stdout }) => Number(/^Pages: +(\d+)$/m.exec(stdout)?.[1])),
    run('pdfinfo', ['-struct-text', pdf], { maxBuffer: 64 * 1024 * 1024 }).then(({ stdout }) => stdout),
    run('pdftoppm', [
      '-r',
      forGallery ? '80' : '72',
      ...(forGallery ? ['-l', '2'] : []),
      '-png',
      pdf,
      join(OUT, folder, 'page'),
    ]),
  ])
  const pictures = (await readdir(join(OUT, folder))).filter((file) => file.endsWith('.png')).toSorted()
  return {
    ...{ name, title: model.title, reference: model.reference, pages },
    pdf: `/papers/${folder}/${name}.pdf`,
    pictures: pictures.map((file) => `/papers/${folder}/${file}`),
    structure: structure
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, 400),
  }
}
