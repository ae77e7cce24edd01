import { linkFor } from '#api/acting-for.ts'
import classes from './documents-list.module.css'
import { FileFacts, useKnownFiles } from './file-facts.tsx'
import { useGroup } from './group.tsx'
import { Icon } from './icon.tsx'

/** A file of a case, by the name that the page gives it. */
export type NamedDocument = { readonly label: string; readonly hash: string }

/** The files of a case, each with its fingerprint, its size, and whether it was searched for malware. */
export function DocumentsList({ documents }: { readonly documents: readonly NamedDocument[] }) {
  const { id } = useGroup()
  const known = useKnownFiles([...new Set(documents.map(({ hash }) => hash))].slice(0, 50))
  return (
    <ul className={classes.list}>
      {documents.map(({ label, hash }) => (
        <li key={`${label} ${hash}`}>
          <span>
            <Icon name="file" /> <a href={linkFor(`/api/groups/${id}/files/${hash}`)}>{label}</a>
          </span>
          <FileFacts hash={hash} file={known.find(({ sha256 }) => sha256 === hash)} />
        </li>
      ))}
    </ul>
  )
}
