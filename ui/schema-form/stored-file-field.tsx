import { useState } from 'react'
import { ApiProblem, upload } from '#api/client.ts'
import { FileField, type HashedFile } from '../field/file-field.tsx'
import { useGroup } from '../group.tsx'
import { shortHash } from '../i18n/format.ts'
import { useWords } from '../i18n/words.ts'
import classes from './schema-form.module.css'
import { schemaWords } from './words.ts'

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
  const words = useWords(schemaWords)
  const [file, setFile] = useState<HashedFile | null>(null)
  const [failed, setFailed] = useState(false)
  const take = async (chosen: HashedFile | null) => {
    setFile(chosen)
    setFailed(false)
    if (chosen === null) return onChange('')
    try {
      const stored = await upload<{ readonly sha256: string }>(
        `/api/groups/${group}/files`,
        chosen.file,
        chosen.file.name,
      )
      onChange(stored.sha256)
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      setFailed(true)
    }
  }
  return (
    <div>
      <FileField
        label={label}
        value={file}
        onChange={(chosen) => void take(chosen)}
        accept=".pdf,.docx,.txt,.png,.jpg,.eml"
        maxBytes={MAX_BYTES}
        required={required}
        error={failed ? words.uploadFailed : error}
      />
      {value !== '' && file === null && <p className={classes.hint}>SHA-256 {shortHash(value)}</p>}
    </div>
  )
}
