import type { Basis, IsoDate } from '#kernel/citation.ts'
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
}

/** The letters of one module, by topic of the outbox. */
export type Letters<Group> = Readonly<Record<string, (scene: Scene<Group>, lang: Lang) => Told>>
