import type { JsonSchema } from '#api/group.ts'
import type { Json } from '#kernel/canonical.ts'
import { Button } from '../button.tsx'
import { ChoiceField } from '../field/plain-fields.tsx'
import { useWords } from '../i18n/words.ts'
import { Issue, Labelled, type SchemaFieldProps } from './field-props.tsx'
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

type WithLabel = SchemaFieldProps & { readonly label: string }

function Choice({ schema, value, onChange, label, nullable, path, issue }: WithLabel & { readonly nullable: boolean }) {
  const words = useWords(schemaWords)
  const choices = schema.enum?.map((choice) => String(choice)) ?? []
  return (
    <ChoiceField
      label={label}
      {...(nullable ? { none: '–' } : {})}
      options={choices.map((choice) => [choice, words.values[choice] ?? spelled(choice).toLowerCase()] as const)}
      value={value === null ? '' : String(value)}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
      error={issue(path)}
    />
  )
}

function Amount({ value, onChange, label, path, issue }: WithLabel) {
  return (
    <Labelled label={label} error={issue(path)}>
      {(ids) => (
        <input
          {...ids}
          type="number"
          inputMode="numeric"
          value={typeof value === 'number' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
        />
      )}
    </Labelled>
  )
}

function List({ name, schema, value, onChange, label, path, issue, siblings }: WithLabel) {
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

function isRecord(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
