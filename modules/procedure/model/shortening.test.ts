import { expect, test } from 'vitest'
import { isToBeConfirmed } from '#law/index.ts'
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

test.each<[ProcedureType, string]>([
  ['open', 'R2161-3'],
  ['restricted', 'R2161-8'],
  ['negotiated', 'R2161-15'],
])('2.2 : une préinformation se juge par l’article, confirmé, de sa procédure : %s', (procedureType, article) => {
  const shortened = { by: 'prior-notice', reasons: 'avis annuel', noticeOn: '2025-01-01' } as const
  const ground = procedureType === 'negotiated' ? ({ case: 'complexity', reasons: 'dix réseaux' } as const) : null
  const { findings, verdict } = decide(none, opening({ procedureType, ground, shortened }))
  expect(findingOf(findings, 'priorNoticeInTime')).toMatchObject({ outcome: 'unmet', basis: [`CCP ${article}`] })
  expect(verdict).toBe('refused')
  expect(isToBeConfirmed([{ source: 'CCP', article }])).toBe(false)
})
