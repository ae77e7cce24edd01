import { type Due, isSame, leftIn } from './due.ts'
import {
  type EnvelopeOf,
  type Failed,
  type HolderSeen,
  type KeySetSeen,
  NO_TIME_PART,
  type Session,
} from './opening-state.ts'

/**
 * The server's part of a key, given by whoever keeps the spare one. It is sealed to both, so that the spare key opens that part and nothing
 * else; it serves for the envelopes that were found to lack it, once enough keyholders have given theirs.
 */

/** Whether an envelope does not open because the server has lost its part. */
export const isTimeless = ({ flaw }: Pick<Failed, 'flaw'>): boolean => flaw === NO_TIME_PART

/** The envelopes that are due, that enough was given for, and that do not open because the server has lost its part. */
export const timelessIn = (session: Session): readonly Due[] =>
  leftIn(session).filter((due) => session.failed.some((each) => isTimeless(each) && isSame(each, due)))

/** What the spare keys' keepers gave; a session that was opened by an earlier version has none. */
export const timeGivenIn = ({ timeGiven }: Pick<Session, 'timeGiven'>) => timeGiven ?? []

/** Whose spare key gave the server's part of an envelope; `undefined` while nobody's did. */
export const timeGiverOf = (session: Pick<Session, 'timeGiven'>, of: EnvelopeOf): string | undefined =>
  timeGivenIn(session).find(({ envelopes }) => envelopes.some((each) => isSame(each, of)))?.keyholder

/** As whom a person keeps or kept the spare key, version by version of the key set. */
export const escrowsOf = (keySets: readonly KeySetSeen[], person: string) =>
  keySets.flatMap(({ version, escrow }) => (escrow?.person === person ? [{ version, ...escrow }] : []))

/** Those of them whose key counts. */
export const sparesHeldBy = (keySets: readonly KeySetSeen[], person: string) =>
  escrowsOf(keySets, person).filter(({ revoked }) => !revoked)

/** As whom a person gives the server's part of an envelope: by the key set that this one was sealed to. */
export function escrowFor(
  { deposits, keySets }: Pick<Session, 'deposits' | 'keySets'>,
  person: string,
  of: EnvelopeOf,
): string | undefined {
  const keySet = deposits.find(({ id }) => id === of.deposit)?.keySet
  return sparesHeldBy(keySets, person).find(({ version }) => version === keySet)?.id
}

/** Whether a session has needed a spare key: those who keep one are then of it. */
export const needsSpare = (session: Session): boolean =>
  session.failed.some(isTimeless) || timeGivenIn(session).length > 0

/** The envelopes that wait for the server's part from this keeper. */
export const timeDueFrom = (session: Session, left: readonly Due[], keyholder: string): readonly Due[] =>
  left.filter(
    (due) =>
      session.keySets.some(
        ({ version, escrow }) => version === due.keySet && escrow?.id === keyholder && !escrow.revoked,
      ) && timeGiverOf(session, due) === undefined,
  )

/** Who keeps the spare key of a part that the server has lost, and has not given it. */
export function keepersAwaited(session: Session): readonly HolderSeen[] {
  const waiting = timelessIn(session).filter((due) => timeGiverOf(session, due) === undefined)
  return session.keySets.flatMap(({ version, escrow }) =>
    escrow == null || escrow.revoked || !waiting.some(({ keySet }) => keySet === version) ? [] : [escrow],
  )
}
