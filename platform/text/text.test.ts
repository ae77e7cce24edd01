import { describe, expect, test } from 'vitest'
import { extractText, TextError, type TextErrorCode, textErrorMessage } from './index.ts'
import { zipOf } from './zip.test-helper.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const PHRASE = 'Convention d’une commune à l’été : 3 000 € « groupés »'

describe('plain text', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', bytes(PHRASE)],
    ['UTF-8 with a byte-order mark', bytes(`\uFEFF${PHRASE}`)],
    ['UTF-16 little-endian', Buffer.from(`\uFEFF${PHRASE}`, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\uFEFF${PHRASE}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(`${PHRASE} Fait pour que rien ne manque.`, 'utf16le')],
  ])('%s', async (_, given) => {
    const { text, format } = await extractText(given, 'convention.txt')
    expect(format).toBe('txt')
    expect(text.startsWith(PHRASE)).toBe(true)
  })

  test('Windows-1252, and Latin-1 within it', async () => {
    const given = Uint8Array.from([0x43, 0x92, 0x65, 0x73, 0x74, 0x20, 0xe9, 0x74, 0xe9, 0x20, 0x80])
    expect((await extractText(given, 'a.txt')).text).toBe('C’est été €')
  })

  test('UTF-8 taken once for Windows-1252 is put right', async () => {
    const twice = bytes(new TextDecoder('windows-1252').decode(bytes('été déjà prévu à l’école')))
    expect((await extractText(twice, 'a.txt')).text).toBe('été déjà prévu à l’école')
  })
})

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`
const document = (body: string): string => `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`
const docx = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipOf({ 'word/document.xml': document(body), ...more })

describe('Word documents', () => {
  test('paragraphs, and tables as rows of cells', async () => {
    const table = `<w:tbl><w:tr>${cell('Membre')}${cell('Siège')}</w:tr><w:tr>${cell('Ville')}${cell('1 place')}</w:tr></w:tbl>`
    expect((await extractText(docx(paragraph('Entre') + table), 'a.docx')).text).toBe(
      'Entre\nMembre\tSiège\nVille\t1 place',
    )
  })

  test('what is deleted is left out, what is inserted stays', async () => {
    const body =
      '<w:p><w:r><w:t>préavis de </w:t></w:r><w:del><w:r><w:delText>deux</w:delText></w:r></w:del><w:ins><w:r><w:t>trois</w:t></w:r></w:ins><w:r><w:t> mois</w:t></w:r></w:p>'
    expect((await extractText(docx(body), 'a.docx')).text).toBe('préavis de trois mois')
  })

  test('the numbers that Word prints are computed', async () => {
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Article %1."/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`
    const listed = (text: string): string =>
      paragraph(text, '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>')
    const { text } = await extractText(
      docx(listed('Objet') + paragraph('Texte') + listed('Durée'), { 'word/numbering.xml': numbering }),
      'a.docx',
    )
    expect(text).toBe('Article I. Objet\nTexte\nArticle II. Durée')
  })
})

const pdf = (content: string, trailer = ''): Uint8Array => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const xref = body.length
  body += `xref\n0 6\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size 6 /Root 1 0 R ${trailer}>>\nstartxref\n${xref}\n%%EOF`
  return Buffer.from(body, 'latin1')
}

describe('PDF', () => {
  test('lines from top to bottom, columns kept apart', async () => {
    const line = (x: number, y: number, text: string): string => `BT /F 11 Tf ${x} ${y} Td (${text}) Tj ET\n`
    const { text, format } = await extractText(
      pdf(
        line(60, 700, 'Second') +
          line(60, 760, 'Convention de groupement') +
          line(60, 640, 'Pour la Ville') +
          line(330, 640, 'Pour la Region'),
      ),
      'a.pdf',
    )
    expect(format).toBe('pdf')
    expect(
      text
        .split('\n')
        .filter((one) => one !== '')
        .map((one) => one.replace(/ {3,}/, ' | ')),
    ).toEqual(['Convention de groupement', 'Second', 'Pour la Ville | Pour la Region'])
  })
})

describe('what cannot be read is refused with its reason', () => {
  const bomb = zipOf({ 'word/document.xml': Buffer.alloc(30_000_000, 'a') })
  test.each<[TextErrorCode, string, Uint8Array]>([
    ['file-empty', 'a.txt', new Uint8Array()],
    ['file-empty', 'a.txt', bytes(' \n ')],
    ['file-too-large', 'a.docx', Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(50_000_001)])],
    ['text-too-long', 'a.txt', Buffer.alloc(100_000_000, 'a')],
    ['format-unknown', 'a.odt', bytes('texte')],
    ['text-binary', 'a.txt', Uint8Array.from([65, 0, 1, 2, 66, 0, 3])],
    ['pdf-broken', 'a.pdf', bytes('%PDF-1.7 rien de tel')],
    ['pdf-broken', 'a.pdf', bytes('rien de tel')],
    [
      'pdf-encrypted',
      'a.pdf',
      pdf(
        '',
        `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> `,
      ),
    ],
    ['pdf-without-text', 'scan.pdf', pdf('0 0 10 10 re f')],
    ['docx-broken', 'a.docx', bytes('PK\u0003\u0004 coupé')],
    ['docx-broken', 'a.docx', zipOf({ 'autre.xml': '<a/>' })],
    ['docx-broken', 'a.docx', zipOf({ 'word/document.xml': '<w:document><w:p>' })],
    ['docx-zip-bomb', 'a.docx', bomb],
    ['docx-encrypted', 'a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
  ])('%s (%s)', async (code, file, given) => {
    const error: unknown = await extractText(given, file).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TextError)
    if (!(error instanceof TextError)) return
    expect(error.code).toBe(code)
    for (const language of ['fr', 'en'] as const) expect(textErrorMessage(error, language)).toContain(file)
  })
})
