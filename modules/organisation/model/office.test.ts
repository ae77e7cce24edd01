import { describe, expect, test } from 'vitest'
import { officesIn, registered, stateAfter } from '../testing/body-table.ts'
import { delegation, office } from '../testing.ts'
import { bindsOn, type DelegatedMatter, holderOn, holdersOn, isNamed, isSamePerson, signatoriesFor } from './office.ts'

const substitute = office({ office: 'substitute', from: '2021-07-01', givenBy: null })
const body = { offices: officesIn(stateAfter(registered, delegation(), substitute, office())) }

describe('qui exerce une fonction un jour donné', () => {
  test.each([
    ['la veille de son entrée', '2021-06-30', undefined],
    ['le jour de son entrée', '2021-07-01', 1],
    ['le dernier jour', '2028-04-02', 1],
    ['le jour du successeur', '2028-04-03', 4],
  ])('représentant %s', (_day, on, number) => {
    expect(holderOn(body, 'representative', on)?.number).toBe(number)
  })

  test('tous les titulaires d’une fonction', () => {
    expect(holdersOn(body, 'substitute', '2027-02-01').map(({ number }) => number)).toEqual([3])
    expect(holdersOn(body, 'officer', '2027-02-01')).toEqual([])
  })
})

describe('qui peut signer', () => {
  test.each<[string, string, DelegatedMatter, readonly number[]]>([
    ['la veille de la délégation', '2027-01-31', 'orders', [1]],
    ['dès la délégation', '2027-02-01', 'orders', [1, 2]],
    ['hors de sa matière', '2027-02-01', 'conventions', [1]],
    ['le délégant parti', '2028-04-03', 'orders', [4]],
    ['avant tout mandat', '2021-06-30', 'orders', []],
  ])('%s', (_case, on, matter, numbers) => {
    expect(bindsOn(body, on, matter).map(({ number }) => number)).toEqual(numbers)
  })

  test('chacun avec son titre et son acte', () => {
    const [president, director] = bindsOn(body, '2027-02-01', 'acceptance')
    const { person, title } = delegation()
    expect(director).toEqual({
      person,
      title,
      office: 'delegate',
      number: 2,
      from: '2027-02-01',
      until: '2028-04-02',
      under: delegation().givenBy,
    })
    expect(president).toMatchObject({ office: 'representative', under: null, until: '2028-04-02' })
    expect(signatoriesFor(body, 'orders').map(({ number }) => number)).toEqual([1, 4, 2])
  })
})

describe('les noms et les titres tels qu’on les imprime', () => {
  const person = { id: 'p', civility: null, name: 'Élodie  Le Goff-Martin' } as const
  const signatory = { person, title: 'La Présidente du Conseil départemental' }
  test.each([
    ['présidente du conseil départemental', true],
    ['La PRESIDENTE du Conseil Departemental', true],
    ['elodie le goff martin', true],
    ['Le Président du Conseil départemental', false],
    ['Élodie', false],
    ['', false],
  ])('« %s »', (named, expected) => {
    expect(isNamed(named, signatory)).toBe(expected)
  })

  test('l’article ne tombe qu’en tête', () => {
    expect(isNamed('L’Adjointe', { person, title: 'adjointe' })).toBe(true)
    expect(isNamed('Le Maire', { person, title: 'Maire' })).toBe(true)
    expect(isNamed('Elodie Goff Martin', signatory)).toBe(false)
  })

  test('deux fiches, une personne: par l’identifiant, ou par le nom', () => {
    const other = { id: 'q', civility: 'Mme', name: 'elodie le goff martin' } as const
    expect(isSamePerson(person, other)).toBe(true)
    expect(isSamePerson(person, { ...other, name: 'Autre', id: 'p' })).toBe(true)
    expect(isSamePerson(person, { ...other, name: 'Autre' })).toBe(false)
  })
})
