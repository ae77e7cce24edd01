import type { Json } from '#kernel/canonical.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Meeting } from './meeting-state.ts'
import type { Remark } from './remark-state.ts'
import type { Review } from './review-state.ts'
import type { Seat } from './seat-state.ts'

type Row<State> = { readonly id: string; readonly state: State }

/** A technical group as it stands: rows of other procedures may be among them. */
export type GroupAtWork = {
  readonly procedure: string
  readonly title: string
  readonly members: readonly string[]
  readonly seats: readonly Row<Seat>[]
  readonly reviews: readonly Row<Review>[]
  readonly remarks: readonly Row<Remark>[]
  readonly meetings: readonly Row<Meeting>[]
}

export type ExpectedAct = {
  readonly process: 'seat' | 'remark' | 'meeting'
  readonly id: string
  readonly act: 'designate' | 'bind' | 'answer' | 'hold'
  readonly body: string
  readonly due: IsoDate | null
  readonly facts: Readonly<Record<string, Json>>
}

const inForce = <State extends { readonly status: string }>(
  rows: readonly Row<State>[],
  procedure: string,
): readonly Row<Extract<State, { readonly procedure: string }>>[] =>
  rows.filter(
    (row): row is Row<Extract<State, { readonly procedure: string }>> =>
      'procedure' in row.state && row.state.procedure === procedure,
  )

/** Whom a technical group waits for: a person to name, an undertaking to sign, a remark to answer, minutes to write. */
export function expectedActs(work: GroupAtWork, coordinator: string, today: IsoDate): readonly ExpectedAct[] {
  return [...seatsExpected(work), ...answersExpected(work, coordinator), ...minutesExpected(work, coordinator, today)]
}

function seatsExpected({ procedure, title, members, seats: rows }: GroupAtWork): readonly ExpectedAct[] {
  const seats = inForce(rows, procedure).filter(({ state }) => state.status !== 'ended')
  const seated = seats.map(({ state }) => state.body)
  const lacking = members.filter((body) => !seated.includes(body))
  const unbound = seats.filter(({ state }) => state.status !== 'bound')
  return [
    ...lacking.map((body) => expected('seat', procedure, 'designate', body, { title, procedure })),
    ...unbound.map(({ id, state }) =>
      expected('seat', id, 'bind', state.body, { title, procedure, person: state.person }),
    ),
  ]
}

function answersExpected(work: GroupAtWork, coordinator: string): readonly ExpectedAct[] {
  const { procedure, title } = work
  const titles = new Map(inForce(work.reviews, procedure).map(({ id, state }) => [id, state.title] as const))
  const waiting = inForce(work.remarks, procedure).filter(({ state }) => state.status === 'made')
  return waiting.map(({ id, state: { body: by, kind, clause, review } }) =>
    expected('remark', id, 'answer', coordinator, { by, kind, clause, review, title: titles.get(review) ?? title }),
  )
}

function minutesExpected(work: GroupAtWork, coordinator: string, today: IsoDate): readonly ExpectedAct[] {
  const met = inForce(work.meetings, work.procedure).filter(
    ({ state }) => state.status === 'convened' && civilDay(state.at) <= today,
  )
  return met.map(({ id, state: { title, at } }) => expected('meeting', id, 'hold', coordinator, { title, at }))
}

const expected = (
  process: ExpectedAct['process'],
  id: string,
  act: ExpectedAct['act'],
  body: string,
  facts: ExpectedAct['facts'],
): ExpectedAct => ({ process, id, act, body, due: null, facts })
