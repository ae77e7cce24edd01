import type { IsoDate } from '#kernel/citation.ts'

/** How a committee is made: the coordinator's own, or one of the group's members (CGCT L1414-3). */
export const COMMITTEE_MODES = ['coordinator', 'group'] as const
export type CommitteeMode = (typeof COMMITTEE_MODES)[number]

/** The chair's seat; a seat that an assembly fills by election; in the group's committee, that of one member. */
export const SEAT_PLACES = ['chair', 'elected', 'member'] as const
export type SeatPlace = (typeof SEAT_PLACES)[number]

/**
 * By what somebody sits: as the authority itself, by its order, by a deliberation of the register, or because a member
 * without a committee of its own designated it.
 */
export type SeatGround =
  | { readonly by: 'right' }
  | { readonly by: 'order' | 'designation'; readonly date: IsoDate; readonly number: string }
  | { readonly by: 'election'; readonly act: string }

/** A person who sits with a voice, or in the place of one who does. */
export type SeatHolder = {
  /** Of the register, or an identifier of its own for somebody whom the register does not know. */
  readonly person: string
  readonly name: string
  readonly body: string
  /** As printed in the minutes: « conseillère régionale » (CGCT R2131-5 asks for it). */
  readonly capacity: string
  readonly place: SeatPlace
  /** The list that was elected together; empty for the chair and in the group's committee, where the member says it. */
  readonly list: string
  /** The order in which substitutes are called; 1 for whoever is called first. */
  readonly rank: number
  readonly ground: SeatGround
}

/** Who sits from a day on. */
export type Composition = {
  readonly from: IsoDate
  readonly full: readonly SeatHolder[]
  readonly substitutes: readonly SeatHolder[]
}

/** Whom a substitute may stand in for: the chair, a member elected on the same list, or the same member of the group. */
export function standsInFor(
  substitute: Pick<SeatHolder, 'place' | 'list' | 'body'>,
  full: Pick<SeatHolder, 'place' | 'list' | 'body'>,
): boolean {
  return substitute.place === full.place && substitute.list === full.list && substitute.body === full.body
}
