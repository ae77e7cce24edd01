import { type FormEvent, useEffect, useState } from 'react'
import { ask, read } from '#api/client.ts'
import { Button } from '#ui/button.tsx'
import { LongField, RadioField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { OwnLetters } from '../contract.ts'
import { words } from './words.ts'

type Letter = OwnLetters['letters'][number]

/** The questions of the buyer on a tender, for the page of whoever came in, and the answers to them. Nothing while there is none. */
export function TendererLetters({ id }: { readonly id: string }) {
  const path = `/api/public/consultations/${id}/letters`
  const { public: says } = useWords(words)
  const [letters, setLetters] = useState<readonly Letter[] | 'failed'>([])
  useEffect(() => {
    read<OwnLetters>(path).then(
      (own) => setLetters(own.letters),
      () => setLetters('failed'),
    )
  }, [path])
  if (letters === 'failed') return <p role="alert">{says.failed}</p>
  return (
    <TendererLettersView
      id={id}
      letters={letters}
      onAnswer={async ({ evaluation, number }, said) => {
        const own = await ask<OwnLetters>(`${path}/${evaluation}/${number}`, said)
        setLetters(letters.map((each) => sameAs(own.letters, each)))
      }}
    />
  )
}

const sameAs = (letters: readonly Letter[], letter: Letter): Letter =>
  letters.find((each) => each.evaluation === letter.evaluation && each.number === letter.number) ?? letter

type Said = { readonly text: string; readonly agrees: boolean | null }
export type TendererLettersProps = {
  readonly id: string
  readonly letters: readonly Letter[]
  readonly onAnswer: (letter: Letter, said: Said) => Promise<void>
}

export function TendererLettersView({ id, letters, onAnswer }: TendererLettersProps) {
  const all = useWords(words)
  return letters.map((letter) => (
    <Part key={`${letter.evaluation} ${letter.number}`} title={`${letter.reference} – ${all.letterKinds[letter.kind]}`}>
      <p>
        <a
          href={`/api/public/consultations/${id}/letters/${letter.evaluation}/${letter.number}/letter.pdf`}
          aria-label={`${all.public.pdf} (${all.letterKinds[letter.kind]}, ${letter.reference})`}
        >
          {all.public.pdf}
        </a>
      </p>
      <Letter letter={letter} onAnswer={(said) => onAnswer(letter, said)} />
    </Part>
  ))
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
