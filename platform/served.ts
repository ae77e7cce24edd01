import type { Actor } from '#kernel/actor.ts'
import type { Json } from '#kernel/canonical.ts'
import type { ClauseArticles, IsoDate } from '#kernel/citation.ts'
import type { Finding } from '#kernel/finding.ts'
import type { ActLike, EventLike, Process, Staged } from '#kernel/process.ts'
import type { Guests, Secrecy } from '#kernel/reader.ts'
import type { Tx } from './db.ts'
import type { Keeping } from './time-keeper/keeping.ts'

/** What a decision needs to know of the rest of the group, gathered in the transaction that will decide. */
export type CaseFacts<Facts> = {
  readonly facts: Facts
  /** Where this group's convention sets each clause; empty before there is a convention. */
  readonly articles: ClauseArticles
  /** The day whose law applies, when it is not today. */
  readonly lawDate?: IsoDate
}

export type FactsInput<State, Act> = {
  readonly groupId: string
  readonly id: string
  readonly state: State
  readonly actor: Actor
  readonly today: IsoDate
  /** Absent when the question is which acts are open. */
  readonly act?: Act
  /** What this server keeps outside of its database, for the decisions that need it. */
  readonly keeping?: Keeping
}

/** One row of a table of cases. */
export type RowKey = { readonly table: string; readonly id: string }

/** An act of another process that this one entails of right, done in the same transaction, by the clock. */
export type Consequence = {
  readonly served: AnyServed
  readonly id: string
  readonly act: ActLike
}

/** A message for the outside world, written with the act and delivered after it. */
export type OutboxMessage = { readonly topic: string; readonly payload: Json }

/** What follows from granted events, and what was known of the rest of the group when they were. */
export type Granted<State, Event, Facts = unknown> = {
  readonly groupId: string
  readonly id: string
  readonly state: State
  readonly events: readonly Event[]
  readonly facts: Facts
}

/** An act that a person meant and that was refused. */
export type Refused<Act> = { readonly groupId: string; readonly act: Act; readonly findings: readonly Finding[] }

/** A process as the server runs it: its pure part, where its rows stand, and the only reads its decisions need. */
export type Served<State extends Staged, Act extends ActLike, Event extends EventLike, Facts> = {
  readonly process: Process<State, Act, Event, Facts>
  readonly table: string
  /** The columns besides the state that queries search by. */
  readonly columns: (state: State) => Readonly<Record<string, Json>>
  readonly facts: (tx: Tx, input: FactsInput<State, Act>) => Promise<CaseFacts<Facts>>
  /** Rows that `facts` asks for in any case: known beforehand, they come with the case itself. */
  readonly reads?: (about: { readonly groupId: string; readonly id: string; readonly act: Act }) => readonly RowKey[]
  /** What is kept from some readers of the group; left out where all see the whole. */
  readonly secrecy?: Secrecy<State>
  /** What is opened to whoever is only associated with the works; left out where nothing is. */
  readonly guests?: Guests<State>
  readonly consequences?: (granted: Granted<State, Event, Facts>) => readonly Consequence[]
  /** Acts of the clock that a refused one sets off, where a text asks that somebody be told of the try. */
  readonly refused?: (refusal: Refused<Act>) => readonly Consequence[]
  /** The text that granted events say to everybody: the header of their entry holds its hash (`EntryHeader.states`). */
  readonly states?: (granted: Pick<Granted<State, Event>, 'state' | 'events'>) => string | undefined
  readonly outbox?: (granted: Granted<State, Event, Facts>) => readonly OutboxMessage[]
  /**
   * The case file in which a case is journalled, named by the act that opens it; left out, the group's own. Of one apart
   * neither the length nor an entry is the group's to read: not in its register, its search, its past, its copies.
   */
  readonly caseFile?: (opening: Act) => string
  /** Whether a case of a file apart is now shown to this person of the group; until then there is no such case. */
  readonly disclosed?: (tx: Tx, about: Disclosing<State>) => Promise<boolean>
}

/** A case of a file apart, and who asks for it. */
export type Disclosing<State> = {
  readonly groupId: string
  readonly id: string
  readonly state: State
  readonly actor: Actor
}

// biome-ignore lint/suspicious/noExplicitAny: the four types of a process are bound together inside `Served`; lists of processes forget them.
export type AnyServed = Served<any, any, any, any>

/** The case file in which a process of the group's own life is journalled. */
export const GROUP_CASE_FILE = 'group'
