import { PDF, PdfDict } from '@libpdf/core'
import fc from 'fast-check'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test, vi } from 'vitest'
import { exampleConvention } from './convention.example.ts'
import type { Block, DocumentModel } from './model.ts'
import { fingerprintOf, renderPdf, shortFingerprint } from './pdf.ts'

// Starting the typesetter, making keys or a process takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const withBlocks = (...blocks: Block[]): DocumentModel => ({ ...exampleConvention, blocks })
const pagesOf = async (bytes: Uint8Array) => (await extractText(bytes.slice(), { mergePages: false })).text
// The reader of PDF.js puts spaces where lines end; what must be equal is everything but spaces and hyphens at line ends.
const dense = (text: string) => text.replace(/[\s\u00A0\u202F]+/g, '')

describe('the example convention', () => {
  test('three pages that carry their number, the reference and the fingerprint of the model', async () => {
    const pages = await pagesOf(await renderPdf(exampleConvention))
    expect(pages).toHaveLength(3)
    pages.forEach((page, index) => {
      expect(page).toContain(`page ${index + 1} sur 3`)
      expect(page).toContain('CONV-2026-014')
      expect(page).toContain(shortFingerprint(fingerprintOf(exampleConvention)))
    })
  })

  test('says every word of the model, in order', async () => {
    const text = dense((await pagesOf(await renderPdf(exampleConvention))).join(' ')).replaceAll('-', '')
    const words = [
      'Entrelessoussignés',
      'Article3–Coordonnateur',
      'recenselesbesoins',
      'Besoinsdéclarés',
      '1240000,00€',
      '2266250,50€',
      'Secretdesoffres',
      'FaitàSaintAubinsurLys',
      'PourleSyndicatmixte',
    ]
    const places = words.map((word) => text.indexOf(word))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('gives the same bytes every time', async () => {
    const [first, again] = [await renderPdf(exampleConvention), await renderPdf(structuredClone(exampleConvention))]
    expect(Buffer.from(first).equals(again)).toBe(true)
    const other = await renderPdf({ ...exampleConvention, date: '2026-12-15' })
    expect(Buffer.from(first).equals(other)).toBe(false)
  })

  test('two documents set at once do not mix', async () => {
    const models = ['A-1', 'A-2', 'A-3'].map((reference) => ({ ...exampleConvention, reference }))
    const texts = await Promise.all(models.map(async (model) => (await pagesOf(await renderPdf(model))).join(' ')))
    expect(texts.map((text) => text.match(/A-\d/)?.[0])).toEqual(['A-1', 'A-2', 'A-3'])
  })
})

describe('accessible and archivable at once', () => {
  test('is tagged, in French, titled, and says PDF/UA-1 and PDF/A-2a', async () => {
    const pdf = await PDF.load(await renderPdf(exampleConvention))
    const catalog = pdf.getCatalog()
    const resolve = (ref: Parameters<PDF['getObject']>[0]) => pdf.getObject(ref)
    expect(catalog.getDict('MarkInfo', resolve)?.getBool('Marked')?.value).toBe(true)
    expect(catalog.getString('Lang', resolve)?.asString()).toMatch(/^fr\b/)
    expect(catalog.getDict('ViewerPreferences', resolve)?.getBool('DisplayDocTitle')?.value).toBe(true)
    expect(pdf.getTitle()).toBe(exampleConvention.title)
    const metadata = catalog.get('Metadata', resolve)
    const xmp =
      metadata !== undefined && 'getDecodedData' in metadata
        ? Buffer.from(metadata.getDecodedData()).toString('utf8')
        : ''
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    expect(xmp).toContain(`sha256:${fingerprintOf(exampleConvention)}`)
    expect(xmp).toContain('2026-12-14T00:00:00Z')
  })

  test('its structure has headings, lists, table headers and a link, and no level is skipped', async () => {
    const roles = await structureRoles(await renderPdf(exampleConvention))
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Link', 'Caption'])
      expect(roles).toContain(role)
    const levels = roles.filter((role) => /^H\d$/.test(role)).map((role) => Number(role[1]))
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1)
      return level
    }, 0)
    // Three columns, and the first cell of five rows.
    expect(roles.filter((role) => role === 'TH')).toHaveLength(8)
    expect(roles.filter((role) => role === 'TD')).toHaveLength(10)
  })

  test('every font is embedded', async () => {
    const text = Buffer.from(await renderPdf(exampleConvention)).toString('latin1')
    const fonts = text.match(/\/Type\s*\/FontDescriptor/g)?.length
    expect(fonts).toBeGreaterThan(0)
    expect(text.match(/\/FontFile[23]/g)).toHaveLength(fonts ?? 0)
  })
})

async function structureRoles(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDF.load(bytes)
  const resolve = (ref: Parameters<PDF['getObject']>[0]) => pdf.getObject(ref)
  const roles: string[] = []
  const visit = (element: PdfDict): void => {
    const role = element.getName('S', resolve)?.value
    if (role !== undefined) roles.push(role)
    const kids = element.get('K', resolve)
    const children = kids?.type === 'array' ? kids.toArray() : kids === undefined ? [] : [kids]
    for (const kid of children) {
      const child = kid.type === 'ref' ? pdf.getObject(kid) : kid
      if (child instanceof PdfDict && child.getName('Type')?.value !== 'OBJR') visit(child)
    }
  }
  const root = pdf.getCatalog().getDict('StructTreeRoot', resolve)
  if (root !== undefined) visit(root)
  return roles
}

describe('text is never read as markup or code', () => {
  const HOSTILE = [
    '#panic()',
    '$x$',
    '*',
    '_',
    '@ref',
    '\\',
    '"',
    '#import "/document.json"',
    '`',
    '<label>',
    '= titre',
    '- puce',
    '//',
    '/*',
    '~',
    '--',
    '#{',
    ']',
    '[',
    "'",
    '&amp;',
    '%PDF',
    '(',
    ')',
  ]

  test('hostile strings come out as they went in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...HOSTILE, 'mot', '12'), { minLength: 1, maxLength: 8 }),
        async (words) => {
          const text = words.join(' ')
          const marked = `début ${text} fin`
          const model = withBlocks(
            { kind: 'heading', level: 1, text: marked },
            {
              kind: 'paragraph',
              content: [marked, { kind: 'strong', text: marked }, { kind: 'emphasis', text: marked }],
            },
            { kind: 'list', ordered: true, items: [[marked]] },
            { kind: 'definitions', entries: [{ term: marked, definition: [marked] }] },
            {
              kind: 'table',
              caption: marked,
              rowHeaders: true,
              columns: [{ header: marked, align: 'start' }],
              rows: [[[marked]]],
            },
            { kind: 'note', tone: 'warning', title: marked, content: [marked] },
            { kind: 'signatures', done: marked, parties: [{ body: marked, role: marked, signed: marked }] },
          )
          const printed = dense((await pagesOf(await renderPdf(model))).join(' '))
          expect(printed.split(dense(marked)).length - 1).toBe(16)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('hostile titles and metadata too', async () => {
    const title = 'Avenant #panic() <b> & "fin" $x$ \\'
    const bytes = await renderPdf({ ...exampleConvention, title, subject: '</rdf:li>#x', keywords: ['<', '&'] })
    const pdf = await PDF.load(bytes)
    expect(pdf.getTitle()).toBe(title)
    expect(dense((await pagesOf(bytes)).join(' '))).toContain(dense(title))
  })

  test('what cannot be drawn is named, and nothing of what is read is left out', async () => {
    const content = ['D’ac\u00ADcord\t👍\u200B !\r\n\uF0B7 fin \u202Etxet', '\u200B']
    const bytes = await renderPdf({ ...withBlocks({ kind: 'paragraph', content }), title: 'a\nb', reference: '👍' })
    const printed = dense((await pagesOf(bytes)).join(' '))
    expect(printed).toContain(dense('D’accord [U+1F44D] ! • fin [U+202E]txet[U+200B]'))
    expect(printed).toContain(dense('a b'))
    await expect(renderPdf({ ...exampleConvention, issuer: 'Μέλος, член, Çelik, Łódź' })).resolves.toBeInstanceOf(
      Uint8Array,
    )
  })
})

test('an English document speaks English', async () => {
  const pages = await pagesOf(
    await renderPdf({ ...exampleConvention, language: 'en', blocks: [{ kind: 'page-break' }] }),
  )
  expect(pages.join(' ')).toContain('page 1 of 1')
})

test('a signature, longer than a line, stays within the margins and can be copied; a fingerprint stays on its line', async () => {
  const [signature, fingerprint] = ['Ab1c'.repeat(22).concat('Ab1='), 'ab12'.repeat(16)]
  const entries = [
    { term: 'Signature', definition: [signature] },
    { term: 'Empreinte', definition: [fingerprint] },
  ]
  const bytes = await renderPdf({ ...exampleConvention, blocks: [{ kind: 'definitions', entries }] })
  const page = await (await getDocumentProxy(bytes.slice())).getPage(1)
  const items = (await page.getTextContent()).items.filter((item) => 'str' in item)
  const [, , width = 0] = page.view
  const right = width - (27 / 25.4) * 72
  for (const item of items) expect(item.transform[4] + item.width).toBeLessThan(right + 1)
  expect(dense(items.map(({ str }) => str).join(''))).toContain(signature)
  expect(items.map(({ str }) => str)).toContainEqual(expect.stringContaining(fingerprint))
})
