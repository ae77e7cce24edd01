import { type ChangeEvent, type FormEvent, useId, useState } from 'react'
import { ApiProblem, askOnce, upload } from '#api/client.ts'
import { Button, buttonLook } from '#ui/button.tsx'
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

/** What is typed and brought for one answer, and how it leaves: a file is kept as soon as it is chosen, and sent with the answer. */
function useAnswer({ id, number, onAnswered }: AnswerFormProps) {
  const { own: says } = useWords(words)
  const base = `/api/public/consultations/${id}/requests/${number}`
  const [text, setText] = useState('')
  const [files, setFiles] = useState<readonly Brought[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [receipt, setReceipt] = useState<Received['receipt']>()
  // The key belongs to these very values: sent again, they are not received twice.
  const [key, setKey] = useState(randomUuid)
  const keep = (next: { readonly text?: string; readonly files?: readonly Brought[] }) => {
    setKey(randomUuid())
    if (next.text !== undefined) setText(next.text)
    if (next.files !== undefined) setFiles(next.files)
  }
  const trying = async (otherwise: string, work: () => Promise<void>) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await work()
    } catch (error) {
      setProblem(problemIn(error, otherwise))
    } finally {
      setBusy(false)
    }
  }
  const bring = (file: File) =>
    trying(says.fileFailed, async () => {
      const brought = await upload<Brought>(`${base}/files`, file, file.name)
      keep({ files: [...files.filter(({ sha256 }) => sha256 !== brought.sha256), brought] })
    })
  const submit = () =>
    trying(says.failed, async () => {
      const body = { text, files: files.map(({ sha256 }) => sha256) }
      const received = await askOnce<Received>(`${base}/answers`, key, body)
      setReceipt(received.receipt)
      keep({ text: '', files: [] })
      onAnswered(received.view)
    })
  return { text, files, busy, problem, receipt, keep, bring, submit }
}

/** Words and files in answer to one request, then what was received of it. */
export function AnswerForm(props: AnswerFormProps) {
  const { own: says } = useWords(words)
  const { text, files, busy, problem, receipt, keep, bring, submit } = useAnswer(props)
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void submit()
      }}
    >
      <LongField label={says.text} maxLength={8000} value={text} onChange={(next) => keep({ text: next })} />
      <BroughtFiles
        files={files}
        busy={busy}
        onBring={(file) => void bring(file)}
        onRemove={(sha256) => keep({ files: files.filter((each) => each.sha256 !== sha256) })}
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
      <p className={classes.picking}>
        <input id={field} type="file" disabled={busy} onChange={choose} className={classes.picked} />
        <label htmlFor={field} className={buttonLook} data-rank="plain">
          {says.addFile}
        </label>
      </p>
      {busy && <p className={classes.note}>{says.bringing}</p>}
    </fieldset>
  )
}
