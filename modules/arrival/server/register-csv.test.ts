import { expect, test } from 'vitest'
import type { ArrivalLine, DeskView } from '../contract.ts'
import { ARRIVAL_KINDS } from '../model/arrival-state.ts'
import { told } from '../testing.ts'
import { csvOf } from './register-csv.ts'

const consultation: DeskView['consultations'][number] = {
  ...{ id: 'c', reference: '2027-ENT-01', title: '', status: 'open', deadline: '2027-07-15T10:00:00.000Z' },
  ...{ electronic: true, otherMedium: null, over: false },
}
const line = (number: number, over: Partial<ArrivalLine> = {}): ArrivalLine => ({
  ...told(),
  ...{ id: String(number), consultation: 'c', number, status: 'received', means: 'allowed' },
  ...{ arrivedAt: '2027-03-15T10:59:00.000Z', recordedAt: '2027-07-15T09:05:12.345Z', deadline: consultation.deadline },
  ...over,
})

test('R2.30: the register of arrivals is in the order of its numbers, at the hours of Paris, and a spreadsheet runs none of its cells', () => {
  const lines = [line(2, { sender: { name: '=1+1', identifier: null } }), line(1)]
  const [header, ...rows] = csvOf({ lines, consultations: [consultation] })
    .trimEnd()
    .split('\r\n')
  expect(header?.replace('\ufeff', '').split(';').slice(0, 3)).toEqual(['consultation', 'numero', 'expediteur'])
  expect(rows.map((row) => row.split(';').slice(0, 3))).toEqual([
    ['2027-ENT-01', '1', 'Coopérative Exemple'],
    ['2027-ENT-01', '2', `"'=1+1"`],
  ])
  expect(rows[0]).toContain(';2027-03-15T11:59;2027-07-15T11:05:12.345+02:00;2027-07-15T12:00:00.000+02:00;')
})

test('no kind nor state is told by its code', () => {
  const lines = ARRIVAL_KINDS.flatMap((kind, index) => [
    line(index, { kind, status: 'late', means: 'refused' }),
    line(index + 10, { kind, status: 'annulled', means: 'unannounced', way: 'by-carrier' }),
  ])
  const told = csvOf({ lines, consultations: [] })
  for (const code of [...ARRIVAL_KINDS, 'late', 'annulled', 'refused', 'unannounced', 'by-carrier', 'by-hand'])
    expect(told.split('\r\n').slice(1).join('\n').split(/[;\n]/)).not.toContain(code)
})
