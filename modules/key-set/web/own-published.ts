import { Malformed } from '#transparency/bytes.ts'
import { isSamePinned, type Pinned, pinnedIn } from '#transparency/pinned.ts'
import { orderIn } from '#vault/order.ts'
import { type OwnKey, ownKeyIn } from '../model/own-key.ts'

/** What a keyholder’s page finds of its key in the set that candidates seal to; `none` while nothing is sealed to. */
export type OwnPublished = OwnKey | { readonly kind: 'none' }

type Asked = {
  readonly group: string
  readonly consultation: string
  readonly recipient: string
  /** By whose keys the keyholder believes the log; `null` where it has none to believe. */
  readonly believed: Pinned | null
}

const NOT_FOUND = 404

/**
 * Asks, as any candidate does, for the sealing order of a consultation, and looks in it for a key. Whether others are given another order
 * this page cannot see.
 */
export async function ownInPublished({ group, consultation, recipient, believed }: Asked): Promise<OwnPublished> {
  const answer = await fetch(`/api/public/consultations/${consultation}/order`, { credentials: 'omit' }).catch(
    () => undefined,
  )
  if (answer?.status === NOT_FOUND) return { kind: 'none' }
  const order = answer?.ok === true ? orderIn(await answer.text()) : undefined
  if (order === undefined || !('keySet' in order) || order.consultation !== consultation) return { kind: 'unproven' }
  const { published } = order
  if (published === null || believed === null || !(await isBelieved(published.policy, believed)))
    return { kind: 'unproven' }
  return ownKeyIn(order, { recipient, group })
}

async function isBelieved(policy: string, believed: Pinned): Promise<boolean> {
  try {
    return isSamePinned(await pinnedIn(policy), believed)
  } catch (error) {
    if (error instanceof Malformed) return false
    throw error
  }
}
