import { expect, test } from 'vitest'
import { acts } from '../contract.ts'
import * as T from '../testing.ts'
import { readSchedule } from './read-schedule.ts'
import { readableValues, schedulePayload, scheduleValues, valueRows, valuesPayload } from './schedule-values.ts'

test('ce que le formulaire reprend d’un bordereau est ce qu’il en renvoie', () => {
  const { document, lines, revision } = T.brought
  expect(schedulePayload(scheduleValues(T.brought))).toEqual({ document, lines, revision })
  expect(schedulePayload(scheduleValues(T.firm))).toEqual({ document, lines, revision: null })
})

test('un nombre qui ne se lit pas part vide, et le serveur dit lequel', () => {
  const values = { ...scheduleValues(T.firm), lines: [{ ...T.LINES[0], price: '1.5', vat: '20' }] }
  const sent = { ...schedulePayload(values as never), contract: T.CONTRACT }
  const issues = acts.bring.safeParse(sent).error?.issues.map(({ path }) => path.join('.'))
  expect(issues).toEqual(['lines.0.price'])
})

test('R5.41 : les valeurs des indices, ligne à ligne de la formule ; une date vide dit non publié', () => {
  const rows = valueRows(T.REVISION, [T.syntec(325_200, { publishedOn: null })])
  expect(rows).toEqual([{ index: 'SYNTEC', period: '2028-04', value: '325,2', publishedOn: '' }])
  expect(valuesPayload({ values: [...rows] })).toEqual([T.syntec(325_200, { publishedOn: null })])
  expect(readableValues({ values: [...rows.map((row) => ({ ...row, value: 'x' }))] })).toEqual([])
})

test('un tableau collé donne ses lignes, ou rien du tout avec chaque faute à sa ligne', () => {
  const heads = 'Réf\tDésignation\tUnité\tPrix HT\tTVA\tAchat'
  const good = ['LIC\tCompte d’un élève\tcompte\t1,2345 €\t20 %\t', 'EVOL\tÉvolution\tprojet\t0\t20\tmarché subséquent']
  expect(readSchedule([heads, ...good].join('\n'))).toEqual({
    lines: [
      { key: 'LIC', label: 'Compte d’un élève', unit: 'compte', price: '1,2345 €', vat: '20 %', kind: 'order' },
      { key: 'EVOL', label: 'Évolution', unit: 'projet', price: '0', vat: '20', kind: 'subsequent' },
    ],
    faults: [],
  })
  const bad = readSchedule([heads, ...good, '\tSans référence\tjour\t12.50\t120\t'].join('\n'))
  expect(bad.lines).toEqual([])
  expect(bad.faults.map(({ kind, row, value }) => [kind, row, value])).toEqual([
    ['key', 4, ''],
    ['price', 4, '12.50'],
    ['vat', 4, '120'],
  ])
  expect(readSchedule('Réf;Prix\nA;1').faults[0]?.kind).toBe('columns-missing')
  expect(readSchedule('').faults[0]?.kind).toBe('empty')
})
