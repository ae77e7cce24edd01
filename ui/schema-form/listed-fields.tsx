import type { Json } from '#kernel/canonical.ts'
import type { ActFields } from '../act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '../act/field-of.ts'
import type { ActSetting } from '../case-detail.tsx'
import type { FormValues } from '../draft.ts'
import { DateField } from '../field/date-field.tsx'
import { LineField, LongField, RadioField, TickField } from '../field/plain-fields.tsx'
import { scaledIn } from '../field/scaled-number.ts'
import { StoredFileField } from './stored-file-field.tsx'
import { filledOf, textOf } from './values.ts'

type Form = ActFields<FormValues>

/** One field of a form: how it is typed, and how it is sent. Amounts are typed in euros and sent in cents. */
export type Field = {
  readonly name: string
  readonly label: string
  readonly hint?: string
} & (
  | { readonly as: 'day' | 'line' | 'text' | 'euros' | 'file' | 'tick' }
  | { readonly as: 'choice'; readonly among: readonly (readonly [value: string, label: string])[] }
)

export function FieldsOf({ form, fields }: { readonly form: Form; readonly fields: readonly Field[] }) {
  return fields.map((field) => <OneField key={field.name} form={form} field={field} />)
}

function OneField({ form, field }: { readonly form: Form; readonly field: Field }) {
  const { name, label, hint } = field
  const hinted = hint === undefined ? {} : { hint }
  switch (field.as) {
    case 'day':
      return <DateField label={label} required {...filledFieldOf(form, name)} />
    case 'line':
      return <LineField label={label} maxLength={300} {...hinted} {...textFieldOf(form, name)} />
    case 'euros':
      return <LineField label={label} inputMode="decimal" {...hinted} {...textFieldOf(form, name)} />
    case 'text':
      return <LongField label={label} maxLength={4000} {...hinted} {...textFieldOf(form, name)} />
    case 'file':
      return <FileOf form={form} name={name} label={label} />
    case 'tick':
      return (
        <TickField
          label={label}
          checked={form.values[name] === true}
          onChange={(ticked) => form.change({ [name]: ticked })}
        />
      )
    case 'choice':
      return (
        <RadioField
          legend={label}
          value={textOf(form.values[name])}
          options={field.among}
          onChange={(chosen) => form.change({ [name]: chosen })}
        />
      )
  }
}

export function FileOf({ form, name, label }: { readonly form: Form; readonly name: string; readonly label: string }) {
  return <StoredFileField label={label} {...textFieldOf(form, name)} />
}

/** An act whose form is made of these fields: `today` is what its days begin with. */
export function settingOf(fields: readonly Field[], initial: FormValues, consequence?: string): ActSetting {
  return {
    ...(consequence === undefined ? {} : { consequence }),
    initial: {
      ...Object.fromEntries(fields.map((field) => [field.name, field.as === 'tick' ? false : ''])),
      ...initial,
    },
    fields: (form) => <FieldsOf form={form} fields={fields} />,
    payload: (values) => Object.fromEntries(fields.map((field) => [field.name, sent(field, values)])),
  }
}

function sent({ as, name }: Field, values: FormValues): Json {
  switch (as) {
    case 'file':
      return filledOf(values[name])
    case 'euros':
      return scaledIn(textOf(values[name]), 2)
    case 'tick':
      return values[name] === true
    default:
      return textOf(values[name])
  }
}
