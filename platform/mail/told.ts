import type { Basis, IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Lang } from './letter.ts'

/** What a message of the outbox is about, for whoever words its letter. `Group` is what the convention's module says of it. */
export type Scene<Group> = {
  readonly group: Group
  /** The members of the day. */
  readonly members: readonly string[]
  readonly payload: unknown
  readonly nameOf: (body: string) => string
}

/** What the letter says, to whom, under which articles, and the page of the group where it is seen. */
export type Told = {
  readonly bodies: readonly string[]
  readonly what: string
  /** Who must do what now, in a sentence; none when nothing is expected. */
  readonly expected?: string
  /** Its last day. */
  readonly due?: IsoDate | null
  readonly basis?: Basis
  readonly page: string
  /** The persons of these bodies to whom it goes; left out, all who act for them. */
  readonly persons?: readonly string[]
  /** An invitation that the reader's calendar takes in. */
  readonly calendar?: (around: CalendarAround) => Calendar
}

export type CalendarAround = {
  readonly stamp: IsoInstant
  readonly page: string
  readonly host: string
  readonly to: { readonly name: string; readonly email: string }
}

/** A calendar file, and what it asks of the calendar that receives it (RFC 5546). */
export type Calendar = { readonly file: string; readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL' }

/** The letters of one module, by topic of the outbox. */
export type Letters<Group> = Readonly<Record<string, (scene: Scene<Group>, lang: Lang) => Told>>
