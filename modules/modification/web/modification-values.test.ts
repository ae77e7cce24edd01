import { describe, expect, test } from 'vitest'
import type { Modifying } from '../contract.ts'
import * as T from '../testing.ts'
import { centsIn, draftPayload, draftValues, eurosOf, opinionPayload } from './modification-values.ts'

const modifying: Modifying = {
  ...{ initial: 400_000_000, base: 400_000_000, works: false, formalised: true, here: true, adjusted: false },
  ...{ maximum: null, endsOn: T.END, buyers: [], meter: null, added: 0 },
}

describe('R6.02 : un montant se tape avec son signe', () => {
  test.each([
    ['1 200,50', 120_050],
    ['-1 200,50', -120_050],
    ['− 3', -300],
    ['0', 0],
    ['-0', 0],
    ['douze', null],
    ['', null],
  ])('« %s »', (text, cents) => {
    expect(centsIn(text)).toBe(cents)
  })
  test('ce qui est relu est ce qui fut tapé', () => {
    expect([eurosOf(-120_050), eurosOf(300)]).toEqual(['-1200,50', '3'])
  })
})

test('ce qui est instruit, relu dans le formulaire, se renvoie tel quel', () => {
  const values = draftValues(T.drafted, modifying)
  const { type: _type, ...sent } = T.draft()
  expect(draftPayload(values, T.TODAY)).toEqual(sent)
})

test('ce qui est connu du marché n’est pas retapé, et une réponse qui manque n’est pas inventée', () => {
  const fresh = draftPayload(draftValues(T.told, modifying), T.TODAY)
  expect(fresh).toMatchObject({ initial: 400_000_000, formalised: true, answers: [], amount: null, holder: null })
})

test('R2194-6 : avec le titulaire, rien de ce qui fut tapé pour un autre cas ne part', () => {
  const typed = { ...draftValues(T.drafted, modifying), kind: 'replacement', endsOn: '2032-01-01', priceOnly: true }
  expect(draftPayload({ ...typed, holderName: 'Numérique Exemple', siret: T.SIRET }, T.TODAY)).toMatchObject({
    ...{ amount: 0, endsOn: null, priceOnly: false, raisesMaximum: false },
    holder: { name: 'Numérique Exemple', siret: T.SIRET, proofs: [] },
  })
})

test('l’avis est d’une séance d’ici, ou de ce qu’une autre a dit', () => {
  const told = { on: '2027-08-30', minutes: T.MINUTES, text: 'Avis favorable.' }
  expect(opinionPayload({ session: 's', ...told })).toEqual({ session: 's', elsewhere: null })
  expect(opinionPayload({ session: '', ...told })).toEqual({ session: null, elsewhere: told })
})
