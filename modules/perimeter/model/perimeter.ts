import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { actsAsItsMember, coordinatorOf } from '#modules/convention/index.ts'
import {
  countSourced,
  declaredOnceAYear,
  ownPerimeterDeclared,
  perimeterOfAMember,
  sitesIdentified,
  usersCountedOnly,
} from './rules.ts'
import type { Act, Event, Facts, Perimeter } from './state.ts'

type Capacity = 'member' | 'coordinator'

/**
 * Whom the group serves: the sites of one member, their levels and their numbers of users, for one school year (seed
 * convention art. 1, al. 3; law.md S1.4, R8.03). Needs and admissions are measured against it.
 */
export const perimeter = defineProcess<Perimeter, Act, Event, Facts, Capacity>()({
  name: 'perimeter',
  initial: { status: 'none' },
  capacities: {
    member: ({ actor, facts, state }) => actsAsItsMember(facts.group, actor, state),
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
  },
  steps: {
    declare: {
      from: ['none'],
      to: ['declared'],
      by: ['member', 'coordinator'],
      basis: [clause('object'), cite('policy', 'périmètre')],
      rules: [
        perimeterOfAMember,
        ownPerimeterDeclared,
        declaredOnceAYear,
        sitesIdentified,
        usersCountedOnly,
        countSourced,
      ],
      record: ({ act: { body, year, sites, source, countedOn, document } }) => [
        { type: 'PerimeterDeclared', body, year, sites, source, countedOn, document },
      ],
    },
    correct: {
      from: ['declared'],
      to: ['declared'],
      by: ['member', 'coordinator'],
      basis: [clause('object'), cite('policy', 'périmètre')],
      rules: [sitesIdentified, usersCountedOnly, countSourced],
      record: ({ act: { sites, source, countedOn, document, reason } }) => [
        { type: 'PerimeterCorrected', sites, source, countedOn, document, reason },
      ],
    },
  },
  evolve,
})

function evolve(state: Perimeter, event: Event): Perimeter {
  if (event.type === 'PerimeterDeclared') {
    const { type: _, ...declared } = event
    return { ...declared, status: 'declared' }
  }
  if (state.status !== 'declared') return state
  const { type: _, reason: __, ...count } = event
  return { ...state, ...count }
}
