import { ActForm, type LongForm } from '../act/act-form.tsx'
import type { FormValues } from '../draft.ts'
import { useLabels } from '../labels-context.tsx'
import type { FieldsOf } from '../schema-form/schema-acts.tsx'

export type GalleryFormProps = {
  readonly process: string
  readonly act: string
  readonly initial: FormValues
  readonly fields: FieldsOf
  readonly consequence?: string
  readonly long?: LongForm
}

const nothing = (): void => undefined

/** The form of an act as a page unfolds it, with its button; it asks no server, and grants nothing. */
export function GalleryForm({ process, act, initial, fields, ...told }: GalleryFormProps) {
  const labels = useLabels()
  return (
    <ActForm
      {...told}
      process={process}
      caseId="gallery"
      act={act}
      title={labels.act(process, act)}
      initial={initial}
      fields={fields}
      findings={[]}
      perform={async () => ({ kind: 'would-grant', findings: [] })}
      onVerify={async () => true}
      onReload={nothing}
      onLeave={nothing}
    />
  )
}
