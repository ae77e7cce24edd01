import { expect, test } from 'vitest'
import * as P from '#modules/price-schedule/testing.ts'
import { acts } from '../contract.ts'
import * as T from '../testing.ts'
import { countableLines, MOST_LINES, orderPayload, orderValues, readLines } from './order-values.ts'

test('ce que le formulaire reprend d’une commande est ce qu’il en renvoie', () => {
  const lines = [T.asked('LIC', 100, '0801234A'), T.asked('JOUR', 2)]
  const known = { lines, from: '2027-09-15', until: '2028-08-31', service: 'DSI', note: 'au collège' }
  expect(orderPayload(orderValues(known))).toEqual(known)
  expect(acts.change.safeParse(orderPayload(orderValues(known))).success).toBe(true)
})

test('une ligne vide ne part pas ; une quantité qui ne se lit pas part vide, et le serveur dit de quelle ligne', () => {
  const lines = [
    { line: 'LIC', quantity: '1 000', uai: '' },
    { line: '', quantity: '', uai: '' },
    { line: 'JOUR', quantity: '1,5', uai: ' 0801234a' },
  ]
  const typed = { ...orderValues({ from: '2027-09-15', until: '2028-08-31' }), lines }
  expect(orderPayload(typed).lines).toEqual([
    { line: 'LIC', quantity: 1000, uai: null },
    { line: 'JOUR', quantity: null, uai: '0801234A' },
  ])
  expect(acts.change.safeParse(orderPayload(typed)).error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'lines.1.quantity',
  ])
  expect(countableLines(typed)).toEqual([{ line: 'LIC', quantity: 1000, uai: null }])
})

test('50 000 lignes dont 12 fausses : chacune est nommée par sa ligne, et rien n’est repris', () => {
  const rows = Array.from({ length: MOST_LINES }, (_, index) => `LIC;${index + 1};0801234A`)
  expect(readLines(['Réf;Quantité;UAI', ...rows].join('\n'), P.brought).lines).toHaveLength(MOST_LINES)
  const wrong = [9, 99, 999, 4_999, 9_999, 19_999, 24_999, 29_999, 34_999, 39_999, 44_999, 49_999]
  for (const [at, index] of wrong.entries())
    rows[index] = ['AUTRE;1;', 'EVOL;1;', 'LIC;0;', 'LIC;1;80123'][at % 4] ?? ''
  const read = readLines(['Réf;Quantité;UAI', ...rows].join('\n'), P.brought)
  expect(read.lines).toEqual([])
  expect(read.faults.map(({ row }) => row)).toEqual(wrong.map((index) => index + 2))
  expect(read.faults.slice(0, 4)).toEqual([
    { kind: 'line', row: 11, value: 'AUTRE' },
    { kind: 'subsequent', row: 101, value: 'EVOL' },
    { kind: 'quantity', row: 1001, value: '0' },
    { kind: 'uai', row: 5001, value: '80123' },
  ])
})

test('un tableau vide, trop long, ou sans ses colonnes, ne donne rien', () => {
  const kinds = (text: string) => readLines(text, P.brought).faults.map(({ kind }) => kind)
  expect(kinds('')).toEqual(['empty'])
  expect(kinds('Réf;Quantité')).toEqual(['empty'])
  expect(kinds('Réf;Prix\nLIC;1')).toEqual(['columns-missing'])
  expect(kinds(['Réf;Quantité', ...Array.from({ length: MOST_LINES + 1 }, () => 'LIC;1')].join('\n'))).toEqual([
    'too-long',
  ])
})
