import { expect, test } from 'vitest'
import { findingOf } from '../../../tests/decision-table.ts'
import { decide, opening } from '../testing.ts'
import type { Procedure, ProcedureType } from './procedure-state.ts'

const none: Procedure = { status: 'none' }
const urgency = { by: 'urgency', reasons: 'le marché en cours a été résilié par le juge' } as const

test.each<[ProcedureType, readonly string[]]>([
  ['open', ['CCP R2161-3']],
  ['restricted', ['CCP R2161-6', 'CCP R2161-8']],
  ['negotiated', ['CCP R2161-12', 'CCP R2161-15']],
])(
  'R2.11 : une urgence se juge par les articles qui réduisent les délais de sa procédure : %s',
  (procedureType, basis) => {
    const { findings } = decide(none, opening({ procedureType, shortened: urgency }))
    expect(findingOf(findings, 'urgencyJustified')).toMatchObject({ outcome: 'to-appraise', basis })
  },
)

test('R2.11 : sans urgence, rien ne se juge', () => {
  expect(findingOf(decide(none, opening()).findings, 'urgencyJustified').outcome).toBe('not-applicable')
})
