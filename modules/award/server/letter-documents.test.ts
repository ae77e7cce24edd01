import { describe, expect, test } from 'vitest'
import { renderPdf } from '#platform/documents/pdf.ts'
import type { Opened, Rejection } from '../model/award-state.ts'
import * as T from '../testing.ts'
import { abandonmentDocument, answerDocument } from './answer-documents.ts'
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
    'R. 2182-4',
    '60 000 000,00 € HT',
    'commission d’appel d’offres du lundi 16 novembre 2026',
    'Pour le coordonnateur, Région Hauts-de-France : le Président du Conseil régional.',
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

const rejectedAs = (rejection: Rejection, over: Partial<Opened> = {}): string => {
  const state = T.told()
  if (state.status === 'none') throw new Error('told')
  const [letter] = state.letters
  if (letter === undefined) throw new Error('no letter')
  const candidates = state.candidates.map((each) => (each.account === letter.to ? { ...each, rejection } : each))
  return said(rejectionDocument({ ...state, ...over, candidates } as Opened, letter, around))
}

describe('R2.61, R2.63: ce que le candidat peut demander dépend de son sort et de la procédure', () => {
  test.each<[string, Rejection, boolean, string | null]>([
    ['offre classée, procédure formalisée : les avantages de l’offre retenue', 'ranked-lower', true, 'R. 2181-4'],
    ['offre anormalement basse, formalisée : de même', 'abnormally-low', true, 'R. 2181-4'],
    ['offre irrégulière, formalisée : rien de plus que sa lettre', 'irregular', true, null],
    ['offre inacceptable, formalisée : rien de plus', 'unacceptable', true, null],
    ['candidature éliminée, formalisée : rien de plus', 'application', true, null],
    ['offre classée, adaptée : les motifs et les avantages', 'ranked-lower', false, 'R. 2181-2'],
    ['offre irrégulière, adaptée : les motifs', 'irregular', false, 'R. 2181-2'],
  ])('%s', (_, rejection, formalised, article) => {
    const text = rejectedAs(rejection, { formalised })
    for (const other of ['R. 2181-4', 'R. 2181-2']) {
      if (other === article) expect(text).toContain(other)
      else expect(text).not.toContain(other)
    }
  })
  test('R2.50 : chaque sort est dit avec son article', () => {
    expect(rejectedAs('irregular')).toContain('L. 2152-2')
    expect(rejectedAs('late')).toContain('R. 2151-5')
    expect(rejectedAs('abnormally-low')).toContain('L. 2152-6')
    expect(rejectedAs('application')).toContain('votre candidature à cette consultation')
  })
})

test('R2.61 : la réponse dit la demande, son article, sa date, et porte un numéro par candidat et par demande', () => {
  const by = { actor: T.candidate(T.SECOND) }
  const asked = T.done(
    T.done(T.told(), T.askReasons(T.SECOND, 'Pourquoi ?'), by),
    T.answerAsking({ answeredOn: '2026-11-23' }),
  )
  const again = T.done(
    T.done(asked, T.askReasons(T.SECOND, 'Et le prix ?'), by),
    T.answerAsking({ answeredOn: '2026-11-23' }),
  )
  if (again.status === 'none') throw new Error('told')
  const documents = again.askings.map((asking) => {
    if (asking.answer === null) throw new Error('answered')
    return answerDocument(again, { ...asking, answer: asking.answer }, around)
  })
  expect(documents.map(({ reference }) => reference)).toEqual(['REP-2026-ENT-01-2', 'REP-2026-ENT-01-2-2'])
  for (const words of ['Pourquoi ?', 'R. 2181-4', 'lundi 23 novembre 2026', 'reprise des données en dix jours'])
    expect(said(documents[0] ?? {})).toContain(words)
})

test('R2185-1, R2185-2 : la lettre d’abandon dit le jour, les motifs et les recours', () => {
  const state = T.done(T.told(), T.abandon)
  if (state.status === 'none') throw new Error('abandoned')
  const telling = { to: T.SECOND, medium: 'paper', sentAt: '2026-11-24T10:00:00.000Z', own: false } as const
  const document = abandonmentDocument(state, telling, around)
  expect(document.standing).toBe('Envoyée sur papier')
  for (const words of [
    'lundi 23 novembre 2026',
    'Le besoin a disparu.',
    'R. 2185-1',
    'R. 2185-2',
    'deux mois qui suivent la réception de cette lettre (code de justice administrative, art. R. 421-1)',
    'Tribunal administratif',
  ])
    expect(said(document)).toContain(words)
  // What the file published is of a contract, and none will be signed.
  expect(said(document)).not.toContain('551')
})
