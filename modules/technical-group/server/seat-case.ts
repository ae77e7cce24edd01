import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import { isHeldOn } from '#modules/organisation/index.ts'
import { bodiesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Consequence, Granted, Served } from '#platform/served.ts'
import { seat } from '../model/seat.ts'
import type { Seat, SeatAct, SeatEvent, SeatFacts } from '../model/seat-state.ts'
import { seatGuests, seatSecrecy } from '../model/secrecy.ts'
import { otherSeats, reviewRows, subjectOf } from './queries.ts'

/** A seat of a technical group, as the server runs it. One that takes another over ends it in the same transaction. */
export const seatCase: Served<Seat, SeatAct, SeatEvent, SeatFacts> = {
  process: seat,
  table: 'seat',
  columns: (state) =>
    state.status === 'none'
      ? { procedure: null, body: null, person: null, first_day: null, last_day: null }
      : {
          procedure: state.procedure,
          body: state.body,
          person: state.person,
          first_day: state.from,
          last_day: state.until,
        },
  secrecy: seatSecrecy,
  guests: seatGuests,
  facts: async (tx, { groupId, id, state, act, today }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const asked = act?.type === 'designate' || act?.type === 'invite' ? act : undefined
    const sitting = state.status === 'none' ? asked : state
    const procedure = sitting?.procedure
    const subject = await subjectOf(tx, groupId, procedure)
    const known = procedure === undefined ? undefined : await around(tx, groupId, procedure, id)
    const offices = asked === undefined ? [] : await officesOf(tx, groupId, asked.person, today)
    return {
      facts: { group, subject, offices, ...(known ?? { interests: [], seats: [], documents: [] }) },
      articles: group.articles,
    }
  },
  consequences: replacements,
  outbox: ({ groupId, id, state, events }) =>
    state.status === 'none' || !events.some(({ type }) => type === 'PersonDesignated' || type === 'GuestInvited')
      ? []
      : [{ topic: 'seat.given', payload: { groupId, id, body: state.body, person: state.person } }],
}

async function around(tx: Tx, groupId: string, procedure: string, id: string) {
  const reviews = await reviewRows(tx, groupId, procedure)
  return {
    interests: await interestsIn(tx, groupId, procedure),
    seats: await otherSeats(tx, groupId, procedure, id),
    documents: reviews.flatMap(({ id: review, state }) =>
      state.status === 'none' ? [] : [{ id: review, theme: state.theme }],
    ),
  }
}

/** The bodies for which a person holds an office that day. */
async function officesOf(tx: Tx, groupId: string, person: string, today: string): Promise<readonly string[]> {
  const bodies = await bodiesOf(tx, groupId)
  const holds = bodies.filter(({ offices }) =>
    offices.some((office) => office.person.id === person && isHeldOn(office, today)),
  )
  return holds.map(({ id }) => id)
}

function replacements({ events }: Granted<Seat, SeatEvent>): readonly Consequence[] {
  return events.flatMap((event) =>
    event.type === 'PersonDesignated' && event.replaces !== null
      ? [{ served: seatCase, id: event.replaces, act: { type: 'supersede', reason: event.reason } as SeatAct }]
      : [],
  )
}
