import { type FormEvent, useId, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { useDraft } from '#ui/draft.ts'
import { LongField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Why } from '#ui/why.tsx'
import classes from './public.module.css'
import { type Asked, sendQuestion } from './reading.ts'
import { words } from './words.ts'

export type AskFormProps = {
  readonly id: string
  readonly isOpen: boolean
  readonly questionsUntil: string
  readonly now: string
  /** What became of a question, for the gallery. */
  readonly startsWith?: Asked
}

const TOO_MANY = 429

/** Asks a question; what is typed survives a refusal, a lost answer and a closed tab. The server's clock decides. */
export function AskForm({ id, isOpen, questionsUntil, now, startsWith }: AskFormProps) {
  const { ask: says, questionsUntil: until, questionsOver } = useWords(words)
  const heading = useId()
  const draft = useDraft({ process: 'question', caseId: id, act: 'ask' }, { text: '' })
  const [asked, setAsked] = useState<Asked | null>(startsWith ?? null)
  const [busy, setBusy] = useState(false)
  const send = async (late: boolean) => {
    setBusy(true)
    draft.keep()
    const { text } = draft.values
    const became = await sendQuestion(id, { text, late, key: draft.key })
    setBusy(false)
    setAsked(became)
    if (became.kind === 'entered') draft.clear()
    // Words that were refused are sent again under another key; words whose answer was lost, under the same.
    if (became.kind === 'refused') draft.renew()
  }
  if (!isOpen) return <p className={classes.note}>{says.closed}</p>
  if (asked?.kind === 'entered') return <Entered asked={asked} onAnother={() => setAsked(null)} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(false)
  }
  return (
    <form className={classes.form} aria-labelledby={heading} noValidate onSubmit={submit}>
      <h3 id={heading}>{says.title}</h3>
      <p>
        {says.says} {now <= questionsUntil ? until(questionsUntil) : questionsOver(questionsUntil)}
      </p>
      {draft.restoredFrom !== null && asked === null && (
        <p className={classes.note}>
          {says.draft(draft.restoredFrom)}{' '}
          <Button rank="quiet" onClick={draft.clear}>
            {says.discard}
          </Button>
        </p>
      )}
      <LongField
        label={says.text}
        hint={says.hint}
        value={draft.values.text}
        maxLength={8000}
        error={issueIn(asked)}
        onChange={(text) => draft.change({ text })}
      />
      <div role="alert" className={classes.told}>
        {asked !== null && <NotEntered asked={asked} busy={busy} onLate={() => void send(true)} />}
      </div>
      <p className={classes.actions}>
        <Button rank="primary" type="submit" disabled={busy}>
          {busy ? says.sending : says.send}
        </Button>
      </p>
    </form>
  )
}

const issueIn = (asked: Asked | null): string | undefined =>
  asked?.kind === 'failed' ? asked.problem.issues?.find(({ path }) => path === 'text')?.message : undefined

type NotEnteredProps = { readonly asked: Asked; readonly busy: boolean; readonly onLate: () => void }

function NotEntered({ asked, busy, onLate }: NotEnteredProps) {
  const { ask: says } = useWords(words)
  if (asked.kind === 'failed') {
    if (asked.problem.issues !== undefined) return null
    return <p className={classes.refusal}>{asked.problem.status === TOO_MANY ? says.tooMany : says.failed}</p>
  }
  if (asked.kind !== 'refused') return null
  const unmet = asked.findings.filter(({ outcome }) => outcome === 'unmet')
  const isLateOnly = unmet.length === 1 && unmet[0]?.rule === 'askedInTime'
  return (
    <>
      <p className={classes.refusal}>{says.refused}</p>
      <Why findings={unmet} />
      {isLateOnly && (
        <p>
          <Button disabled={busy} onClick={onLate}>
            {says.late}
          </Button>
        </p>
      )}
    </>
  )
}

type EnteredProps = { readonly asked: Extract<Asked, { kind: 'entered' }>; readonly onAnother: () => void }

function Entered({ asked: { number, receipt }, onAnother }: EnteredProps) {
  const { ask: says } = useWords(words)
  return (
    <div className={classes.form} role="status">
      <p className={classes.refusal}>
        <Icon name="check" /> {says.sent(number)}
      </p>
      <p className={classes.hash}>{says.proof(receipt.at, receipt.seq, receipt.hash)}</p>
      <p className={classes.actions}>
        <Button onClick={onAnother}>{says.another}</Button>
      </p>
    </div>
  )
}
