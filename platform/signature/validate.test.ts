import { beforeAll, expect, test, vi } from 'vitest'
import { exampleConvention } from '../documents/convention.example.ts'
import { renderPdf } from '../documents/pdf.ts'
import type { ValidationOptions } from './judging.ts'
import { judgePdf } from './pades.ts'
import { signPdf } from './sign.ts'
import { issue, toPkcs12 } from './test-authority.ts'
import { validateSignatures } from './validate.ts'

// Starting the typesetter, making keys or a process takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const AT = '2026-12-15T09:00:00.000Z'
let options: ValidationOptions
let signed: Uint8Array

beforeAll(async () => {
  const root = await issue({ name: 'Autorité d’essai', authority: true })
  options = { trustAnchors: [root.der], at: AT }
  const pkcs12 = await toPkcs12(await issue({ name: 'La présidente', issuer: root }), 'secret')
  const document = await renderPdf({ ...exampleConvention, blocks: [] })
  signed = await signPdf(document, pkcs12, 'secret', { field: 'Membre', reason: 'Accord', location: 'Laon', at: AT })
})

test('the child process says what the judge says', async () => {
  expect(await validateSignatures({ bytes: signed }, options)).toEqual(await judgePdf(signed, options))
})

test('a refusal comes through with its code', async () => {
  await expect(validateSignatures({ bytes: Buffer.from('Bonjour') }, options)).rejects.toMatchObject({
    code: 'unknown-format',
  })
})

test('a table of objects that announces billions of them is refused, and the process lives', async () => {
  const text = Buffer.from(signed).toString('latin1')
  const bomb = text.replace(/xref\n0 \d+\n/g, 'xref\n0 4000000000\n')
  expect(bomb).not.toBe(text)
  const limits = { heapMegabytes: 64, milliseconds: 20_000 }
  const verdict = validateSignatures({ bytes: new Uint8Array(Buffer.from(bomb, 'latin1')) }, options, limits)
  await expect(verdict).rejects.toMatchObject({ name: 'SignedFileError' })
})

test('a file that costs too much memory or time is refused', async () => {
  const refused = { name: 'SignedFileError', code: 'too-costly' }
  await expect(
    validateSignatures({ bytes: signed }, options, { heapMegabytes: 1, milliseconds: 20_000 }),
  ).rejects.toMatchObject(refused)
  await expect(
    validateSignatures({ bytes: signed }, options, { heapMegabytes: 512, milliseconds: 1 }),
  ).rejects.toMatchObject(refused)
})
