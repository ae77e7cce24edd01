import { expect, test } from 'vitest'
import type { DocumentModel } from '#platform/documents/model.ts'
import { orderDocument } from './order-document.ts'
import { orderUbl } from './order-ubl.ts'
import { cancelledFile, orderFile } from './testing/paper-samples.ts'

/** Every text of a document, its spaces plain. */
const said = (model: DocumentModel): string => JSON.stringify(model).replaceAll(/[\u00a0\u202f]/g, ' ')

test.each([
  ['son numéro', '2027-SOMME-0001'],
  ['le marché', '2027-ENT-01 : Environnement numérique de travail'],
  ['le membre et son SIRET', 'Département de la Somme, SIRET 228 000 019 00013'],
  ['le titulaire', 'Coopérative Exemple'],
  ['l’engagement', 'N° EJ-2027-0042, du mercredi 1er septembre 2027'],
  ['le service de Chorus Pro', 'DSI-COLLEGES'],
  ['le délai', 'Du mercredi 15 septembre 2027 au jeudi 31 août 2028'],
  ['une quantité et son prix', '1,2345 €'],
  ['l’UAI', '0801234A'],
  ['la TVA, du total de son taux', '324,69 €, sur 1 623,45 €'],
  ['le total', '1 948,14 €'],
  [
    'où va la facture',
    'La facture est adressée au Département de la Somme, SIRET 228 000 019 00013, service DSI-COLLEGES',
  ],
  ['qui signe, et sa délégation', 'par délégation n° 2027-12 du vendredi 15 janvier 2027'],
])('R4.09 : le bon de commande dit %s', (_, text) => {
  expect(said(orderDocument(orderFile))).toContain(text)
})

test('R4.09 : annulé, il le dit à chaque page ; en attente de départ, il ne dit pas d’heure', () => {
  expect(said(orderDocument(cancelledFile))).toContain('"standing":"Annulé le mercredi 1er septembre 2027"')
  expect(orderDocument(orderFile).standing).toBeUndefined()
  expect(said(orderDocument(cancelledFile))).not.toContain('Adressé')
})

test('R4.09 : la forme pour une machine dit les mêmes montants, au centime, et n’est rompue par aucun texte', () => {
  const xml = orderUbl(orderFile)
  expect(xml).toContain('<cbc:ID>2027-SOMME-0001</cbc:ID><cbc:IssueDate>2027-09-01</cbc:IssueDate>')
  expect(xml).toContain('<cbc:CustomerReference>DSI-COLLEGES</cbc:CustomerReference>')
  expect(xml).toContain('<cbc:AccountingCost>EJ-2027-0042</cbc:AccountingCost>')
  expect(xml).toContain('<cbc:PriceAmount currencyID="EUR">1.2345</cbc:PriceAmount>')
  expect(xml).toContain('<cbc:TaxExclusiveAmount currencyID="EUR">1623.45</cbc:TaxExclusiveAmount>')
  expect(xml).toContain('<cbc:PayableAmount currencyID="EUR">1948.14</cbc:PayableAmount>')
  expect(xml).toContain('<cbc:Name>UAI</cbc:Name><cbc:Value>0801234A</cbc:Value>')
  const hostile = orderUbl({ ...orderFile, state: { ...orderFile.state, note: '</Order> & "\u0001"' } })
  expect(hostile).toContain('<cbc:Note>&lt;/Order&gt; &amp; &quot; &quot;</cbc:Note>')
})
