import { createHash } from 'node:crypto'
import { PDF, PdfArray, PdfDict, PdfNumber, PdfString } from '@libpdf/core'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleConvention } from '../documents/convention.example.ts'
import { readRegularFace } from '../documents/fonts.ts'
import { renderPdf } from '../documents/pdf.ts'
import { makeReadingCopies, ReadingBatches } from './batch.ts'
import { type ReaderMark, readingCopy } from './copy.ts'
import type { ReadingMaster } from './master.ts'
import { ReadingMasters } from './masters.ts'
import { prepareReading } from './prepare.ts'
import { prepareApart } from './prepare-apart.ts'

const MARK: ReaderMark = {
  name: 'La lectrice d’Œuilly et de Łódź',
  body: 'Région Hauts-de-France',
  number: 12,
  on: '2027-02-03',
  language: 'fr',
}
const FOOTER =
  'Exemplaire n° 12 – La lectrice d’Œuilly et de Łódź, Région Hauts-de-France – 3 février 2027 – lecture personnelle, ne pas diffuser'

const whole = (copy: readonly [Uint8Array, Uint8Array]) => new Uint8Array(Buffer.concat(copy))

async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: false })
  return text.map((page) => page.replaceAll(/\s+/g, ' '))
}

let face: Uint8Array
let source: Uint8Array
let master: ReadingMaster

beforeAll(async () => {
  face = await readRegularFace()
  source = await renderPdf(exampleConvention)
  master = await prepareReading(source, face)
})

describe('a reading copy', () => {
  test('tells its reader on each page, and its text is that of the file', async () => {
    const [before, after] = [await pagesOf(source), await pagesOf(whole(readingCopy(master, MARK)))]
    expect(after).toHaveLength(before.length)
    after.forEach((page, at) => {
      expect(page).toContain(FOOTER)
      expect(page).toContain(before[at])
    })
  })

  test('is a sound file for a strict reader, tagged as it was, its marks outside the reading order', async () => {
    const pdf = await PDF.load(whole(readingCopy(master, MARK)), { lenient: false })
    expect(pdf.warnings).toEqual([])
    expect(pdf.recoveredViaBruteForce).toBe(false)
    const catalog = pdf.context.catalog.getDict()
    expect(catalog.has('StructTreeRoot')).toBe(true)
    const [page] = pdf.getPages()
    const contents = page?.dict.getArray('Contents', (ref) => pdf.getObject(ref))
    const last = contents?.at(-1, (ref) => pdf.getObject(ref)) as { getDecodedData(): Uint8Array }
    expect(Buffer.from(last.getDecodedData()).toString()).toMatch(/^\s*Q\s+\/Artifact .*BDC\s+q .* Do Q\s+EMC/)
  })

  test('of the same mark is the same to the byte, of another reader another file', () => {
    const hash = (mark: ReaderMark) =>
      createHash('sha256')
        .update(whole(readingCopy(master, mark)))
        .digest('hex')
    expect(hash(MARK)).toBe(hash({ ...MARK }))
    expect(hash(MARK)).not.toBe(hash({ ...MARK, number: 13 }))
    expect(readingCopy(master, MARK)[0]).toBe(master.body)
  })

  test('whose reader has a name in no known letters is made all the same', async () => {
    const copy = whole(readingCopy(master, { ...MARK, name: `${'Ω'.repeat(300)}\n) Tj`, language: 'en' }))
    expect((await pagesOf(copy))[0]).toContain('Copy no.')
  })

  test('made in a rehearsal says so on every page', async () => {
    const standing = 'Répétition : document sans aucun effet'
    const pages = await pagesOf(whole(readingCopy(master, { ...MARK, standing })))
    for (const page of pages) expect(page).toContain(standing)
    for (const page of await pagesOf(whole(readingCopy(master, MARK)))) expect(page).not.toContain('Répétition')
  })

  test.each([0, 90, 180, 270])('of a page turned by %i° is read upright, whatever its box', async (turn) => {
    const pdf = PDF.create()
    for (const size of [
      { width: 400, height: 600 },
      { width: 600, height: 400 },
    ] as const) {
      const page = pdf.addPage(size)
      page.drawText('Article premier', { x: 50, y: 50 })
      page.setRotation(turn as 0)
      page.dict.set('CropBox', new PdfArray([10, 20, size.width - 30, size.height - 40].map((n) => PdfNumber.of(n))))
    }
    const turned = await prepareReading(await pdf.save(), face)
    const copy = await getDocumentProxy(whole(readingCopy(turned, MARK)))
    for (const number of [1, 2]) {
      const page = await copy.getPage(number)
      const { transform } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const footer = items.find((item) => 'str' in item && item.str.includes('lecture personnelle'))
      if (footer === undefined || !('str' in footer)) throw new Error('no footer')
      const [a, b] = footer.transform as [number, number]
      const [sx, sy, tx, ty] = transform as [number, number, number, number]
      expect([sx * a + tx * b > 0, Math.abs(sy * a + ty * b) < 0.01]).toEqual([true, true])
    }
  })

  test('takes signatures off: the copy is not the deed', async () => {
    const pdf = await PDF.load(source)
    const field = PdfDict.of({ FT: PdfString.fromString('x') })
    field.set('V', PdfNumber.of(1))
    pdf.context.catalog.getDict().set('Perms', pdf.register(field))
    const copy = await PDF.load(whole(readingCopy(await prepareReading(await pdf.save(), face), MARK)))
    expect(copy.context.catalog.getDict().has('Perms')).toBe(false)
  })
})

describe('a file that cannot be lent', () => {
  test('is refused with the reason', async () => {
    await expect(prepareApart(Buffer.from('not a PDF'))).rejects.toMatchObject({ refusal: 'unreadable' })
    const locked = PDF.create()
    locked.addPage()
    locked.setProtection({ userPassword: 'a', ownerPassword: 'b' })
    await expect(prepareApart(await locked.save())).rejects.toMatchObject({ refusal: 'encrypted' })
    const limits = { bytes: 10, heapMegabytes: 64, milliseconds: 1000 }
    await expect(prepareApart(source, limits)).rejects.toMatchObject({ refusal: 'too-costly' })
    await expect(prepareApart(source, { ...limits, bytes: 1e9, milliseconds: 1 })).rejects.toMatchObject({
      refusal: 'too-costly',
    })
  })

  test('a thread gives the same copies', async () => {
    expect(readingCopy(await prepareApart(source), MARK)[1]).toEqual(readingCopy(master, MARK)[1])
  })
})

describe('a batch of copies', () => {
  const marks = Array.from({ length: 30 }, (_, at) => ({ ...MARK, number: at + 1 }))

  test('makes each once and tells how far it is', async () => {
    const kept: number[] = []
    const told: number[] = []
    await makeReadingCopies({
      master,
      marks,
      keep: async (_mark, _copy, at) => void kept.push(at),
      told: (done) => told.push(done),
    })
    expect(kept.toSorted((a, b) => a - b)).toEqual(marks.map((_, at) => at))
    expect(told.at(-1)).toBe(30)
  })

  test('is seen and stopped by its owner only', async () => {
    const faults: unknown[] = []
    const batches = new ReadingBatches((error) => faults.push(error))
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const { id } = batches.start('group a', { master, marks, keep: () => held })
    expect(batches.progress('group b', id)).toBeUndefined()
    expect(batches.cancel('group b', id)).toBe(false)
    expect(batches.cancel('group a', id)).toBe(true)
    release()
    await expect.poll(() => batches.progress('group a', id)?.status).toBe('cancelled')
    expect(batches.progress('group a', id)?.done).toBeLessThan(30)
    expect(faults).toEqual([])
  })

  test('that fails says so, and its cause is told', async () => {
    const faults: unknown[] = []
    const batches = new ReadingBatches((error) => faults.push(error))
    const { id } = batches.start('g', { master, marks, keep: () => Promise.reject(new Error('the disk is full')) })
    await expect.poll(() => batches.progress('g', id)?.status).toBe('failed')
    expect(faults).toEqual([new Error('the disk is full')])
  })
})

describe('what was made ready', () => {
  test('is kept for the next reader, the last asked for, within its room', async () => {
    const room = new ReadingMasters(master.body.length * 2.5)
    let made = 0
    const make = async () => {
      made += 1
      return master
    }
    await Promise.all([room.get('a', make), room.get('a', make)])
    await room.get('b', make)
    await room.get('a', make)
    await room.get('c', make)
    expect(made).toBe(3)
    await room.get('a', make)
    expect(made).toBe(3)
    await room.get('b', make)
    expect(made).toBe(4)
    await expect(room.get('d', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await room.get('d', make)
    expect(made).toBe(5)
  })
})
