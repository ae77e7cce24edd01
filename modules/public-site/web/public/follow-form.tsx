import { type FormEvent, useId, useState } from 'react'
import { ApiProblem, send } from '#api/client.ts'
import { Button } from '#ui/button.tsx'
import { LineField } from '#ui/field/plain-fields.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Labelled } from '#ui/schema-form/field-props.tsx'
import classes from './public.module.css'
import { words } from './words.ts'

export type FollowFormProps = {
  readonly id: string
  /** The address that was just given, for the gallery. */
  readonly sentTo?: string
}

/** Leaves an address to be told at. What the server knows of it already is told to nobody: the page says the same. */
export function FollowForm({ id, sentTo }: FollowFormProps) {
  const { follow: says } = useWords(words)
  const { language } = useLanguage()
  const explained = useId()
  const [email, setEmail] = useState('')
  const [company, setCompany] = useState('')
  const [siret, setSiret] = useState('')
  const [sent, setSent] = useState<string | null>(sentTo ?? null)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(null)
    try {
      const compact = siret.replaceAll(/\s/g, '')
      await send(`/api/public/consultations/${id}/followers`, { email, company, siret: compact, language })
      setSent(email)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error.problem.issues?.map(({ message }) => message).join(' ') ?? says.failed)
    }
  }
  if (sent !== null)
    return (
      <div className={classes.form} role="status">
        <p className={classes.refusal}>
          <Icon name="check" /> {says.sent(sent)}
        </p>
        <p className={classes.note}>{says.sentHint}</p>
      </div>
    )
  return (
    <form
      className={classes.form}
      aria-label={says.title}
      aria-describedby={explained}
      onSubmit={(event) => void submit(event)}
    >
      <p id={explained}>{says.says}</p>
      <Labelled label={says.email} hint={says.emailHint}>
        {(ids) => (
          <input
            {...ids}
            type="email"
            required
            autoComplete="email"
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        )}
      </Labelled>
      <LineField label={says.company} hint={says.companyHint} maxLength={200} value={company} onChange={setCompany} />
      <LineField label={says.siret} maxLength={20} inputMode="numeric" value={siret} onChange={setSiret} />
      <div role="alert">{problem !== null && <p className={classes.refusal}>{problem}</p>}</div>
      <p className={classes.actions}>
        <Button type="submit">{says.send}</Button>
      </p>
    </form>
  )
}
