import { useGroup } from './group.tsx'
import { formatBytes, shortHash } from './i18n/format.ts'
import { useLanguage } from './i18n/language.tsx'
import { Icon } from './icon.tsx'
import { useRead } from './reading.tsx'
import classes from './timeline.module.css'

/** What the group knows of a file that it keeps. */
export type KnownFile = { readonly sha256: string; readonly name: string; readonly size: number }

/** Documents of the group by their names; by their fingerprints while the names are read, or where there is none. */
export function FileLinks({ hashes }: { readonly hashes: readonly string[] }) {
  const { id } = useGroup()
  const known = useRead<readonly KnownFile[]>(`/api/groups/${id}/files?sha256=${hashes.join(',')}`)
  return <FileList hashes={hashes} known={known.data ?? []} />
}

export type FileListProps = { readonly hashes: readonly string[]; readonly known: readonly KnownFile[] }

export function FileList({ hashes, known }: FileListProps) {
  const { id } = useGroup()
  const { language, messages } = useLanguage()
  return (
    <ul className={classes.documents} aria-label={messages.timeline.documents}>
      {hashes.map((hash) => {
        const file = known.find(({ sha256 }) => sha256 === hash)
        return (
          <li key={hash}>
            <Icon name="file" />{' '}
            <a href={`/api/groups/${id}/files/${hash}`}>{file?.name ?? messages.timeline.document}</a>
            <span className={classes.quiet} title={hash}>
              {' '}
              {file === undefined ? shortHash(hash) : formatBytes(file.size, language)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
