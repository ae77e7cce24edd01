import { describe, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import { citationKey } from '#kernel/citation.ts'
import { at, decide } from '../testing.ts'
import type { ConsultationAct } from './consultation-state.ts'
import { noticedOf } from './publication.ts'

const now = '2027-03-01T09:00:00.000Z'

describe('R2.26 – la règle publiée sur les indisponibilités', () => {
  const to = '2027-03-23T11:00:00.000Z'
  const prolong = (over: object = {}): ConsultationAct => ({
    ...{ type: 'prolong', to, outage: 'o1', reason: 'Le dépôt n’était pas possible.' },
    ...over,
  })
  const clock = { actor: clockActor, now }
  const found = (act: ConsultationAct) =>
    decide(at('open'), act, clock).findings.find(({ rule }) => rule === 'outageMovesLater')

  test('reporte de droit, par le passage du temps seul, et laisse la fin des questions où elle est', () => {
    expect(decide(at('open'), prolong(), { now }).verdict).toBe('refused')
    const decision = decide(at('open'), prolong(), clock)
    const before = noticedOf(at('open'))
    expect(decision).toMatchObject({
      verdict: 'granted',
      events: [{ to, ground: 'outage', outage: 'o1', questionsTo: before?.questionsUntil }],
    })
  })

  test('outageMovesLater : elle ne fait que reporter, et dit pour quelle indisponibilité', () => {
    const deadline = noticedOf(at('open'))?.deadline
    expect(found(prolong())?.outcome).toBe('met')
    expect(found(prolong({ to: deadline }))?.outcome).toBe('unmet')
    expect(found(prolong({ reason: '' }))?.outcome).toBe('unmet')
    expect(found(prolong())?.basis.map(citationKey)).toEqual(['policy indisponibilité', 'CE 449250'])
  })

  test('deadlineAhead : une date limite passée n’est pas rouverte', () => {
    const deadline = noticedOf(at('open'))?.deadline ?? ''
    const after = decide(at('open'), prolong(), { actor: clockActor, now: deadline })
    expect(after.verdict).toBe('refused')
    const ahead = after.findings.find(({ rule }) => rule === 'deadlineAhead')
    expect([ahead?.outcome, ahead?.basis.map(citationKey)[0]]).toEqual(['unmet', 'CCP R2151-5'])
  })
})
