import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { committee } from './committee.ts'
import type { Committee, CommitteeAct, CommitteeFacts } from './committee-state.ts'
import { rulesOn } from './rules-in-force.ts'

const rule = decisionTable<Committee, CommitteeAct, T.Given<CommitteeFacts>>(T.decideCommittee)
const { adopting, chair, composed, composing, elected, five, noCommittee, recomposing, seatFor, substitute } = T
const lapse: CommitteeAct = { type: 'lapse' }
const commune = { facts: { coordinator: { body: T.REGION, kind: 'commune', authority: null } } } as const
const grouped = { facts: { group: T.everyone } }
const ofThree = [T.REGION, T.SOMME, T.OISE].map((body) => seatFor(body))
const groups = { full: ofThree, substitutes: [] }
const COORDINATORS = ['CGCT L1411-5 II', 'CGCT L1414-3 II', 'convention 4'] as const
const _GROUPS = ['CGCT L1414-3 I', 'convention 4'] as const

describe('R1.20, R1.21, S4.1 : quelle commission', () => {
  rule(
    'committeeProvided',
    ['CGCT L1414-3', 'convention 4'],
    [
      ['celle du coordonnateur', noCommittee, composing(), 'met'],
      ['celle du groupement', noCommittee, composing(groups), 'met', grouped],
      ['aucune', noCommittee, composing(), 'unmet', { facts: { group: T.nobodys } }],
    ],
  )
  rule(
    'oneCommittee',
    ['CGCT L1414-3', 'convention 4'],
    [
      ['la première', noCommittee, composing(), 'met'],
      ['une autre siège', noCommittee, composing(), 'unmet', { facts: { others: [{ id: 'x', mandate: T.mandate }] } }],
      [
        'une autre a siégé avant',
        noCommittee,
        composing(),
        'met',
        { facts: { others: [{ id: 'x', mandate: { from: '2024-01-01', until: '2026-01-09' } }] } },
      ],
    ],
  )
  rule(
    'mandateOrdered',
    ['CGCT L1411-5 II'],
    [
      ['en cours', noCommittee, composing(), 'met'],
      ['passé', noCommittee, composing({ mandate: { from: '2024-01-10', until: '2026-12-08' } }), 'unmet'],
      ['son dernier jour', noCommittee, composing({ mandate: { from: '2024-01-10', until: T.TODAY } }), 'met'],
    ],
  )
})

describe('R1.23 : celle du coordonnateur', () => {
  rule('chairSeated', COORDINATORS, [
    ['par arrêté', noCommittee, composing(), 'met'],
    [
      'l’autorité elle-même',
      noCommittee,
      composing({ full: [{ ...chair, person: 'presidency-of-region', ground: { by: 'right' } }, ...five] }),
      'met',
    ],
    [
      'une autre que l’autorité',
      noCommittee,
      composing({ full: [{ ...chair, ground: { by: 'right' } }, ...five] }),
      'unmet',
    ],
    [
      'élue',
      noCommittee,
      composing({ full: [{ ...chair, ground: { by: 'election', act: T.ELECTION } }, ...five] }),
      'unmet',
    ],
    ['d’un autre membre', noCommittee, composing({ full: [{ ...chair, body: T.SOMME }, ...five] }), 'unmet'],
    ['personne', noCommittee, composing({ full: five }), 'unmet'],
  ])
  rule('seatsInNumber', COORDINATORS, [
    ['cinq élus', noCommittee, composing(), 'met'],
    ['six élus', noCommittee, composing({ full: [...T.full, elected(6)] }), 'unmet'],
    ['aucun élu', noCommittee, composing({ full: [chair] }), 'unmet'],
    ['un siège de membre', noCommittee, composing({ full: [...T.full, seatFor(T.SOMME)] }), 'unmet'],
    [
      'trois élus d’une petite commune',
      noCommittee,
      composing({ full: T.full.slice(0, 4), small: true }),
      'met',
      commune,
    ],
    ['quatre', noCommittee, composing({ full: T.full.slice(0, 5), small: true }), 'unmet', commune],
    [
      'une région n’est pas une petite commune',
      noCommittee,
      composing({ full: T.full.slice(0, 4), small: true }),
      'unmet',
    ],
  ])
  rule(
    'listsComplete',
    ['CGCT L1411-5 II'],
    [
      ['complète', noCommittee, composing(), 'met'],
      ['quatre élus', noCommittee, composing({ full: T.full.slice(0, 5) }), 'to-appraise'],
      ['celle du groupement', noCommittee, composing(groups), 'not-applicable', grouped],
    ],
  )
  rule('substitutesInNumber', COORDINATORS, [
    ['autant que de titulaires', noCommittee, composing(), 'met'],
    ['aucun', noCommittee, composing({ substitutes: [] }), 'met'],
    ['un de plus', noCommittee, composing({ substitutes: [...T.substitutes, substitute(6)] }), 'unmet'],
    [
      'deux pour la présidence',
      noCommittee,
      composing({ substitutes: [T.chairSubstitute, { ...T.chairSubstitute, person: 'x' }] }),
      'unmet',
    ],
    ['pour personne', noCommittee, composing({ substitutes: [seatFor(T.SOMME)] }), 'unmet'],
  ])
  rule(
    'ofTheCoordinatorAlone',
    ['CGCT L1414-3 II', 'convention 4'],
    [
      ['du coordonnateur', noCommittee, composing(), 'met'],
      [
        'un élu d’un autre membre',
        noCommittee,
        composing({ full: [chair, ...five.slice(1), elected(1, { body: T.SOMME })] }),
        'unmet',
      ],
      ['celle du groupement', noCommittee, composing(groups), 'not-applicable', grouped],
    ],
  )
  rule('seatsByAct', COORDINATORS, [
    ['la délibération est au registre', noCommittee, composing(), 'met'],
    ['elle n’y est pas', noCommittee, composing(), 'unmet', { facts: { elections: [] } }],
    [
      'elle est d’un autre organisme',
      noCommittee,
      composing(),
      'unmet',
      { facts: { elections: [{ ...T.election, body: T.SOMME }] } },
    ],
    [
      'elle est postérieure',
      noCommittee,
      composing(),
      'unmet',
      { facts: { elections: [{ ...T.election, date: '2026-01-11' }] } },
    ],
    [
      'elle est défavorable',
      noCommittee,
      composing(),
      'unmet',
      { facts: { elections: [{ ...T.election, favourable: false }] } },
    ],
    [
      'désigné au lieu d’élu',
      noCommittee,
      composing({
        full: [chair, ...five.slice(1), elected(1, { ground: { by: 'designation', date: '2026-01-05', number: '1' } })],
      }),
      'unmet',
    ],
    [
      'par un arrêté sans numéro',
      noCommittee,
      composing({ full: [{ ...chair, ground: { by: 'order', date: '2026-01-05', number: ' ' } }, ...five] }),
      'unmet',
    ],
  ])
  rule(
    'onePersonASeatHere',
    ['CGCT L1411-5 II', 'CGCT L1414-3'],
    [
      ['chacun le sien', noCommittee, composing(), 'met'],
      [
        'titulaire et suppléant',
        noCommittee,
        composing({ substitutes: [substitute(1, { person: 'full-1' })] }),
        'unmet',
      ],
    ],
  )
})

describe('R1.23 : la composition change dans le mandat', () => {
  rule(
    'changeWithinMandate',
    ['CGCT L1411-5 II'],
    [
      ['dans le mandat', composed, recomposing(), 'met'],
      ['après', composed, recomposing({ from: '2028-04-01' }), 'unmet'],
      ['avant la composition en cours', composed, recomposing({ from: '2026-01-09' }), 'unmet'],
      ['sans motif', composed, recomposing({ reason: ' ' }), 'unmet'],
    ],
  )
  rule(
    'mandatePassed',
    ['CGCT L1411-5 II'],
    [
      ['son dernier jour', composed, lapse, 'unmet', { today: '2028-03-31', actor: T.clock }],
      ['le lendemain', composed, lapse, 'met', { today: '2028-04-01', actor: T.clock }],
    ],
  )
})

describe('R1.25, R1.27, R1.28 : le règlement intérieur', () => {
  rule(
    'conveningPeriods',
    ['policy convening', 'usage convocation de la CAO'],
    [
      ['cinq et deux jours francs', composed, adopting(), 'met'],
      ['un jour franc la seconde fois', composed, adopting({ secondConvening: 1 }), 'met'],
      ['aucun', composed, adopting({ secondConvening: 0 }), 'unmet'],
      ['une urgence sans jour franc', composed, adopting({ urgent: 0 }), 'unmet'],
    ],
  )
  rule(
    'rulesSourced',
    ['policy convening', 'policy commission'],
    [
      ['adopté avant son premier jour', composed, adopting(), 'met'],
      ['adopté après', composed, adopting({ from: '2026-01-19' }), 'unmet'],
      ['sans numéro', composed, adopting({ source: { date: '2026-01-20', number: '', file: null } }), 'unmet'],
      [
        'à venir',
        composed,
        adopting({ from: '2027-02-01', source: { date: '2027-01-20', number: '1', file: null } }),
        'unmet',
      ],
    ],
  )

  test('without internal rules: five clear days for both, no casting vote, no urgency clause', () => {
    expect(rulesOn(composed, T.TODAY)).toMatchObject({
      ...{ convening: 5, secondConvening: 5, urgent: null, castingVote: false },
      ...{ excessSubstitutes: true, remote: true, source: null },
    })
  })

  test('rules hold from their day on, and each keeps its source', () => {
    const rules = [T.internal(), T.internal({ from: '2026-06-01', castingVote: false })]
    expect(rulesOn({ rules }, '2026-01-31').source).toBeNull()
    expect(rulesOn({ rules }, '2026-05-31')).toMatchObject({ castingVote: true, source: { number: '2026-CAO-1' } })
    expect(rulesOn({ rules }, '2026-06-01')).toMatchObject({ castingVote: false, secondConvening: 2 })
  })
})

test('a composition stands beside those that it follows, and the clock ends the mandate', () => {
  const acts: readonly (readonly [CommitteeAct, T.Given<CommitteeFacts>?])[] = [
    [composing()],
    [adopting()],
    [recomposing({ substitutes: [] })],
    [lapse, { today: '2028-04-01', actor: T.clock }],
  ]
  const states: Committee[] = []
  for (const [act, given] of acts) {
    const state = states.at(-1) ?? noCommittee
    const decision = T.decideCommittee(state, act, given)
    if (decision.verdict !== 'granted') throw new Error(`${act.type} is ${decision.verdict}`)
    states.push(decision.events.reduce(committee.evolve, state))
  }
  expect(states[0]).toEqual(composed)
  expect(states[2]).toMatchObject({ compositions: [{ from: '2026-01-10' }, { from: '2027-01-15', substitutes: [] }] })
  expect(states[3]).toMatchObject({ status: 'ended', cause: 'term', endedOn: '2028-04-01', rules: [T.internal()] })
})

test('S3.9: the coordinator composes, and no other member does', () => {
  expect(T.decideCommittee(noCommittee, composing(), { actor: T.somme }).verdict).toBe('refused')
  expect(T.decideCommittee(noCommittee, composing(), { actor: T.clock }).verdict).toBe('refused')
})
