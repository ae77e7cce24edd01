import { type ReactNode, useId } from 'react'
import type { JsonSchema } from '#api/group.ts'
import type { Json } from '#kernel/canonical.ts'
import classes from './schema-form.module.css'

/** One member of a payload as a field: what it may hold, what it holds, what its neighbours hold. */
export type SchemaFieldProps = {
  readonly name: string
  readonly schema: JsonSchema
  readonly required: boolean
  readonly value: Json
  readonly siblings: Readonly<Record<string, Json>>
  readonly path: string
  readonly issue: (path: string) => string | undefined
  readonly onChange: (value: Json) => void
}

export type LabelledProps = {
  readonly label: string
  readonly hint?: string | undefined
  /** What the server says of the field. */
  readonly error?: string | undefined
  /** The control, which takes its own name and that of its hint. */
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby': string | undefined }) => ReactNode
}

/** One control under its label, with its hint and what the server says of it. */
export function Labelled({ label, hint, error, children }: LabelledProps) {
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}-hint`
  return (
    <p className={classes.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': hintId })}
      {hint !== undefined && (
        <span id={hintId} className={classes.hint}>
          {hint}
        </span>
      )}
      <Issue text={error} />
    </p>
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
