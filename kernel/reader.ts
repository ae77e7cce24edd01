import type { Actor } from './actor.ts'
import type { Staged } from './process.ts'

/**
 * Who reads in a group: which person, for which body, whether that body coordinates the group, whether it is a member of
 * it that day, and the procedures in which the person has a declared interest.
 */
export type Reader = {
  readonly person: string | null
  readonly body: string | null
  readonly coordinates: boolean
  readonly member: boolean
  /** Identifiers of procedures: of everything in them, whoever has an interest reads nothing (loi 2013-907, art. 2). */
  readonly cutFrom: readonly string[]
}

/**
 * What a process keeps from some readers of its group. `mayRead` decides on the whole of a case; to the others only the
 * members of `open` are shown, of its state as of its acts and events: what nobody thought of opening stays closed.
 */
export type Secrecy<State extends Staged> = {
  readonly mayRead: (state: State, reader: Reader, id: string) => boolean
  readonly open: readonly string[]
  /**
   * The procedure that a case belongs to, `null` when it belongs to none. Whoever has an interest in it is shown nothing
   * of the case but the stage that it stands at: `mayRead` and `open` are not even asked.
   */
  readonly procedure?: (state: State, id: string) => string | null
}

/** The rule that closes the acts of a procedure to whoever has an interest in it. */
export const INTEREST_RULE = 'interestFree'

/** True when this reader has a declared interest in the procedure. */
export function isCutFrom({ cutFrom }: Pick<Reader, 'cutFrom'>, procedureId: string | null): boolean {
  return procedureId !== null && cutFrom.includes(procedureId)
}

/** True when a case belongs to a procedure in which this reader has a declared interest. */
export function isCut<State extends Staged>(
  { procedure }: Pick<Secrecy<State>, 'procedure'>,
  state: State,
  reader: Reader,
  id: string,
): boolean {
  return procedure !== undefined && isCutFrom(reader, procedure(state, id))
}

/** For which body an actor reads; the clock reads for nobody. */
export function readingFor(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.body : null
}
