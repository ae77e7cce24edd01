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
  const { procedure, title, members } = work
  const seats = inForce(work.seats, procedure).filter(({ state }) => state.status !== 'ended')
  const seated = seats.map(({ state }) => state.body)
  const titles = new Map(inForce(work.reviews, procedure).map(({ id, state }) => [id, state.title] as const))
  return [
    ...members
      .filter((body) => !seated.includes(body))
      .map(
        (body) =>
          ({ process: 'seat', id: procedure, act: 'designate', body, due: null, facts: { title, procedure } }) as const,
      ),
    ...seats.flatMap(({ id, state }) =>
      state.status === 'bound'
        ? []
        : [
            {
              process: 'seat',
              id,
              act: 'bind',
              body: state.body,
              due: null,
              facts: { title, procedure, person: state.person },
            } as const,
          ],
    ),
    ...inForce(work.remarks, procedure).flatMap(({ id, state }) =>
      state.status !== 'made'
        ? []
        : [
            {
              process: 'remark',
              id,
              act: 'answer',
              body: coordinator,
              due: null,
              facts: {
                by: state.body,
                kind: state.kind,
                clause: state.clause,
                title: titles.get(state.review) ?? title,
                review: state.review,
              },
            } as const,
          ],
    ),
    ...inForce(work.meetings, procedure).flatMap(({ id, state }) =>
      state.status !== 'convened' || civilDay(state.at) > today
        ? []
        : [
            {
              process: 'meeting',
              id,
              act: 'hold',
              body: coordinator,
              due: null,
              facts: { title: state.title, at: state.at },
            } as const,
          ],
    ),
  ]
}
