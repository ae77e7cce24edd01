import { pinnedIn } from '#transparency/pinned.ts'
import { type Compared, comparePinned, keptOf, pinOnce } from '#ui/pinned.ts'

export type LogAsked = {
  readonly group: string
  /** The policy that judged what the page has found in the log (C2SP tlog-policy). */
  readonly policy: string
  /** Whether a deposit of this company was handed in here already. */
  readonly hasDeposited: boolean
}

/**
 * The log and the witnesses by which this page judges, beside those that this browser has kept for the group. They are kept once a deposit was
 * handed in, and replaced by nobody but the person who is told that they are others.
 *
 * @throws {Malformed} when it is no policy
 */
export async function logKnown({ group, policy, hasDeposited }: LogAsked): Promise<Compared> {
  const now = await pinnedIn(policy)
  const compared = comparePinned(keptOf(group), now)
  if (hasDeposited) pinOnce(group, now)
  return compared
}
