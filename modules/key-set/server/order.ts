import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { SealingOrder } from '#vault/order.ts'
import { publishedKeySet } from '../model/versions.ts'
import { keySetOf } from './queries.ts'

/** A megabyte as the notice prints it. */
const MEGABYTE = 1_000_000

/**
 * What one needs to know to seal for a consultation: the version of its file that is in force, what may be sent, and the key
 * set. `undefined` while there is none to seal to, before the publication, and once the consultation is given up.
 */
export async function sealingOrder(tx: Tx, groupId: string, id: string): Promise<SealingOrder | undefined> {
  const state = await consultationOf(tx, groupId, id)
  const notice = state === undefined ? null : noticedOf(state)
  if (state === undefined || notice?.published == null || state.status === 'abandoned') return undefined
  const version = notice.versions.at(-1)
  const row = await keySetOf(tx, groupId, id)
  const keySet = row === undefined ? null : publishedKeySet(row.state)
  if (version === undefined || keySet === null) return undefined
  const { megabytesPerFile, megabytesPerTender, formats } = version.dossier.files
  return {
    consultation: id,
    dossier: version.manifest,
    limits: { file: megabytesPerFile * MEGABYTE, total: megabytesPerTender * MEGABYTE, formats },
    keySet,
  }
}

/** The order as it is given out, always in the same bytes. */
export function orderText({ consultation, dossier, limits, keySet }: SealingOrder): string {
  const { version, threshold, keyholders, time } = keySet
  return JSON.stringify({
    format: 'unisson-order/1',
    consultation,
    dossier,
    limits: { file: limits.file, total: limits.total, formats: limits.formats },
    keySet: { version, threshold, keyholders: keyholders.map(({ id, recipient }) => ({ id, recipient })), time },
  })
}
