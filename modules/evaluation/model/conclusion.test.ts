import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { evaluation } from './evaluation.ts'
import type { Evaluation, EvaluationAct } from './evaluation-state.ts'

const rule = decisionTable<Evaluation, EvaluationAct, T.Given>(T.decide)
const { begin, begun, none, price, qualify, write } = T
const accepted = (id: string, ok = true) => ({ [id]: { accepted: ok, reason: 'C’est ce que dit le règlement.' } })

describe('S3.7 : conclure, et arrêter le rapport', () => {
  const agreed = T.agreedOn()
  const concluded = T.after(agreed, [{ type: 'conclude' }], T.DISCLOSED)
  const freeze = (digest = 'd'.repeat(64)) => ({ type: 'freeze', report: 'f'.repeat(64), digest }) as const
  rule(
    'tendersPriced',
    ['CCP R2152-6', 'CCP R2152-11'],
    [
      ['tous les prix', agreed, { type: 'conclude' }, 'met', T.DISCLOSED],
      ['un prix manque', begun([T.appoint(), qualify('a')]), { type: 'conclude' }, 'unmet', T.DISCLOSED],
    ],
  )
  rule(
    'consensusWhole',
    ['CCP R2152-6', 'CCP R2152-11'],
    [
      ['tout est noté', agreed, { type: 'conclude' }, 'met', T.DISCLOSED],
      ['rien', T.ready(), { type: 'conclude' }, 'unmet', T.DISCLOSED],
    ],
  )
  const tied = T.after(
    begun([T.appoint(), ...['a', 'b', 'c'].flatMap((id) => [price(id, 700_000_00), qualify(id)])]),
    [T.agreeAll(700)],
    T.DISCLOSED,
  )
  rule(
    'tiesDecided',
    ['CCP R2152-6', 'policy dossier'],
    [
      ['aucune égalité', agreed, { type: 'conclude' }, 'met', T.DISCLOSED],
      ['trois offres à égalité', tied, { type: 'conclude' }, 'to-appraise', T.DISCLOSED],
      [
        'réglée comme le dit le dossier',
        tied,
        { type: 'conclude', appraisals: accepted('tiesDecided') },
        'met',
        T.DISCLOSED,
      ],
    ],
  )
  rule(
    'reportOfTheRanking',
    ['policy analyse des offres'],
    [
      ['le classement conclu', concluded, freeze(), 'met'],
      ['un autre', concluded, freeze('0'.repeat(64)), 'unmet'],
      ['un état qui ne donne plus ce classement', concluded, freeze(), 'unmet', { facts: { digest: '0'.repeat(64) } }],
    ],
  )

  test('un rapport arrêté ne change plus : tout acte qui le changerait est fermé par son étape', () => {
    const frozen = T.after(concluded, [freeze()])
    const context = {
      facts: T.facts(T.DISCLOSED.facts),
      actor: T.region,
      now: T.NOW,
      today: '2027-04-05',
      lawDate: '2027-04-05',
      articles: {},
    }
    expect(
      evaluation
        .acts(frozen, { ...context, articles: T.group().articles })
        .filter(({ open }) => open)
        .map(({ act }) => act),
    ).toEqual(['write'])
  })

  test('reprendre l’analyse retire le classement, et garde les notes', () => {
    const again = T.after(concluded, [{ type: 'reopen', reason: 'une pièce a été mal lue' }])
    expect(again).toEqual({ ...agreed, status: 'begun' })
  })

  test('chaque état se rejoue de ses événements', () => {
    const acts: readonly EvaluationAct[] = [begin(), T.appoint(), price('a', 1), qualify('a'), write()]
    const events: Parameters<typeof evaluation.replay>[0] extends Iterable<infer E> ? E[] : never = []
    const state = acts.reduce<Evaluation>((before, act) => {
      const decision = T.decide(before, act)
      if (decision.verdict !== 'granted') throw new Error(act.type)
      events.push(...decision.events)
      return decision.events.reduce(evaluation.evolve, before)
    }, none)
    expect(evaluation.replay(events)).toEqual(state)
  })
})
