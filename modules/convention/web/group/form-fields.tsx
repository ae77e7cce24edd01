import { TextInput } from '@mantine/core'
import type { FieldOf } from '#ui/act/field-of.ts'
import { SelectField } from '../clause/select-field.tsx'
import { useGroupWords } from '../words/use-group-words.ts'
import { type FormContext, nameIn } from './form-context.ts'

export type BodyFieldProps = FieldOf<string> & {
  readonly context: FormContext
  readonly among: readonly string[]
}

/** The member that an act is about. */
export function BodyField({ context, among, ...field }: BodyFieldProps) {
  const { form: says } = useGroupWords()
  return (
    <SelectField
      label={says.body}
      placeholder={says.chooseBody}
      options={among.map((body) => [body, nameIn(context, body)] as const)}
      {...field}
    />
  )
}

export type LineProps = FieldOf<string> & { readonly label: string; readonly description?: string }

/** A line of words that the act needs. */
export function Line({ onChange, ...field }: LineProps) {
  return <TextInput required {...field} onChange={(event) => onChange(event.currentTarget.value)} />
}
