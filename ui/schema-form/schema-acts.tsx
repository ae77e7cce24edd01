import type { ReactNode } from 'react'
import type { JsonSchema, ProcessForms } from '#api/group.ts'
import type { ActView, Resource } from '#api/shapes.ts'
import { Act } from '../act/act.tsx'
import { type ActFields, ActForm, type ActFormProps, type LongForm } from '../act/act-form.tsx'
import { type CasePlace, useCaseActs } from '../case.tsx'
import type { FormValues } from '../draft.ts'
import { useLabels } from '../labels-context.tsx'
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
  /** For a form that one fills for an hour. */
  readonly long?: LongForm
  /** What is handed to somebody once the act is done: a receipt of paper. */
  readonly handing?: (caseId: string) => ReactNode
}

/** One act with the form that its schema gives; an act without an address is the clock's, and only explains itself. */
export function SchemaAct(props: SchemaActProps) {
  const { view, primary = false, title, from } = props
  return (
    <Act
      {...useSchemaForm(props)}
      view={view}
      primary={primary}
      {...(title === undefined ? {} : { title })}
      {...(from === undefined ? {} : { from })}
    />
  )
}

export type SchemaActFormProps = Omit<SchemaActProps, 'primary' | 'from'> & Pick<ActFormProps<FormValues>, 'onLeave'>

/** The form of an act, unfolded by whatever holds it. */
export function SchemaActForm({ onLeave, ...props }: SchemaActFormProps) {
  const labels = useLabels()
  const form = useSchemaForm(props)
  const { act, findings } = props.view
  return (
    <ActForm
      {...form}
      act={act}
      title={props.title ?? labels.act(form.process, act)}
      findings={findings}
      onLeave={onLeave}
      isAsked
    />
  )
}

/** What the form of an act is made of: the page's own settings first, then the schema of its payload. */
function useSchemaForm(props: SchemaActProps) {
  const { place, resource, view, schema, initial = {}, consequence, fields, payload, long, handing } = props
  const { send, ...shared } = useCaseActs(place, resource)
  const asks = fields !== undefined || Object.keys(schema?.properties ?? {}).length > 0
  const drawn: FieldsOf =
    fields ??
    (({ values: typed, change, issue }) => (
      <SchemaFields schema={schema ?? {}} values={typed} onChange={change} issue={issue} />
    ))
  return {
    ...shared,
    initial: payload === undefined ? { ...emptyRecord(schema ?? {}), ...initial } : initial,
    perform: send(view.act, payload ?? ((typed) => toPayload(schema ?? {}, typed))),
    ...(consequence === undefined ? {} : { consequence }),
    ...(long === undefined ? {} : { long }),
    ...(handing === undefined ? {} : { handing }),
    ...(asks ? { fields: drawn } : {}),
  }
}
