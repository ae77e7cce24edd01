import classes from './file-facts.module.css'
import { useGroup } from './group.tsx'
import { dayOf, formatBytes, formatDate, shortHash } from './i18n/format.ts'
import { useLanguage } from './i18n/language.tsx'
import { useRead } from './reading.tsx'

/** What the group knows of a file that it keeps. */
export type KnownFile = {
  readonly sha256: string
  readonly name: string
  readonly size: number
  /** What a search for malware said, and when; absent where nobody told. */
  readonly check?: { readonly verdict: 'clean' | 'infected' | 'unchecked'; readonly at: string | null }
}

/** What the group knows of these files, as soon as it is read. */
export function useKnownFiles(hashes: readonly string[]): readonly KnownFile[] {
  const { id } = useGroup()
  return useRead<readonly KnownFile[]>(`/api/groups/${id}/files?sha256=${hashes.join(',')}`).data ?? []
}

/** The beginning of a file's fingerprint, its size, and whether it was searched for malware. */
export function FileFacts({ hash, file }: { readonly hash: string; readonly file: KnownFile | undefined }) {
  const { language, messages } = useLanguage()
  const { check } = file ?? {}
  return (
    <span className={classes.facts}>
      <code title={hash}>{shortHash(hash)}</code>
      {file !== undefined && <span>{formatBytes(file.size, language)}</span>}
      {check !== undefined && (
        <span data-verdict={check.verdict}>
          {check.verdict === 'clean' && check.at !== null
            ? messages.files.clean(formatDate(dayOf(check.at), language, 'short'))
            : messages.files[check.verdict === 'infected' ? 'infected' : 'unchecked']}
        </span>
      )}
    </span>
  )
}

/** The same of one file, which it reads. */
export function ReadFileFacts({ hash }: { readonly hash: string }) {
  return <FileFacts hash={hash} file={useKnownFiles([hash]).find(({ sha256 }) => sha256 === hash)} />
}
