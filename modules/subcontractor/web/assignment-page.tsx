import { useParams } from '@tanstack/react-router'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { DocumentLink } from '#ui/document-link.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { formatCents, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import type { Assignment } from '../model/assignment-state.ts'
import { words } from './words.ts'

/** One claim that was assigned. */
export function AssignmentPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<Assignment> process="assignment" collection="assignments" caseId={caseId}>
      {(data) => <AssignmentDetail data={data} />}
    </CaseReading>
  )
}

export function AssignmentDetail({ data }: { readonly data: CaseData<Assignment> }) {
  const { assignments: says } = useWords(words)
  const labels = useLabels()
  const { language } = useLanguage()
  const { state } = data.resource
  if (state.status === 'none') return null
  const rows: readonly Fact[] = [
    [says.amount, formatCents(state.amount, language)],
    [says.notifiedOn, formatDate(state.notifiedOn, language)],
    [says.document, <DocumentLink key="document" hash={state.document} label={says.document} />],
    ...(state.status === 'released'
      ? [
          [says.releasedOn, formatDate(state.release.releasedOn, language)] as const,
          [says.release, <DocumentLink key="release" hash={state.release.document} label={says.release} />] as const,
        ]
      : []),
  ]
  return (
    <CaseDetailPage
      data={data}
      title={says.of(state.name)}
      list={{ path: 'assignments', title: says.title }}
      lede={`${capitalised(labels.status('assignment', state.status))}.`}
      opens="notify"
      settings={{
        release: {
          initial: { releasedOn: '', document: '' },
          fields: (form) => (
            <>
              <DateField label={says.releasedOn} {...filledFieldOf(form, 'releasedOn')} />
              <StoredFileField label={says.release} required {...textFieldOf(form, 'document')} />
            </>
          ),
        },
      }}
    >
      <Facts of={rows} />
    </CaseDetailPage>
  )
}
