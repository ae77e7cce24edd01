import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Facts } from '#ui/facts.tsx'
import { LongField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Part } from '#ui/page.tsx'
import type { OutcomeDone, Outcomes } from '../../contract.ts'
import { words } from './words.ts'

type Read = Outcomes['outcomes'][number]
type OneLetter = Read['letters'][number]
export type OutcomeReceipt = OutcomeDone['receipt'] & { readonly award: string }
type Act = (what: 'open' | 'askings', body: object) => Promise<void>

export type OutcomeProps = {
  /** Where the letters of this award are read. */
  readonly base: string
  readonly outcome: Read
  /** Of what was just done. */
  readonly receipt: OutcomeReceipt | undefined
  readonly act: Act
}

/** What became of the tender of one candidate for one lot: its letters, and what it asks. */
export function Outcome({ base, outcome, receipt, act }: OutcomeProps) {
  const says = useWords(words)
  const { letters, lot, asking } = outcome
  return (
    <>
      {letters.map((letter) => (
        <Part key={`${letter.kind} ${letter.at}`} title={says.partOf(letter.kind, lot?.title ?? '')}>
          <Letter base={base} outcome={outcome} letter={letter} act={act} />
        </Part>
      ))}
      <div role="status">
        {receipt !== undefined && (
          <p>
            <Icon name="check" /> {says.receipt(receipt.seq, receipt.hash)}
          </p>
        )}
      </div>
      {(asking.open || asking.made.length > 0) && (
        <Part title={says.askTitle}>
          <Askings asking={asking} act={act} />
        </Part>
      )}
    </>
  )
}

type LetterProps = Pick<OutcomeProps, 'base' | 'outcome' | 'act'> & { readonly letter: OneLetter }

function Letter({ base, outcome, letter, act }: LetterProps) {
  const says = useWords(words)
  const { kind, at, readAt, said } = letter
  return (
    <>
      <p>
        <Icon name="clock" /> {says.available(at)} {readAt !== null && says.read(readAt)}
      </p>
      {said === null ? (
        <Unread onOpen={() => act('open', { kind, at })} />
      ) : (
        <>
          <Said outcome={outcome} kind={kind} said={said} />
          {said.document !== null && (
            <p>
              <a href={`${base}/answer/${at}/document`}>{says.document(said.document.name, said.document.size)}</a>
            </p>
          )}
          <p>
            <a href={`${base}/${kind}/${at}/letter.pdf`}>{says.pdf}</a>
          </p>
        </>
      )}
    </>
  )
}

/** A letter is opened by a button: what a mail program or a reader ahead of time fetches is not read. */
function Unread({ onOpen }: { readonly onOpen: () => Promise<void> }) {
  const says = useWords(words)
  const [stage, setStage] = useState<'ready' | 'busy' | 'failed'>('ready')
  const open = () => {
    setStage('busy')
    onOpen().catch(() => setStage('failed'))
  }
  return (
    <>
      <p>{says.unread}</p>
      <p role="alert">{stage === 'failed' ? says.openFailed : ''}</p>
      <p>
        <Button rank="primary" disabled={stage === 'busy'} onClick={open}>
          {stage === 'busy' ? says.opening : says.open}
        </Button>
      </p>
    </>
  )
}

/** What somebody wrote, paragraph by paragraph. */
const written = (text: string): ReactNode => text.split(/\n\s*\n/).map((part) => <p key={part}>{part}</p>)

type SaidProps = {
  readonly outcome: Read
  readonly kind: OneLetter['kind']
  readonly said: NonNullable<OneLetter['said']>
}

function Said({ outcome: { title, recourse }, kind, said }: SaidProps) {
  const says = useWords(words)
  if (kind === 'answer') return <Facts of={[[says.answer, written(said.text)]]} />
  const { reasons, winner, choice, signableFrom, text } = said
  const lines: readonly (readonly [string, ReactNode])[] = [
    ...(text === '' ? [] : [[says.why, written(text)] as const]),
    ...(reasons === '' ? [] : [[says.reasons, written(reasons)] as const]),
    ...(winner === '' ? [] : [[says.winner, winner] as const]),
    ...(choice === '' ? [] : [[says.choice, written(choice)] as const]),
    ...(signableFrom === null ? [] : [[says.signable, says.on(signableFrom)] as const]),
    ...(recourse === null
      ? []
      : [[says.recourse, recourseIn(recourse, kind === 'abandonment' ? says.againstAbandonment : null)] as const]),
  ]
  return (
    <>
      <p>{kind === 'rejection' ? says.rejected(title) : says.abandoned(title)}</p>
      <Facts of={lines} />
    </>
  )
}

/** As the file published it; of a procedure that was given up no contract is signed, and its decision has an action of its own. */
const recourseIn = ({ court, address, contact, periods }: NonNullable<Read['recourse']>, own: string | null): string =>
  [court, address, contact, own ?? periods].filter((part) => part !== '').join(', ')

function Askings({ asking, act }: { readonly asking: Read['asking']; readonly act: Act }) {
  const says = useWords(words)
  const [text, setText] = useState('')
  const [stage, setStage] = useState<'ready' | 'busy' | 'failed'>('ready')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setStage('busy')
    act('askings', { text }).then(
      () => setStage('ready'),
      () => setStage('failed'),
    )
  }
  return (
    <>
      <ul>
        {asking.made.map((made) => (
          <li key={`${made.receivedOn} ${made.text}`}>
            {says.asked(made.receivedOn)}, {made.answered ? says.answered : says.pending(made.due)}
            {made.text !== '' && <div>{made.text}</div>}
          </li>
        ))}
      </ul>
      {asking.open && (
        <form noValidate onSubmit={submit}>
          <p>{says.askTeach}</p>
          <LongField label={says.askText} value={text} maxLength={4000} onChange={setText} />
          <p role="alert">{stage === 'failed' ? says.askFailed : ''}</p>
          <Button rank="plain" type="submit" disabled={stage === 'busy'}>
            {stage === 'busy' ? says.asking : says.askSend}
          </Button>
        </form>
      )}
    </>
  )
}
