import { useId } from 'react'
import type { CaseView } from '#api/group.ts'
import { DateField } from '../field/date-field.tsx'
import { useGroup } from '../group.tsx'
import { useWords } from '../i18n/words.ts'
import { useLabels } from '../labels-context.tsx'
import { useRead } from '../reading.tsx'
import { Issue, type SchemaFieldProps } from './field-props.tsx'
import classes from './schema-form.module.css'
import { StoredFileField } from './stored-file-field.tsx'
import { textKind } from './values.ts'
import { schemaWords } from './words.ts'

export type TextFieldProps = SchemaFieldProps & { readonly label: string; readonly nullable: boolean }

/** A text of a payload, by what it stands for: a day, a body of the group, an act of a body, a file, words. */
export function TextField(props: TextFieldProps) {
  const { name, schema, label, value, onChange, path, issue, required, nullable } = props
  const text = typeof value === 'string' ? value : ''
  const change = (next: string) => onChange(next === '' && nullable ? null : next)
  switch (textKind(name, schema)) {
    case 'date':
      return (
        <DateField
          label={label}
          value={text === '' ? null : text}
          onChange={(date) => onChange(date ?? (nullable ? null : ''))}
          required={required && !nullable}
          error={issue(path)}
        />
      )
    case 'file':
      return (
        <StoredFileField
          label={label}
          value={text}
          onChange={change}
          required={required && !nullable}
          error={issue(path)}
        />
      )
    case 'body':
      return <BodyChoice {...props} text={text} change={change} />
    case 'act':
      return <ActChoice {...props} text={text} change={change} />
    case 'case':
      return <CaseChoice {...props} text={text} change={change} />
    default:
      return <Words {...props} text={text} change={change} />
  }
}

type Texted = TextFieldProps & { readonly text: string; readonly change: (text: string) => void }

function Words({ name, schema, label, text, change, path, issue }: Texted) {
  const id = useId()
  const shared = {
    id,
    value: text,
    maxLength: schema.maxLength,
    'aria-invalid': issue(path) === undefined ? undefined : true,
  }
  return (
    <p className={classes.field}>
      <label htmlFor={id}>{label}</label>
      {textKind(name, schema) === 'long' ? (
        <textarea {...shared} rows={4} onChange={(event) => change(event.currentTarget.value)} />
      ) : (
        <input {...shared} onChange={(event) => change(event.currentTarget.value)} />
      )}
      <Issue text={issue(path)} />
    </p>
  )
}

function BodyChoice({ label, text, change, path, issue }: Texted) {
  const { names } = useGroup()
  const words = useWords(schemaWords)
  const id = useId()
  return (
    <p className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={text} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">{words.choose}</option>
        {names.map((body) => (
          <option key={body.id} value={body.id}>
            {body.name}
          </option>
        ))}
      </select>
      <Issue text={issue(path)} />
    </p>
  )
}

/** The acts of the bodies' competent organs, each by its number and its body. */
function ActChoice({ label, text, change, path, issue }: Texted) {
  const { id: group } = useGroup()
  const words = useWords(schemaWords)
  const cases = useRead<readonly CaseView[]>(`/api/groups/${group}/cases`)
  const id = useId()
  const acts = cases.data?.filter(({ process }) => process === 'authorisingAct') ?? []
  return (
    <p className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={text} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">{words.choose}</option>
        {acts.map((act) => (
          <option key={act.id} value={act.id}>
            {act.title}
          </option>
        ))}
      </select>
      {acts.length === 0 && <span className={classes.hint}>{words.nobody}</span>}
      <Issue text={issue(path)} />
    </p>
  )
}

/** The processes on which the organs of the members deliberate. */
const DELIBERATED = ['accession', 'amendment', 'withdrawal', 'dissolution']

/** The cases that an act of an organ may be about; none for an act that precedes its case. */
function CaseChoice({ label, text, change, path, issue }: Texted) {
  const { id: group } = useGroup()
  const words = useWords(schemaWords)
  const labels = useLabels()
  const cases = useRead<readonly CaseView[]>(`/api/groups/${group}/cases`)
  const id = useId()
  const found = cases.data?.filter(({ process }) => DELIBERATED.includes(process)) ?? []
  return (
    <p className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={text} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">{words.noCase}</option>
        {found.map(({ id: caseId, process, title, status }) => (
          <option key={caseId} value={caseId}>
            {labels.status(process, status)} : {title}
          </option>
        ))}
      </select>
      <Issue text={issue(path)} />
    </p>
  )
}
