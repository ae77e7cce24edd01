import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDate } from '../i18n/format.ts'
import { readTypedDate } from './date-text.ts'

describe('readTypedDate', () => {
  test.each([
    ['', { kind: 'empty' }],
    ['  ', { kind: 'empty' }],
    ['14/12/2026', { kind: 'date', date: '2026-12-14' }],
    ['4.1.2027', { kind: 'date', date: '2027-01-04' }],
    ['04 01 2027', { kind: 'date', date: '2027-01-04' }],
    ['14122026', { kind: 'date', date: '2026-12-14' }],
    ['29/02/2028', { kind: 'date', date: '2028-02-29' }],
    ['29/02/2027', { kind: 'impossible', text: '29/02/2027' }],
    ['31/02/2027', { kind: 'impossible', text: '31/02/2027' }],
    ['01/13/2027', { kind: 'impossible', text: '01/13/2027' }],
    ['00/01/2027', { kind: 'impossible', text: '00/01/2027' }],
    ['14/12/26', { kind: 'malformed', text: '14/12/26' }],
    ['demain', { kind: 'malformed', text: 'demain' }],
  ])('%s', (typed, read) => {
    expect(readTypedDate(typed)).toEqual(read)
  })

  test('reads back every day that is shown', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (instant) => {
        const date = instant.toISOString().slice(0, 10)
        expect(readTypedDate(formatDate(date, 'fr', 'short'))).toEqual({ kind: 'date', date })
      }),
    )
  })
})
