import { Link } from '@tanstack/react-router'
import type { Group } from '#modules/convention/index.ts'
import { useConventionGroup } from '#modules/convention/web/parts.ts'
import type { Purchase } from '#modules/need/index.ts'
import type { Procedure } from '#modules/procedure/index.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import type { FormValues } from '#ui/draft.ts'
import { ChoiceField, LineField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatInstant } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { useRead } from '#ui/reading.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import type { Consultation } from '../model/consultation-state.ts'
import { noticedOf } from '../model/publication.ts'
import { initialDossier } from './initial-dossier.ts'
import { words } from './words.ts'

type Found<S> = { readonly id: string; readonly state: S }

/** The consultations of the group, and the form that opens the file of a procedure. */
export function ConsultationsPage() {
  const { id } = useGroup()
  const { data: convention } = useConventionGroup()
  const procedures = useRead<readonly Found<Procedure>[]>(`/api/groups/${id}/cases?process=procedure`)
  const purchases = useRead<readonly Found<Purchase>[]>(`/api/groups/${id}/cases?process=purchase`)
  return (
    <CaseListReading<Consultation> process="consultation" collection="consultations">
      {(data) => (
        <Consultations
          data={data}
          procedures={procedures.data ?? []}
          purchases={purchases.data ?? []}
          convention={convention}
        />
      )}
    </CaseListReading>
  )
}

export type ConsultationsProps = {
  readonly data: CaseListData<Consultation>
  readonly procedures: readonly Found<Procedure>[]
  readonly purchases: readonly Found<Purchase>[]
  readonly convention: Group | undefined
}

export function Consultations({ data, procedures, purchases, convention }: ConsultationsProps) {
  const says = useWords(words)
  const begun = new Set(
    data.cases.flatMap(({ state }) =>
      state.status === 'none' || state.status === 'abandoned' ? [] : [state.procedure],
    ),
  )
  const ready = procedures.filter(({ id, state }) => state.status === 'prepared' && !begun.has(id))
  return (
    <CaseListPage
      data={data}
      collection="consultations"
      opens="draft"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      consequence={says.opens}
      initial={{ procedure: ready[0]?.id ?? '', reference: '' }}
      fields={(form) => <DraftFields form={form} ready={ready} />}
      payload={(values) => draftPayload(values, { procedures, purchases, convention })}
      columns={useColumns()}
    />
  )
}

function draftPayload(
  values: FormValues,
  known: Pick<ConsultationsProps, 'procedures' | 'purchases' | 'convention'>,
): object {
  const id = textOf(values.procedure)
  const procedure = known.procedures.find((each) => each.id === id)?.state
  if (procedure === undefined || procedure.status === 'none') return { ...values, documents: [] }
  const purchase = known.purchases.find((each) => each.id === procedure.purchase)?.state
  const departments = known.convention?.clauses.territory?.departments ?? []
  return { ...values, dossier: initialDossier(procedure, purchase, departments), documents: [] }
}

type DraftProps = { readonly form: ActFields<FormValues>; readonly ready: readonly Found<Procedure>[] }

function DraftFields({ form, ready }: DraftProps) {
  const says = useWords(words)
  if (ready.length === 0) return <p>{says.noneReady}</p>
  return (
    <>
      <ChoiceField
        label={says.procedure}
        none={says.noProcedure}
        options={ready.map(({ id, state }) => [id, state.status === 'none' ? '' : state.title] as const)}
        {...textFieldOf(form, 'procedure')}
      />
      <LineField label={says.reference} hint={says.referenceHint} maxLength={60} {...textFieldOf(form, 'reference')} />
    </>
  )
}

function useColumns(): readonly CaseColumn<Consultation>[] {
  const says = useWords(words)
  const { id: group } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  return [
    {
      head: says.consultation,
      cell: ({ id, state }) =>
        state.status !== 'none' && <Link to={`/groups/${group}/consultations/${id}`}>{state.dossier.title}</Link>,
    },
    { head: says.reference, cell: ({ state }) => state.status !== 'none' && state.reference },
    { head: says.status, cell: ({ state }) => labels.status('consultation', state.status) },
    {
      head: says.deadline,
      cell: ({ state }) => {
        const notice = noticedOf(state)
        return notice === null ? says.notSet : formatInstant(notice.deadline, language)
      },
    },
  ]
}
