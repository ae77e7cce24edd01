import type { ReactNode } from 'react'
import type { JsonSchema, ProcessForms } from '#api/group.ts'
import type { ActView, Resource } from '#api/shapes.ts'
import { Act } from '../act/act.tsx'
import type { ActFields } from '../act/act-form.tsx'
import { type CasePlace, useCaseActs } from '../case.tsx'
import type { FormValues } from '../draft.ts'
import { useRead } from '../reading.tsx'
import { SchemaFields } from './schema-fields.tsx'
import { emptyRecord, toPayload } from './values.ts'

/** How every process of this server is served, with the schemas of its acts. */
export const useForms = () => useRead<readonly ProcessForms[]>('/api/processes')

/** Draws the fields of an act. */
export type FieldsOf = (form: ActFields<FormValues>) => ReactNode

export type SchemaActProps = {
  readonly place: CasePlace
  readonly resource: Resource<unknown>
  readonly view: ActView
  readonly schema: JsonSchema | undefined
  readonly primary?: boolean
  /** What the act is called here, where a page has several of it. */
  readonly title?: string
  /** What the form begins with, where the page knows it. */
  readonly initial?: FormValues
  /** What will follow, before anybody commits. */
  readonly consequence?: string
  /** Where it is done, and the way there, while it is not done here. */
  readonly from?: ReactNode
  /** The page's own fields, where the schema does not say enough to choose from. */
  readonly fields?: FieldsOf
  /** Gives what was typed the shape of the payload, where the fields are not those of the schema. */
  readonly payload?: (values: FormValues) => object
}

/** One act with the form that its schema gives; an act without an address is the clock's, and only explains itself. */
export function SchemaAct(props: SchemaActProps) {
  const {
    place,
    resource,
    view,
    schema,
    primary = false,
    initial = {},
    title,
    consequence,
    from,
    fields,
    payload,
  } = props
  const { send, ...shared } = useCaseActs(place, resource)
  const asks = fields !== undefined || Object.keys(schema?.properties ?? {}).length > 0
  const values = payload === undefined ? { ...emptyRecord(schema ?? {}), ...initial } : initial
  return (
    <Act
      {...shared}
      view={view}
      primary={primary}
      initial={values}
      {...(title === undefined ? {} : { title })}
      {...(consequence === undefined ? {} : { consequence })}
      {...(from === undefined ? {} : { from })}
      perform={send(view.act, payload ?? ((typed) => toPayload(schema ?? {}, typed)))}
      {...(asks
        ? {
            fields:
              fields ??
              (({ values: typed, change, issue }) => (
                <SchemaFields schema={schema ?? {}} values={typed} onChange={change} issue={issue} />
              )),
          }
        : {})}
    />
  )
}
