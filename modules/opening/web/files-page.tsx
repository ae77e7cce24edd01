import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { shortHash } from '#ui/i18n/format.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import classes from './opening.module.css'
import { words } from './words.ts'

export type ListedFile = {
  readonly number: number
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly verdict: 'clean' | 'infected' | 'unchecked'
}

type Params = { readonly caseId?: string; readonly deposit?: string; readonly envelope?: string }

/** How many files are listed at once: an envelope may hold tens of thousands. */
const AT_ONCE = 500

/** The files that came out of one envelope, each to be taken. */
export function FilesPage() {
  const { caseId = '', deposit = '', envelope = '' }: Params = useParams({ strict: false })
  const { id } = useGroup()
  const [from, setFrom] = useState(0)
  const address = `/api/groups/${id}/openings/${caseId}/envelopes/${deposit}/${envelope}/files`
  const read = useRead<{ readonly files: readonly ListedFile[] }>(`${address}?from=${from}`)
  return (
    <Reading of={read}>
      {({ files }) => (
        <Files
          address={address}
          files={files}
          opening={caseId}
          onMore={files.length < AT_ONCE ? null : () => setFrom(from + AT_ONCE)}
        />
      )}
    </Reading>
  )
}

export type FilesProps = {
  readonly address: string
  readonly opening: string
  readonly files: readonly ListedFile[]
  readonly onMore: (() => void) | null
}

export function Files({ address, opening, files, onMore }: FilesProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const cellHead = useCellHead()
  const crumbs = useCrumbs(
    <Link key="opening" to={`/groups/${group}/openings/${opening}`}>
      {says.title}
    </Link>,
  )
  return (
    <Page title={says.files} crumbs={crumbs}>
      <FramedTable heads={[says.file, says.size, says.fingerprint]}>
        {files.map(({ number, name, size, sha256, verdict }) => (
          <tr key={number}>
            <th scope="row" className={classes.root}>
              {verdict === 'infected' ? name : <a href={`${address}/${number}`}>{name}</a>}
              {verdict === 'infected' && <strong className={classes.bad}>{says.malware}</strong>}
              {verdict === 'unchecked' && <span className={classes.number}>{says.unchecked}</span>}
            </th>
            <td data-head={cellHead(says.size)}>{says.bytes(size)}</td>
            <td data-head={cellHead(says.fingerprint)}>
              <code title={sha256}>{shortHash(sha256)}</code>
            </td>
          </tr>
        ))}
      </FramedTable>
      {onMore !== null && (
        <p>
          <Button rank="quiet" onClick={onMore}>
            {says.more}
          </Button>
        </p>
      )}
    </Page>
  )
}
