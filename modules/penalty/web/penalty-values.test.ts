import { expect, test } from 'vitest'
import * as T from '../testing.ts'
import { stagesOf } from './penalty-stages.ts'
import { clausesPayload, clausesValues, ofOrder, proposePayload, proposeValues } from './penalty-values.ts'
import { fr } from './words.fr.ts'

const order = { id: T.ORDER, contract: 'c', number: 'BC-2027-0001', until: '2027-10-01', amount: 100_000_00 }

test('la commande choisie apporte son marché, son montant et son dernier jour', () => {
  const chosen = { ...proposeValues(), ...ofOrder(T.ORDER, [order]) }
  expect(chosen).toMatchObject({ contract: 'c', value: '100000', term: '2027-10-01' })
  expect(proposePayload({ ...chosen, value: '50 000,5' })).toMatchObject({ order: T.ORDER, value: 50_000_50 })
  expect(proposePayload({ ...chosen, value: 'cinquante' })).toMatchObject({ value: null })
  expect(ofOrder('?', [order])).toEqual({ order: '?', contract: '' })
})

test('les clauses commencent par celles du CCAG-TIC, et se relisent', () =>
  expect(clausesPayload(clausesValues('c'))).toEqual(T.CLAUSES))

test('la ligne d’une pénalité dit où elle en est', () => {
  const line = (state: Parameters<typeof stagesOf>[1]) =>
    stagesOf(fr.stages, state).map(({ key, state: at }) => `${key} ${at}`)
  const heard = T.done('proposed', T.proposed, T.observe())
  expect(line(T.proposed)).toEqual(['proposed done', 'heard current', 'applied future'])
  expect(line(heard)).toEqual(['proposed done', 'heard done', 'applied current'])
  expect(line(T.applied)).toEqual(['proposed done', 'applied done'])
  expect(line(T.done('waived', heard, T.waive))).toEqual(['proposed done', 'heard done', 'waived stopped'])
})
