import { referralsIn } from '#modules/award/server/index.ts'
import { openClaimsOf } from '#modules/claim/server/index.ts'
import { bindingOf } from '#modules/contract/server/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { openDisputesOf } from '#modules/dispute/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { CompletionFacts } from '../model/completion-state.ts'
import type { PendingMatter } from '../model/pending.ts'

/** @throws {ProblemError} `notFound` while the group has no convention */
export async function groupOrNotFound(tx: Tx, groupId: string): Promise<Group> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) throw new ProblemError('notFound')
  return group
}

/** What keeps a group from ending at its term: its contracts and awards, and its disputes that are not over. */
export async function termFacts(tx: Tx, groupId: string, group: Group): Promise<CompletionFacts> {
  const contracts = await bindingOf(tx, groupId)
  const disputes = await pendingMatters(tx, groupId, group)
  return { group, contracts, disputes }
}

/** Every dispute of the group that is not over: on its convention, on its awards, on what its members execute. */
export async function pendingMatters(tx: Tx, groupId: string, group: Group): Promise<readonly PendingMatter[]> {
  const coordinator = coordinatorOf(group)
  const referrals = (await referralsIn(tx, groupId)).filter(({ decision }) => decision === null)
  const claims = await openClaimsOf(tx, groupId)
  return [
    ...(await openDisputesOf(tx, groupId)),
    ...referrals.map(({ id, subject, process }) => ({
      ...{ id, subject, process, status: 'seized', bodies: coordinator === undefined ? [] : [coordinator] },
    })),
    ...claims.map(
      ({ id, subject, status, body }) => ({ id, subject, status, process: 'claim', bodies: [body] }) as const,
    ),
  ]
}
