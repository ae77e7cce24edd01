import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn, interestsNamed } from '#modules/interest/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { meeting } from '../model/meeting.ts'
import type { Meeting, MeetingAct, MeetingEvent, MeetingFacts } from '../model/meeting-state.ts'
import { meetingGuests, meetingSecrecy } from '../model/secrecy.ts'
import { otherSeats, subjectOf } from './queries.ts'

/** A meeting of a technical group, as the server runs it. Each change of its hour goes to the calendars of the invited. */
export const meetingCase: Served<Meeting, MeetingAct, MeetingEvent, MeetingFacts> = {
  process: meeting,
  table: 'meeting',
  columns: (state) => ({
    procedure: state.status === 'none' ? null : state.procedure,
    begins_at: state.status === 'none' ? null : state.at,
  }),
  secrecy: meetingSecrecy,
  guests: meetingGuests,
  facts: async (tx, { groupId, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const procedure = state.status !== 'none' ? state.procedure : act?.type === 'convene' ? act.procedure : undefined
    return {
      facts: {
        group,
        subject: await subjectOf(tx, groupId, procedure),
        interests: procedure === undefined ? [] : await interestsIn(tx, groupId, procedure),
        toTell: procedure !== undefined && act?.type === 'hold' ? await interestsNamed(tx, groupId, procedure) : [],
        seats: procedure === undefined ? [] : await otherSeats(tx, groupId, procedure),
      },
      articles: group.articles,
    }
  },
  outbox: ({ groupId, id, state, events }) =>
    state.status === 'none'
      ? []
      : events.map(({ type }) => ({ topic: TOPICS[type], payload: { groupId, id, ...toldOf(state) } })),
}

const TOPICS: Readonly<Record<MeetingEvent['type'], string>> = {
  MeetingConvened: 'meeting.convened',
  MeetingMoved: 'meeting.moved',
  MeetingCancelled: 'meeting.cancelled',
  MeetingHeld: 'meeting.held',
}

/** What an invitation says; the agenda and the minutes are read on the site, by whoever has signed (S6.4, S6.5). */
function toldOf({ title, at, until, place, link, sequence, invited }: Exclude<Meeting, { status: 'none' }>) {
  return { title, at, until, place, link, sequence, invited: [...invited] }
}
