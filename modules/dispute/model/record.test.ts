import { describe, expect, test } from 'vitest'
import { citationKey } from '#kernel/citation.ts'
import { findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing/case.ts'
import { amicableMonths } from './amicable.ts'
import { dispute } from './dispute.ts'
import { expectedAct } from './expected.ts'
import type { Event } from './state.ts'

const { at, none, FILE, SOMME, REGION } = T

describe('ce que le dossier garde', () => {
  test('chaque démarche s’ajoute, avec son jour, ce qui fut fait et son compte rendu', () => {
    const steps = [T.step('2028-03-20'), T.step('2028-03-27')].reduce(
      (state, act) => T.eventsOf(T.decide(state, act)).reduce(dispute.evolve, state),
      at.amicable,
    )
    const kept = (on: string) => ({ on, what: 'Réunion.', minutes: FILE })
    expect(steps).toMatchObject({ amicable: { steps: [kept('2028-03-20'), kept('2028-03-27')], failed: null } })
  })

  test('l’échec dit son jour et son motif, sans effacer les démarches', () => {
    expect(at['amicable-failed']).toMatchObject({
      status: 'amicable-failed',
      amicable: { steps: [], failed: { on: '2028-04-20', reason: 'Aucune offre.' } },
    })
  })

  test('un différend que son auteur laisse tomber se clôt comme retiré ; un jugé, par le jugement', () => {
    expect(at.closed).toMatchObject({ outcome: 'withdrawn', closedOn: '2028-03-12', reason: T.close.reason })
    const events = T.eventsOf(T.decide(at.judged, T.close))
    expect(events.reduce(dispute.evolve, at.judged)).toMatchObject({ status: 'closed', outcome: 'judgment' })
  })

  test('un événement qui n’est pas de saison ne change rien', () => {
    const journal: readonly Event[] = [
      { type: 'StepRecorded', on: '2028-03-20', what: 'x', minutes: null },
      { type: 'AmicablePhaseFailed', on: '2028-03-20', reason: 'x' },
      { type: 'JudgmentRecorded', on: '2029-01-15', notifiedOn: '2029-01-20', summary: 'x', document: FILE },
    ]
    expect(dispute.replay(journal)).toEqual(none)
    expect(journal.reduce(dispute.evolve, at.open)).toEqual(at.open)
  })
})

describe('ce que disent les constats', () => {
  test('l’étape du groupement, et les parties au différend, en entier', () => {
    const { findings } = T.decide(none, T.open())
    expect(findingOf(findings, 'conventionExecuted').facts).toEqual({ stage: 'in-force' })
    expect(findingOf(findings, 'disputeBetweenParties').facts).toEqual({
      parties: [SOMME, REGION],
      strangers: [],
      twice: [],
    })
  })

  test('A37 : la durée de l’amiable vient de la convention quand elle la dit, sinon de ce logiciel', () => {
    const said = amicableMonths(T.groupWith({ amicableMonths: 3 }), '2028-03-10')
    expect({ ...said, basis: said.basis.map(citationKey) }).toEqual({ value: 3, basis: ['convention disputes'] })
    expect(amicableMonths(T.groupWith(), '2028-03-10').basis.map(citationKey)).toEqual(['policy A37'])
  })

  test('le calcul du terme de l’amiable se lit pas à pas', () => {
    const { steps } = findingOf(T.decide(at.open, T.begin()).findings, 'amicableEndComputed').facts
    expect(steps).toMatchObject([
      { kind: 'exclude-first-day', from: '2028-03-10' },
      { kind: 'add', why: 'same-day-number' },
      { kind: 'act-after', why: 'period-must-have-passed' },
    ])
  })
})

test('rien n’est attendu d’un différend qui n’est pas né, ni d’un différend clos', () => {
  expect(expectedAct(T.groupWith(), none)).toBeUndefined()
  expect(expectedAct(T.groupWith(), at.closed)).toBeUndefined()
})
