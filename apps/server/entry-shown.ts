import { policyOf, proofOf } from '#modules/witnessing/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { KnownKeys } from '#platform/http/log-routes.ts'
import { withoutBody } from '#platform/journal/entry.ts'
import type { EntryShown } from '#transparency/receipt.ts'
import type { Published } from '#vault/order.ts'
import { ownLog } from './own-log.ts'

/** Where an entry stands in the journal of a group. */
export type Place = { readonly caseFile: string; readonly seq: number }

/** What the log shows of an entry, body included; `null` while it queues. */
export async function shownOf(tx: Tx, groupId: string, entry: Place): Promise<EntryShown | null> {
  const found = await proofOf(tx, groupId, entry)
  return found === undefined ? null : { proof: found.proof, leaf: found.leaf, salt: found.salt, line: found.line }
}

/** By which log and which witnesses entries of a group are judged, as a text; `null` where nothing can be judged. */
export const judging =
  (watched: Pick<KnownKeys, 'key'>, publicUrl: string) =>
  async (tx: Tx, groupId: string): Promise<string | null> => {
    const own = await ownLog(watched, publicUrl)
    return own === undefined ? null : ((await policyOf(tx, groupId, own)) ?? null)
  }

/** What anybody is shown of an entry that says something to everybody: its header, and by whom it is to be judged. */
export const publishing = (watched: Pick<KnownKeys, 'key'>, publicUrl: string) => {
  const policyFor = judging(watched, publicUrl)
  return async (tx: Tx, groupId: string, entry: Place): Promise<Published | null> => {
    const policy = await policyFor(tx, groupId)
    const shown = policy === null ? null : await shownOf(tx, groupId, entry)
    return policy === null || shown === null ? null : { ...shown, line: withoutBody(shown.line), policy }
  }
}
