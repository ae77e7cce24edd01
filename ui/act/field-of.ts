import type { FormValues } from '../draft.ts'
import { filledOf, textOf, textsOf } from '../schema-form/values.ts'
import type { ActFields } from './act-form.tsx'

/** What ties a field to its form: what it holds, how it changes, and what the server said of it. */
export type FieldOf<T> = {
  readonly value: T
  readonly onChange: (value: T) => void
  readonly error: string | undefined
}

/** The field of a form whose values are typed. */
export function fieldOf<V extends FormValues, K extends keyof V & string>(
  { values, change, issue }: ActFields<V>,
  name: K,
  path: string = name,
): FieldOf<V[K]> {
  const patch = (value: V[K]): Partial<V> => ({ ...({} as Partial<V>), [name]: value })
  return { value: values[name], onChange: (value) => change(patch(value)), error: issue(path) }
}

/** Words, in a form whose values are plain: empty while there are none. */
export function textFieldOf(form: ActFields<FormValues>, name: string, path = name): FieldOf<string> {
  return { ...fieldOf(form, name, path), value: textOf(form.values[name]) }
}

/** A day or a deposited file, in a form whose values are plain: kept as an empty text while there is none. */
export function filledFieldOf(form: ActFields<FormValues>, name: string, path = name): FieldOf<string | null> {
  const { onChange, error } = fieldOf(form, name, path)
  return { value: filledOf(form.values[name]), onChange: (value) => onChange(value ?? ''), error }
}

/** Several texts, in a form whose values are plain. */
export function textsFieldOf(form: ActFields<FormValues>, name: string, path = name): FieldOf<readonly string[]> {
  const { onChange, error } = fieldOf(form, name, path)
  return { value: textsOf(form.values[name]), onChange: (value) => onChange([...value]), error }
}
