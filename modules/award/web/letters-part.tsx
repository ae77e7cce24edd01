import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { read } from '#api/client.ts'
import { Facts } from '#ui/facts.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { LetterProgress } from '../contract.ts'
import type { Opened } from '../model/award-state.ts'
import classes from './award.module.css'
import { words } from './words.ts'

const OFTEN = 1500

const isOver = ({ left, kept, queued }: LetterProgress): boolean => kept === left && queued === 0

/**
 * How far the letters of an award are, asked again until the last has left; `null` while none has, or while it is not known.
 * Each batch that is kept moves the award on: once the last one is, the page is read again, so that no act is sent on a stale view.
 */
export function useLetterProgress(id: string, { letters }: Opened): LetterProgress | null {
  const { id: group } = useGroup()
  const queries = useQueryClient()
  const path = `/api/groups/${group}/awards/${id}/letters`
  const { data } = useQuery({
    queryKey: ['read', path],
    queryFn: ({ signal }) => read<LetterProgress>(path, signal),
    enabled: letters.length > 0,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data === undefined || isOver(state.data) ? false : OFTEN),
  })
  const shownKept = letters.filter(({ document }) => document !== undefined).length
  const isBehind = data !== undefined && data.kept === data.left && shownKept < data.kept
  useEffect(() => {
    if (isBehind) void queries.invalidateQueries()
  }, [isBehind, queries])
  return data ?? null
}

/** How many letters are set and kept, queued, sent, back: a batch of a thousand takes about half a minute, and this is seen of it. */
export function LettersPart({ progress }: { readonly progress: LetterProgress | null }) {
  const says = useWords(words)
  if (progress === null || progress.left === 0) return null
  const { left, kept, elsewhere, queued, held, givenUp, unaddressed, sent, returned, read: opened } = progress
  const some: readonly (readonly [string, number])[] = [
    [says.lettersElsewhere, elsewhere],
    [says.lettersHeld, held],
    [says.lettersGivenUp, givenUp],
    [says.lettersUnaddressed, unaddressed],
  ]
  return (
    <Part title={says.letters}>
      {kept < left && (
        <p>
          <progress value={kept} max={left} aria-label={says.lettersSetting} /> {says.lettersOf(kept, left)}
        </p>
      )}
      <p aria-live="polite">{kept < left ? says.lettersSetting : isOver(progress) ? '' : says.lettersQueuing}</p>
      <Facts
        of={[
          [says.lettersKept, says.lettersOf(kept, left)],
          [says.lettersQueued, String(queued)],
          [says.lettersSent, String(sent)],
          [says.lettersRead, String(opened)],
          [says.lettersReturned, String(returned)],
          ...some.filter(([, count]) => count > 0).map(([label, count]): [string, string] => [label, String(count)]),
        ]}
      />
      {givenUp + unaddressed > 0 && <p className={classes.locked}>{says.lettersByHand}</p>}
    </Part>
  )
}
