import { describe, expect, test } from 'vitest'
import * as C from '#modules/ceiling/testing.ts'
import * as T from '../testing.ts'
import { thresholdsTold } from './alerts.ts'
import type { Facts, Order } from './state.ts'

const { REGION, SOMME } = T
const signed = T.signed as Extract<Order, { status: 'signed' }>

/** An order of 123.45 € of the Somme, whose share is 300 € of a maximum of 1 000 €. */
const told = (ordered: Facts['ordered'], over: Partial<Facts> = {}) =>
  thresholdsTold(signed, {
    ...({ ceilings: C.inForce, contract: undefined, pace: null } as never as Facts),
    ordered,
    ...over,
  })
const passed = (...ordered: Facts['ordered']) => told(ordered).map(({ body, percent }) => [body, percent])

describe('R4.12 : 70, 85 et 95 %, du maximum et de la part', () => {
  test('un centime sous le seuil ne dit rien, le seuil dit, et une fois', () => {
    expect(passed(C.ordered(REGION, 576_54))).toEqual([])
    expect(passed(C.ordered(REGION, 576_55))).toEqual([[null, 70]])
    expect(passed(C.ordered(REGION, 700_00))).toEqual([])
  })

  test('de la part du membre, et de celle d’aucun autre ; le plus haut des seuils passés', () => {
    expect(passed(C.ordered(SOMME, 86_55))).toEqual([[SOMME, 70]])
    expect(passed(C.ordered(SOMME, 161_55))).toEqual([[SOMME, 95]])
    expect(passed(C.ordered(SOMME, 176_55), C.ordered(REGION, 550_00))).toEqual([
      [null, 85],
      [SOMME, 95],
    ])
  })

  test('sans plafond il n’y a pas de seuil ; sans parts, celui de tous', () => {
    expect(told([], { ceilings: undefined })).toEqual([])
    expect(told([C.ordered(SOMME, 600_00)], { ceilings: C.shareless })).toMatchObject([{ body: null, percent: 70 }])
  })

  test('avec le jour où le maximum serait épuisé, cette commande comprise', () => {
    const pace = { first: '2027-06-01', amount: 576_55, squares: 576_55 ** 2 }
    const [alert] = told([C.ordered(REGION, 576_55)], { pace })
    expect(alert).toMatchObject({ ordered: 700_00, ceiling: 1_000_00 })
    // 700 € in 92 days: the 300 € that are left last forty days more.
    expect(alert?.exhausted?.on).toBe('2027-10-11')
  })
})
