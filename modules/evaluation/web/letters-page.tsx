import { Link, useParams } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { ApiProblem, ask, read } from '#api/client.ts'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { LongField, RadioField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page, Part } from '#ui/page.tsx'
import type { OwnLetters } from '../contract.ts'
import { words } from './words.ts'

type Letter = OwnLetters['letters'][number]
export type LettersStage =
  | { readonly kind: 'reading' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'read'; readonly letters: readonly Letter[] }

/** The letters of the buyer to whoever came in by the page of deposits, and the answers to them. */
export function LettersPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  const path = `/api/public/consultations/${id}/letters`
  const [stage, setStage] = useState<LettersStage>({ kind: 'reading' })
  useEffect(() => {
    read<OwnLetters>(path).then(
      ({ letters }) => setStage({ kind: 'read', letters }),
      (error: unknown) => setStage(isOutside(error) ? { kind: 'outside' } : { kind: 'failed' }),
    )
  }, [path])
  return (
    <LettersView
      id={id}
      stage={stage}
      onAnswer={async ({ evaluation, number }, said) => {
        const { letters } = await ask<OwnLetters>(`${path}/${evaluation}/${number}`, said)
        setStage((before) => ({
          kind: 'read',
          letters: before.kind === 'read' ? before.letters.map((each) => sameAs(letters, each)) : letters,
        }))
      }}
    />
  )
}

const UNAUTHENTICATED = 401
const isOutside = (error: unknown): boolean => error instanceof ApiProblem && error.problem.status === UNAUTHENTICATED
const sameAs = (letters: readonly Letter[], letter: Letter): Letter =>
  letters.find((each) => each.evaluation === letter.evaluation && each.number === letter.number) ?? letter

type Said = { readonly text: string; readonly agrees: boolean | null }
export type LettersViewProps = {
  readonly id: string
  readonly stage: LettersStage
  readonly onAnswer: (letter: Letter, said: Said) => Promise<void>
}

export function LettersView({ id, stage, onAnswer }: LettersViewProps) {
  const { public: says } = useWords(words)
  const all = useWords(words)
  if (stage.kind === 'reading') return <Page title={says.title}>{null}</Page>
  if (stage.kind === 'outside')
    return (
      <Page title={says.title}>
        <Empty title={says.signIn} teach={says.signInTeach}>
          <p>
            <a href={`/depot/${id}`}>{says.toDeposit}</a>
          </p>
        </Empty>
      </Page>
    )
  if (stage.kind === 'failed')
    return (
      <Page title={says.title}>
        <p role="alert">{says.failed}</p>
      </Page>
    )
  return (
    <Page title={says.title} lede={says.lede}>
      {stage.letters.length === 0 ? (
        <Empty title={says.none} teach={says.noneTeach} />
      ) : (
        stage.letters.map((letter) => (
          <Part
            key={`${letter.evaluation} ${letter.number}`}
            title={`${letter.reference} – ${all.letterKinds[letter.kind]}`}
          >
            <Letter letter={letter} onAnswer={(said) => onAnswer(letter, said)} />
          </Part>
        ))
      )}
      <p>
        <Link to={`/consultations/${id}`}>{all.reference}</Link>
      </p>
    </Page>
  )
}

function Letter({ letter, onAnswer }: { readonly letter: Letter; readonly onAnswer: (said: Said) => Promise<void> }) {
  const { public: says, agreesYes, agreesNo } = useWords(words)
  const { text, due, until, answer } = letter
  return (
    <>
      {text.split(/\n\s*\n/).map((part) => (
        <p key={part}>{part}</p>
      ))}
      {until !== null && <p>{says.until(until)}</p>}
      {answer === null ? (
        <>
          <p>{says.due(due)}</p>
          <AnswerForm isValidity={letter.kind === 'validity'} onAnswer={onAnswer} />
        </>
      ) : (
        <>
          <p>
            {says.answered(answer.at)} {answer.agrees === null ? '' : answer.agrees ? agreesYes : agreesNo}
          </p>
          <p>{answer.text}</p>
        </>
      )}
    </>
  )
}

type AnswerFormProps = { readonly isValidity: boolean; readonly onAnswer: (said: Said) => Promise<void> }

function AnswerForm({ isValidity, onAnswer }: AnswerFormProps) {
  const { public: says } = useWords(words)
  const [text, setText] = useState('')
  const [agrees, setAgrees] = useState('')
  const [stage, setStage] = useState<'ready' | 'busy' | 'refused'>('ready')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setStage('busy')
    onAnswer({ text, agrees: isValidity && agrees !== '' ? agrees === 'yes' : null }).then(
      () => setStage('ready'),
      () => setStage('refused'),
    )
  }
  return (
    <form noValidate onSubmit={submit}>
      {isValidity && (
        <RadioField
          legend={says.answer}
          value={agrees}
          options={[
            ['yes', says.agree],
            ['no', says.refuse],
          ]}
          onChange={setAgrees}
        />
      )}
      <LongField label={says.answer} value={text} maxLength={20_000} onChange={setText} />
      <p role="alert">{stage === 'refused' ? says.refused : ''}</p>
      <Button rank="primary" type="submit" disabled={stage === 'busy'}>
        {stage === 'busy' ? says.sending : says.send}
      </Button>
    </form>
  )
}
