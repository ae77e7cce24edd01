import { useId } from 'react'
import type { JsonSchema } from '#api/group.ts'
import type { Json } from '#kernel/canonical.ts'
import { Button } from '../button.tsx'
import { useWords } from '../i18n/words.ts'
import classes from './schema-form.module.css'
import { TextField } from './text-field.tsx'
import { emptyValue, withoutNull } from './values.ts'
import { schemaWords, spelled } from './words.ts'

export type SchemaFieldsProps = {
  readonly schema: JsonSchema
  readonly values: Readonly<Record<string, Json>>
  readonly onChange: (patch: Readonly<Record<string, Json>>) => void
  /** The server's word on a field, by its path. */
  readonly issue: (path: string) => string | undefined
  readonly path?: string
}

/** The fields of an act, made of the schema of its payload: any process is usable before it has forms of its own. */
export function SchemaFields({ schema, values, onChange, issue, path = '' }: SchemaFieldsProps) {
  const required = new Set(schema.required ?? [])
  return Object.entries(schema.properties ?? {}).map(([name, own]) => (
    <SchemaField
      key={name}
      name={name}
      schema={own}
      required={required.has(name)}
      value={values[name] ?? null}
      siblings={values}
      path={path === '' ? name : `${path}.${name}`}
      issue={issue}
      onChange={(value) => onChange({ [name]: value })}
    />
  ))
}

export type SchemaFieldProps = {
  readonly name: string
  readonly schema: JsonSchema
  readonly required: boolean
  readonly value: Json
  readonly siblings: Readonly<Record<string, Json>>
  readonly path: string
  readonly issue: SchemaFieldsProps['issue']
  readonly onChange: (value: Json) => void
}

function SchemaField(props: SchemaFieldProps) {
  const { name, value, path, issue, onChange } = props
  const words = useWords(schemaWords)
  const { schema, nullable } = withoutNull(props.schema)
  const label = words.fields[name] ?? spelled(name)
  if (schema.properties !== undefined) {
    const record = isRecord(value) ? value : null
    return (
      <fieldset className={classes.group}>
        <legend>{label}</legend>
        {nullable && (
          <Button rank="quiet" onClick={() => onChange(record === null ? emptyValue(schema) : null)}>
            {record === null ? words.fill : words.leaveEmpty}
          </Button>
        )}
        {record !== null && (
          <SchemaFields
            schema={schema}
            values={record}
            path={path}
            issue={issue}
            onChange={(patch) => onChange({ ...record, ...patch })}
          />
        )}
      </fieldset>
    )
  }
  if (schema.enum !== undefined) return <Choice {...props} schema={schema} label={label} nullable={nullable} />
  if (schema.type === 'boolean') {
    return (
      <label className={classes.check}>
        <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
        {label}
      </label>
    )
  }
  if (schema.type === 'array') return <List {...props} schema={schema} label={label} />
  if (schema.type === 'integer' || schema.type === 'number') return <Amount {...props} schema={schema} label={label} />
  return <TextField {...props} schema={schema} label={label} nullable={nullable} />
}

type Labelled = SchemaFieldProps & { readonly label: string }

function Choice({ schema, value, onChange, label, nullable, path, issue }: Labelled & { readonly nullable: boolean }) {
  const words = useWords(schemaWords)
  const id = useId()
  return (
    <p className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value === null ? '' : String(value)}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      >
        {nullable && <option value="">–</option>}
        {schema.enum?.map((choice) => (
          <option key={String(choice)} value={String(choice)}>
            {words.values[String(choice)] ?? spelled(String(choice)).toLowerCase()}
          </option>
        ))}
      </select>
      <Issue text={issue(path)} />
    </p>
  )
}

function Amount({ value, onChange, label, path, issue }: Labelled) {
  const id = useId()
  return (
    <p className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        value={typeof value === 'number' ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
      />
      <Issue text={issue(path)} />
    </p>
  )
}

function List({ name, schema, value, onChange, label, path, issue, siblings }: Labelled) {
  const words = useWords(schemaWords)
  const items = Array.isArray(value) ? value : []
  const item = schema.items ?? {}
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      {items.map((entry: Json, index: number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry of a list has no other name than its place
        <div key={index} className={classes.entry}>
          <SchemaField
            name={name}
            schema={item}
            required
            value={entry}
            siblings={siblings}
            path={`${path}.${index}`}
            issue={issue}
            onChange={(next) => onChange(items.with(index, next))}
          />
          <Button rank="quiet" onClick={() => onChange(items.toSpliced(index, 1))}>
            {words.remove}
          </Button>
        </div>
      ))}
      <Button rank="quiet" onClick={() => onChange([...items, emptyValue(item)])}>
        {words.add}
      </Button>
      <Issue text={issue(path)} />
    </fieldset>
  )
}

/** What the server says of one field. */
export function Issue({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <span className={classes.issue} role="alert">
      {text}
    </span>
  )
}

function isRecord(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
