import { createHash } from 'node:crypto'
import { PDF, StandardFonts } from '@libpdf/core'
import { beforeAll, expect, test, vi } from 'vitest'
import { exampleConvention } from '../documents/convention.example.ts'
import { renderPdf } from '../documents/pdf.ts'
import { judgePdf } from './pades.ts'
import { signPdf } from './sign.ts'
import { issue, type TestIdentity, toPkcs12 } from './test-authority.ts'

// Starting the typesetter, making keys or a process takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const AT = '2026-12-15T09:00:00.000Z'
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
let root: TestIdentity
let deed: Uint8Array

beforeAll(async () => {
  root = await issue({ name: 'Autorité d’essai', authority: true })
  deed = await renderPdf({ ...exampleConvention, blocks: exampleConvention.blocks.slice(0, 4) })
})

async function sign(pdf: Uint8Array, field: string): Promise<Uint8Array> {
  const pkcs12 = await toPkcs12(await issue({ name: field, issuer: root }), 'secret')
  return signPdf(pdf, pkcs12, 'secret', { field, reason: 'Accord', location: 'Laon', at: AT })
}
const earlierIn = async (pdf: Uint8Array) => (await judgePdf(pdf, { trustAnchors: [root.der], at: AT })).earlier ?? []
const ofDeed = async (pdf: Uint8Array) => (await earlierIn(pdf)).find((each) => each.sha256 === sha256(deed))?.since

test('R2.71: what was set is found under one signature and under two, by its SHA-256', async () => {
  const once = await sign(deed, 'Titulaire')
  expect(await ofDeed(once)).toBe('proofs')
  expect(await ofDeed(await sign(once, 'Coordonnateur'))).toBe('proofs')
})

test('a document that is set in many fonts, each with a map of characters that ends like a file, is found too', async () => {
  const text = 'À Ω Ж ﬁ → 1'
  const content = [text, { kind: 'strong', text }, { kind: 'emphasis', text }] as const
  const rich = await renderPdf({ ...exampleConvention, standing: text, blocks: [{ kind: 'paragraph', content }] })
  expect(Buffer.from(rich).toString('latin1').match(/%%EOF/g)?.length).toBeGreaterThan(4)
  const found = (await earlierIn(await sign(rich, 'Titulaire'))).find((each) => each.sha256 === sha256(rich))
  expect(found?.since).toBe('proofs')
})

test('another document, and one of which a page was changed before it was signed, are not it', async () => {
  const other = await renderPdf({ ...exampleConvention, title: 'Un autre marché', blocks: [] })
  expect(await ofDeed(await sign(other, 'Titulaire'))).toBe(undefined)
  const pdf = await PDF.load(deed)
  pdf.getPage(0)?.drawText('Prix : moitié moins', { x: 50, y: 400, size: 12, font: StandardFonts.Helvetica })
  expect(await ofDeed(await sign(await pdf.save({ incremental: true }), 'Titulaire'))).toBe('pages')
})

test('a file that nobody signed has no earlier revision', async () => {
  expect(await earlierIn(deed)).toEqual([])
})
