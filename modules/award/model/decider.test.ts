import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award } from './award-state.ts'

const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)
const THRESHOLD = 216_000_00
const seen = (over: Parameters<typeof T.consultation>[0], facts: T.Given['facts'] = {}): T.Given => ({
  on: '2026-11-16',
  facts: { consultation: T.consultation({ maximum: null, ...over }), ...facts },
})
const valued = (estimate: number) => seen({ estimate })
const lotOf = (maximum: number | null, estimate = 900_000_00) =>
  seen({ estimate, lots: [{ key: '1', title: 'Lot 1', maximum }] })
const chosen = (by: 'committee' | 'executive', over: Partial<ReturnType<typeof T.decideAward>> = {}) =>
  T.decideAward({ by, ...over })
const ofLot = (by: 'committee' | 'executive') => chosen(by, { lot: '1' })
const REASON = 'Le pont s’est effondré dans la nuit.'
const urgent = (over: Partial<ReturnType<typeof T.decideAward>> = {}) =>
  chosen('executive', { urgency: REASON, ...over })

describe('R1.29 : qui choisit le titulaire', () => {
  rule(
    'rightDecider',
    ['CGCT L1414-2', 'convention 4'],
    [
      ['formalisée, au seuil, la commission', T.none, chosen('committee'), 'met', valued(THRESHOLD)],
      ['formalisée, au seuil, l’exécutif', T.none, chosen('executive'), 'unmet', valued(THRESHOLD)],
      ['sous le seuil d’un centime, la commission', T.none, chosen('committee'), 'unmet', valued(THRESHOLD - 1)],
      ['sous le seuil, l’exécutif', T.none, chosen('executive'), 'met', valued(THRESHOLD - 1)],
      ['procédure adaptée, l’exécutif', T.none, chosen('executive'), 'met', seen({ type: 'adapted' })],
      ['un lot au seuil, l’exécutif', T.none, ofLot('executive'), 'unmet', lotOf(THRESHOLD)],
      ['un lot sans valeur propre, l’exécutif', T.none, ofLot('executive'), 'unmet', lotOf(null)],
      ['un petit lot d’un grand ensemble', T.none, ofLot('committee'), 'not-applicable', lotOf(THRESHOLD - 1)],
      ['un petit lot d’un petit ensemble', T.none, ofLot('committee'), 'unmet', lotOf(100, THRESHOLD - 1)],
      ['en urgence impérieuse', T.none, urgent(), 'not-applicable', valued(THRESHOLD)],
    ],
  )
  rule(
    'deciderOfTheLot',
    ['CGCT L1414-2', 'usage valeur lot par lot'],
    [
      ['le petit lot, par l’exécutif', T.none, ofLot('executive'), 'met', lotOf(THRESHOLD - 1)],
      ['le petit lot, par la commission, à motiver', T.none, ofLot('committee'), 'to-appraise', lotOf(THRESHOLD - 1)],
      ['au seuil', T.none, ofLot('committee'), 'not-applicable', lotOf(THRESHOLD)],
      ['sans lots', T.none, chosen('committee'), 'not-applicable', valued(THRESHOLD)],
    ],
  )
  const unheard = (estimate: number) => seen({ estimate }, { committee: null })
  const convened = seen({ estimate: THRESHOLD }, { committee: { decision: null } })
  const judged = (accepted: boolean) => urgent({ appraisals: { imperativeUrgency: { accepted, reason: 'constat' } } })
  rule(
    'imperativeUrgency',
    ['CGCT L1414-2'],
    [
      ['aucune', T.none, chosen('committee'), 'not-applicable', unheard(THRESHOLD)],
      ['invoquée, et personne n’en a répondu', T.none, urgent(), 'to-appraise', unheard(THRESHOLD)],
      ['une personne en répond', T.none, judged(true), 'met', unheard(THRESHOLD)],
      ['une personne ne la retient pas', T.none, judged(false), 'unmet', unheard(THRESHOLD)],
      ['la commission convoquée n’a rien choisi', T.none, urgent(), 'to-appraise', convened],
      ['la commission a choisi', T.none, urgent(), 'unmet', seen({ estimate: THRESHOLD })],
      ['sans motif', T.none, urgent({ urgency: ' ' }), 'unmet', unheard(THRESHOLD)],
      ['par la commission', T.none, urgent({ by: 'committee' }), 'unmet', unheard(THRESHOLD)],
      ['sous le seuil : rien à écarter', T.none, urgent(), 'unmet', unheard(THRESHOLD - 1)],
    ],
  )

  test('what was answered for is kept with the decision', () => {
    const decision = T.decide(T.none, judged(true), unheard(THRESHOLD))
    if (decision.verdict !== 'granted') return expect.fail(decision.verdict)
    expect(decision.events[0]).toMatchObject({ type: 'AwardDecided', by: 'executive', urgency: REASON })
  })
})
