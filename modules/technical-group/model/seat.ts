import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { actsAsItsMember, coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import {
  competenceStated,
  designationDated,
  groupForAProcedure,
  guestIsNoMember,
  guestLimited,
  onePersonASeat,
  oneSeatAMember,
  ownPersonNamed,
  personOfTheBody,
  seatDatesOrdered,
  seatDayPassed,
  seatInCourse,
  seatOfAMember,
  seatReplaced,
  undertakingOfTheDay,
} from './seat-rules.ts'
import type { Held, Seat, SeatAct, SeatEvent, SeatFacts } from './seat-state.ts'
import { UNDERTAKING_BASIS } from './undertaking.ts'

type Capacity = 'coordinator' | 'member' | 'person' | 'clock'

const composition = [clause('technical-group'), cite('policy', 'A28')] as const
const association = [clause('technical-group'), cite('policy', 'A29')] as const
const LIVE = ['designated', 'invited', 'bound'] as const

/**
 * One person's seat in the technical group of a procedure (law.md S6.2, S6.3): a member's or the coordinator's, or that
 * of an academic authority or an expert. It opens nothing before that person has signed the undertaking (S6.5, R8.13).
 */
export const seat = defineProcess<Seat, SeatAct, SeatEvent, SeatFacts, Capacity>()({
  name: 'seat',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    member: ({ actor, facts, state }) => actsAsItsMember(facts.group, actor, state),
    person: ({ actor, state }) =>
      state.status !== 'none' && actor.kind === 'person' && actor.person === state.person && actor.body === state.body,
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    designate: {
      from: ['none'],
      to: ['designated'],
      by: ['coordinator', 'member'],
      basis: composition,
      opens: [interestFree],
      rules: [
        groupForAProcedure,
        seatOfAMember,
        ownPersonNamed,
        oneSeatAMember,
        seatReplaced,
        onePersonASeat,
        personOfTheBody,
        competenceStated,
        designationDated,
        seatDatesOrdered,
      ],
      record: ({ act: { procedure, body, person, competence, from, until, designation, replaces }, facts }) => [
        {
          type: 'PersonDesignated',
          kind: body === coordinatorOf(facts.group) ? 'coordinator' : 'member',
          ...{ procedure, body, person, competence, from, until, designation },
          opening: null,
          replaces: replaces?.seat ?? null,
          reason: replaces?.reason ?? '',
        },
      ],
    },
    invite: {
      from: ['none'],
      to: ['invited'],
      by: ['coordinator'],
      basis: association,
      opens: [interestFree],
      rules: [
        groupForAProcedure,
        guestIsNoMember,
        guestLimited,
        onePersonASeat,
        personOfTheBody,
        competenceStated,
        seatDatesOrdered,
      ],
      record: ({ act: { kind, procedure, body, person, competence, from, until, themes, documents } }) => [
        {
          type: 'GuestInvited',
          ...{ kind, procedure, body, person, competence, from, until },
          designation: null,
          opening: { themes, documents },
        },
      ],
    },
    bind: {
      from: ['designated', 'invited'],
      to: ['bound'],
      by: ['person'],
      basis: UNDERTAKING_BASIS,
      opens: [interestFree, groupForAProcedure, seatInCourse],
      rules: [undertakingOfTheDay],
      record: ({ act: { version }, now }) => [{ type: 'UndertakingSigned', version, signedAt: now }],
    },
    end: {
      from: LIVE,
      to: ['ended'],
      by: ['coordinator', 'member', 'person'],
      basis: [clause('technical-group')],
      opens: [interestFree],
      record: ({ act: { reason }, today }) => [{ type: 'SeatEnded', on: today, cause: 'closed', reason }],
    },
    supersede: {
      from: LIVE,
      to: ['ended'],
      by: ['clock'],
      basis: [clause('interests'), cite('policy', 'A26')],
      record: ({ act: { reason }, today }) => [{ type: 'SeatEnded', on: today, cause: 'replaced', reason }],
    },
    lapse: {
      from: LIVE,
      to: ['ended'],
      by: ['clock'],
      basis: association,
      opens: [seatDayPassed],
      record: ({ today }) => [{ type: 'SeatEnded', on: today, cause: 'term', reason: '' }],
    },
  },
  evolve,
})

function evolve(state: Seat, event: SeatEvent): Seat {
  switch (event.type) {
    case 'PersonDesignated':
      return { status: 'designated', ...heldOf(event) }
    case 'GuestInvited':
      return { status: 'invited', ...heldOf(event) }
    case 'UndertakingSigned': {
      if (state.status === 'none') return state
      const { version, signedAt } = event
      return { status: 'bound', ...heldOf(state), undertaken: { version, signedAt } }
    }
    case 'SeatEnded': {
      if (state.status === 'none') return state
      const { on: endedOn, cause, reason } = event
      const undertaken = 'undertaken' in state ? state.undertaken : null
      return { status: 'ended', ...heldOf(state), undertaken, endedOn, cause, reason }
    }
  }
}

function heldOf(from: Held): Held {
  const { kind, procedure, body, person, competence, until, designation, opening } = from
  return { kind, procedure, body, person, competence, from: from.from, until, designation, opening }
}
