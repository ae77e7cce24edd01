import { useGroup } from './group.tsx'
import { shortHash } from './i18n/format.ts'
import { Icon } from './icon.tsx'

/** A stored file, by what it is, with the beginning of its fingerprint. */
export function DocumentLink({ hash, label }: { readonly hash: string; readonly label: string }) {
  const { id } = useGroup()
  return (
    <a href={`/api/groups/${id}/files/${hash}`} title={hash}>
      <Icon name="file" /> {label} {shortHash(hash)}
    </a>
  )
}
