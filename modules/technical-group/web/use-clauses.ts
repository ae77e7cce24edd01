import { useCallback, useEffect, useState } from 'react'
import { read } from '#api/client.ts'
import { useGroup } from '#ui/group.tsx'
import type { ClauseText } from '../model/clause-text.ts'

/** The words of one version as they were given to this reader, and the number under which that reading is logged. */
export type ReadVersion = { readonly number: number; readonly version: number; readonly clauses: readonly ClauseText[] }

type Read = { readonly data: ReadVersion | undefined; readonly failed: boolean; readonly again: () => void }

/**
 * Reads the clauses of a version, once: each reading is logged, so that nothing else on the page may read them again.
 * `null` reads nothing.
 */
export function useClauses(review: string, version: number | null): Read {
  const { id: group } = useGroup()
  const [data, setData] = useState<ReadVersion | undefined>(undefined)
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try reads again
  useEffect(() => {
    setFailed(false)
    if (version === null) return setData(undefined)
    const left = new AbortController()
    read<ReadVersion>(`/api/groups/${group}/technical-group/reviews/${review}/versions/${version}/clauses`, left.signal)
      .then((found) => (left.signal.aborted ? undefined : setData(found)))
      .catch(() => (left.signal.aborted ? undefined : setFailed(true)))
    return () => left.abort()
  }, [group, review, version, tries])
  const again = useCallback(() => setTries((count) => count + 1), [])
  return { data, failed, again }
}
