import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { LineField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { type KeyPair, makeKeyPair } from '#vault/age.ts'
import type { Bytes } from '#vault/bytes.ts'
import { proposedPassphrase, strengthOf } from '#vault/passphrase.ts'
import { KeepBack } from './keep-back.tsx'
import classes from './key-set.module.css'
import { KeySheet, type KeySheetProps } from './key-sheet.tsx'
import { sealedFile } from './passphrase.ts'
import { words } from './words.ts'

/** A key that was made here, and its file; they stand in the memory of this page, and nowhere else. */
type Made = { readonly keyPair: KeyPair; readonly file: Bytes }
export type Step = 'make' | 'keep' | 'sheet' | 'back' | 'give'
const STEPS: readonly Step[] = ['make', 'keep', 'back', 'give']

export type CeremonyProps = {
  readonly reference: string
  /** What the sheet says besides the key. */
  readonly sheet: Pick<KeySheetProps, 'size' | 'pinned'>
  /** Gives the public half, proven; what became of it is shown by whoever holds the page. */
  readonly onGive: (key: KeyPair) => Promise<void>
  /** How the gallery begins. */
  readonly begins?: { readonly step: Step; readonly made: Made | null; readonly passphrase: string }
}

/** A keyholder makes its key, keeps it twice, shows that it has it, and only then gives its public half. */
export function Ceremony({ reference, sheet, onGive, begins }: CeremonyProps) {
  const { key: says } = useWords(words)
  const [step, setStep] = useState<Step>(begins?.step ?? 'make')
  const [made, setMade] = useState<Made | null>(begins?.made ?? null)
  useWarning(made !== null)
  if (made !== null && step === 'sheet')
    return <KeySheet keyPair={made.keyPair} reference={reference} {...sheet} onLeave={() => setStep('keep')} />
  return (
    <div>
      <Steps current={step} />
      {(made === null || step === 'make') && (
        <Making
          reference={reference}
          begins={begins?.passphrase}
          onMade={(key) => {
            setMade(key)
            setStep('keep')
          }}
        />
      )}
      {made !== null && step === 'keep' && (
        <Keeping made={made} reference={reference} onSheet={() => setStep('sheet')} onNext={() => setStep('back')} />
      )}
      {made !== null && step === 'back' && (
        <Titled title={says.backTitle}>
          <KeepBack
            recipients={[made.keyPair.recipient]}
            teach={says.backTeach}
            action={says.check}
            onShown={() => setStep('give')}
          />
        </Titled>
      )}
      {made !== null && step === 'give' && <Giving keyPair={made.keyPair} onGive={onGive} />}
    </div>
  )
}

/** What stands in memory alone is lost with the page: the browser asks before it goes. */
function useWarning(on: boolean): void {
  useEffect(() => {
    if (!on) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [on])
}

function Steps({ current }: { readonly current: Step }) {
  const { key: says } = useWords(words)
  return (
    <ol className={classes.steps}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          {index + 1}. {says.steps[index]}
        </li>
      ))}
    </ol>
  )
}

function Titled({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.step}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

type MakingProps = {
  readonly reference: string
  readonly begins: string | undefined
  readonly onMade: (made: Made) => void
}

function Making({ reference, begins, onMade }: MakingProps) {
  const { key: says } = useWords(words)
  const [passphrase, setPassphrase] = useState(() => begins ?? proposedPassphrase())
  const [busy, setBusy] = useState(false)
  const { bits, level } = strengthOf(passphrase)
  const make = async () => {
    setBusy(true)
    try {
      const keyPair = await makeKeyPair()
      onMade({ keyPair, file: await sealedFile(keyPair.identity, passphrase, reference) })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Titled title={says.makeTitle}>
      <p>{says.stays}</p>
      <LineField label={says.passphrase} hint={says.passphraseHint} value={passphrase} onChange={setPassphrase} />
      <p className={level === 'weak' ? classes.blocked : classes.proved} aria-live="polite">
        <Icon name={level === 'weak' ? 'warning' : 'check'} /> {says.strength[level](bits)}
      </p>
      <p className={classes.actions}>
        <Button rank="primary" disabled={busy || level === 'weak'} onClick={() => void make()}>
          {says.make}
        </Button>
        <Button rank="quiet" disabled={busy} onClick={() => setPassphrase(proposedPassphrase())}>
          {says.propose}
        </Button>
        {busy && <span aria-live="polite">{says.making}</span>}
      </p>
    </Titled>
  )
}

type KeepingProps = {
  readonly made: Made
  readonly reference: string
  readonly onSheet: () => void
  readonly onNext: () => void
}

function Keeping({ made, reference, onSheet, onNext }: KeepingProps) {
  const { key: says } = useWords(words)
  return (
    <Titled title={says.keepTitle}>
      <div className={classes.ways}>
        <div className={classes.way}>
          <h3>{says.keepFile}</h3>
          <p>{says.keepFileTeach}</p>
          <Button onClick={() => save(made.file, `cle-${reference}.age`)}>{says.download}</Button>
        </div>
        <div className={classes.way}>
          <h3>{says.keepSheet}</h3>
          <p>{says.keepSheetTeach}</p>
          <Button onClick={onSheet}>{says.openSheet}</Button>
        </div>
      </div>
      <p className={classes.note}>{says.keepFirst}</p>
      <p>
        <Button rank="primary" onClick={onNext}>
          {says.next}
        </Button>
      </p>
    </Titled>
  )
}

/** Hands a file to the browser, under a name that no disk refuses. */
function save(bytes: Bytes, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name.replaceAll(/[^\w.-]+/g, '-')
  link.click()
  URL.revokeObjectURL(url)
}

function Giving({ keyPair, onGive }: { readonly keyPair: KeyPair; readonly onGive: CeremonyProps['onGive'] }) {
  const { key: says } = useWords(words)
  const [busy, setBusy] = useState(false)
  return (
    <Titled title={says.giveTitle}>
      <p className={classes.proved}>
        <Icon name="check" /> {says.same}
      </p>
      <p>{says.giveTeach}</p>
      <p>
        {says.public}
        {' : '}
        <span className={classes.recipient}>{keyPair.recipient}</span>
      </p>
      <p className={classes.actions}>
        <Button
          rank="primary"
          disabled={busy}
          onClick={() => {
            setBusy(true)
            void onGive(keyPair).finally(() => setBusy(false))
          }}
        >
          {says.give}
        </Button>
        {busy && <span aria-live="polite">{says.sending}</span>}
      </p>
    </Titled>
  )
}
