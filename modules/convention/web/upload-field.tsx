import { Button } from '#ui/button.tsx'
import { FileField } from '#ui/field/file-field.tsx'
import { useDeposit } from '#ui/field/use-deposit.ts'
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
  const { sent, problem, deposit } = useDeposit(groupId)
  const take = async (file: File) => {
    const sha256 = await deposit(file)
    if (sha256 !== null) onChange(sha256)
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
        onChange={(chosen) => chosen !== null && void take(chosen.file)}
      />
      <p aria-live="polite">{sent !== undefined && words.sending}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
    </div>
  )
}
