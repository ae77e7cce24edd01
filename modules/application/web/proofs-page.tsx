import { Link, useParams } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Consultation } from '#modules/consultation/index.ts'
import { noticedOf } from '#modules/consultation/index.ts'
import { textFieldOf } from '#ui/act/field-of.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { isCutAway } from '#ui/cut.tsx'
import { DocumentLink } from '#ui/document-link.tsx'
import { Facts } from '#ui/facts.tsx'
import { LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { useRead } from '#ui/reading.tsx'
import type { OperatorProof } from '../model/proof-state.ts'
import classes from './application.module.css'
import { initialProof, ProofFields, type ProvenFor, proofPayload } from './proof-fields.tsx'
import { words } from './words.ts'

type Kept = OperatorProof & { readonly withheld?: true }
type Whole = Exclude<OperatorProof, { status: 'none' }>

const isWhole = (state: Kept): state is Whole => state.status !== 'none' && state.withheld !== true

/** The proofs of operators that the coordinator holds, and the form by which one is entered. */
export function ProofsPage() {
  const { id } = useGroup()
  const consultations = useRead<readonly CaseWithState<Consultation>[]>(`/api/groups/${id}/cases?process=consultation`)
  return (
    <CaseListReading<Kept> process="operatorProof" collection="operator-proofs">
      {(data) => <Proofs data={data} consultations={(consultations.data ?? []).flatMap(provenFor)} />}
    </CaseListReading>
  )
}

function provenFor({ id, state }: CaseWithState<Consultation>): readonly ProvenFor[] {
  if (isCutAway(state) || state.status === 'none' || noticedOf(state) === null) return []
  return [{ id, reference: state.reference }]
}

export type ProofsProps = { readonly data: CaseListData<Kept>; readonly consultations: readonly ProvenFor[] }

export function Proofs({ data, consultations }: ProofsProps) {
  const { proof: says } = useWords(words)
  const shown = { ...data, cases: data.cases.filter(({ state }) => isWhole(state)) }
  return (
    <CaseListPage
      data={shown}
      collection="operator-proofs"
      opens="record"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      initial={initialProof(consultations[0]?.id ?? '')}
      fields={(form) => <ProofFields form={form} consultations={consultations} />}
      payload={proofPayload}
      columns={useColumns()}
    />
  )
}

function useColumns(): readonly CaseColumn<Kept>[] {
  const { proof: says } = useWords(words)
  const labels = useLabels()
  const { id: group, today } = useGroup()
  return [
    {
      head: says.company,
      cell: ({ id, state }) =>
        isWhole(state) && <Link to={`/groups/${group}/operator-proofs/${id}`}>{state.operator.name}</Link>,
    },
    { head: says.kind, cell: ({ state }) => isWhole(state) && says.kinds[state.kind] },
    {
      head: says.due,
      cell: ({ state }) => {
        if (!isWhole(state)) return null
        if (state.due === null) return says.noEnd
        const over = state.status === 'held' && state.due < today
        return (
          <span className={over ? classes.lack : undefined}>{over ? says.over(state.due) : says.on(state.due)}</span>
        )
      },
    },
    { head: says.state, cell: ({ state }) => labels.status('operatorProof', state.status) },
  ]
}

/** One proof: what it shows of whom, its dates, its file. */
export function ProofPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<Kept> process="operatorProof" collection="operator-proofs" caseId={caseId}>
      {(data) => <ProofDetail data={data} />}
    </CaseReading>
  )
}

export function ProofDetail({ data }: { readonly data: CaseData<Kept> }) {
  const { proof: says, form: label } = useWords(words)
  const labels = useLabels()
  const { state } = data.resource
  if (!isWhole(state)) return null
  const { operator, kind, issuedOn, expiresOn, due, file, where } = state
  const told: readonly (readonly [string, string])[] = [
    [says.number, operator.identifier.value],
    [says.issuedOn, says.on(issuedOn)],
    [says.expiresOn, expiresOn === null ? says.noEnd : says.on(expiresOn)],
    [says.due, due === null ? says.noEnd : says.on(due)],
    [says.where, where],
  ]
  return (
    <CaseDetailPage
      data={data}
      title={says.titleOf(says.kinds[kind], operator.name)}
      list={{ path: 'operator-proofs', title: says.title }}
      lede={labels.status('operatorProof', state.status)}
      opens="record"
      quiet={['annul']}
      settings={{
        annul: {
          initial: { reason: '' },
          fields: (form) => <LongField label={label.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />,
        },
      }}
    >
      <Part title={says.told}>
        <Facts of={told} />
        <p>
          <DocumentLink hash={file} label={says.kinds[kind]} />
        </p>
      </Part>
      {state.status === 'annulled' && (
        <Part title={labels.status('operatorProof', 'annulled')}>
          <p>{state.reason}</p>
        </Part>
      )}
    </CaseDetailPage>
  )
}
