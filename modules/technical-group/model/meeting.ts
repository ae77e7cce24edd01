import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import {
  agendaStated,
  attendanceOfBoundSeats,
  meetingAhead,
  meetingBegun,
  meetingForAProcedure,
  meetingPlanned,
  minutesWritten,
  seatsInvited,
} from './meeting-rules.ts'
import type { Convened, Meeting, MeetingAct, MeetingEvent, MeetingFacts } from './meeting-state.ts'

type Capacity = 'coordinator'

const planned = [clause('technical-group'), clause('coordinator')] as const

/** A meeting of a technical group, from its convening to its minutes (law.md S3.9, S6.4). */
export const meeting = defineProcess<Meeting, MeetingAct, MeetingEvent, MeetingFacts, Capacity>()({
  name: 'meeting',
  initial: { status: 'none' },
  capacities: { coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)) },
  steps: {
    convene: {
      from: ['none'],
      to: ['convened'],
      by: ['coordinator'],
      basis: planned,
      opens: [interestFree],
      rules: [meetingForAProcedure, meetingPlanned, agendaStated, seatsInvited],
      record: ({ act: { procedure, title, agenda, seats, at, until, place, link }, facts }) => [
        {
          type: 'MeetingConvened',
          ...{ procedure, title, agenda, at, until, place, link },
          invited: facts.seats
            .filter(({ id }) => seats.includes(id))
            .map(({ id, body, person }) => ({ seat: id, body, person })),
          sequence: 0,
        },
      ],
    },
    move: {
      from: ['convened'],
      to: ['convened'],
      by: ['coordinator'],
      basis: planned,
      opens: [interestFree, meetingAhead],
      rules: [meetingPlanned],
      record: ({ state, act: { at, until, place, link, reason } }) => [
        { type: 'MeetingMoved', at, until, place, link, reason, sequence: state.sequence + 1 },
      ],
    },
    cancel: {
      from: ['convened'],
      to: ['cancelled'],
      by: ['coordinator'],
      basis: planned,
      opens: [interestFree, meetingAhead],
      record: ({ state, act: { reason } }) => [{ type: 'MeetingCancelled', reason, sequence: state.sequence + 1 }],
    },
    hold: {
      from: ['convened'],
      to: ['held'],
      by: ['coordinator'],
      basis: planned,
      opens: [interestFree, meetingBegun],
      rules: [minutesWritten, attendanceOfBoundSeats],
      record: ({ act: { attendance, minutes, advice }, facts: { toTell }, now }) => [
        { type: 'MeetingHeld', attendance, minutes, advice, interests: toTell, at: now },
      ],
    },
  },
  evolve,
})

function evolve(state: Meeting, event: MeetingEvent): Meeting {
  if (event.type === 'MeetingConvened') return { status: 'convened', ...convenedOf(event) }
  if (state.status === 'none') return state
  const convened = convenedOf(state)
  switch (event.type) {
    case 'MeetingMoved': {
      const { at, until, place, link, sequence } = event
      return { status: 'convened', ...convened, at, until, place, link, sequence }
    }
    case 'MeetingCancelled':
      return { status: 'cancelled', ...convened, sequence: event.sequence, reason: event.reason }
    case 'MeetingHeld': {
      const { attendance, minutes, advice, interests, at: recordedAt } = event
      const told = interests === undefined ? {} : { interests }
      return { status: 'held', ...convened, attendance, minutes, advice, ...told, recordedAt }
    }
  }
}

function convenedOf(from: Convened): Convened {
  const { procedure, title, agenda, invited, at, until, place, link, sequence } = from
  return { procedure, title, agenda, invited, at, until, place, link, sequence }
}
