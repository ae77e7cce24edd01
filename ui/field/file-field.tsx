import { type DragEvent, useId, useState } from 'react'
import { Button } from '../button.tsx'
import { formatBytes, shortHash } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../icon.tsx'
import classes from './file-field.module.css'

/** A file and its SHA-256 in hexadecimal; `null` when this page is not served securely: the server then gives it. */
export type HashedFile = { readonly file: File; readonly sha256: string | null }

export type FileFieldProps = {
  readonly label: string
  readonly value: HashedFile | null
  readonly onChange: (file: HashedFile | null) => void
  /** As the `accept` attribute: `.pdf,.docx,.txt`. */
  readonly accept: string
  /** Largest size, in bytes. */
  readonly maxBytes: number
  readonly description?: string
  readonly required?: boolean
  readonly error?: string | undefined
  /** While it is sent: the share that has left, from 0 to 1. */
  readonly sent?: number | undefined
}

/** A file to bring, with its fingerprint computed here: the person can compare it with the receipt. */
export function FileField(props: FileFieldProps) {
  const { label, value, onChange, accept, maxBytes, description, required = false, error, sent } = props
  const { messages } = useLanguage()
  const id = useId()
  const { busy, complaint, take } = useTaking(onChange, maxBytes)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void take(event.dataTransfer.files[0])
  }
  const shownError = complaint ?? error
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to do what the input does
    <div className={classes.field} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <label className={classes.label} htmlFor={id}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {description !== undefined && (
        <p id={`${id}-hint`} className={classes.hint}>
          {description}
        </p>
      )}
      {value !== null && <Chosen value={value} onRemove={() => onChange(null)} />}
      <p className={classes.choose}>
        <input
          id={id}
          type="file"
          className={classes.input}
          accept={accept}
          required={required && value === null}
          aria-describedby={[`${id}-hint`, `${id}-error`].join(' ')}
          aria-invalid={shownError === undefined ? undefined : true}
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
        <span className={classes.button} aria-hidden="true">
          {value === null ? messages.field.fileChoose : messages.field.fileReplace}
        </span>
        <span className={classes.hint}>{busy ? messages.field.fileHashing : messages.field.fileDrop}</span>
      </p>
      {sent !== undefined && <Sending sent={sent} label={label} />}
      <p id={`${id}-error`} className={classes.error} aria-live="polite">
        {shownError}
      </p>
    </div>
  )
}

/** What becomes of a file that is chosen or dropped: complained of, or fingerprinted and handed on. */
function useTaking(onChange: FileFieldProps['onChange'], maxBytes: number) {
  const { language, messages } = useLanguage()
  const [state, setState] = useState<{ readonly busy: boolean; readonly complaint: string | null }>(IDLE)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const size = (bytes: number) => formatBytes(bytes, language)
    if (file.size === 0) return setState({ busy: false, complaint: messages.field.fileEmpty })
    if (file.size > maxBytes) {
      return setState({ busy: false, complaint: messages.field.fileTooLarge(size(file.size), size(maxBytes)) })
    }
    setState({ busy: true, complaint: null })
    try {
      onChange({ file, sha256: await sha256(file) })
      setState(IDLE)
    } catch {
      setState({ busy: false, complaint: messages.field.fileUnreadable })
    }
  }
  return { ...state, take }
}

function Sending({ sent, label }: { readonly sent: number; readonly label: string }) {
  const { messages } = useLanguage()
  return (
    <p className={classes.sending}>
      <progress aria-label={label} value={sent} max={1} />
      <span className={classes.hint}>{messages.field.fileSending(Math.floor(sent * 100))}</span>
    </p>
  )
}

const IDLE = { busy: false, complaint: null } as const

function Chosen({ value, onRemove }: { readonly value: HashedFile; readonly onRemove: () => void }) {
  const { language, messages } = useLanguage()
  return (
    <p className={classes.chosen}>
      <Icon name="file" /> <strong>{value.file.name}</strong>
      <span className={classes.hint}>{formatBytes(value.file.size, language)}</span>
      {value.sha256 !== null && (
        <span className={classes.hint} title={value.sha256}>
          {messages.field.fileHash} {shortHash(value.sha256)}
        </span>
      )}
      <Button rank="quiet" onClick={onRemove}>
        {messages.field.fileRemove}
      </Button>
    </p>
  )
}

/** A browser hashes a file whole, in memory: above this the server’s hash, computed as it comes, is the one there is. */
const HASHED_HERE = 256 * 1024 ** 2

/** SHA-256 of a file, or null where it is not computed here: no cryptography (a page without TLS), or a large file. */
async function sha256(file: File): Promise<string | null> {
  if (globalThis.crypto?.subtle === undefined || file.size > HASHED_HERE) return null
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
