import { PDF, StandardFonts } from '@libpdf/core'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { exampleConvention } from '../documents/convention.example.ts'
import { renderPdf } from '../documents/pdf.ts'
import { judgePdf } from './pades.ts'
import type { SignatureReport } from './report.ts'
import { signPdf } from './sign.ts'
import { issue, type TestIdentity, toPkcs12 } from './test-authority.ts'

// Starting the typesetter, making keys or a process takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const AT = '2026-12-15T09:00:00.000Z'

let root: TestIdentity
let signed: Uint8Array

beforeAll(async () => {
  root = await issue({ name: 'Autorité d’essai', authority: true })
  signed = await sign(
    await renderPdf({ ...exampleConvention, blocks: exampleConvention.blocks.slice(0, 4) }),
    'Haute-Vesle',
  )
})

async function sign(pdf: Uint8Array, field: string): Promise<Uint8Array> {
  const pkcs12 = await toPkcs12(await issue({ name: field, issuer: root }), 'secret')
  return signPdf(pdf, pkcs12, 'secret', { field, reason: 'Approbation', location: 'Laon', at: AT })
}

const judge = (pdf: Uint8Array) => judgePdf(pdf, { trustAnchors: [root.der], at: AT })
const verdictsOf = (report: SignatureReport) => report.signatures.map(({ verdict }) => verdict)
const findingsOf = (report: SignatureReport) => report.signatures[0]?.findings.map(({ id }) => id) ?? []

describe('what was added after', () => {
  const add = async (change: (pdf: PDF) => void) => {
    const pdf = await PDF.load(signed)
    change(pdf)
    return judge(await pdf.save({ incremental: true }))
  }

  test('words on a page: not what was signed', async () => {
    const report = await add((pdf) =>
      pdf.getPage(0)?.drawText('Préavis : un jour', { x: 50, y: 400, size: 12, font: StandardFonts.Helvetica }),
    )
    expect(verdictsOf(report)).toEqual(['invalid'])
    expect(report.signatures[0]?.findings[0]).toMatchObject({
      id: 'followed-by-page-changes',
      facts: { changed: ['page 1'] },
    })
    expect(findingsOf(report)).toContain('integrity-verified')
  })

  test('a page', async () => {
    const report = await add((pdf) => void pdf.addPage({ size: 'a4' }))
    expect(verdictsOf(report)).toEqual(['invalid'])
  })

  test('a link over the text, a title, an attachment: to be looked at', async () => {
    const link = await add((pdf) =>
      pdf.getPage(0)?.addLinkAnnotation({ rect: { x: 0, y: 0, width: 99, height: 99 }, uri: 'https://exemple.fr' }),
    )
    expect(link.signatures[0]).toMatchObject({
      verdict: 'indeterminate',
      findings: [{ facts: { changed: ['annotations of page 1'] } }, {}, {}, {}, {}, {}, {}],
    })
    const title = await add((pdf) => pdf.setTitle('Autre'))
    expect(title.signatures[0]?.findings[0]?.id).toBe('followed-by-other-changes')
    const file = await add((pdf) => pdf.addAttachment('annexe.txt', new Uint8Array([65])))
    expect(verdictsOf(file)).toEqual(['indeterminate'])
  })

  test('bytes after the end of the file', async () => {
    const report = await judge(Buffer.concat([signed, Buffer.from('texte')]))
    expect(findingsOf(report)[0]).toBe('followed-by-other-changes')
  })

  test('a second signature leaves the first one whole', async () => {
    const report = await judge(await sign(signed, 'Saint-Aubin'))
    expect(report.signatures.map(({ field, verdict, findings }) => [field, verdict, findings[0]?.id])).toEqual([
      ['Haute-Vesle', 'valid', 'followed-by-proofs-only'],
      ['Saint-Aubin', 'valid', 'covers-whole-file'],
    ])
    expect(report.unreferenced).toBe(0)
  })
})
