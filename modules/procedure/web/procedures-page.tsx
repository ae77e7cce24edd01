import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Purchase } from '#modules/need/index.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { datesOf } from '../model/plan.ts'
import type { Procedure } from '../model/procedure-state.ts'
import { type Choosable, OpeningFields } from './choice-fields.tsx'
import { choicePayload, emptyChoice } from './choice-values.ts'
import { words } from './words.ts'

/** Every procedure of the group, and the wizard that opens one on a frozen need. */
export function ProceduresPage() {
  const { id } = useGroup()
  const purchases = useRead<readonly CaseWithState<Purchase>[]>(`/api/groups/${id}/cases?process=purchase`)
  return (
    <CaseListReading<Procedure> process="procedure" collection="procedures">
      {(data) => <Reading of={purchases}>{(found) => <Procedures data={data} purchases={found} />}</Reading>}
    </CaseListReading>
  )
}

export type ProceduresProps = {
  readonly data: CaseListData<Procedure>
  readonly purchases: readonly Pick<CaseWithState<Purchase>, 'id' | 'state'>[]
}

export function Procedures({ data, purchases }: ProceduresProps) {
  const says = useWords(words)
  const { today } = useGroup()
  const running = data.cases.flatMap(({ state }) =>
    state.status === 'prepared' || state.status === 'launched' ? [state.purchase] : [],
  )
  const choosable = purchases.flatMap(({ id, state }): readonly Choosable[] =>
    state.status === 'frozen' && !running.includes(id) ? [{ ...state, id }] : [],
  )
  const [only, ...others] = choosable
  return (
    <CaseListPage
      data={data}
      collection="procedures"
      opens="open"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      consequence={says.opens}
      initial={
        only !== undefined && others.length === 0
          ? { ...emptyChoice, purchase: only.id, title: only.title }
          : emptyChoice
      }
      fields={(form) => <OpeningFields {...form} purchases={choosable} on={today} />}
      payload={choicePayload}
      columns={useColumns()}
    />
  )
}

function useColumns(): readonly CaseColumn<Procedure>[] {
  const { columns, terms, unknown } = useWords(words)
  const { id: group } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  const day = (date: string | undefined) => (date === undefined ? unknown : formatDate(date, language))
  return [
    {
      head: columns.title,
      cell: ({ id, state }) =>
        state.status !== 'none' && <Link to={`/groups/${group}/procedures/${id}`}>{state.title}</Link>,
    },
    { head: columns.type, cell: ({ state }) => state.status !== 'none' && terms.types[state.type] },
    { head: columns.status, cell: ({ state }) => labels.status('procedure', state.status) },
    {
      head: columns.estimate,
      cell: ({ state }) => state.status !== 'none' && formatCents(state.estimate, language),
    },
    {
      head: columns.notice,
      cell: ({ state }) => {
        if (state.status === 'launched') return <strong>{day(state.noticeSentOn)}</strong>
        return state.status !== 'none' && day(state.plan === null ? undefined : datesOf(state.plan).noticeSent)
      },
    },
    {
      head: columns.start,
      cell: ({ state }) =>
        state.status !== 'none' && day(state.plan === null ? state.duration.from : datesOf(state.plan).serviceStarted),
    },
  ]
}
