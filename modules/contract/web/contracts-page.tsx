import { Link } from '@tanstack/react-router'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import type { Contract } from '../model/state.ts'
import classes from './contract.module.css'
import { words } from './words.ts'

/** The contracts of the group, and the form that records one. */
export function ContractsPage() {
  return (
    <CaseListReading<Contract> process="contract" collection="contracts">
      {(data) => <Contracts data={data} />}
    </CaseListReading>
  )
}

export function Contracts({ data }: { readonly data: CaseListData<Contract> }) {
  const says = useWords(words)
  return (
    <CaseListPage
      data={data}
      collection="contracts"
      opens="recordAward"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      columns={useColumns()}
    />
  )
}

function useColumns(): readonly CaseColumn<Contract>[] {
  const says = useWords(words)
  const { id: group, lookup } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  const day = (date: string | null | undefined) => (date == null ? '–' : formatDate(date, language))
  return [
    {
      head: says.name,
      cell: ({ id, state }) =>
        state.status !== 'none' && (
          <>
            <Link to={`/groups/${group}/contracts/${id}`}>{state.title}</Link>
            <div className={classes.note}>{state.reference}</div>
          </>
        ),
    },
    { head: says.status, cell: ({ state }) => labels.status('contract', state.status) },
    { head: says.begun, cell: ({ state }) => state.status !== 'none' && day(state.awardBegunOn) },
    {
      head: says.notified,
      cell: ({ state }) => day(state.status === 'running' || state.status === 'ended' ? state.notifiedOn : null),
    },
    {
      head: says.ends,
      cell: ({ state }) => {
        if (state.status !== 'running' && state.status !== 'ended') return day(null)
        return state.endsOn === null ? says.unknown : day(state.endsOn)
      },
    },
    {
      head: says.buyers,
      cell: ({ state }) => {
        if (state.status === 'none') return null
        const { identifiedBuyers } = state
        return identifiedBuyers.length <= 3 ? identifiedBuyers.map(lookup.name).join(', ') : identifiedBuyers.length
      },
    },
  ]
}
