import type { Actor } from './actor.ts'
import type { Staged } from './process.ts'

/** Who reads in a group: for which body, whether that body coordinates the group, whether it is a member of it that day. */
export type Reader = { readonly body: string | null; readonly coordinates: boolean; readonly member: boolean }

/**
 * What a process keeps from some readers of its group. `mayRead` decides on the whole of a case; to the others only the
 * members of `open` are shown, of its state as of its acts and events: what nobody thought of opening stays closed.
 */
export type Secrecy<State extends Staged> = {
  readonly mayRead: (state: State, reader: Reader) => boolean
  readonly open: readonly string[]
}

/** The body for which an actor reads; the clock reads for nobody. */
export function readingFor(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.body : null
}
