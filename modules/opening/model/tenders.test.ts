import { describe, expect, test } from 'vitest'
import * as T from '../testing.ts'
import { tendersIn } from './tenders.ts'

const kinds = [
  { kind: 'application', recipient: 'age1-a' },
  { kind: 'tender', recipient: 'age1-b' },
] as const
const first = T.deposit('d1', { envelopes: kinds, operator: 'Premier' })
const second = T.deposit('d2', { envelopes: kinds, operator: 'Second', account: 'another' })
const unsealed = (deposit: string, envelope: number, lots: readonly string[]) => ({
  ...{ deposit, envelope, at: '2027-03-31T13:00:00.000Z', lots, manifest: 'a'.repeat(64), files: 1, size: 10 },
  ...{ keyholders: ['1'], faults: [], malware: 'none' as const },
})

describe('S4.4: the tenders that a committee may be asked about', () => {
  test('a tender that was unsealed, with its lots and its operator; an application alone is none', () => {
    const session = T.opened({
      deposits: [first, second],
      unsealed: [unsealed('d1', 0, []), unsealed('d1', 1, ['LOT-0001']), unsealed('d2', 0, [])],
    })
    expect(tendersIn(session)).toEqual([{ tender: 'd1', name: 'Premier', lots: ['LOT-0001'] }])
  })

  test('that of an operator whom the session excluded is none', () => {
    const session = T.opened({
      deposits: [first],
      unsealed: [unsealed('d1', 1, ['LOT-0001'])],
      excluded: [{ deposit: 'd1', reason: 'candidature irrecevable', at: '2027-03-31T13:00:00.000Z' }],
    })
    expect(tendersIn(session)).toEqual([])
  })
})
