import { describe, expect, test } from 'vitest'
import { findingOf } from '../../../tests/decision-table.ts'
import {
  actOf,
  approve,
  at,
  BODIES,
  decide,
  following,
  groupOf,
  majority,
  openSignature,
  oppose,
  REGION,
  SOMME,
  withMember,
} from '../testing/dissolution-case.ts'
import { tabulate } from '../testing/table.ts'

const silent = { group: groupOf([...BODIES], { dissolution: { atTerm: true, decision: null } }) }
const newcomer = { group: withMember({ body: 'oise' }) }
const gone = { group: withMember({ body: SOMME, from: '2027-01-12', until: '2028-03-10' }) }

describe('S10.2 : le compte des décisions', () => {
  const four = [...BODIES, 'oise']
  const counted = (members: readonly string[], inFavour: readonly string[], clauses = {}) => {
    const facts = { group: groupOf(members, clauses) }
    const state = following(
      at.proposed,
      inFavour.map((body) => approve(body)),
      facts,
    )
    return decide(state, openSignature, { facts })
  }
  tabulate([
    ['unanimité : toutes', () => decide(at.voted, openSignature), 'dissolutionVoted', 'met', 'convention 10'],
    ['unanimité : il en manque une', () => counted(BODIES, BODIES.slice(1)), 'dissolutionVoted', 'unmet', 'policy A36'],
    [
      'unanimité : un membre entré depuis',
      () => decide(at.voted, openSignature, { facts: newcomer }),
      'dissolutionVoted',
      'unmet',
      'policy A36',
    ],
    [
      'unanimité : un membre parti',
      () =>
        decide(
          following(
            at.proposed,
            BODIES.slice(0, 2).map((body) => approve(body)),
          ),
          openSignature,
          { facts: gone },
        ),
      'dissolutionVoted',
      'met',
      'policy A36',
    ],
    [
      'convention muette : unanimité',
      () => decide(following(at.proposed, [approve(SOMME)]), openSignature, { facts: silent }),
      'dissolutionVoted',
      'unmet',
      'convention 10',
    ],
    [
      'majorité : la moitié',
      () => counted(four, four.slice(0, 2), majority),
      'dissolutionVoted',
      'unmet',
      'convention 10',
    ],
    [
      'majorité : plus de la moitié',
      () => counted(four, four.slice(0, 3), majority),
      'dissolutionVoted',
      'to-appraise',
      'convention 10',
    ],
    ['majorité : toutes', () => counted(four, four, majority), 'dissolutionVoted', 'met', 'convention 10'],
  ])

  test.each<[readonly string[], number, boolean]>([
    [BODIES, 2, true],
    [[...four, 'nord'], 3, false],
  ])('majorité de %o : %i voix, deux tiers %s', (members, count, twoThirds) => {
    const facts = { group: groupOf(members, majority), authorisingActs: members.map((body) => actOf(body)) }
    const state = following(
      at.proposed,
      members.slice(0, count).map((body) => approve(body)),
      facts,
    )
    const found = findingOf(decide(state, openSignature, { facts }).findings, 'dissolutionVoted')
    expect(found).toMatchObject({
      outcome: 'to-appraise',
      facts: { approved: count, members: members.length, twoThirds },
    })
  })

  test('le refus dit qui manque et qui s’oppose', () => {
    const state = following(at.proposed, [approve(REGION), oppose(SOMME)])
    expect(findingOf(decide(state, openSignature).findings, 'dissolutionVoted').facts).toEqual({
      awaited: ['aisne', 'somme'],
      opposed: ['somme'],
      approved: 1,
      members: 3,
      twoThirds: false,
    })
  })
})
