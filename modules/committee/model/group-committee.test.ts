import { describe } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Committee, CommitteeAct, CommitteeFacts } from './committee-state.ts'

const rule = decisionTable<Committee, CommitteeAct, T.Given<CommitteeFacts>>(T.decideCommittee)
const { chair, composing, noCommittee, seatFor } = T
const _lapse: CommitteeAct = { type: 'lapse' }
const _commune = { facts: { coordinator: { body: T.REGION, kind: 'commune', authority: null } } } as const
const grouped = { facts: { group: T.everyone } }
const ofThree = [T.REGION, T.SOMME, T.OISE].map((body) => seatFor(body))
const groups = { full: ofThree, substitutes: [] }
const _COORDINATORS = ['CGCT L1411-5 II', 'CGCT L1414-3 II', 'convention 4'] as const
const GROUPS = ['CGCT L1414-3 I', 'convention 4'] as const

describe('R1.20 : celle du groupement', () => {
  rule('chairSeated', GROUPS, [
    ['le représentant du coordonnateur', noCommittee, composing(groups), 'met', grouped],
    ['par arrêté', noCommittee, composing({ full: [chair, ...ofThree.slice(1)], substitutes: [] }), 'unmet', grouped],
  ])
  rule('seatsInNumber', GROUPS, [
    ['un siège par membre', noCommittee, composing(groups), 'met', grouped],
    ['un membre sans siège', noCommittee, composing({ full: ofThree.slice(0, 2), substitutes: [] }), 'unmet', grouped],
    [
      'un membre avec deux',
      noCommittee,
      composing({ full: [...ofThree, seatFor(T.SOMME, { person: 'x' })], substitutes: [] }),
      'unmet',
      grouped,
    ],
    [
      'un siège pour qui n’est pas encore membre',
      noCommittee,
      composing(groups),
      'unmet',
      {
        facts: {
          group: {
            ...T.everyone,
            members: T.everyone.members.map((each) => (each.body === T.OISE ? { ...each, from: '2027-06-01' } : each)),
          },
        },
      },
    ],
  ])
  rule('substitutesInNumber', GROUPS, [
    [
      'un pour un titulaire',
      noCommittee,
      composing({ ...groups, substitutes: [seatFor(T.SOMME, { person: 'x' })] }),
      'met',
      grouped,
    ],
    [
      'deux pour un titulaire',
      noCommittee,
      composing({ ...groups, substitutes: ['x', 'y'].map((person) => seatFor(T.SOMME, { person })) }),
      'unmet',
      grouped,
    ],
  ])
  rule('seatedForMembers', GROUPS, [
    ['pour des membres', noCommittee, composing(groups), 'met', grouped],
    ['pour un étranger', noCommittee, composing({ ...groups, substitutes: [seatFor('aisne')] }), 'unmet', grouped],
    ['celle du coordonnateur', noCommittee, composing(), 'not-applicable'],
  ])
  rule('seatsByAct', GROUPS, [
    ['désignés', noCommittee, composing(groups), 'met', grouped],
    [
      'élu par la commission d’un autre',
      noCommittee,
      composing({
        ...groups,
        full: [...ofThree.slice(0, 2), seatFor(T.OISE, { ground: { by: 'election', act: T.ELECTION } })],
      }),
      'unmet',
      grouped,
    ],
  ])
})
