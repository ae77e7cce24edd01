import type { DepositSeen, EnvelopeOf, Given, KeySetSeen, Session } from './opening-state.ts'

/** An envelope that the session has to open, and to whom its key was dealt. */
export type Due = EnvelopeOf & { readonly recipient: string; readonly keySet: number }

type Seen = Pick<Session, 'phase' | 'deposits' | 'excluded'>

/** What is opened: what stood when the deadline passed, what came late and was admitted, a backup copy once it was called. */
export const isOpened = ({ standing, copy, called }: DepositSeen): boolean =>
  copy ? standing === 'standing' && called !== null : standing === 'standing' || standing === 'admitted'

/** In the order in which their last byte came. */
export const inOrder = (deposits: readonly DepositSeen[]): readonly DepositSeen[] =>
  deposits.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))

/**
 * The envelopes that are due to be opened, in their order: by the instant of their deposit, applications before tenders.
 * What was superseded, withdrawn, came late or belongs to an excluded operator is none of them, so nobody is asked for its shares.
 */
export function dueIn({ phase, deposits, excluded }: Seen): readonly Due[] {
  const out = new Set(excluded.map(({ deposit }) => deposit))
  return inOrder(deposits).flatMap((deposit) =>
    deposit.envelopes.flatMap(({ kind, recipient }, envelope) => {
      const inTurn = deposit.copy || kind === 'application' || (phase === 'all' && !out.has(deposit.id))
      const isDue = isOpened(deposit) && inTurn
      return isDue ? [{ deposit: deposit.id, envelope, recipient, keySet: deposit.keySet }] : []
    }),
  )
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

/** The keyholders whom a person is, in any version of the key set: one and the same in all of them. */
export const keyholdersOf = (keySets: readonly KeySetSeen[], person: string) =>
  keySets.flatMap(({ version, keyholders }) =>
    keyholders.filter((each) => each.person === person).map((each) => ({ version, ...each })),
  )
