import { readInTab, writeInTab } from '#ui/store.ts'

const storedAs = (consultation: string): string => `unisson.depot.${consultation}`

/**
 * The token of the link that was opened: it stands after `#`, where no server sees it, and is taken out of the address at once. It is kept
 * for this tab alone, so that whoever reloads the page before coming in has not lost it.
 */
export function linkToken(consultation: string): string | null {
  const followed = location.hash.slice(1)
  if (followed === '') return readInTab(storedAs(consultation))
  history.replaceState(null, '', location.pathname)
  writeInTab(storedAs(consultation), followed)
  return followed
}

export const forgetLink = (consultation: string): void => void writeInTab(storedAs(consultation), null)
