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
  ])('en est un : %s', (text) => {
    for (const written of [text, said(text)]) expect(marksIn(written, [])).toEqual(['siret'])
  })

  test.each([
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
