import { useId } from 'react'
import type { CaseWithState, JsonSchema } from '#api/group.ts'
import { type BodyCard, bindsOn } from '#modules/organisation/index.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { SchemaFields } from '#ui/schema-form/schema-fields.tsx'
import schemaForm from '#ui/schema-form/schema-form.module.css'
import type { RecordedAct } from './assembly-rows.ts'
import classes from './end.module.css'
import { words } from './page-words.ts'

type Form = { readonly form: ActFields<FormValues> }
type Acts = { readonly acts: readonly CaseWithState<RecordedAct>[] }

const FILE: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const DATE: JsonSchema = { type: 'string', format: 'date' }
const BODY: JsonSchema = { properties: { body: { type: 'string', format: 'uuid' } }, required: ['body'] }
const RECEIPT: JsonSchema = { properties: { receivedOn: DATE, proof: FILE }, required: ['receivedOn', 'proof'] }
const SIGNED_ON: JsonSchema = { properties: { signedOn: DATE }, required: ['signedOn'] }
const SIGNED: JsonSchema = {
  properties: { medium: { type: 'string', enum: ['electronic', 'paper'] }, document: FILE },
  required: ['medium', 'document'],
}

/** A member's decision: only acts of that member about this dissolution, and the receipt by the coordinator. */
export function VoteFields({ form, acts, received = false }: Form & Acts & { readonly received?: boolean }) {
  const says = useWords(words).form
  const shared = { values: form.values, onChange: form.change, issue: form.issue }
  return (
    <>
      <SchemaFields schema={BODY} {...shared} />
      <ActField form={form} acts={acts} />
      {received && (
        <>
          <SchemaFields schema={RECEIPT} {...shared} />
          <p className={classes.hint}>{says.received}</p>
        </>
      )}
    </>
  )
}

/** A member's signature: only who may bind it on that day, under an act of its own. */
export function SignFields({ form, acts, bodies }: Form & Acts & { readonly bodies: readonly BodyCard[] }) {
  const says = useWords(words).form
  const { values, change, issue } = form
  const shared = { values, onChange: change, issue }
  const card = bodies.find(({ id }) => id === values.body)
  const day = typeof values.signedOn === 'string' ? values.signedOn : ''
  const signatories = card === undefined || day === '' ? [] : bindsOn(card, day, 'conventions')
  return (
    <>
      <SchemaFields schema={BODY} {...shared} />
      <SchemaFields schema={SIGNED_ON} {...shared} />
      <Select
        label={says.person}
        options={signatories.map(({ person, title }) => [person.id, `${person.name}, ${title}`])}
        value={values.person}
        onChange={(person) => change({ person })}
        missing={card !== undefined && day !== '' && signatories.length === 0 ? says.noPerson : issue('person')}
      />
      <ActField form={form} acts={acts} />
      <SchemaFields schema={SIGNED} {...shared} />
    </>
  )
}

function ActField({ form: { values, change, issue }, acts }: Form & Acts) {
  const { form: says, tracker } = useWords(words)
  const { language } = useLanguage()
  const own = acts.filter(({ state }) => state.body === values.body)
  return (
    <Select
      label={says.act}
      options={own.map(({ id, state }) => [
        id,
        tracker.number(tracker.kinds[state.kind], state.number, formatDate(state.date, language)),
      ])}
      value={values.authorisingAct}
      onChange={(authorisingAct) => change({ authorisingAct })}
      missing={values.body !== '' && own.length === 0 ? says.noAct : issue('authorisingAct')}
    />
  )
}

type SelectProps = {
  readonly label: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly value: FormValues[string] | undefined
  readonly onChange: (value: string) => void
  readonly missing: string | undefined
}

function Select({ label, options, value, onChange, missing }: SelectProps) {
  const says = useWords(words).form
  const id = useId()
  return (
    <p className={schemaForm.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{says.choose}</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
      {missing !== undefined && (
        <span className={schemaForm.issue} role="alert">
          {missing}
        </span>
      )}
    </p>
  )
}
