import type { JsonSchema } from '#api/group.ts'
import type { Json } from '#kernel/canonical.ts'
import type { FieldsOf } from '#ui/schema-form/schema-acts.tsx'
import { SchemaFields } from '#ui/schema-form/schema-fields.tsx'
import type { Site } from '../model/state.ts'
import { SitesField } from './sites-field.tsx'

/** The fields of an act on a perimeter: those that its schema gives, and the sites as a table. */
export function perimeterFields(schema: JsonSchema | undefined): FieldsOf | undefined {
  const { sites, ...others } = schema?.properties ?? {}
  if (schema === undefined || sites?.items === undefined) return undefined
  const one = sites.items
  return ({ values, change, issue }) => (
    <>
      <SchemaFields schema={{ ...schema, properties: others }} values={values} onChange={change} issue={issue} />
      <SitesField
        schema={one}
        // What the form holds under this name was put there by this field.
        value={(values.sites ?? []) as unknown as readonly Site[]}
        onChange={(chosen) => change({ sites: chosen as unknown as Json })}
        issue={issue}
      />
    </>
  )
}
