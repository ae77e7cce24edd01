import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOff } from '#kernel/calendar.ts'
import { civilDay, civilTime } from '#kernel/paris-time.ts'
import { at, DEADLINE } from '../testing.ts'
import { extensionFor } from './extension.ts'

const TERMS = { window: 120, added: 1 }
const moved = (from: number, until: number, deadline = DEADLINE) =>
  extensionFor({ from: at(from, deadline), until: at(until, deadline) }, deadline, TERMS)
const read = (instant: string | null) =>
  instant === null ? null : `${civilDay(instant)} ${civilTime(instant).slice(0, 5)}`

// The deadline is Monday 15 March 2027 at noon, Paris time.
test.each<[string, number, number, string | null]>([
  ['finie deux heures avant la limite', -150, -120, null],
  ['finie deux heures moins une minute avant', -150, -119, '2027-03-16 12:00'],
  ['dans la dernière heure', -40, -20, '2027-03-16 12:00'],
  ['jusqu’à la limite', -10, 0, '2027-03-16 12:00'],
  ['commencée la dernière minute, finie après la limite', -1, 30, '2027-03-17 12:00'],
  ['commencée à la limite', 0, 30, null],
  ['commencée avant, finie le lendemain matin', -30, 1320, '2027-03-17 12:00'],
])('R2.26 – %s', (_label, from, until, expected) => {
  expect(read(moved(from, until))).toBe(expected)
})

test.each<[string, string, string]>([
  ['un vendredi : le lundi', '2027-03-19T11:00:00.000Z', '2027-03-22 12:00'],
  ['la veille du lundi de Pâques : le mardi', '2027-03-26T11:00:00.000Z', '2027-03-30 12:00'],
  ['la veille du changement d’heure : à la même heure de Paris', '2027-03-25T16:00:00.000Z', '2027-03-26 17:00'],
  ['la veille du 14 juillet', '2027-07-13T10:00:00.000Z', '2027-07-15 12:00'],
])('R2.26 – une limite %s', (_label, deadline, expected) => {
  expect(read(moved(-30, -10, deadline))).toBe(expected)
})

test('an hour that a night does not have is looked for on the next working day', () => {
  // 02:30 in Paris on a Sunday of summer time is no working day anyhow; on any day found, the hour reads in one way.
  const deadline = '2027-03-26T01:30:00.000Z'
  expect(read(extensionFor({ from: at(-30, deadline), until: at(-10, deadline) }, deadline, TERMS))).toBe(
    '2027-03-30 02:30',
  )
})

test('a deadline only moves later, to its own hour of a working day, and leaves a whole day after the outage', () => {
  const start = Date.parse('2026-01-05T00:00:00.000Z')
  const minutes = fc.integer({ min: 0, max: 3 * 365 * 1440 })
  fc.assert(
    fc.property(
      minutes,
      fc.integer({ min: -200, max: 60 }),
      fc.integer({ min: 5, max: 5000 }),
      (when, offset, length) => {
        const deadline = new Date(start + when * 60_000).toISOString()
        const until = at(offset + length, deadline)
        const to = extensionFor({ from: at(offset, deadline), until }, deadline, TERMS)
        if (to === null) return
        expect(to > deadline).toBe(true)
        expect(civilTime(to)).toBe(civilTime(deadline))
        expect(dayOff(civilDay(to))).toBeUndefined()
        // A whole day by the clock on the wall: one night a year it lasts twenty-three hours.
        expect(Date.parse(to) - Date.parse(until)).toBeGreaterThanOrEqual(23 * 3_600_000)
      },
    ),
  )
})
