import type { Arrived } from '#modules/arrival/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Bound, Bundle, Refused, Release } from '#vault/shares.ts'
import type { Altered, DepositSeen, FixedSet, KeySetSeen, Witnessed } from '../model/opening-state.ts'

type OfConsultation = { readonly groupId: string; readonly consultation: string }

/**
 * What the opening knows of the deposits, of the desk, of those who hold the keys, and of the witnesses. It stands on them, and whoever
 * composes the server tells it.
 */
export type OpeningSources = {
  readonly depositsOf: (
    tx: Tx,
    of: OfConsultation & {
      /** Nothing rests on the answer but what a page shows. */
      readonly looking: boolean
    },
  ) => Promise<{
    readonly deposits: readonly DepositSeen[]
    readonly set: FixedSet
    readonly altered: readonly Altered[]
  }>
  readonly keySetsOf: (tx: Tx, of: OfConsultation) => Promise<readonly KeySetSeen[]>
  /** What came to the desk for this consultation. */
  readonly arrivedFor: (tx: Tx, of: OfConsultation) => Promise<readonly Arrived[]>
  /** Whether what has happened to this opening so far is known to the group's witnesses. */
  readonly witnessedOf: (tx: Tx, groupId: string, opening: string) => Promise<Witnessed>
}

/** Whoever holds the server's part of each key, and gives it once the session is open. */
export type TimePart = (
  of: OfConsultation,
  bundle: Bundle,
  bound: Bound,
) => Promise<Release | Refused | { readonly refused: 'no-key' }>
