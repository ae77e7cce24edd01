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
  readonly person: PersonView | null
  readonly demo: boolean
  /** In a demonstration, everybody whom one may choose to be in this group. */
  readonly persons: readonly PersonView[]
  readonly group: GroupName | null
  readonly groups: readonly GroupName[]
  readonly register: { readonly state: 'verified' | 'broken' | 'unchecked'; readonly at: IsoInstant | null }
  readonly unread: number
  /** The server's civil day, which a demonstration may have moved. */
  readonly today: IsoDate
}
