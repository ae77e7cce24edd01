import type { Json } from '#kernel/canonical.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'
import { LineField, LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { File } from '../model/consultation-state.ts'
import type { Dossier, Section } from '../model/dossier.ts'
import classes from './consultation.module.css'
import { CriteriaField } from './criteria-field.tsx'
import { DocumentsField } from './documents-field.tsx'
import { FileIssues, SectionLacks, useIssue, within } from './file-issues.tsx'
import { FrameworkFields, LotsFields, PricesFields } from './framework-fields.tsx'
import { type CheckedAgainst, findingsOf, LiveChecks } from './live-checks.tsx'
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

/** The file, filled in section by section, with its checks beside. */
export function DossierFields({ form, against, buyers, lawDate }: DossierFieldsProps) {
  const { dossier: says } = useWords(words)
  const { dossier, documents } = fileIn(form.values)
  const patch = (next: Partial<Dossier>) => form.change({ dossier: { ...dossier, ...next } as unknown as Json })
  const sections = useSections({ dossier, patch, buyers })
  const { today } = useGroup()
  const findings = against === undefined ? [] : findingsOf({ dossier, documents }, against, { today, lawDate })
  return (
    <FileIssues value={form.issue}>
      <div className={classes.editor}>
        <div>
          {sections.map(([section, fields], index) => (
            <section key={section} id={`dossier-${section}`} className={classes.section}>
              <h3>
                {index + 1}. {says.sections[section]}
              </h3>
              <SectionLacks section={section} findings={findings} />
              {fields}
            </section>
          ))}
          <section id="dossier-documents" className={classes.section}>
            <DocumentsField
              value={documents}
              onChange={(next) => form.change({ documents: next as unknown as Json })}
            />
          </section>
        </div>
        {against !== undefined && (
          <div className={classes.beside}>
            <LiveChecks heading="h3" findings={findings} />
          </div>
        )}
      </div>
    </FileIssues>
  )
}

type SectionsProps = PatchProps & Pick<DossierFieldsProps, 'buyers'>

/** The fields of each section, in the order of the file. */
function useSections({ dossier, patch, buyers }: SectionsProps): readonly (readonly [Section, React.ReactNode])[] {
  const { dossier: says } = useWords(words)
  return [
    ['object', <ObjectFields key="object" dossier={dossier} patch={patch} />],
    ['lots', <LotsFields key="lots" dossier={dossier} patch={patch} />],
    ['framework', <FrameworkFields key="framework" dossier={dossier} patch={patch} />],
    [
      'criteria',
      <div key="criteria">
        <CriteriaField value={dossier.criteria} onChange={(criteria) => patch({ criteria })} />
        <LongField
          label={says.ties}
          hint={says.tiesHint}
          maxLength={4000}
          value={dossier.ties}
          onChange={(ties) => patch({ ties })}
        />
      </div>,
    ],
    ['selection', <SelectionFields key="selection" dossier={dossier} patch={patch} />],
    ['prices', <PricesFields key="prices" dossier={dossier} patch={patch} />],
    ['tender', <TenderFields key="tender" dossier={dossier} patch={patch} />],
    ['buyers', <BuyersFields key="buyers" dossier={dossier} patch={patch} buyers={buyers} />],
    [
      'environment',
      <LongField
        key="environment"
        label={says.environment}
        maxLength={4000}
        value={dossier.environment}
        onChange={(environment) => patch({ environment })}
      />,
    ],
    ['recourse', <RecourseFields key="recourse" dossier={dossier} patch={patch} />],
  ]
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
