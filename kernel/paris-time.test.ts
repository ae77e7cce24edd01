import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDay, civilTime, endOfDay, hourInParis, instantInParis, parisInstant, startOfDay } from './paris-time.ts'

describe('instants and civil days', () => {
  test.each([
    ['2026-11-22T22:59:59.999Z', '2026-11-22', '23:59:59'], // winter: one hour ahead
    ['2026-11-22T23:00:00.000Z', '2026-11-23', '00:00:00'],
    ['2026-07-13T21:59:59.999Z', '2026-07-13', '23:59:59'], // summer: two hours ahead
    ['2026-07-13T22:00:00.000Z', '2026-07-14', '00:00:00'],
    ['2026-03-29T00:59:59.000Z', '2026-03-29', '01:59:59'], // the second before summer time
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '03:00:00'],
  ])('%s is %s at %s', (instant, day, time) => {
    expect([civilDay(instant), civilTime(instant)]).toEqual([day, time])
  })

  test.each([
    ['2026-11-23', '2026-11-22T23:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'], // 23 hours
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'], // 25 hours
  ])('%s goes from %s to %s', (day, start, end) => {
    expect([startOfDay(day), endOfDay(day)]).toEqual([start, end])
  })
})

describe('an instant as the clocks of Paris show it', () => {
  test.each([
    ['2027-03-15T10:59:59.999Z', '2027-03-15T11:59:59.999+01:00'],
    ['2027-07-15T10:00:00.000Z', '2027-07-15T12:00:00.000+02:00'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01T00:00:00.000+01:00'],
  ])('%s is %s', (instant, expected) => {
    expect(parisInstant(instant)).toBe(expected)
  })
})

describe('an hour printed on a document', () => {
  test.each([
    ['2026-12-24', '12:00', '2026-12-24T11:00:00.000Z'],
    ['2026-07-24', '12:00', '2026-07-24T10:00:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '01:59:59', '2026-03-29T00:59:59.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s %s is %s', (day, time, instant) => expect(instantInParis(day, time)).toBe(instant))

  test('that does not exist is refused, with the reason', () => {
    expect(hourInParis('2026-03-29', '02:30')).toEqual({ is: 'skipped', at: null })
    expect(() => instantInParis('2026-03-29', '02:30')).toThrow(/does not exist in Paris/)
  })
  test('that comes twice is refused, with the reason', () => {
    expect(hourInParis('2026-10-25', '02:30')).toEqual({ is: 'twice', at: null })
    expect(() => instantInParis('2026-10-25', '02:30')).toThrow(/comes twice in Paris/)
  })
  test.each(['24:00', '12h00', ''])('%j is refused', (time) => {
    expect(hourInParis('2026-12-24', time)).toEqual({ is: 'unreadable', at: null })
    expect(() => instantInParis('2026-12-24', time)).toThrow(RangeError)
  })
})

test('round trip: a day, its first instant, the same day', () => {
  const anyDay = fc
    .integer({ min: 0, max: 10_000 })
    .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }).toString())
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(civilDay(startOfDay(day))).toBe(day)
      expect(civilDay(endOfDay(day)) > day).toBe(true)
      expect(civilTime(startOfDay(day))).toBe('00:00:00')
      expect(instantInParis(day, '12:00') > startOfDay(day)).toBe(true)
    }),
  )
})
