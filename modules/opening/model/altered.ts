import type { Altered } from './opening-state.ts'

/** What was altered, for a finding: the deposits by their hash. */
export const alteredIn = (altered: readonly Altered[]) => ({
  rows: altered.flatMap((each) => (each.what === 'deposit' ? [each.hash] : [])),
  companies: altered.flatMap((each) => (each.what === 'company' ? [each.hash] : [])),
  journal: altered.some(({ what }) => what === 'journal'),
})
