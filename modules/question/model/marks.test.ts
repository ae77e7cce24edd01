import { describe, expect, test } from 'vitest'
import { marksIn, marksOf, nameIn } from './marks.ts'

const FILE = 'Environnement numérique de travail des lycées. Hébergement et assistance.'
const said = (text: string): string => text.replaceAll(' ', '\u00a0')

describe('R2.14 : le nom de celui qui a demandé', () => {
  test.each([
    ['Ce service est-il compris ? Comment ? Absolument.', 'ent', null],
    ['Le groupement l’entend ainsi.', 'Entreprise', null],
    ['Un ENT est-il compris ?', 'ent', 'doubtful'],
    ['L’accessibilité est-elle auditée ?', 'Accessibilité', 'doubtful'],
    ['Oui, l’ENTREPRISE A le peut.', 'Entreprise A', 'known'],
    ['Les Éditions  du Nord peuvent-elles répondre ?', 'editions-du nord', 'known'],
    ['L’environnement numérique de travail est-il hébergé ?', 'Environnement Numérique', 'doubtful'],
    ['A-t-il un nom ?', 'A', null],
    ['A-t-il un nom ?', '', null],
    ['A.C.M.E. le peut-elle ?', 'ACME', 'doubtful'],
    ['ACME le peut-elle ?', 'A.C.M.E.', 'doubtful'],
    ['L’acmé de la charge est-elle mesurée ?', 'A.C.', null],
    ['TARTEMPION-Numérique le peut-elle ?', 'Tartempion Numérique', 'known'],
  ])('%s — %s', (text, called, found) => {
    expect(nameIn(text, called, FILE)).toBe(found)
  })
})

describe('R2.14 : le numéro d’une entreprise', () => {
  test.each([
    'SIRET 732 829 320 00074.',
    'Le 73282932000074 peut-il répondre ?',
    'SIREN : 732 829 320',
    'Du lot 3 732829320 peut-il répondre ?',
    'Le 732829320 00074, en 2027.',
    'Notre numéro de TVA est FR44732829320.',
    'Notre numéro de TVA est FR 44 732 829 320.',
  ])('en est un : %s', (text) => {
    for (const written of [text, said(text)]) expect(marksIn(written, [])).toEqual(['siret'])
  })

  test.each(['Le SIREN 732-829-320 peut-il répondre ?', 'Le SIREN 732.829.320.', 'SIRET 732.829.320.00074'])(
    'en est un, par points ou par traits : %s',
    (text) => {
      expect(marksIn(text, [])).toEqual(['siret'])
      expect(marksIn(text, ['732829320'])).toEqual([])
    },
  )

  test.each([
    ['un montant par points', 'Un maximum de 732.829.320 €.'],
    ['un montant par points et ses centimes', 'Un maximum de 732.829.320,50.'],
    ['un numéro de TVA de clé fausse', 'Le code FR44732829321.'],
    ['une clé fausse', 'Le code 732 829 321.'],
    ['un montant', 'Un maximum de 732 829 320 € HT.'],
    ['un montant et ses centimes', 'Un maximum de 732 829 320,50.'],
    ['un montant en lettres', 'Un maximum de 732 829 320 euros.'],
    ['le montant qui précède', 'Un maximum de € 732 829 320.'],
    ['une décimale', 'Un ratio de 0,732829320.'],
    ['un nombre rond', 'Faut-il tenir 190 000 000 connexions ?'],
    ['un nombre plus grand', 'Faut-il tenir 1 732 829 320 connexions ?'],
    ['une clé juste au milieu de chiffres', 'Le code 17328293204.'],
  ])('n’en est pas un : %s', (_why, text) => {
    for (const written of [text, said(text)]) expect(marksIn(written, [])).toEqual([])
  })

  test('celui d’un acheteur que l’avis nomme ne désigne personne, même donné par celui qui demande', () => {
    const buyers = ['732829320']
    expect(marksIn('Le 732 829 320 00074 est-il facturé ?', buyers)).toEqual([])
    expect(marksOf('SIRET 73282932000074', 'Facturez au 732 829 320.', buyers)).toEqual([])
    expect(marksOf('SIRET 73282932000074', 'Facturez au 732 829 320.', [])).toEqual(['siret'])
  })
})

describe('R2.14 : un téléphone, une adresse', () => {
  test.each([
    'Appeler le 03 20 00 00 00 ?',
    'Appeler le 03.20.00.00.00 ?',
    'Appeler le 03/20/00/00/00 ?',
    'Appeler le 03 20 000 000 ?',
    'Appeler le 0320000000 ?',
    'Appeler le +33 3 20 00 00 00 ?',
    'Appeler le +33 (0)3 20 00 00 00 ?',
    'Appeler le 0033 3 20 00 00 00 ?',
    'Appeler le +32 2 555 12 12 ?',
  ])('en est un : %s', (text) => {
    for (const written of [text, said(text)]) expect(marksIn(written, [])).toEqual(['telephone'])
  })

  test.each([
    'Le 03/04/2027 08 h 30 est-il tenu ?',
    'Le 03.04.2027 à 08 h 30 est-il tenu ?',
    'L’article 03 20 est-il appliqué ?',
    'Faut-il 2 000 000 000 octets ?',
  ])('n’en est pas un : %s', (text) => {
    expect(marksIn(text, [])).toEqual([])
  })

  test('deux façons d’écrire le même numéro sont le même', () => {
    expect(marksOf('Le +33 (0)3 20 00 00 00', 'Appelez le 03/20/00/00/00.', [])).toEqual(['telephone'])
  })

  test.each([
    'Voir www.tartempion.fr, notre catalogue.',
    'Voir https://tartempion.fr/offre',
    'Écrire à a@tartempion.fr',
  ])('une adresse : %s', (text) => {
    expect(marksIn(text, [])).toEqual(['address'])
  })

  test('un site se reconnaît d’une page à l’autre', () => {
    expect(marksOf('Voir https://www.tartempion.fr/offre?x=1', 'Sur www.Tartempion.fr.', [])).toEqual(['address'])
    expect(marksOf('Voir www.tartempion.fr', 'Sur www.ailleurs.fr.', [])).toEqual([])
  })
})
