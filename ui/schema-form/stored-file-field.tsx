import { useState } from 'react'
import { FileField, type HashedFile } from '../field/file-field.tsx'
import { useDeposit } from '../field/use-deposit.ts'
import { useGroup } from '../group.tsx'
import { shortHash } from '../i18n/format.ts'
import { ProblemNotice } from '../problem-notice.tsx'
import classes from './schema-form.module.css'

const MAX_BYTES = 50 * 1024 * 1024

export type StoredFileFieldProps = {
  readonly label: string
  /** SHA-256 of the file once it is deposited, or an empty text. */
  readonly value: string
  readonly onChange: (sha256: string) => void
  readonly required?: boolean
  readonly error?: string | undefined
}

/** A file that is deposited as soon as it is chosen: what the form keeps, and sends, is its fingerprint. */
export function StoredFileField({ label, value, onChange, required = false, error }: StoredFileFieldProps) {
  const { id: group } = useGroup()
  const [file, setFile] = useState<HashedFile | null>(null)
  const { sent, problem, deposit } = useDeposit(group)
  const take = async (chosen: HashedFile | null) => {
    setFile(chosen)
    const sha256 = chosen === null ? '' : await deposit(chosen.file)
    if (sha256 !== null) onChange(sha256)
  }
  return (
    <div>
      <FileField
        label={label}
        value={file}
        onChange={(chosen) => void take(chosen)}
        accept=".pdf,.docx,.txt,.png,.jpg,.eml,.p7s,.p7m,.xml"
        maxBytes={MAX_BYTES}
        required={required}
        error={error}
        sent={sent}
      />
      {value !== '' && file === null && <p className={classes.hint}>SHA-256 {shortHash(value)}</p>}
      {problem !== null && <ProblemNotice problem={problem} />}
    </div>
  )
}
