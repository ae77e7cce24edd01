import type { ReactNode } from 'react'
import type { Json } from '#kernel/canonical.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'
import { LineField, LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { File } from '../model/consultation-state.ts'
import type { Dossier, Section } from '../model/dossier.ts'
import { CriteriaField } from './criteria-field.tsx'
import { DocumentsField } from './documents-field.tsx'
import { type CheckedAgainst, findingsOf } from './file-findings.ts'
import { FileFrame } from './file-frame.tsx'
import { FileIssues, useIssue, within } from './file-issues.tsx'
import type { FilePlace } from './file-places.ts'
import { FrameworkFields, LotsFields, PricesFields } from './framework-fields.tsx'
import { BuyersFields, RecourseFields, SelectionFields, TenderFields } from './tender-fields.tsx'
import { ListField } from './typed-fields.tsx'
import { words } from './words.ts'

/** What a form holds of a file: the file itself, as it is sent. */
export const fileValues = ({ dossier, documents }: File): FormValues => ({
  dossier: dossier as unknown as Json,
  documents: documents as unknown as Json,
})
export const fileIn = (values: FormValues): File => ({
  dossier: values.dossier as unknown as Dossier,
  documents: values.documents as unknown as File['documents'],
})

export type PatchProps = { readonly dossier: Dossier; readonly patch: (next: Partial<Dossier>) => void }

export type DossierFieldsProps = {
  readonly form: ActFields<FormValues>
  readonly against: CheckedAgainst | undefined
  readonly buyers: readonly { readonly body: string; readonly siret: string }[]
  readonly lawDate?: string
}

/** The file, filled in place by place, under the contents that say what is left. */
export function DossierFields({ form, against, buyers, lawDate }: DossierFieldsProps) {
  const { dossier, documents } = fileIn(form.values)
  const { today } = useGroup()
  const findings = against === undefined ? null : findingsOf({ dossier, documents }, against, { today, lawDate })
  const patch = (next: Partial<Dossier>) => form.change({ dossier: { ...dossier, ...next } as unknown as Json })
  const draw = (place: FilePlace) => {
    if (place === 'documents') {
      return (
        <DocumentsField value={documents} onChange={(next) => form.change({ documents: next as unknown as Json })} />
      )
    }
    const Fields = FIELDS[place]
    return <Fields dossier={dossier} patch={patch} buyers={buyers} />
  }
  return (
    <FileIssues value={form.issue}>
      <FileFrame findings={findings}>{draw}</FileFrame>
    </FileIssues>
  )
}

type FieldsProps = PatchProps & Pick<DossierFieldsProps, 'buyers'>

/** The fields of each section. */
const FIELDS: Readonly<Record<Section, (props: FieldsProps) => ReactNode>> = {
  object: ObjectFields,
  lots: LotsFields,
  framework: FrameworkFields,
  criteria: CriteriaFields,
  selection: SelectionFields,
  prices: PricesFields,
  tender: TenderFields,
  buyers: BuyersFields,
  environment: EnvironmentFields,
  recourse: RecourseFields,
}

function CriteriaFields({ dossier, patch }: PatchProps) {
  const { dossier: says } = useWords(words)
  return (
    <>
      <CriteriaField value={dossier.criteria} onChange={(criteria) => patch({ criteria })} />
      <LongField
        label={says.ties}
        hint={says.tiesHint}
        maxLength={4000}
        value={dossier.ties}
        onChange={(ties) => patch({ ties })}
      />
    </>
  )
}

function EnvironmentFields({ dossier, patch }: PatchProps) {
  const { dossier: says } = useWords(words)
  return (
    <LongField
      label={says.environment}
      maxLength={4000}
      value={dossier.environment}
      onChange={(environment) => patch({ environment })}
    />
  )
}

function ObjectFields({ dossier, patch }: PatchProps) {
  const { dossier: says } = useWords(words)
  const at = useIssue()
  return (
    <>
      <LineField
        label={says.title}
        {...at('title')}
        maxLength={200}
        value={dossier.title}
        onChange={(title) => patch({ title })}
      />
      <LongField
        label={says.object}
        {...at('object')}
        hint={says.objectHint}
        maxLength={2000}
        value={dossier.object}
        onChange={(object) => patch({ object })}
      />
      <ListField
        label={says.cpv}
        {...within(at, 'cpv', dossier.cpv)}
        hint={says.cpvHint}
        value={dossier.cpv}
        onChange={(cpv) => patch({ cpv })}
      />
      <ListField
        label={says.departments}
        {...within(at, 'departments', dossier.departments)}
        hint={says.departmentsHint}
        value={dossier.departments}
        onChange={(departments) => patch({ departments })}
      />
    </>
  )
}
