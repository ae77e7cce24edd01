import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecastOf, type Pace } from './forecast.ts'

const TODAY = '2028-07-05'
/** A hundred orders of a thousand euros in a hundred days. */
const steady: Pace = { first: '2028-03-27', amount: 100 * 1_000_00, squares: 100 * 1_000_00 ** 2 }

describe('R4.12 : le jour où le maximum serait épuisé', () => {
  test('au rythme passé, avec ce qu’il a d’incertain : quatre fois sur cinq entre ces deux jours', () => {
    // A thousand euros a day: a hundred days more; a spread of 12.8 % moves it by eleven days before, by fifteen after.
    expect(forecastOf(steady, 100_000_00, TODAY)).toEqual({ on: '2028-10-13', from: '2028-10-02', until: '2028-10-28' })
  })

  test('la même somme en une seule commande ne dit presque rien', () => {
    const once: Pace = { ...steady, squares: steady.amount ** 2 }
    expect(forecastOf(once, 100_000_00, TODAY)).toMatchObject({ on: '2028-10-13', until: null })
  })

  test('rien à dire avant trente jours, sans commande, ou à plus de cent ans', () => {
    expect(forecastOf(null, 1, TODAY)).toBeNull()
    expect(forecastOf({ ...steady, amount: 0, squares: 0 }, 1, TODAY)).toBeNull()
    expect(forecastOf({ ...steady, first: '2028-06-06' }, 1, TODAY)).toBeNull()
    expect(forecastOf({ ...steady, first: '2028-06-05' }, 1, TODAY)).not.toBeNull()
    expect(forecastOf({ ...steady, amount: 1, squares: 1 }, 1_000_000_00, TODAY)).toBeNull()
  })

  test('ce qui est épuisé l’est aujourd’hui', () => {
    const now = { on: TODAY, from: TODAY, until: TODAY }
    expect([forecastOf(steady, 0, TODAY), forecastOf(steady, -1, TODAY)]).toEqual([now, now])
  })

  test('le jour le plus probable est entre les deux, et s’éloigne quand il reste davantage', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000_00 })
    fc.assert(
      fc.property(cents, cents, (one, more) => {
        const [near, far] = [forecastOf(steady, one, TODAY), forecastOf(steady, one + more, TODAY)]
        if (near === null || far === null) throw new Error('the pace is known')
        expect(near.from <= near.on && (near.until === null || near.on <= near.until)).toBe(true)
        expect(near.on <= far.on).toBe(true)
      }),
    )
  })
})
