import type { CaseView, CaseWithState } from '#api/group.ts'
import { DateField } from '../field/date-field.tsx'
import { ChoiceField } from '../field/plain-fields.tsx'
import { useGroup } from '../group.tsx'
import { useWords } from '../i18n/words.ts'
import { useLabels } from '../labels-context.tsx'
import { useRead } from '../reading.tsx'
import { Labelled, type SchemaFieldProps } from './field-props.tsx'
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
    case 'consultation':
      return <ConsultationChoice {...props} text={text} change={change} />
    default:
      return <Words {...props} text={text} change={change} />
  }
}

type Texted = TextFieldProps & { readonly text: string; readonly change: (text: string) => void }

function Words({ name, schema, label, text, change, path, issue }: Texted) {
  const shared = {
    value: text,
    maxLength: schema.maxLength,
    'aria-invalid': issue(path) === undefined ? undefined : true,
  }
  return (
    <Labelled label={label} error={issue(path)}>
      {(ids) =>
        textKind(name, schema) === 'long' ? (
          <textarea {...ids} {...shared} rows={4} onChange={(event) => change(event.currentTarget.value)} />
        ) : (
          <input {...ids} {...shared} onChange={(event) => change(event.currentTarget.value)} />
        )
      }
    </Labelled>
  )
}

function BodyChoice({ label, text, change, path, issue }: Texted) {
  const { names } = useGroup()
  const words = useWords(schemaWords)
  return (
    <ChoiceField
      label={label}
      none={words.choose}
      options={names.map((body) => [body.id, body.name] as const)}
      value={text}
      onChange={change}
      error={issue(path)}
    />
  )
}

/** The acts of the bodies' competent organs, each by its number and its body. */
function ActChoice({ label, text, change, path, issue }: Texted) {
  const { id: group } = useGroup()
  const words = useWords(schemaWords)
  const cases = useRead<readonly CaseView[]>(`/api/groups/${group}/cases`)
  const acts = cases.data?.filter(({ process }) => process === 'authorisingAct') ?? []
  return (
    <ChoiceField
      label={label}
      none={words.choose}
      options={acts.map((act) => [act.id, act.title] as const)}
      hint={acts.length === 0 ? words.nobody : undefined}
      value={text}
      onChange={change}
      error={issue(path)}
    />
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
  const found = cases.data?.filter(({ process }) => DELIBERATED.includes(process)) ?? []
  return (
    <ChoiceField
      label={label}
      none={words.noCase}
      options={found.map(
        ({ id, process, title, status }) => [id, `${labels.status(process, status)} : ${title}`] as const,
      )}
      value={text}
      onChange={change}
      error={issue(path)}
    />
  )
}

/** A consultation of which nothing was sent yet, or that came to nothing, leads to no contract. */
const NOTICED = ['sent', 'open', 'closed']

/** What a choice of a consultation shows of it. */
type Consulted = { readonly reference?: string; readonly dossier?: { readonly title: string } }

/** The consultations whose notice was sent, each by its reference and its title. */
function ConsultationChoice({ label, text, change, path, issue, required }: Texted) {
  const { id: group } = useGroup()
  const words = useWords(schemaWords)
  const cases = useRead<readonly CaseWithState<Consulted>[]>(`/api/groups/${group}/cases?process=consultation`)
  const sent = cases.data?.filter(({ status }) => NOTICED.includes(status)) ?? []
  return (
    <ChoiceField
      label={label}
      none={required ? words.choose : words.noConsultation}
      options={sent.map(({ id, state }) => [id, `${state.reference ?? ''} – ${state.dossier?.title ?? ''}`] as const)}
      value={text}
      onChange={change}
      error={issue(path)}
    />
  )
}
