import { bindingOf } from '#modules/contract/server/index.ts'
import type { Group } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { openDisputesOf } from '#modules/dispute/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { CompletionFacts } from '../model/completion-state.ts'

/** @throws {ProblemError} `notFound` while the group has no convention */
export async function groupOrNotFound(tx: Tx, groupId: string): Promise<Group> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) throw new ProblemError('notFound')
  return group
}

/** What keeps a group from ending at its term: its contracts and awards, and its disputes that are not closed. */
export async function termFacts(tx: Tx, groupId: string, group: Group): Promise<CompletionFacts> {
  const contracts = await bindingOf(tx, groupId)
  const disputes = await openDisputesOf(tx, groupId)
  return { group, contracts, disputes }
}
