import classes from './documents-list.module.css'
import { useGroup } from './group.tsx'
import { shortHash } from './i18n/format.ts'
import { Icon } from './icon.tsx'

/** A stored file, by what it is, with the beginning of its fingerprint. */
export function DocumentLink({ hash, label }: { readonly hash: string; readonly label: string }) {
  const { id } = useGroup()
  return (
    <span className={classes.one}>
      <Icon name="file" />
      <span>
        <a href={`/api/groups/${id}/files/${hash}`}>{label}</a>{' '}
        <code className={classes.hash} title={hash}>
          {shortHash(hash)}
        </code>
      </span>
    </span>
  )
}
