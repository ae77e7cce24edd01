import { expect, test } from 'vitest'
import { renderPdf } from '#platform/documents/pdf.ts'
import { expectRead, hasPoppler } from '../../../tests/printed.ts'
import * as T from '../testing.ts'
import { notificationDocument, rejectionDocument } from './letter-documents.ts'
import { aroundLetter as around } from './paper-samples.ts'

const said = (document: object): string => JSON.stringify(document).replaceAll(/[\u00a0\u202f]/g, ' ')

test('R2.62: la lettre de rejet dit au candidat les motifs, l’attributaire, pourquoi, et de quel jour le marché peut être signé', () => {
  const state = T.told()
  if (state.status === 'none') throw new Error('told')
  const [letter] = state.letters
  if (letter === undefined) throw new Error('no letter')
  const text = said(rejectionDocument(state, letter, around))
  for (const words of [
    'Coopérative Exemple',
    'Note de 78,4 sur 100',
    'Numérique Exemple',
    T.CHOICE,
    '5 décembre 2026',
    'Tribunal administratif de Lille',
    'au nom et pour le compte des membres',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('bordereau des prix')
})

test('R2.71, R3.04: la lettre de notification dit l’accusé de réception, l’effet à la réception et pour qui le marché est conclu', () => {
  const state = T.notifying()
  if (!('signature' in state)) throw new Error('signed')
  const text = said(notificationDocument(state, around))
  for (const words of [
    'Numérique Exemple',
    '059-200053742-20261208-2026-MP-031-CC',
    '7 décembre 2026',
    'R2182-4',
    'Département de la Somme',
    T.SIGNED,
  ])
    expect(text).toContain(words)
})

test('both are set as accessible documents, and what somebody typed cannot break them', async () => {
  const state = T.notifying()
  if (!('signature' in state)) throw new Error('signed')
  const [letter] = state.letters
  if (letter === undefined) throw new Error('no letter')
  const hostile = { ...letter, reasons: '#import "x"\n\n$ \\ * _ <script>', choice: '' }
  for (const document of [
    notificationDocument(state, around),
    rejectionDocument(state, hostile, { ...around, recourse: null }),
  ]) {
    const pdf = Buffer.from(await renderPdf(document)).toString('latin1')
    expect(pdf.startsWith('%PDF')).toBe(true)
    expect(pdf).toContain('pdfuaid')
  }
}, 60_000)

test.skipIf(!hasPoppler)(
  'read by Poppler: tagged, titled, its tables headed, every font embedded and readable as text',
  async () => {
    const state = T.notifying()
    const [letter] = 'letters' in state ? state.letters : []
    if (letter === undefined || !('signature' in state)) throw new Error('signed')
    await expectRead(notificationDocument(state, around), ['H1', 'L', 'LI'])
    await expectRead(rejectionDocument(state, letter, around), ['H1', 'L', 'LI'])
  },
)
