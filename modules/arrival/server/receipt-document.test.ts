import { describe, expect, test } from 'vitest'
import { renderPdf } from '#platform/documents/pdf.ts'
import type { Arrival, Entered } from '../model/arrival-state.ts'
import * as T from '../testing.ts'
import { type Receipted, receiptDocument } from './receipt-document.ts'

const entered = (state: Arrival): Entered => {
  if (state.status === 'none') throw new Error('nothing is entered')
  return state
}
const receipted = (state: Arrival, over: Partial<Receipted> = {}): Receipted => ({
  state: entered(state),
  consultation: { reference: '2027-ENT-01', title: 'Environnement numérique de travail', otherMedium: null },
  coordinator: 'Région Hauts-de-France',
  entry: { seq: 4, hash: 'ab'.repeat(32) },
  language: 'fr',
  ...over,
})
/** What is read of the document, spaces made plain. */
const textOf = (receipt: Receipted): string =>
  JSON.stringify(receiptDocument(receipt)).replaceAll(/[\u00A0\u202F]/g, ' ')

const corrected = T.after(T.recorded(), T.correct({ sender: { name: 'Coopérative Autre', identifier: null } }))

describe('R2.25, R2.26: the receipt tells the bearer what follows, with its articles', () => {
  test.each<[string, Arrival, string]>([
    ['its number', T.recorded(), 'Récépissé d’arrivée n° 3'],
    ['how the group names it', T.recorded(), '2027-ENT-01-ARR-003'],
    ['whose it is, and its number', T.recorded(), 'Coopérative Exemple (SIRET 73282932000074)'],
    ['the told minute', T.recorded(), 'dimanche 14 mars 2027 à 16 h 05'],
    ['the hour of the server', T.recorded(), 'dimanche 14 mars 2027 à 16 h 15'],
    ['a copy in time', T.recorded(), 'reste fermée, sauf dans les cas que l’arrêté énumère'],
    ['a late copy, never opened', T.late(), 'gardé, et jamais ouvert (CCP, art. R. 2132-11 ; CCP, annexe 6)'],
    [
      'a late tender, eliminated',
      T.late({ kind: 'tender' }),
      'et donc éliminé : gardé, non ouvert (CCP, art. R. 2151-5 ; CCP, art. R. 2143-2)',
    ],
    [
      'a tender that should have come electronically',
      T.recorded({ kind: 'tender' }),
      'n’est pas recevable par cette voie, et n’est pas ouvert (CCP, art. R. 2132-7',
    ],
    ['samples that nobody asked for', T.recorded({ kind: 'sample' }), 'CCP, art. R. 2132-12, 6°'],
    [
      'a copy without its words',
      T.recorded({ outside: T.outside({ marked: false }) }),
      'Le pli ne porte pas la mention « copie de sauvegarde »',
    ],
    ['what can be mended', T.recorded({ outside: T.outside({ sealed: false }) }), 'Il peut y être remédié'],
    [
      'what it said before',
      corrected,
      'Était inscrit : Copie de sauvegarde sur support (clé USB, disque), Coopérative Exemple, arrivé le dimanche 14 mars 2027 à 16 h 05.',
    ],
    ['that it holds no more', T.after(T.recorded(), T.annul), 'Inscription annulée : ce récépissé ne vaut plus'],
    ['where it stands', T.recorded(), 'n° 4 de la chaîne des arrivées'],
  ])('%s', (_what, state, sentence) => {
    expect(textOf(receipted(state))).toContain(sentence)
  })

  test('what is late can no longer be mended, and nothing says that it could', () => {
    expect(textOf(receipted(T.late({ outside: T.outside({ marked: false }) })))).not.toContain('remédié')
  })

  test('of a call that came later it says nothing: it is the receipt of the arrival', () => {
    const facts = T.inSession({ siblings: [], named: { known: true, sameNumber: true } })
    const linked = T.after(T.recorded(), T.link(), { ...T.IN_SESSION, facts })
    expect(textOf(receipted(linked))).toBe(textOf(receipted(T.recorded())))
  })

  test('each is a whole document, in either language', async () => {
    for (const language of ['fr', 'en'] as const) {
      for (const state of [T.recorded(), T.late(), corrected]) {
        const bytes = await renderPdf(receiptDocument(receipted(state, { language })))
        expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
      }
    }
    expect(textOf(receipted(T.late(), { language: 'en' }))).toContain(
      'kept, and never opened (CCP, art. R. 2132-11; CCP',
    )
  })
})
