import { linkFor } from '#api/acting-for.ts'
import classes from './documents-list.module.css'
import { ReadFileFacts } from './file-facts.tsx'
import { useGroup } from './group.tsx'
import { Icon } from './icon.tsx'

/** A stored file, by what it is, with the beginning of its fingerprint, its size, and whether it was searched for malware. */
export function DocumentLink({ hash, label }: { readonly hash: string; readonly label: string }) {
  const { id } = useGroup()
  return (
    <span className={classes.one}>
      <Icon name="file" />
      <span>
        <a href={linkFor(`/api/groups/${id}/files/${hash}`)}>{label}</a> <ReadFileFacts hash={hash} />
      </span>
    </span>
  )
}
