import type { CopiesCalled } from '#modules/submission/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DeskSession, Seen } from '../model/arrival-state.ts'

/**
 * What the desk knows of the opening. It stands on it, and whoever composes the server tells it; of the deposits it asks nothing
 * before the session is opened.
 */
export type ArrivalPorts = {
  readonly sessionOf: (tx: Tx, groupId: string, consultation: string) => Promise<DeskSession>
  /** What the session showed of what an account sent. */
  readonly seenOf: (tx: Tx, groupId: string, consultation: string, account: string) => Promise<Seen>
  readonly copiesCalled: CopiesCalled
}
