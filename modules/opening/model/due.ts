import type { DepositSeen, EnvelopeOf, Excluded, Given, KeySetSeen, Session } from './opening-state.ts'

/** An envelope that the session has to open, and to whom its key was dealt. */
export type Due = EnvelopeOf & { readonly recipient: string; readonly keySet: number }

type Seen = Pick<Session, 'phase' | 'deposits' | 'excluded'>

/** What is opened: what stood when the deadline passed, what was admitted since; a backup copy of either kind once it was called. */
export const isOpened = ({ standing, copy, called }: DepositSeen): boolean =>
  (standing === 'standing' || standing === 'admitted') && (!copy || called !== null)

/** In the order in which their last byte came. */
export const inOrder = (deposits: readonly DepositSeen[]): readonly DepositSeen[] =>
  deposits.toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt))

/**
 * The envelopes that are due to be opened, in their order: by the instant of their deposit, applications before tenders.
 * What was superseded, withdrawn, came late or belongs to an excluded operator is none of them, so nobody is asked for its shares.
 * A backup copy holds the tender too: it keeps the turn of the tenders.
 */
export function dueIn(session: Seen): readonly Due[] {
  const { phase, deposits } = session
  return inOrder(deposits).flatMap((deposit) =>
    deposit.envelopes.flatMap(({ kind, recipient }, envelope) => {
      const isApplication = kind === 'application' && !deposit.copy
      const inTurn = isApplication || (phase === 'all' && exclusionOf(session, deposit) === undefined)
      const isDue = isOpened(deposit) && inTurn
      return isDue ? [{ deposit: deposit.id, envelope, recipient, keySet: deposit.keySet }] : []
    }),
  )
}

/** Why the operator of a deposit is excluded; it is so in each deposit of its account, whichever of them names it. */
export function exclusionOf(
  { deposits, excluded }: Pick<Session, 'deposits' | 'excluded'>,
  { account }: Pick<DepositSeen, 'account'>,
): Excluded | undefined {
  const sent = new Set(deposits.filter((each) => each.account === account).map(({ id }) => id))
  return excluded.find(({ deposit }) => sent.has(deposit))
}

export const isSame = (a: EnvelopeOf, b: EnvelopeOf): boolean => a.deposit === b.deposit && a.envelope === b.envelope

/**
 * What is due and neither opened nor beyond opening. What the platform itself does not find as it received it stays due: a
 * store that is mended gives it back.
 */
export const leftIn = (session: Session): readonly Due[] => {
  const beyond = session.failed.filter(({ blame }) => blame === 'candidate')
  return dueIn(session).filter((due) => ![...session.unsealed, ...beyond].some((each) => isSame(each, due)))
}

/** Whose good share of an envelope was given. */
export const giversOf = (given: readonly Given[], due: EnvelopeOf): readonly string[] => [
  ...new Set(
    given.filter(({ envelopes }) => envelopes.some((each) => isSame(each, due))).map(({ keyholder }) => keyholder),
  ),
]

/** How many more keyholders an envelope waits for; `null` where its key set is not known. */
export function awaited(given: readonly Given[], due: Due, keySets: readonly KeySetSeen[]): number | null {
  const set = keySets.find(({ version }) => version === due.keySet)
  return set === undefined ? null : Math.max(0, set.threshold - giversOf(given, due).length)
}

/**
 * The keyholders whom a person is or was, version by version of the key set: whoever was revoked and named again, or is named
 * for another body, is another one there, with another key.
 */
export const keyholdersOf = (keySets: readonly KeySetSeen[], person: string) =>
  keySets.flatMap(({ version, keyholders }) =>
    keyholders.filter((each) => each.person === person).map((each) => ({ version, ...each })),
  )

/** Those of them whose key counts. */
export const heldBy = (keySets: readonly KeySetSeen[], person: string) =>
  keyholdersOf(keySets, person).filter(({ revoked }) => !revoked)

/** As which keyholder a person gives its share of an envelope: by the key set that this one was sealed to. */
export function holderFor(
  { deposits, keySets }: Pick<Session, 'deposits' | 'keySets'>,
  person: string,
  of: EnvelopeOf,
): string | undefined {
  const keySet = deposits.find(({ id }) => id === of.deposit)?.keySet
  return heldBy(keySets, person).find(({ version }) => version === keySet)?.id
}
