import type { IsoInstant } from '#kernel/citation.ts'
import type { DepositKind, Sibling } from './deposit-state.ts'

type Standing = DepositKind & { readonly receivedAt: IsoInstant }

/** It came whole and in time, or was admitted: what its account sends is opened, whoever was slow to enter it. */
export const isDueWhole = ({ status, stalled }: Sibling): boolean =>
  status === 'received' || status === 'admitted' || (status === 'late' && stalled)

/** A copy replaces a copy, a tender a tender: never the one the other. */
const sameKind = (one: DepositKind, other: DepositKind): boolean => one.copy === other.copy

/**
 * R2151-6: the deposits that one takes the place of, when it says that it replaces: those of the same account that stand and were received
 * before. Two that came in the same millisecond are taken in the order in which they were committed.
 */
export function replacedBy(mine: Standing, siblings: readonly Sibling[]): readonly string[] {
  if (!mine.replaces) return []
  return siblings
    .filter((other) => other.status === 'received' && sameKind(mine, other))
    .filter(({ receivedAt }) => receivedAt !== null && receivedAt <= mine.receivedAt)
    .map(({ id }) => id)
}

/** It came in time and was neither replaced, withdrawn nor rejected. */
const standsInTime = ({ status, stalled }: Sibling): boolean =>
  status === 'received' || (stalled && (status === 'late' || status === 'admitted'))

/** The deposit that came after this one and in time, was committed already, and replaces it. */
export function laterReplacement(mine: Standing, siblings: readonly Sibling[]): string | undefined {
  return siblings
    .filter((other) => standsInTime(other) && other.replaces && sameKind(mine, other))
    .find(({ receivedAt }) => receivedAt !== null && receivedAt > mine.receivedAt)?.id
}
