import type { CaseWithState, ProcessForms } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import { isHeldOn } from '#modules/organisation/index.ts'
import { useCase } from '#ui/case.tsx'
import { isCutAway } from '#ui/cut.tsx'
import { useGroup } from '#ui/group.tsx'
import { useRead } from '#ui/reading.tsx'
import { useForms } from '#ui/schema-form/schema-acts.tsx'
import type { Meeting } from '../model/meeting-state.ts'
import type { Remark } from '../model/remark-state.ts'
import type { Review } from '../model/review-state.ts'
import type { Seat } from '../model/seat-state.ts'

/** A case of which a reader may be shown a part only. */
export type Kept<State> = State & { readonly withheld?: true }
export type Found<State> = CaseWithState<Kept<State>>

export type LiveSeat = Exclude<Seat, { status: 'none' }>
export type FoundSeat = { readonly id: string; readonly state: LiveSeat }
export type FoundReview = { readonly id: string; readonly state: Kept<Exclude<Review, { status: 'none' }>> }
export type FoundRemark = { readonly id: string; readonly state: Exclude<Remark, { status: 'none' }> }
export type FoundMeeting = { readonly id: string; readonly state: Kept<Exclude<Meeting, { status: 'none' }>> }

/** A procedure as its technical group names it. */
export type NamedProcedure = { readonly id: string; readonly title: string }

/** A person of the register, and the body for which an office is held. */
export type KnownPerson = { readonly id: string; readonly name: string; readonly title: string; readonly body: string }

export type Parties = {
  readonly bodies: readonly {
    readonly id: string
    readonly name: string
    readonly offices: readonly {
      readonly person: { readonly id: string; readonly name: string }
      readonly title: string
      readonly from: string
      readonly until: string | null
    }[]
  }[]
}

/** All that the pages of the technical groups read. */
export type GroupData = {
  /** True when a procedure is kept from the reader by an interest in it. */
  readonly cut?: boolean
  readonly procedures: readonly NamedProcedure[]
  readonly seats: readonly FoundSeat[]
  readonly reviews: readonly FoundReview[]
  readonly remarks: readonly FoundRemark[]
  readonly meetings: readonly FoundMeeting[]
  /** `undefined` where the reader is not told who holds which office. */
  readonly persons: readonly KnownPerson[] | undefined
  readonly openings: Openings
  readonly forms: readonly ProcessForms[]
}

export type Openings = {
  readonly seat: Resource<Seat> | undefined
  readonly review: Resource<Review> | undefined
  readonly remark: Resource<Remark> | undefined
  readonly meeting: Resource<Meeting> | undefined
}

type Titled = { readonly status: string; readonly title?: string }

/** Reads the technical groups; what is not yet read, or is kept from the reader, is as what is not there. */
export function useGroupData(): GroupData | undefined {
  const { id, today } = useGroup()
  const cases = <S>(process: string) => `/api/groups/${id}/cases?process=${process}` as string & { of?: S }
  const procedures = useRead<readonly Found<Titled>[]>(cases('procedure'))
  const seats = useRead<readonly Found<Seat>[]>(cases('seat'))
  const reviews = useRead<readonly Found<Review>[]>(cases('review'))
  const remarks = useRead<readonly Found<Remark>[]>(cases('remark'))
  const meetings = useRead<readonly Found<Meeting>[]>(cases('meeting'))
  const parties = useRead<Parties>(`/api/groups/${id}/parties`)
  const openings: Openings = {
    seat: useCase<Seat>({ collection: 'seats', id: 'new' }).data,
    review: useCase<Review>({ collection: 'reviews', id: 'new' }).data,
    remark: useCase<Remark>({ collection: 'remarks', id: 'new' }).data,
    meeting: useCase<Meeting>({ collection: 'meetings', id: 'new' }).data,
  }
  const forms = useForms()
  const lists = [seats, reviews, remarks, meetings]
  if (lists.some(({ data }) => data === undefined)) return undefined
  return {
    cut: [...(procedures.data ?? []), ...(seats.data ?? [])].some(({ state }) => isCutAway(state)),
    procedures: (procedures.data ?? []).flatMap(({ id: one, state }) =>
      state.title === undefined || state.status === 'abandoned' ? [] : [{ id: one, title: state.title }],
    ),
    seats: whole(seats.data),
    reviews: opened(reviews.data),
    remarks: whole(remarks.data),
    meetings: opened(meetings.data),
    persons: parties.data === undefined ? undefined : personsIn(parties.data, today),
    openings,
    forms: forms.data ?? [],
  }
}

type Existing<State extends { readonly status: string }> = Exclude<State, { status: 'none' }>

/** The cases that the reader is shown whole. */
function whole<State extends { readonly status: string }>(found: readonly Found<State>[] = []) {
  return found.flatMap(({ id, state }) =>
    state.status === 'none' || state.withheld === true ? [] : [{ id, state: state as Existing<State> }],
  )
}

/** The cases that the reader is told of, with what is open of them; those of a procedure that is kept from it are none. */
function opened<State extends { readonly status: string }>(found: readonly Found<State>[] = []) {
  return found.flatMap(({ id, state }) =>
    state.status === 'none' || !('procedure' in state)
      ? []
      : [{ id, state: state as unknown as Kept<Existing<State>> }],
  )
}

/** Everybody who holds an office today, once a body. */
export function personsIn({ bodies }: Parties, today: string): readonly KnownPerson[] {
  return bodies.flatMap(({ id: body, offices }) => {
    const held = offices.filter((office) => isHeldOn(office, today))
    const once = new Map(held.map(({ person, title }) => [person.id, { ...person, title, body }]))
    return [...once.values()]
  })
}

/** What one technical group is made of. */
export function ofProcedure(data: GroupData, procedure: string) {
  const of = <Row extends { readonly state: { readonly procedure?: string } }>(rows: readonly Row[]) =>
    rows.filter(({ state }) => state.procedure === procedure)
  return {
    seats: of(data.seats),
    reviews: of(data.reviews),
    remarks: of(data.remarks),
    meetings: of(data.meetings).toSorted((one, other) => one.state.at.localeCompare(other.state.at)),
  }
}

/** The procedures that have a technical group, or may have one; those of the reader's seats without a known title too. */
export function proceduresIn({ procedures, seats }: GroupData): readonly NamedProcedure[] {
  const known = new Set(procedures.map(({ id }) => id))
  const others = [...new Set(seats.map(({ state }) => state.procedure))].filter((id) => !known.has(id))
  return [...procedures, ...others.map((id) => ({ id, title: '' }))]
}
