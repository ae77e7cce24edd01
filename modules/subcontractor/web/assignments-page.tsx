import { Link } from '@tanstack/react-router'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import type { Assignment } from '../model/assignment-state.ts'
import { AssignmentFields } from './fields.tsx'
import { assignmentPayload, assignmentValues } from './values.ts'
import { words } from './words.ts'

/** The claims that the holders have assigned, and the form that enters another. */
export function AssignmentsPage() {
  const contracts = useNotifiedContracts()
  return (
    <CaseListReading<Assignment> process="assignment" collection="assignments">
      {(data) => <Assignments data={data} contracts={contracts} />}
    </CaseListReading>
  )
}

export type AssignmentsProps = {
  readonly data: CaseListData<Assignment>
  readonly contracts: readonly NotifiedContract[]
}

export function Assignments({ data, contracts }: AssignmentsProps) {
  const { assignments: says } = useWords(words)
  const columns = useColumns()
  return (
    <CaseListPage
      data={data}
      collection="assignments"
      opens="notify"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      columns={columns}
      initial={assignmentValues(contracts.length === 1 ? (contracts[0]?.id ?? '') : '')}
      fields={(form) => <AssignmentFields form={form} among={contracts} />}
      payload={assignmentPayload}
    />
  )
}

function useColumns(): readonly CaseColumn<Assignment>[] {
  const { assignments: says } = useWords(words)
  const { id: group } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  return [
    {
      head: says.name,
      cell: ({ id, state }) => (
        <Link to={`/groups/${group}/assignments/${id}`}>{state.status === 'none' ? id : state.name}</Link>
      ),
    },
    { head: says.amount, cell: ({ state }) => state.status !== 'none' && formatCents(state.amount, language) },
    { head: says.notifiedOn, cell: ({ state }) => state.status !== 'none' && formatDate(state.notifiedOn, language) },
    { head: says.status, cell: ({ state }) => capitalised(labels.status('assignment', state.status)) },
  ]
}
