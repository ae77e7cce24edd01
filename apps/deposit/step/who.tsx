import { type FormEvent, useState } from 'react'
import { checkSiret } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import type { OperatorCompany } from '../api/shapes.ts'
import { useSpoken } from '../language.tsx'
import classes from '../view/deposit.module.css'
import { Choice, Field, Notice } from '../view/field.tsx'
import { StepHead } from '../view/frame.tsx'
import { useRefusal } from './failure.tsx'

type WhoProps = {
  readonly onRegister: (email: string, company: OperatorCompany) => Promise<void>
  /** The link that was followed no longer serves. */
  readonly badLink: boolean
  readonly sent?: string
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/

/** Step 1: a company, and an address that somebody reads. */
export function Who({ onRegister, badLink, sent: sentBefore }: WhoProps) {
  const { says } = useSpoken()
  const refusal = useRefusal()
  const [sent, setSent] = useState(sentBefore)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const form = useCompany()

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const company = form.check()
    if (company === undefined) return
    setBusy(true)
    setProblem(undefined)
    try {
      await onRegister(form.values.email.trim(), company)
      setSent(form.values.email.trim())
    } catch (error) {
      setProblem(refusal(error))
    } finally {
      setBusy(false)
    }
  }

  if (sent !== undefined)
    return (
      <section>
        <StepHead step={1} title={says.who.title} />
        <Notice kind="plain">{says.who.sent(sent)}</Notice>
        <Button onClick={() => setSent(undefined)}>{says.who.again}</Button>
      </section>
    )
  return (
    <section>
      <StepHead step={1} title={says.who.title}>
        <p>{says.who.lede}</p>
      </StepHead>
      {badLink && (
        <Notice kind="due" alert>
          {says.who.badLink}
        </Notice>
      )}
      <form className={classes.form} onSubmit={submit} noValidate>
        <CompanyFields {...form} />
        {problem !== undefined && (
          <Notice kind="blocked" alert>
            {problem}
          </Notice>
        )}
        <Button type="submit" rank="primary" disabled={busy}>
          {says.who.send}
        </Button>
      </form>
    </section>
  )
}

type Values = {
  readonly name: string
  readonly scheme: 'siret' | 'foreign'
  readonly siret: string
  readonly country: string
  readonly number: string
  readonly email: string
}
type Errors = Partial<Record<keyof Values, string>>

function useCompany() {
  const { says } = useSpoken()
  const [values, setValues] = useState<Values>({
    name: '',
    scheme: 'siret',
    siret: '',
    country: '',
    number: '',
    email: '',
  })
  const [errors, setErrors] = useState<Errors>({})
  const set = (name: keyof Values) => (value: string) => {
    setValues((before) => ({ ...before, [name]: value }))
    setErrors((before) => ({ ...before, [name]: undefined }))
  }
  const check = (): OperatorCompany | undefined => {
    const { who } = says
    const siret = checkSiret(values.siret)
    const found: Errors = {}
    if (values.name.trim() === '') found.name = who.required
    if (!EMAIL.test(values.email.trim())) found.email = values.email.trim() === '' ? who.required : who.badEmail
    if (values.scheme === 'siret' && 'problem' in siret) found.siret = who.id[siret.problem]
    if (values.scheme === 'foreign' && !/^[A-Za-z]{2}$/.test(values.country.trim())) found.country = who.badCountry
    if (values.scheme === 'foreign' && values.number.trim() === '') found.number = who.required
    setErrors(found)
    if (Object.keys(found).length > 0) return undefined
    const identifier =
      values.scheme === 'siret' && 'value' in siret
        ? { scheme: 'siret' as const, value: siret.value }
        : { scheme: 'foreign' as const, country: values.country.trim().toUpperCase(), value: values.number.trim() }
    return { name: values.name.trim(), identifier }
  }
  return { values, errors, set, check }
}

function CompanyFields({ values, errors, set }: ReturnType<typeof useCompany>) {
  const { says } = useSpoken()
  const { who } = says
  return (
    <>
      <Field
        label={who.company}
        value={values.name}
        onChange={set('name')}
        error={errors.name}
        autoComplete="organization"
        maxLength={200}
      />
      <Choice
        legend={who.kind}
        name="scheme"
        value={values.scheme}
        onChange={set('scheme')}
        options={[
          { value: 'siret', label: who.siret },
          { value: 'foreign', label: who.foreign },
        ]}
      />
      <IdentifierFields values={values} errors={errors} set={set} />
      <Field
        label={who.email}
        hint={who.emailHint}
        type="email"
        value={values.email}
        onChange={set('email')}
        error={errors.email}
        autoComplete="email"
        maxLength={254}
      />
    </>
  )
}

function IdentifierFields({ values, errors, set }: Omit<ReturnType<typeof useCompany>, 'check'>) {
  const { says } = useSpoken()
  const { who } = says
  return values.scheme === 'siret' ? (
    <Field
      label={who.siretLabel}
      hint={who.siretHint}
      value={values.siret}
      onChange={set('siret')}
      error={errors.siret}
      inputMode="numeric"
      maxLength={20}
    />
  ) : (
    <>
      <Field
        label={who.country}
        hint={who.countryHint}
        value={values.country}
        onChange={set('country')}
        error={errors.country}
        maxLength={2}
        autoComplete="country"
      />
      <Field
        label={who.foreignLabel}
        value={values.number}
        onChange={set('number')}
        error={errors.number}
        maxLength={60}
      />
    </>
  )
}
