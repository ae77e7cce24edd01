import type { Version } from './review-state.ts'

/** What became of a clause from one version to another. */
export type ClauseChange = {
  readonly number: string
  readonly title: string
  readonly change: 'same' | 'changed' | 'added' | 'removed'
}

/** The clauses of the later version in its order, then those that it no longer has. */
export function compareVersions(before: Version | null, after: Version): readonly ClauseChange[] {
  const known = new Map((before?.clauses ?? []).map((clause) => [clause.number, clause]))
  const kept = after.clauses.map(({ number, title, digest }) => {
    const old = known.get(number)
    if (before === null) return { number, title, change: 'same' } as const
    if (old === undefined) return { number, title, change: 'added' } as const
    return { number, title, change: old.digest === digest ? 'same' : 'changed' } as const
  })
  const numbers = new Set(after.clauses.map(({ number }) => number))
  const removed = [...known.values()].filter(({ number }) => !numbers.has(number))
  return [...kept, ...removed.map(({ number, title }) => ({ number, title, change: 'removed' }) as const)]
}
