import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Consultation } from '#modules/consultation/index.ts'
import { type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { useRead } from '#ui/reading.tsx'
import { BeginFields, beginPayload, type ClosedConsultation } from './begin-fields.tsx'
import type { ShownEvaluation } from './shown.ts'
import { words } from './words.ts'

/** The analyses of a group, and the form that begins one on a consultation that is closed. */
export function EvaluationsPage() {
  const { id } = useGroup()
  const found = useRead<readonly CaseWithState<Consultation>[]>(`/api/groups/${id}/cases?process=consultation`)
  const closed = (found.data ?? []).flatMap(({ id: consultation, state }): readonly ClosedConsultation[] =>
    state.status === 'closed' ? [{ id: consultation, reference: state.reference, dossier: state.dossier }] : [],
  )
  return (
    <CaseListReading<ShownEvaluation> process="evaluation" collection="evaluations">
      {(data) => <Evaluations data={data} closed={closed} />}
    </CaseListReading>
  )
}

export type EvaluationsProps = {
  readonly data: CaseListData<ShownEvaluation>
  readonly closed: readonly ClosedConsultation[]
}

export function Evaluations({ data, closed }: EvaluationsProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group } = useGroup()
  return (
    <CaseListPage
      data={data}
      collection="evaluations"
      opens="begin"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      fields={(form) => <BeginFields {...form} closed={closed} />}
      payload={beginPayload(closed)}
      columns={[
        {
          head: says.reference,
          cell: ({ id, state }) => (
            <Link to={`/groups/${group}/evaluations/${id}`}>{'reference' in state ? state.reference : id}</Link>
          ),
        },
        { head: says.lot, cell: ({ state }) => ('lot' in state ? (state.lot ?? '–') : '–') },
        { head: says.state, cell: ({ state }) => labels.status('evaluation', state.status) },
      ]}
    />
  )
}
