import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { entryStating, hasStated } from '#platform/journal/read.ts'
import { keySetText } from '#vault/key-set.ts'
import type { SealingOrder } from '#vault/order.ts'
import { keySet as keySetProcess } from '../model/key-set.ts'
import { publishedKeySet } from '../model/versions.ts'
import { keySetOf } from './queries.ts'

/** A megabyte as the notice prints it. */
const MEGABYTE = 1_000_000

/** What is sealed to, and where the register says so to everybody; a key set that it says nowhere is not given out. */
export type Ordered = Omit<SealingOrder, 'published'> & {
  /** `silent` where an older release published it, which said nothing; `none` where the register says another set, or this one nowhere. */
  readonly entry: { readonly caseFile: string; readonly seq: number } | 'silent' | 'none'
}

/**
 * What one needs to know to seal for a consultation: the version of its file that is in force, what may be sent, and the key
 * set, with the entry that published it. `undefined` while there is none to seal to, before the publication, and once the consultation
 * is given up.
 */
export async function sealingOrder(tx: Tx, groupId: string, id: string): Promise<Ordered | undefined> {
  const state = await consultationOf(tx, groupId, id)
  const notice = state === undefined ? null : noticedOf(state)
  if (state === undefined || notice?.published == null || state.status === 'abandoned') return undefined
  const version = notice.versions.at(-1)
  const row = await keySetOf(tx, groupId, id)
  const keySet = row === undefined ? null : publishedKeySet(row.state)
  if (version === undefined || row === undefined || keySet === null) return undefined
  const { megabytesPerFile, megabytesPerTender, formats } = version.dossier.files
  return {
    consultation: id,
    dossier: version.manifest,
    limits: { file: megabytesPerFile * MEGABYTE, total: megabytesPerTender * MEGABYTE, formats },
    keySet,
    entry: await entryOf(tx, groupId, { id: row.id, text: keySetText(keySet) }),
  }
}

async function entryOf(
  tx: Tx,
  groupId: string,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<Ordered['entry']> {
  const process = keySetProcess.name
  const found = await entryStating(tx, groupId, { process, text })
  if (found !== undefined) return found
  return (await hasStated(tx, groupId, { process, id })) ? 'none' : 'silent'
}

/** The order as it is given out, in the same bytes for as long as the same is shown of its entry. */
export function orderText({ consultation, dossier, limits, keySet, published }: SealingOrder): string {
  const { version, threshold, keyholders, time } = keySet
  return JSON.stringify({
    format: 'unisson-order/1',
    consultation,
    dossier,
    limits: { file: limits.file, total: limits.total, formats: limits.formats },
    keySet: { version, threshold, keyholders: keyholders.map(({ id, recipient }) => ({ id, recipient })), time },
    published: published && {
      line: published.line,
      leaf: published.leaf,
      salt: published.salt,
      proof: published.proof,
      policy: published.policy,
    },
  })
}
