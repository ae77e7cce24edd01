import { linkFor } from '#api/acting-for.ts'
import { FileFacts, type KnownFile, useKnownFiles } from './file-facts.tsx'
import { useGroup } from './group.tsx'
import { useLanguage } from './i18n/language.tsx'
import { Icon } from './icon.tsx'
import classes from './timeline.module.css'

/** Documents of the group by their names; by their fingerprints while the names are read, or where there is none. */
export function FileLinks({ hashes }: { readonly hashes: readonly string[] }) {
  return <FileList hashes={hashes} known={useKnownFiles(hashes)} />
}

export type { KnownFile }
export type FileListProps = { readonly hashes: readonly string[]; readonly known: readonly KnownFile[] }

export function FileList({ hashes, known }: FileListProps) {
  const { id } = useGroup()
  const { messages } = useLanguage()
  return (
    <ul className={classes.documents} aria-label={messages.timeline.documents}>
      {hashes.map((hash) => {
        const file = known.find(({ sha256 }) => sha256 === hash)
        return (
          <li key={hash}>
            <Icon name="file" />{' '}
            <a href={linkFor(`/api/groups/${id}/files/${hash}`)}>{file?.name ?? messages.timeline.document}</a>{' '}
            <FileFacts hash={hash} file={file} />
          </li>
        )
      })}
    </ul>
  )
}
