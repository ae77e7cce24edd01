import { expect, test } from 'vitest'
import { depositLine } from '../contract.ts'
import { csvOf } from './register-csv.ts'

const line = (status: (typeof depositLine.shape.status.options)[number]) => ({
  ...{ rank: 1, id: '', status, copy: false, account: '', company: null, uncertainty: 20, hash: 'a'.repeat(64) },
  ...{
    begunAt: '2027-03-15T09:00:00.000Z',
    receivedAt: '2027-03-15T10:59:59.999Z',
    deadline: '2027-07-15T10:00:00.000Z',
  },
  ...{ parts: 3, bytes: 4000, troubles: [], late: null, reason: '=1+1', called: null, withdrawalAsked: null },
})

test('the register of deposits is in French, at the hours of Paris, and a spreadsheet runs none of its cells', () => {
  const statuses = depositLine.shape.status.options
  const [header, ...lines] = csvOf(statuses.map(line)).trimEnd().split('\r\n')
  const rows = lines.slice(0, -1)
  expect(header?.split(';')).toContain('dernier_octet')
  expect(rows[0]).toContain(
    ';reçu à temps;2027-03-15T10:00:00.000+01:00;2027-03-15T11:59:59.999+01:00;2027-07-15T12:00:00.000+02:00;20;',
  )
  expect(rows[0]).toContain(`;"'=1+1"`)
  const states = rows.map((row) => row.split(';')[4] ?? '')
  expect(new Set(states).size).toBe(statuses.length)
  for (const status of statuses) expect(states.join(' ')).not.toContain(status)
})

test('R2.30: what came in time and was entered late by the platform is not called late', () => {
  const late = { parts: 3, bytes: 4000, stalled: true, outages: [] }
  const csv = csvOf((['late', 'admitted', 'rejected'] as const).map((status) => ({ ...line(status), late })))
  expect(csv).not.toContain('hors délai')
  expect(csv.match(/arrivé à temps, inscrit trop tard/g)).toHaveLength(3)
})

test('its last line says where what came on paper, on a medium or as a sample is found', () => {
  const [, , ...last] = csvOf([line('received')])
    .trimEnd()
    .split('\r\n')
  expect(last).toHaveLength(1)
  expect(last[0]).toMatch(/^;.*registre des arrivées \(arrivees\.csv\)/)
})
