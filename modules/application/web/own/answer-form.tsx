import { type ChangeEvent, type FormEvent, useId, useState } from 'react'
import { ApiProblem, askOnce, upload } from '#api/client.ts'
import { Button } from '#ui/button.tsx'
import { LongField } from '#ui/field/plain-fields.tsx'
import { shortHash } from '#ui/i18n/format.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { randomUuid } from '#ui/uuid.ts'
import type { RequestsView } from '../../contract.ts'
import classes from '../application.module.css'
import { words } from '../words.ts'

type Brought = { readonly sha256: string; readonly name: string }
type Received = {
  readonly view: RequestsView
  readonly receipt: { readonly seq: number; readonly at: string; readonly hash: string }
}

export type AnswerFormProps = {
  readonly id: string
  readonly number: number
  readonly onAnswered: (view: RequestsView) => void
}

const problemIn = (error: unknown, otherwise: string): string => {
  if (!(error instanceof ApiProblem)) throw error
  return error.problem.detail ?? otherwise
}

/** Words and files in answer to one request: each file is kept as soon as it is chosen, and sent with the answer. */
export function AnswerForm({ id, number, onAnswered }: AnswerFormProps) {
  const { own: says } = useWords(words)
  const base = `/api/public/consultations/${id}/requests/${number}`
  const [text, setText] = useState('')
  const [files, setFiles] = useState<readonly Brought[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [receipt, setReceipt] = useState<Received['receipt']>()
  // The key belongs to these very values: sent again, they are not received twice.
  const [key, setKey] = useState(randomUuid)
  const change = (work: () => void) => {
    setKey(randomUuid())
    work()
  }
  const bring = async (file: File) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const brought = await upload<Brought>(`${base}/files`, file, file.name)
      change(() => setFiles([...files.filter(({ sha256 }) => sha256 !== brought.sha256), brought]))
    } catch (error) {
      setProblem(problemIn(error, says.fileFailed))
    } finally {
      setBusy(false)
    }
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(undefined)
    try {
      const received = await askOnce<Received>(`${base}/answers`, key, {
        text,
        files: files.map(({ sha256 }) => sha256),
      })
      setReceipt(received.receipt)
      change(() => {
        setText('')
        setFiles([])
      })
      onAnswered(received.view)
    } catch (error) {
      setProblem(problemIn(error, says.failed))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <LongField label={says.text} maxLength={8000} value={text} onChange={(next) => change(() => setText(next))} />
      <BroughtFiles
        files={files}
        busy={busy}
        onBring={(file) => void bring(file)}
        onRemove={(sha256) => change(() => setFiles(files.filter((each) => each.sha256 !== sha256)))}
      />
      <div role="alert">{problem !== undefined && <p className={classes.lack}>{problem}</p>}</div>
      <div role="status">
        {receipt !== undefined && (
          <p>
            <Icon name="check" /> {says.received(receipt.at, receipt.seq, receipt.hash)}
          </p>
        )}
      </div>
      <p>
        <Button type="submit" rank="primary" disabled={busy}>
          {says.send}
        </Button>
      </p>
    </form>
  )
}

type FilesProps = {
  readonly files: readonly Brought[]
  readonly busy: boolean
  readonly onBring: (file: File) => void
  readonly onRemove: (sha256: string) => void
}

function BroughtFiles({ files, busy, onBring, onRemove }: FilesProps) {
  const { own: says } = useWords(words)
  const field = useId()
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? []
    if (file !== undefined) onBring(file)
    // The same file may be chosen again after it was taken out.
    currentTarget.value = ''
  }
  return (
    <fieldset className={classes.piece}>
      <legend>{says.files}</legend>
      <p className={classes.note}>{says.filesHint}</p>
      <ul className={classes.files}>
        {files.map(({ sha256, name }) => (
          <li key={sha256}>
            {name} <code title={sha256}>{shortHash(sha256)}</code>{' '}
            <Button rank="quiet" onClick={() => onRemove(sha256)}>
              {says.removeFile(name)}
            </Button>
          </li>
        ))}
      </ul>
      <label htmlFor={field}>{says.addFile}</label>
      <input id={field} type="file" disabled={busy} onChange={choose} />
      {busy && <p className={classes.note}>{says.bringing}</p>}
    </fieldset>
  )
}
