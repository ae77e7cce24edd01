import { giversOf, leftIn } from './due.ts'
import type { Opened, Opening } from './opening-state.ts'
import { keepersAwaited } from './time-part.ts'

/** An act that is waited for: of a body, or of the coordinator (`null`). */
export type Expected = {
  readonly act: 'open' | 'give' | 'giveTimePart' | 'proceed' | 'end'
  readonly by: string | null
}

/** What an opening waits for, as it stands. */
export function expectedOf(state: Opening): readonly Expected[] {
  if (state.status === 'fixed') return [{ act: 'open', by: null }]
  if (state.status !== 'opened') return []
  if (leftIn(state).length > 0)
    return [
      ...bodiesAwaited(state).map((by) => ({ act: 'give', by }) as const),
      ...[...new Set(keepersAwaited(state).map(({ body }) => body))].map(
        (by) => ({ act: 'giveTimePart', by }) as const,
      ),
    ]
  return [{ act: state.phase === 'applications' ? 'proceed' : 'end', by: null }]
}

/** The bodies of those who hold a key of an envelope that is still sealed, and have not given their share of it. */
function bodiesAwaited(session: Opened): readonly string[] {
  const awaited = leftIn(session).flatMap((due) => {
    const givers = giversOf(session.given, due)
    const holders = session.keySets.find(({ version }) => version === due.keySet)?.keyholders ?? []
    return holders.filter(({ id, revoked }) => !revoked && !givers.includes(id)).map(({ body }) => body)
  })
  return [...new Set(awaited)]
}
