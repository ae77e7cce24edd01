import { describe, expect, test } from 'vitest'
import { contextOn } from '#modules/convention/testing.ts'
import { findingOf } from '../../../tests/decision-table.ts'
import { procedureState } from '../contract.ts'
import * as T from '../testing.ts'
import { otherMediumOf } from './medium.ts'
import type { Plan } from './plan-state.ts'
import { procedure } from './procedure.ts'
import type { Procedure, ProcedureAct, ProcedureEvent } from './procedure-state.ts'

const { opening, prepared, revision, TODAY, REGION } = T
const none: Procedure = { status: 'none' }

describe('les actes', () => {
  test.each([
    ['rien, le coordonnateur', none, T.region, ['open']],
    ['rien, un membre', none, T.somme, []],
    ['préparée, le coordonnateur', prepared, T.region, ['revise', 'plan', 'abandon']],
    ['préparée, un membre', prepared, T.somme, []],
    ['préparée, l’envoi de l’avis', prepared, T.clock, ['launch', 'abandon']],
    ['lancée, le coordonnateur', T.launched, T.region, ['plan']],
  ] as const)('%s', (_case, state, actor, expected) => {
    const views = procedure.acts(state, contextOn(TODAY, T.facts(), actor))
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(expected)
  })

  test('S3.2 : un autre membre ne mène pas la passation', () => {
    const decision = T.decide(none, opening(), { actor: T.somme })
    expect(decision.verdict).toBe('refused')
    expect(findingOf(decision.findings, 'competence')).toMatchObject({
      outcome: 'unmet',
      basis: ['convention 3', 'CCP L2113-7 al. 1'],
    })
  })

  test('R2.59 : sans suite, sous l’article qui le permet', () => {
    const abandon = { type: 'abandon', reason: 'motif d’intérêt général' } as const
    const decision = T.decide(prepared, abandon)
    expect(decision.verdict).toBe('granted')
    expect(findingOf(decision.findings, 'competence').basis).toEqual(['convention 3', 'CCP R2185-1'])
    const refused = T.decide(T.launched, abandon)
    expect(findingOf(refused.findings, 'abandonedWithConsultation')).toMatchObject({
      outcome: 'unmet',
      basis: ['CCP R2185-1', 'policy une procédure par projet'],
    })
    expect(T.decide(T.launched, abandon, { actor: T.clock }).verdict).toBe('granted')
  })

  test('R1.33 : qui a un intérêt n’y fait rien', () => {
    const interests = [{ person: `presidency-of-${REGION}`, procedure: 'p', declaredOn: TODAY }]
    const decision = T.decide(prepared, revision(), { facts: { interests } })
    expect(findingOf(decision.findings, 'interestFree').outcome).toBe('unmet')
  })

  test('choisie, planifiée, changée, planifiée, lancée, sans suite : le journal rejoué donne l’état', () => {
    const acts: readonly (readonly [ProcedureAct, T.Given?])[] = [
      [opening()],
      [{ type: 'plan', plan: T.plan() }],
      [revision()],
      [{ type: 'plan', plan: T.plan({}, { ...prepared, type: 'restricted' }) }, { today: TODAY }],
      [{ type: 'launch', noticeSentOn: '2027-02-08' }, { actor: T.clock }],
      [{ type: 'abandon', reason: 'le besoin a disparu' }, { actor: T.clock }],
    ]
    const journal: ProcedureEvent[] = []
    const seen: string[] = []
    let state: Procedure = none
    for (const [act, given = {}] of acts) {
      const appraisals = { dayWantedHeld: { accepted: true, reason: 'la rentrée sera décalée' } }
      const decision = T.decide(state, { ...act, appraisals }, given)
      if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
      journal.push(...decision.events)
      state = decision.events.reduce(procedure.evolve, state)
      seen.push(`${state.status} ${state.status === 'none' || state.plan === null ? '-' : 'plan'}`)
    }
    expect(seen).toEqual([
      'prepared -',
      'prepared plan',
      'prepared -',
      'prepared plan',
      'launched plan',
      'abandoned plan',
    ])
    expect(procedure.replay(journal)).toEqual(state)
    expect(state).toMatchObject({
      type: 'restricted',
      buyers: prepared.buyers,
      launch: { noticeSentOn: '2027-02-08', lawDate: '2027-02-08' },
      reason: 'le besoin a disparu',
    })
  })

  test('R2132-13 : le rétroplanning garde la raison d’une autre voie, et aucune pour la voie électronique', () => {
    const otherMedium = { case: 'physical-models', reasons: 'un terminal à essayer' } as const
    const kept = (act: ProcedureAct) => {
      const decision = T.decide(prepared, act)
      return decision.verdict === 'granted' ? decision.events[0] : decision.findings
    }
    const paper = { ...T.plan({ wanted: '2027-12-01', electronic: false }), otherMedium }
    expect(kept({ type: 'plan', plan: paper })).toMatchObject({ plan: { electronic: false, otherMedium } })
    expect(kept({ type: 'plan', plan: { ...T.plan(), otherMedium } })).toMatchObject({ plan: { otherMedium: null } })
    expect(kept({ type: 'plan', plan: T.plan() })).toMatchObject({ plan: { otherMedium: null } })
  })

  test('un rétroplanning arrêté avant qu’elle soit demandée se lit : aucune raison n’y est', () => {
    const old: Plan = T.plan({ electronic: false })
    expect('otherMedium' in old).toBe(false)
    const state = procedure.evolve(prepared, { type: 'ProcedurePlanned', plan: old })
    expect(state).toMatchObject({ status: 'prepared', plan: { electronic: false } })
    expect(otherMediumOf({ plan: old })).toBeNull()
    const { buyers, ...own } = prepared
    const id = '00000000-0000-4000-8000-000000000001'
    const shown = { ...own, purchase: id, buyers: buyers.map((each) => ({ ...each, body: id })), plan: old }
    expect(procedureState.parse(shown)).toMatchObject({ plan: { electronic: false } })
  })

  test('un événement hors de son étape ne change rien', () => {
    expect(procedure.evolve(none, { type: 'ProcedurePlanned', plan: T.plan() })).toEqual(none)
    expect(procedure.evolve(none, { type: 'ProcedureAbandoned', on: TODAY, reason: '' })).toEqual(none)
    const sent = { noticeSentOn: TODAY, lawDate: TODAY } as const
    expect(procedure.evolve(T.launched, { type: 'ProcedureLaunched', ...sent })).toEqual(T.launched)
    const { object, category, estimate, duration, buyers } = prepared
    const choice = { title: '', procedureType: 'open', ground: null, shortened: null, reason: '' } as const
    const revised = { type: 'ProcedureRevised', ...choice, object, category, estimate, duration, buyers } as const
    expect(procedure.evolve(T.launched, revised)).toEqual(T.launched)
  })
})
