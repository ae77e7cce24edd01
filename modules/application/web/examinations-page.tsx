import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Consultation } from '#modules/consultation/index.ts'
import { noticedOf } from '#modules/consultation/index.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { isCutAway } from '#ui/cut.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { useRead } from '#ui/reading.tsx'
import type { ShownExamination } from '../model/secrecy.ts'
import { beginPayload, type Examinable, initialPieces, PiecesFields } from './piece-fields.tsx'
import { words } from './words.ts'

/** The examinations of a group, the last one first, and the form by which the coordinator begins one. */
export function ExaminationsPage() {
  const { id } = useGroup()
  const consultations = useRead<readonly CaseWithState<Consultation>[]>(`/api/groups/${id}/cases?process=consultation`)
  return (
    <CaseListReading<ShownExamination> process="examination" collection="examinations">
      {(data) => <Examinations data={data} consultations={(consultations.data ?? []).flatMap(examinableIn)} />}
    </CaseListReading>
  )
}

/** A consultation whose applications may be examined: its file is published. */
function examinableIn({ id, state }: CaseWithState<Consultation>): readonly Examinable[] {
  if (isCutAway(state) || state.status === 'none' || state.status === 'abandoned') return []
  const notice = noticedOf(state)
  const documents = notice?.versions.at(-1)?.documents
  if (documents === undefined || notice?.published === null) return []
  const { turnover, pieces = null } = (notice?.versions.at(-1)?.dossier ?? state.dossier).selection
  return [{ id, reference: state.reference, turnover: turnover !== null, pieces, documents }]
}

export type ExaminationsProps = {
  readonly data: CaseListData<ShownExamination>
  readonly consultations: readonly Examinable[]
}

export function Examinations({ data, consultations }: ExaminationsProps) {
  const says = useWords(words)
  const begun = new Set(data.cases.map(({ state }) => ('consultation' in state ? state.consultation : undefined)))
  const ready = consultations.filter(({ id }) => !begun.has(id))
  const [first] = ready
  return (
    <CaseListPage
      data={data}
      collection="examinations"
      opens="begin"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      initial={{ consultation: first?.id ?? '', pieces: initialPieces(first) }}
      fields={(form) => <PiecesFields form={form} consultations={ready} />}
      payload={(values) => beginPayload(values, ready)}
      columns={useColumns()}
    />
  )
}

function useColumns(): readonly CaseColumn<ShownExamination>[] {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group } = useGroup()
  return [
    {
      head: says.consultation,
      cell: ({ id, state }) => (
        <Link to={`/groups/${group}/examinations/${id}`}>{'reference' in state ? state.reference : id}</Link>
      ),
    },
    { head: says.state, cell: ({ state }) => labels.status('examination', state.status) },
  ]
}
