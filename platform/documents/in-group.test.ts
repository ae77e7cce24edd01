import { extractText } from 'unpdf'
import { expect, test } from 'vitest'
import { rehearsalId } from '#kernel/rehearsal.ts'
import { htmlIn, inGroup, pdfIn } from './in-group.ts'
import type { DocumentModel } from './model.ts'

const REAL = '3f0e8a52-7b1c-4c57-9d6e-1f2a3b4c5d6e'
const REHEARSED = rehearsalId(REAL)
const MARK = 'Répétition\u00A0: document sans aucun effet'

const model: DocumentModel = {
  language: 'fr',
  title: 'Avis de marché',
  reference: '2027-ENT-01',
  issuer: 'Région Hauts-de-France',
  date: '2027-02-08',
  blocks: [
    { kind: 'paragraph', content: ['Première page'] },
    { kind: 'page-break' },
    { kind: 'paragraph', content: ['Seconde page'] },
  ],
}
const pagesOf = async (groupId: string): Promise<readonly string[]> => {
  const { text } = await extractText(await pdfIn(groupId, model), { mergePages: false })
  return text
}
const plain = (text: string) => text.replaceAll(/\s+/g, ' ')

test('each page of a document of a rehearsal says that nothing of it happened', async () => {
  const pages = await pagesOf(REHEARSED)
  expect(pages).toHaveLength(2)
  for (const page of pages) expect(plain(page)).toContain(plain(MARK))
  expect(htmlIn(REHEARSED, model, 2)).toContain('document sans aucun effet')
})

test('a document of a group says nothing of the kind', async () => {
  for (const page of await pagesOf(REAL)) expect(page).not.toContain('Répétition')
  expect(inGroup(REAL, model)).toBe(model)
})

test('what else is said of its standing stays', () => {
  expect(inGroup(REHEARSED, { ...model, standing: 'Projet' }).standing).toBe(`${MARK} · Projet`)
})
