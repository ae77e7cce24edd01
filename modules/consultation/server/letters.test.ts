import { expect, test } from 'vitest'
import { someGroup } from '#modules/convention/testing.ts'
import { consultation } from '../model/consultation.ts'
import type { Consultation, ConsultationEvent } from '../model/consultation-state.ts'
import { at, change, decide, facts } from '../testing.ts'
import { consultationCase } from './consultation-case.ts'
import { letters } from './letters.ts'

const [GROUP, ID] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-0000000000c1']
const group = someGroup({ members: ['region', 'somme'], coordinator: 'region' })

/** What members are told of these events, in French, once the consultation stands so. */
function told(state: Consultation, events: readonly ConsultationEvent[]): readonly string[] {
  const messages = consultationCase.outbox?.({ groupId: GROUP, id: ID, state, events, facts: facts() }) ?? []
  return messages.flatMap(({ topic, payload }) => {
    const about = { group, members: ['region', 'somme'], payload, nameOf: (body: string) => body }
    const { what } = letters[topic]?.(about, 'fr') ?? {}
    return what === undefined ? [] : [what.replaceAll(/[\u00A0\u202F]/g, ' ')]
  })
}

/** What they are told of a new version, from one stage or another. */
function toldOfChange(from: Consultation, now: string): readonly string[] {
  const decision = decide(from, change(), { now })
  if (decision.verdict !== 'granted') throw new Error('the change is not granted')
  const state = decision.events.reduce<Consultation>(consultation.evolve, from)
  return told(state, decision.events)
}

test('R2.13 : une version établie avant la publication n’est pas dite publiée', () => {
  const [before = ''] = toldOfChange(at('sent'), '2027-02-09T09:00:00.000Z')
  expect(before).toContain('La version 2 du dossier')
  expect(before).not.toContain('est publiée')
  expect(before).toContain('paraîtra avec')
  expect(toldOfChange(at('open'), '2027-03-01T09:00:00.000Z')[0]).toMatch(/^La version 2 .* est publiée\.$/)
})
