import { useId, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { LineField, LongField, RadioField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { recipientOf } from '#vault/age.ts'
import { identityInFile, identityInText } from '#vault/key-file.ts'
import { identityIn, type Misread } from '#vault/printed-key.ts'
import classes from './key-set.module.css'
import { openedFile } from './passphrase.ts'
import type { KeySetWords } from './words.fr.ts'
import { words } from './words.ts'

type Way = 'file' | 'words'
type Found = { readonly identity: string } | { readonly wrong: readonly string[] }

export type KeepBackProps = {
  /** The public halves of the keys that are expected. */
  readonly recipients: readonly string[]
  readonly teach: string
  /** What the button says. */
  readonly action: string
  readonly onShown: (identity: string, recipient: string) => void | Promise<void>
  /** How the gallery begins. */
  readonly begins?: { readonly way: Way; readonly typed: string; readonly wrong: readonly string[] }
}

/** Whoever keeps a key shows that it has it: by the file and its passphrase, or by the words of the sheet. */
export function KeepBack({ recipients, teach, action, onShown, begins }: KeepBackProps) {
  const { key: says } = useWords(words)
  const [way, setWay] = useState<Way>(begins?.way ?? 'file')
  const [file, setFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [typed, setTyped] = useState(begins?.typed ?? '')
  const [wrong, setWrong] = useState<readonly string[]>(begins?.wrong ?? [])
  const [busy, setBusy] = useState(false)
  const check = async () => {
    setBusy(true)
    setWrong([])
    try {
      const shown = way === 'words' ? fromWords(typed, says.misread) : await fromFile(file, passphrase, says)
      if ('wrong' in shown) return setWrong(shown.wrong)
      const recipient = await recipientOf(shown.identity)
      if (recipients.includes(recipient)) await onShown(shown.identity, recipient)
      else setWrong([says.otherKey])
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className={classes.step}
      onSubmit={(event) => {
        event.preventDefault()
        void check()
      }}
    >
      <p>{teach}</p>
      <RadioField
        legend={says.by}
        value={way}
        options={[
          ['file', says.byFile],
          ['words', says.byWords],
        ]}
        onChange={(chosen) => setWay(chosen === 'words' ? 'words' : 'file')}
      />
      {way === 'file' ? (
        <FileFields passphrase={passphrase} onFile={setFile} onPassphrase={setPassphrase} />
      ) : (
        <LongField label={says.words} hint={says.wordsHint} value={typed} onChange={setTyped} maxLength={2000} />
      )}
      <div role="alert" className={classes.blocked}>
        {wrong.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </div>
      <p className={classes.actions}>
        <Button type="submit" rank="primary" disabled={busy}>
          {action}
        </Button>
        {busy && <span aria-live="polite">{says.opening}</span>}
      </p>
    </form>
  )
}

type FileProps = {
  readonly passphrase: string
  readonly onFile: (file: File | null) => void
  readonly onPassphrase: (typed: string) => void
}

/** The file is read here: it is deposited nowhere. */
function FileFields({ passphrase, onFile, onPassphrase }: FileProps) {
  const { key: says } = useWords(words)
  const id = useId()
  return (
    <>
      <p className={classes.file}>
        <label htmlFor={id}>{says.file}</label>
        <input id={id} type="file" onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)} />
      </p>
      <LineField label={says.passphrase} value={passphrase} onChange={onPassphrase} />
    </>
  )
}

async function fromFile(file: File | null, passphrase: string, says: KeySetWords['key']): Promise<Found> {
  if (file === null) return { wrong: [says.noFile] }
  const opened = await openedFile(new Uint8Array(await file.arrayBuffer()), passphrase)
  if (opened === null) return { wrong: [says.notOpened] }
  const identity = identityInFile(opened)
  return identity === undefined ? { wrong: [says.noKeyInside] } : { identity }
}

function fromWords(typed: string, says: (problem: Misread) => string): Found {
  const scanned = identityInText(typed.toUpperCase())
  if (scanned !== undefined) return { identity: scanned }
  const read = identityIn(typed)
  return 'identity' in read ? read : { wrong: read.misread.map(says) }
}
