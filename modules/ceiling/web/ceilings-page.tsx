import { Link, useSearch } from '@tanstack/react-router'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatCount } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { Ceiling } from '../model/state.ts'
import classes from './ceiling.module.css'
import { SetFields } from './ceiling-fields.tsx'
import { ceilingValues, setPayload } from './ceiling-values.ts'
import { words } from './words.ts'

/** The ceilings of the contracts of the group, and the form that sets those of one. */
export function CeilingsPage() {
  const contracts = useNotifiedContracts()
  const { contract = null }: { contract?: string | null } = useSearch({ strict: false })
  return (
    <CaseListReading<Ceiling> process="ceiling" collection="ceilings">
      {(data) => <CeilingList data={data} contracts={contracts} only={contract} />}
    </CaseListReading>
  )
}

export type CeilingListProps = {
  readonly data: CaseListData<Ceiling>
  readonly contracts: readonly NotifiedContract[]
  /** The one contract that is asked for. */
  readonly only?: string | null
}

export function CeilingList({ data, contracts, only = null }: CeilingListProps) {
  const says = useWords(words)
  const columns = useColumns(contracts)
  const of = (state: Ceiling) => (state.status === 'none' ? null : state.contract)
  const cases = data.cases.filter(({ state }) => only === null || of(state) === only)
  const without = contracts.filter(({ id }) => !data.cases.some(({ state }) => of(state) === id))
  const known = without.find(({ id }) => id === only) ?? (without.length === 1 ? without[0] : undefined)
  return (
    <CaseListPage
      data={{ ...data, cases }}
      collection="ceilings"
      opens="set"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      columns={columns}
      initial={ceilingValues(known?.id ?? '', known?.identifiedBuyers ?? [])}
      fields={(form) => <SetFields form={form} among={without} />}
      payload={setPayload}
    />
  )
}

function useColumns(contracts: readonly NotifiedContract[]): readonly CaseColumn<Ceiling>[] {
  const says = useWords(words)
  const { id: group } = useGroup()
  const { language } = useLanguage()
  const euros = (cents: number) => formatCents(cents, language)
  return [
    {
      head: says.contract,
      cell: ({ id, state }) => {
        const found = contracts.find((each) => state.status !== 'none' && each.id === state.contract)
        return (
          <>
            <Link to={`/groups/${group}/ceilings/${id}`}>{found?.title ?? says.contract}</Link>
            <div className={classes.note}>{found?.reference}</div>
          </>
        )
      },
    },
    { head: says.maximum, cell: ({ state }) => (state.status === 'none' ? null : euros(state.maximum.amount)) },
    {
      head: says.minimum,
      cell: ({ state }) => (state.status === 'none' || state.minimum === 0 ? '–' : euros(state.minimum)),
    },
    {
      head: says.shares,
      cell: ({ state }) => {
        if (state.status === 'none') return null
        return state.shares.length === 0 ? says.noShares : formatCount(state.shares.length, language)
      },
    },
  ]
}
