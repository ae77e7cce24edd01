import { isSame } from './due.ts'
import type { Session } from './opening-state.ts'

/** What a session shows of what one account sent besides its copies: malware in it, an envelope that did not open. */
export function seenOf(
  { deposits, unsealed, failed }: Pick<Session, 'deposits' | 'unsealed' | 'failed'>,
  account: string,
): { readonly malware: boolean; readonly unreadable: boolean } {
  const sent = new Set(deposits.filter((each) => !each.copy && each.account === account).map(({ id }) => id))
  return {
    malware: unsealed.some(({ deposit, malware }) => sent.has(deposit) && malware === 'found'),
    unreadable: failed.some(({ deposit }) => sent.has(deposit)),
  }
}

/** `open`: each envelope of it is; `beyond`: none will be, by its operator's doing; `doubtful`: whether it will be, the session does not show. */
type CopySeen = 'open' | 'beyond' | 'doubtful'

/** What a session shows of a backup copy that was called. What the platform lost, and what waits for shares, may still be opened or not. */
export function copySeen(
  { deposits, unsealed, failed }: Pick<Session, 'deposits' | 'unsealed' | 'failed'>,
  copy: string,
): CopySeen {
  const held = deposits.find(({ id }) => id === copy)?.envelopes ?? []
  const envelopes = held.map((_each, envelope) => ({ deposit: copy, envelope }))
  const spoilt = failed.filter(({ blame }) => blame === 'candidate')
  const areAll = (found: typeof envelopes) =>
    envelopes.length > 0 && envelopes.every((each) => found.some((one) => isSame(one, each)))
  if (areAll([...unsealed])) return 'open'
  return areAll([...spoilt]) ? 'beyond' : 'doubtful'
}
