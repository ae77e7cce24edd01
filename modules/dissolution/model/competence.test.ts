import { expect, test } from 'vitest'
import { findingOf } from '../../../tests/decision-table.ts'
import * as vote from '../testing/dissolution-case.ts'

test.each([
  ['le coordonnateur', vote.region],
  ['un membre', vote.somme],
] as const)('A36 : la dissolution ne prend effet que par le temps, jamais par %s', (_case, actor) => {
  const decision = vote.decide(vote.at.signed, { type: 'takeEffect' }, { actor, today: '2028-07-01' })
  expect(decision.verdict).toBe('refused')
  expect(findingOf(decision.findings, 'competence').outcome).toBe('unmet')
  const clock = vote.decide(vote.at.signed, { type: 'takeEffect' }, { actor: vote.clock, today: '2028-07-01' })
  expect(findingOf(clock.findings, 'competence').outcome).toBe('met')
})

test('on ne signe plus la dissolution d’une convention qui a pris fin', () => {
  const group = vote.groupOf(vote.BODIES, {}, { status: 'ended' })
  const { verdict, findings } = vote.decide(vote.at.signing, vote.sign(vote.REGION), { facts: { group } })
  expect(verdict).toBe('refused')
  expect(findingOf(findings, 'conventionStillInForce').outcome).toBe('unmet')
})
