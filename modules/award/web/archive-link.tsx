import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { linkFor } from '#api/acting-for.ts'
import { read } from '#api/client.ts'
import { Button } from '#ui/button.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import type { ArchiveTold } from '../contract.ts'
import classes from './award.module.css'
import { words } from './words.ts'

/** The whole file of an award to download, and, for whoever asks first, how large it is and what it lacks. */
export function ArchiveLink({ id }: { readonly id: string }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const [asked, ask] = useState(false)
  const path = `/api/groups/${group}/awards/${id}/archive`
  const { data, error } = useQuery({
    queryKey: ['read', path],
    queryFn: ({ signal }) => read<ArchiveTold>(path, signal),
    enabled: asked,
    gcTime: 0,
  })
  return (
    <>
      <p>
        <Icon name="file" /> <a href={linkFor(`${path}.zip`)}>{says.archive}</a>
      </p>
      {!asked && (
        <Button rank="quiet" onClick={() => ask(true)}>
          {says.archiveAsk}
        </Button>
      )}
      <div role="status" className={classes.note}>
        {asked && data === undefined && error === null && <p>{says.archiveAsking}</p>}
        {error !== null && <p>{says.archiveFailed}</p>}
        {data !== undefined && <p>{says.archiveHolds(data.files, data.bytes, data.proved)}</p>}
        {data !== undefined && data.queued > 0 && <p>{says.archiveQueued(data.queued)}</p>}
        {data !== undefined && data.missing.length > 0 && <p>{says.archiveMissing(data.missing.join(' ; '))}</p>}
      </div>
    </>
  )
}
