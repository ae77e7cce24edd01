import classes from './documents-list.module.css'
import { useGroup } from './group.tsx'
import { shortHash } from './i18n/format.ts'
import { Icon } from './icon.tsx'

/** A file of a case, by the name that the page gives it. */
export type NamedDocument = { readonly label: string; readonly hash: string }

/** The files of a case, each with its fingerprint. */
export function DocumentsList({ documents }: { readonly documents: readonly NamedDocument[] }) {
  const { id } = useGroup()
  return (
    <ul className={classes.list}>
      {documents.map(({ label, hash }) => (
        <li key={`${label} ${hash}`}>
          <span>
            <Icon name="file" /> <a href={`/api/groups/${id}/files/${hash}`}>{label}</a>
          </span>
          <code className={classes.hash} title={hash}>
            {shortHash(hash)}
          </code>
        </li>
      ))}
    </ul>
  )
}
