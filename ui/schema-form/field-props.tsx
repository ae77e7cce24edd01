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

/** What the server says of one field. */
export function Issue({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <span className={classes.issue} role="alert">
      {text}
    </span>
  )
}
