import { expect, test } from 'vitest'
import { renderPdf } from '#platform/documents/pdf.ts'
import * as T from '../testing.ts'
import { deedDocument } from './deed-document.ts'
import { aroundDeed, dossier } from './paper-samples.ts'

const said = (document: object): string => JSON.stringify(document).replaceAll(/[\u00a0\u202f]/g, ' ')
const state = T.told()
if (state.status === 'none') throw new Error('told')

test('S3.12, R2.71: l’acte d’engagement dit les parties, pour qui, sur quelles pièces, à quel prix, pour combien de temps', () => {
  const text = said(deedDocument(state, aroundDeed, '2026-12-01'))
  for (const words of [
    'Région Hauts-de-France, SIRET 200 053 742 00017',
    'représenté par le Président du Conseil régional, en vertu de l’acte n° 2026-06-01 du 25 juin 2026',
    'Numérique Exemple',
    'Département de la Somme',
    '15 000 000,00 €',
    'Cahier des clauses administratives particulières (CCAP.pdf)',
    'bordereau-des-prix.xlsx',
    '6'.repeat(32),
    'lundi 12 octobre 2026 à 11 h 41, heure de Paris',
    '60 000 000,00 € HT',
    '60 000 000,00 € HT, pour toute la durée du marché',
    '48 mois, reconductions comprises',
    'art. R. 2182-4',
    'commission d’appel d’offres',
    'au nom et pour le compte des acheteurs',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('Mise au point')
  expect(text).not.toContain('RC.pdf')
})

test('un lot, une mise au point, plusieurs titulaires, aucun maximum du lot : rien ne s’invente', () => {
  const lot = { key: '2', title: 'Lycées', description: '', maximum: null }
  const holders = { number: 2, allocation: 'cascade', rule: 'La commande va au premier qui peut la servir.' } as const
  const text = said(
    deedDocument(
      {
        ...state,
        lot,
        fineTunings: [{ changes: 'Deux dates sont précisées.', document: T.sha('5'), on: '2026-11-30' }],
      },
      {
        ...aroundDeed,
        signatory: null,
        authority: null,
        tender: null,
        dossier: { ...dossier, lots: [lot], holders, longFor: 'Reprise amortie sur cinq ans.' },
      },
      '2026-12-01',
    ),
  )
  for (const words of [
    'lot n° 2, Lycées',
    'AE-2026-ENT-01-2',
    'art. R. 2152-13',
    'Deux dates sont précisées.',
    'La commande va au premier',
    'celui de tous les lots ensemble',
    'la personne habilitée qui signe le présent acte',
    'art. L. 2125-1',
    'telle que le coordonnateur l’a reçue',
    'Celui du montant retenu',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('60 000 000,00 € HT, pour')
})

test('the same facts give the same bytes, and what somebody typed cannot break them', async () => {
  const hostile = { ...dossier, mission: '#import "x"\n$ \\ * _ <script>', environment: '' }
  const document = deedDocument(state, { ...aroundDeed, dossier: hostile }, '2026-12-01')
  const [first, again] = [await renderPdf(document), await renderPdf(document)]
  expect(Buffer.from(first).equals(again)).toBe(true)
}, 60_000)

test('an award that nobody is left to hold has no deed', () => {
  expect(() => deedDocument({ ...state, intended: null }, aroundDeed, '2026-12-01')).toThrow('no holder')
})
