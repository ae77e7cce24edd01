import { expect, test, vi } from 'vitest'
import { exampleConvention } from './convention.example.ts'
import { renderPdf } from './pdf.ts'
import { TypesettingFault, typeset } from './typst.ts'

// Starting the typesetter, making keys or a process takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

test('data that the template does not understand is our fault, and the next document is set all the same', async () => {
  await expect(typeset('{}')).rejects.toThrow(TypesettingFault)
  await expect(typeset('no JSON')).rejects.toThrow(TypesettingFault)
  await expect(renderPdf(exampleConvention)).resolves.toBeInstanceOf(Uint8Array)
})

test('a press is replaced after many documents, while others wait, and none is lost', async () => {
  const model = { ...exampleConvention, blocks: [] }
  const documents = await Promise.all(Array.from({ length: 105 }, () => renderPdf(model)))
  expect(new Set(documents.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(1)
})
