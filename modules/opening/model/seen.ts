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
