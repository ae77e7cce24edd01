import { useState } from 'react'
import { ApiProblem, upload } from '#api/client.ts'
import type { Problem } from '#api/shapes.ts'
import { Button } from '#ui/button.tsx'
import { FileField } from '#ui/field/file-field.tsx'
import { shortHash } from '#ui/i18n/format.ts'
import { Icon } from '#ui/icon.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import classes from './upload-field.module.css'
import { useUploadWords } from './words/use-upload-words.ts'

export type UploadFieldProps = {
  readonly groupId: string
  readonly label: string
  /** SHA-256 of the file that the group keeps. */
  readonly value: string | null
  readonly onChange: (sha256: string | null) => void
  readonly description?: string
  readonly accept?: string
  readonly error?: string | undefined
}

const LIMIT = 50 * 1024 * 1024

/** A file that is kept by the group as soon as it is chosen: its fingerprint survives a reload, which a file does not. */
export function UploadField({
  groupId,
  label,
  value,
  onChange,
  description,
  accept = '.pdf',
  error,
}: UploadFieldProps) {
  const words = useUploadWords()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [sent, setSent] = useState<number | undefined>()
  const send = async (file: File) => {
    setSent(0)
    setProblem(null)
    try {
      const stored = await upload<{ readonly sha256: string }>(`/api/groups/${groupId}/files`, file, file.name, setSent)
      onChange(stored.sha256)
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure
      setProblem(failure.problem)
    } finally {
      setSent(undefined)
    }
  }
  if (value !== null) {
    return (
      <div>
        <p className={classes.label}>{label}</p>
        <p className={classes.kept}>
          <Icon name="file" /> {words.kept} <code title={value}>{shortHash(value)}</code>
          <Button rank="quiet" onClick={() => onChange(null)}>
            {words.replace}
          </Button>
        </p>
      </div>
    )
  }
  return (
    <div>
      <FileField
        label={label}
        value={null}
        required
        accept={accept}
        maxBytes={LIMIT}
        {...(description === undefined ? {} : { description })}
        error={error}
        sent={sent}
        onChange={(chosen) => chosen !== null && void send(chosen.file)}
      />
      <p aria-live="polite">{sent !== undefined && words.sending}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
    </div>
  )
}
