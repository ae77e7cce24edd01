import { describe, expect, test } from 'vitest'
import { capitalised, namesFrom, ofName, theName, toName } from './names.ts'

describe('l’article devant le nom d’un organisme', () => {
  test.each<[string, string, string]>([
    ['Département de la Somme', 'le Département de la Somme', 'du Département de la Somme'],
    ['département du Nord', 'le département du Nord', 'du département du Nord'],
    ['Région Hauts-de-France', 'la Région Hauts-de-France', 'de la Région Hauts-de-France'],
    ['Commune d’Orvemont', 'la Commune d’Orvemont', 'de la Commune d’Orvemont'],
    ['Communauté de communes', 'la Communauté de communes', 'de la Communauté de communes'],
    ['Métropole Européenne de Lille', 'la Métropole Européenne de Lille', 'de la Métropole Européenne de Lille'],
    ['Ville de Lille', 'la Ville de Lille', 'de la Ville de Lille'],
    [
      'Agence départementale d’ingénierie',
      'l’Agence départementale d’ingénierie',
      'de l’Agence départementale d’ingénierie',
    ],
    ['Établissement public foncier', 'l’Établissement public foncier', 'de l’Établissement public foncier'],
    ['Syndicat mixte Somme Numérique', 'le Syndicat mixte Somme Numérique', 'du Syndicat mixte Somme Numérique'],
    ['Autorité académique associée', 'l’Autorité académique associée', 'de l’Autorité académique associée'],
    ['CCAS de Lens', 'le CCAS de Lens', 'du CCAS de Lens'],
    ['Orvemont', 'Orvemont', 'd’Orvemont'],
    ['Évreux', 'Évreux', 'd’Évreux'],
    ['Lens', 'Lens', 'de Lens'],
    ['ADICA', 'ADICA', 'de ADICA'],
    ['Somme Numérique', 'Somme Numérique', 'de Somme Numérique'],
    ['Régionale de crédit', 'Régionale de crédit', 'de Régionale de crédit'],
  ])('%s', (name, the, of) => {
    expect({ the: theName(name, 'fr'), of: ofName(name, 'fr') }).toEqual({ the, of })
  })

  test.each([
    ['Département de la Somme', 'au Département de la Somme'],
    ['Région Hauts-de-France', 'à la Région Hauts-de-France'],
    ['Agence départementale', 'à l’Agence départementale'],
    ['Laboratoire de cybersécurité', 'au Laboratoire de cybersécurité'],
    ['Orvemont', 'à Orvemont'],
  ])('ce qui est remis à %s', (name, expected) => expect(toName(name, 'fr')).toBe(expected))

  test('en anglais, un seul article, et aucun devant un nom propre', () => {
    expect(theName('Département de la Somme', 'en')).toBe('the Département de la Somme')
    expect(ofName('Département de la Somme', 'en')).toBe('of the Département de la Somme')
    expect(ofName('Orvemont', 'en')).toBe('of Orvemont')
    expect(toName('Département de la Somme', 'en')).toBe('to the Département de la Somme')
  })
})

const SOMME = '00000000-0000-4000-8000-000000000080'
const OTHER = '00000000-0000-4000-8000-000000000099'

describe('les noms d’un groupement', () => {
  const names = namesFrom(new Map([[SOMME, 'Département de la Somme']]), 'fr')

  test('un identifiant connu devient un nom, un autre reste ce qu’il est', () => {
    expect(names.of(SOMME)).toBe('du Département de la Somme')
    expect(names.name(OTHER)).toBe(OTHER)
    expect(names.replaceIn(`Il manque : ${SOMME}, ${OTHER}.`)).toBe(`Il manque : Département de la Somme, ${OTHER}.`)
  })

  test('une phrase commence par une capitale', () => {
    expect(capitalised(names.the(SOMME))).toBe('Le Département de la Somme')
  })
})
