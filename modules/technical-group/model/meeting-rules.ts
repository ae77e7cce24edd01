import { clause } from '#kernel/citation.ts'
import { type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { SINCE_GROUP } from './group-subject.ts'
import type { Appointment, Meeting, MeetingFacts, OnMeeting, OpeningMeeting } from './meeting-state.ts'

const planned = [clause('technical-group'), clause('coordinator')] as const

/** S6.1, S6.4: meetings are those of a procedure that is led. */
export const meetingForAProcedure: Rule<{ readonly facts: MeetingFacts }> = {
  id: 'meetingForAProcedure',
  basis: planned,
  inForce: SINCE_GROUP,
  assess: ({ facts: { subject } }) => requires(subject.standing, { title: subject.title }),
}

/** S6.4: a meeting is planned: for an hour to come, that ends after it begins, in a place or by a link. */
export const meetingPlanned: Rule<{ readonly act: Appointment; readonly now: string }> = {
  id: 'meetingPlanned',
  basis: planned,
  inForce: SINCE_GROUP,
  assess: ({ act: { at, until, place, link }, now }) =>
    requires(now < at && at < until && `${place}${link}`.trim() !== '', {
      at,
      until,
      now,
      somewhere: `${place}${link}`.trim() !== '',
    }),
}

/** S6.4: those who come know what it is about. */
export const agendaStated: OnMeeting<'convene'> = {
  id: 'agendaStated',
  basis: planned,
  inForce: SINCE_GROUP,
  assess: ({ act: { title, agenda } }) => requires(title.trim() !== '' && agenda.length > 0, { points: agenda.length }),
}

/** S6.2, S6.3: those who are invited have a seat. */
export const seatsInvited: OnMeeting<'convene'> = {
  id: 'seatsInvited',
  basis: planned,
  inForce: SINCE_GROUP,
  assess: ({ facts, act: { seats } }) => {
    const standing = new Set(facts.seats.map(({ id }) => id))
    const unknown = seats.filter((id) => !standing.has(id))
    return requires(seats.length > 0 && unknown.length === 0, { seats: seats.length, unknown: unknown.length })
  },
}

/** S6.4: a meeting that has begun is neither moved nor cancelled: it is recorded. */
export const meetingAhead: OpeningMeeting<Extract<Meeting, { status: 'convened' }>> = {
  id: 'meetingAhead',
  basis: planned,
  inForce: SINCE_GROUP,
  assess: ({ state: { at }, now }) => requires(now < at, { at, now }),
}

/** S3.9: the minutes are written once the meeting has begun. */
export const meetingBegun: OpeningMeeting<Extract<Meeting, { status: 'convened' }>> = {
  id: 'meetingBegun',
  basis: planned,
  inForce: SINCE_GROUP,
  assess: ({ state: { at }, now }) => requires(at <= now, { at, now }),
}

/** S3.9: the minutes say what was said. */
export const minutesWritten: OnMeeting<'hold'> = {
  id: 'minutesWritten',
  basis: [clause('coordinator'), clause('technical-group')],
  inForce: SINCE_GROUP,
  assess: ({ act: { minutes, attendance } }) => requires(minutes.trim() !== '', { present: attendance.length }),
}

/** S6.5, R8.13: whoever attended was invited, and had signed the undertaking. */
export const attendanceOfBoundSeats: OnMeeting<'hold', Extract<Meeting, { status: 'convened' }>> = {
  id: 'attendanceOfBoundSeats',
  basis: [clause('technical-group'), cite('policy', 'groupe-technique')],
  inForce: SINCE_GROUP,
  strength: 'warn',
  assess: ({ facts, state: { invited }, act: { attendance } }) => {
    const seatOf = new Map(facts.seats.map((seat) => [seat.id, seat]))
    const unbound = attendance.filter((id) => seatOf.get(id)?.status !== 'bound')
    const uninvited = attendance.filter((id) => !invited.some(({ seat }) => seat === id))
    return requires(unbound.length === 0 && uninvited.length === 0, {
      unbound: unbound.map((id) => seatOf.get(id)?.body ?? id),
      uninvited: uninvited.length,
    })
  },
}
