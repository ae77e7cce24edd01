import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { Due } from '#ui/due.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { publicationTerm, silenceTerm } from '../model/clocks.ts'
import type { Subcontractor } from '../model/state.ts'
import { PresentFields } from './fields.tsx'
import classes from './subcontractor.module.css'
import { presentPayload, presentValues } from './values.ts'
import { words } from './words.ts'

/** The subcontractors of the contracts of the group, what is due first before the others, and the form that enters another. */
export function SubcontractorsPage() {
  const contracts = useNotifiedContracts()
  return (
    <CaseListReading<Subcontractor> process="subcontractor" collection="subcontractors">
      {(data) => <Subcontractors data={data} contracts={contracts} />}
    </CaseListReading>
  )
}

export type SubcontractorsProps = {
  readonly data: CaseListData<Subcontractor>
  readonly contracts: readonly NotifiedContract[]
}

type Next = { readonly what: 'silentOn' | 'publishBy'; readonly on: string }

/** What is next of one: the silence that accepts it, or what is to be published of it. */
function nextOf(state: Subcontractor, today: string): Next | undefined {
  if (state.status === 'presented') return { what: 'silentOn', on: silenceTerm(state.since, today).last }
  if (state.status !== 'accepted') return undefined
  const awaited = state.publications.find(({ published }) => published === null)
  return awaited && { what: 'publishBy', on: publicationTerm(awaited.on, today).last }
}

const LAST = '9999-12-31'

export function Subcontractors({ data, contracts }: SubcontractorsProps) {
  const says = useWords(words)
  const { id: group, today } = useGroup()
  const columns = useColumns(contracts)
  const running = contracts.filter((contract) => contract.running)
  const due = ({ state }: CaseWithState<Subcontractor>): string => nextOf(state, today)?.on ?? LAST
  return (
    <CaseListPage
      data={{ ...data, cases: data.cases.toSorted((one, other) => due(one).localeCompare(due(other))) }}
      collection="subcontractors"
      opens="present"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      consequence={says.consequence}
      columns={columns}
      initial={presentValues(today, running.length === 1 ? (running[0]?.id ?? '') : '')}
      fields={(form) => <PresentFields form={form} among={running} />}
      payload={presentPayload}
    >
      <Part title={says.seeAlso}>
        <ul className={classes.links}>
          <li>
            <Link to={`/groups/${group}/payment-requests`}>{says.requests.title}</Link>
          </li>
          <li>
            <Link to={`/groups/${group}/assignments`}>{says.assignments.title}</Link>
          </li>
        </ul>
      </Part>
    </CaseListPage>
  )
}

function useColumns(contracts: readonly NotifiedContract[]): readonly CaseColumn<Subcontractor>[] {
  const says = useWords(words)
  const { id: group, today } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  return [
    {
      head: says.heads.name,
      cell: ({ id, state }) => (
        <>
          <Link to={`/groups/${group}/subcontractors/${id}`}>{state.status === 'none' ? id : state.name}</Link>
          <div className={classes.note}>
            {contracts.find((each) => state.status !== 'none' && each.id === state.contract)?.reference}
          </div>
        </>
      ),
    },
    {
      head: says.heads.amount,
      cell: ({ state }) => state.status !== 'none' && formatCents(state.amount, language),
    },
    { head: says.heads.status, cell: ({ state }) => capitalised(labels.status('subcontractor', state.status)) },
    {
      head: says.heads.next,
      cell: ({ state }) => {
        const next = nextOf(state, today)
        if (next === undefined) return says.nothingNext
        return (
          <>
            {says[next.what]}
            <div>
              <Due due={next.on} today={today} />
            </div>
          </>
        )
      },
    },
  ]
}
