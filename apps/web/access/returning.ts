import { readInTab, writeInTab } from '#ui/store.ts'

/** Where somebody goes once signed in, and the invitation that waits meanwhile. */

/** An address of this site; anything else leads home, so that no link can send a person elsewhere by way of sign-in. */
export function safePath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return '/'
  // Signing in leads out of these pages, never back into them.
  return /^\/sign-in(?:[/?#]|$)/.test(wanted) ? '/' : wanted
}

/** The sign-in page that leads back to this address. */
export const signInLink = (to: string): string => `/sign-in?to=${encodeURIComponent(safePath(to))}`

const INVITATION = 'unisson.invitation'

/**
 * The token of an invitation, taken from the fragment of its link, where no server saw it, and kept for this tab alone: it
 * must outlive a detour by the OpenID provider, and not stay in the browser's history.
 */
export function invitationToken(): string | null {
  const { hash, pathname, search } = globalThis.location
  if (hash.length > 1) {
    keepInvitation(hash.slice(1))
    globalThis.history.replaceState(globalThis.history.state, '', pathname + search)
  }
  return keptInvitation()
}

export const keptInvitation = (): string | null => readInTab(INVITATION)

/** Keeps the token; `null` forgets it. Without storage the link of the mail has to be followed again. */
export const keepInvitation = (token: string | null): void => void writeInTab(INVITATION, token)
