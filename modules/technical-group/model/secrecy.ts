import type { Guests, Reader, Secrecy } from '#kernel/reader.ts'
import type { Meeting } from './meeting-state.ts'
import type { Remark } from './remark-state.ts'
import type { Review } from './review-state.ts'
import type { Opening, Seat } from './seat-state.ts'

type Place = { readonly procedure: string; readonly theme: string; readonly review: string }

/** True when a seat opens this document: a member's opens them all, a guest's those of its themes, or some of them. */
export function isOpenedBy(opening: Opening | null, { theme, review }: Omit<Place, 'procedure'>): boolean {
  return opening === null || (opening.themes.includes(theme) && (opening.documents?.includes(review) ?? true))
}

/** True for the coordinator, and for whoever has signed the undertaking for a seat that opens this document (R8.13). */
export function readsDocument({ coordinates, seats }: Reader, place: Place): boolean {
  return coordinates || seats.some((seat) => seat.procedure === place.procedure && isOpenedBy(seat.opening, place))
}

const ofItsProcedure = (state: Seat | Review | Remark | Meeting): string | null =>
  state.status === 'none' ? null : state.procedure

/** Who sits is known to the members; a guest sees its own seat, and those of its body, alone. */
export const seatSecrecy: Secrecy<Seat> = {
  procedure: ofItsProcedure,
  mayRead: (seat, { coordinates, member, body }) =>
    seat.status === 'none' || coordinates || member || seat.body === body,
  open: [],
}

export const seatGuests: Guests<Seat> = (seat, { person }) => seat.status === 'none' || seat.person === person

/** That a document is under review is known to the members; what stands in it, to those who signed (R8.13, S5.8). */
export const reviewSecrecy: Secrecy<Review> = {
  procedure: ofItsProcedure,
  mayRead: (review, reader, id) => review.status === 'none' || readsDocument(reader, { ...review, review: id }),
  // The file itself is the coordinator's: the others read copies that bear their name.
  files: (_, { coordinates }) => coordinates,
  open: ['procedure', 'title', 'theme', 'closedOn'],
}

export const reviewGuests: Guests<Review> = (review, reader, id) =>
  review.status !== 'none' && readsDocument(reader, { ...review, review: id })

export const remarkSecrecy: Secrecy<Remark> = {
  procedure: ofItsProcedure,
  mayRead: (remark, reader) => remark.status === 'none' || readsDocument(reader, remark),
  open: ['procedure', 'body', 'madeOn'],
}

export const remarkGuests: Guests<Remark> = (remark, reader) =>
  remark.status === 'none' || readsDocument(reader, remark)

/** When the group meets is known to the members; the rest, and to guests all of it, to the seats that were invited. */
export const meetingSecrecy: Secrecy<Meeting> = {
  procedure: ofItsProcedure,
  mayRead: (meeting, { coordinates, seats }) =>
    meeting.status === 'none' ||
    coordinates ||
    seats.some(({ id, procedure, opening }) =>
      opening === null ? procedure === meeting.procedure : meeting.invited.some(({ seat }) => seat === id),
    ),
  open: ['procedure', 'title', 'at', 'until', 'place', 'invited', 'sequence'],
}

export const meetingGuests: Guests<Meeting> = (meeting, { seats }) =>
  meeting.status !== 'none' && seats.some(({ id }) => meeting.invited.some(({ seat }) => seat === id))
