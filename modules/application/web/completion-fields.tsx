import { useState } from 'react'
import { ApiProblem, ask } from '#api/client.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf, textsFieldOf } from '#ui/act/field-of.ts'
import { Button } from '#ui/button.tsx'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { LineField, LongField, TickField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf, textsOf } from '#ui/schema-form/values.ts'
import type { ExaminationFile, LetterShown } from '../contract.ts'
import type { RequestKind, Running } from '../model/examination-state.ts'
import { lackingIn, reviewOf } from '../model/standing.ts'
import classes from './application.module.css'
import { words } from './words.ts'

type Form = ActFields<FormValues>

export const initialCompletion = (accounts: readonly string[]): FormValues => ({
  accounts: [...accounts],
  ...{ date: '', time: '12:00', message: '' },
})

const deadlineIn = (values: FormValues) => ({ date: textOf(values.date), time: textOf(values.time) })

export const completionPayload = (values: FormValues): object => ({
  accounts: textsOf(values.accounts),
  deadline: deadlineIn(values),
  message: textOf(values.message),
})

type CompletionProps = {
  readonly id: string
  readonly form: Form
  readonly state: Running
  readonly concerned: ExaminationFile['applicants']
}

/** Whom the request goes to with what each lacks, the one deadline, and each letter as it would leave. */
export function CompletionFields({ id, form, state, concerned }: CompletionProps) {
  const { form: label } = useWords(words)
  const { value, onChange } = textsFieldOf(form, 'accounts')
  const titleOf = (key: string) => state.pieces.find((piece) => piece.key === key)?.title ?? key
  return (
    <>
      <fieldset className={classes.piece}>
        <legend>{label.concerned}</legend>
        <p className={classes.note}>{label.concernedHint}</p>
        {concerned.map(({ account, operator }) => {
          const lacking = lackingIn(reviewOf(state, account)).map(({ piece }) => titleOf(piece))
          return (
            <TickField
              key={account}
              label={`${operator} : ${lacking.join(', ')}`}
              checked={value.includes(account)}
              onChange={(on) => onChange(on ? [...value, account] : value.filter((each) => each !== account))}
            />
          )
        })}
      </fieldset>
      <DeadlineFields form={form} legend={label.deadline} />
      <LongField label={label.message} maxLength={8000} {...textFieldOf(form, 'message')} />
      <Preview id={id} kind="completion" accounts={value} pieces={[]} values={form.values} />
    </>
  )
}

export function DeadlineFields({ form, legend }: { readonly form: Form; readonly legend: string }) {
  const { form: label } = useWords(words)
  const { value, onChange, error } = textFieldOf(form, 'date', 'deadline.date')
  return (
    <>
      <DateField
        label={legend}
        value={value === '' ? null : value}
        onChange={(date) => onChange(date ?? '')}
        error={error}
      />
      <LineField
        label={label.time}
        hint={label.timeHint}
        maxLength={5}
        {...textFieldOf(form, 'time', 'deadline.time')}
      />
    </>
  )
}

type PreviewProps = {
  readonly id: string
  readonly kind: RequestKind
  readonly accounts: readonly string[]
  readonly pieces: readonly string[]
  readonly values: FormValues
}

/** Each letter as its candidate would read it; nothing is sent. */
export function Preview({ id, kind, accounts, pieces, values }: PreviewProps) {
  const { form: label } = useWords(words)
  const { id: group } = useGroup()
  const [letters, setLetters] = useState<readonly LetterShown[] | 'failed'>([])
  const show = async () => {
    try {
      const body = { kind, accounts, pieces, deadline: deadlineIn(values), message: textOf(values.message) }
      const found = await ask<{ readonly letters: readonly LetterShown[] }>(
        `/api/groups/${group}/examinations/${id}/letters`,
        body,
      )
      setLetters(found.letters)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setLetters('failed')
    }
  }
  return (
    <>
      <p>
        <Button rank="quiet" onClick={() => void show()}>
          {label.preview}
        </Button>
      </p>
      <div role="status">{letters === 'failed' ? <p>{label.previewFailed}</p> : <Letters letters={letters} />}</div>
    </>
  )
}

export function Letters({ letters }: { readonly letters: readonly LetterShown[] }) {
  const { form: label } = useWords(words)
  return (
    <>
      {letters.map(({ account, company, addresses, subject, text }) => (
        <details key={account} className={classes.letter}>
          <summary>
            {label.previewOf(company, addresses)}
            <span className={classes.note}>{subject}</span>
          </summary>
          <pre>{text}</pre>
        </details>
      ))}
    </>
  )
}
