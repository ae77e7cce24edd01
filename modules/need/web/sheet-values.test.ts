import { describe, expect, test } from 'vitest'
import { NO_BREAK } from '#ui/i18n/typeset.ts'
import { enquiry, need } from '../testing.ts'
import { complaintsOf, emptySheet, sheetPayload, sheetValues, toldSheet, withTable } from './sheet-values.ts'

const asked = enquiry()

test('S1.4: an empty sheet begins with the users of the perimeter, for each school year of the duration', () => {
  expect(emptySheet(asked, 50_000).learners).toEqual({ '2027-2028': '50000', '2028-2029': '50000' })
  expect(emptySheet(asked, undefined).learners).toEqual({ '2027-2028': '', '2028-2029': '' })
})

test('R1.14: what was told comes back as it was, through the form and through a draft', () => {
  const values = toldSheet({ need: need(), note: 'compté en mars' }, asked, undefined)
  expect(values.amounts.maximum).toBe(`250\u202f000,00${NO_BREAK}€`)
  const kept = sheetValues(JSON.parse(JSON.stringify(values)))
  expect(sheetPayload(kept, asked)).toEqual({ need: need(), note: 'compté en mars' })
})

test('a member without a need sends none, whatever was typed before', () => {
  const values = { ...toldSheet({ need: need(), note: '' }, asked, 10), needed: false, note: 'servi ailleurs' }
  expect(sheetPayload(values, asked)).toEqual({ need: null, note: 'servi ailleurs' })
  expect(complaintsOf({ ...values, learners: { '2027-2028': 'x' } }, asked)).toEqual([])
  expect(toldSheet({ need: null, note: 'servi ailleurs' }, asked, 10).needed).toBe(false)
})

describe('what cannot be taken is told field by field; what is empty is not filled yet', () => {
  const empty = emptySheet(asked, undefined)
  const range = (minimum: string, expected: string, maximum: string) => ({ minimum, expected, maximum })
  const [line] = asked.lines
  test.each([
    ['rien encore', {}, []],
    ['un point décimal', { amounts: range('1.5', '', '') }, [{ kind: 'amount', end: 'minimum', value: '1.5' }]],
    ['un montant négatif', { amounts: range('', '', '-3 €') }, [{ kind: 'amount', end: 'maximum', value: '-3 €' }]],
    ['un minimum au-dessus du prévu', { amounts: range('3', '2', '4') }, [{ kind: 'disorder', line: null }]],
    [
      'une quantité en lettres',
      { quantities: { A1: range('dix', '2', '3') } },
      [{ kind: 'quantity', line, end: 'minimum', value: 'dix' }],
    ],
    ['des quantités en désordre', { quantities: { A1: range('4', '5', '3') } }, [{ kind: 'disorder', line }]],
    [
      'un effectif décimal',
      { learners: { '2028-2029': '1,5' } },
      [{ kind: 'learners', year: '2028-2029', value: '1,5' }],
    ],
  ])('%s', (_case, over, expected) => expect(complaintsOf({ ...empty, ...over }, asked)).toEqual(expected))

  test('it is sent as nothing, for the server to refuse', () => {
    const values = { ...empty, amounts: range('1.5', '2', '3') }
    expect(sheetPayload(values, asked).need).toMatchObject({ amounts: { minimum: null, expected: 200, maximum: 300 } })
  })
})

test('a table changes its own lines and years, and nothing else', () => {
  const values = toldSheet({ need: need(), note: '' }, asked, undefined)
  const quantities = [{ line: 'B1', minimum: 1, expected: 2, maximum: 3 }]
  const merged = withTable(values, { quantities, learners: [{ year: '2028-2029', learners: 7 }] })
  expect(merged.quantities.B1).toEqual({ minimum: '1', expected: '2', maximum: '3' })
  expect(merged.quantities.A1).toEqual(values.quantities.A1)
  expect(merged.learners).toEqual({ '2027-2028': '50000', '2028-2029': '7' })
})
