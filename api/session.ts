import type { IsoDate, IsoInstant } from '#kernel/citation.ts'

/** A person as the header names them: an office, then the body for which it is held. */
export type PersonView = {
  readonly id: string
  readonly bodyId: string
  /** As printed under a signature: « La Présidente du Conseil départemental ». */
  readonly name: string
  readonly body: string
  readonly office: string
}

export type GroupName = { readonly id: string; readonly name: string }

/** What `GET /api/session` answers. */
export type SessionView = {
  /** Whoever is signed in; null in a demonstration, where nobody does. */
  readonly account: { readonly id: string; readonly name: string } | null
  /** As whom the reader acts in this group; null for nobody, and for who has not said for which of several bodies. */
  readonly person: PersonView | null
  readonly demo: boolean
  /** As whom the reader may act here: in a demonstration everybody of the group, else their own offices. */
  readonly persons: readonly PersonView[]
  readonly group: GroupName | null
  readonly groups: readonly GroupName[]
  readonly register: { readonly state: 'verified' | 'broken' | 'unchecked'; readonly at: IsoInstant | null }
  readonly unread: number
  /** The server's civil day, which a demonstration may have moved. */
  readonly today: IsoDate
}
