import { Link, useSearch } from '@tanstack/react-router'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCount, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { versionOn } from '../model/standing.ts'
import type { PriceSchedule } from '../model/state.ts'
import { formatRounded } from './prices-text.ts'
import classes from './schedule.module.css'
import { ScheduleFields } from './schedule-fields.tsx'
import { schedulePayload, scheduleValues } from './schedule-values.ts'
import { words } from './words.ts'

/** The price schedules of the group, or that of one contract, and the form that brings one. */
export function SchedulesPage() {
  const contracts = useNotifiedContracts()
  const { contract = null }: { contract?: string | null } = useSearch({ strict: false })
  return (
    <CaseListReading<PriceSchedule> process="priceSchedule" collection="price-schedules">
      {(data) => <Schedules data={data} contracts={contracts} only={contract} />}
    </CaseListReading>
  )
}

export type SchedulesProps = {
  readonly data: CaseListData<PriceSchedule>
  readonly contracts: readonly NotifiedContract[]
  /** The one contract that is asked for. */
  readonly only?: string | null
}

export function Schedules({ data, contracts, only = null }: SchedulesProps) {
  const says = useWords(words)
  const columns = useColumns(contracts)
  const of = (state: PriceSchedule) => (state.status === 'none' ? null : state.contract)
  const cases = data.cases.filter(({ state }) => only === null || of(state) === only)
  const without = contracts.filter(({ id }) => !data.cases.some(({ state }) => of(state) === id))
  const known = without.find(({ id }) => id === only)?.id ?? (without.length === 1 ? without[0]?.id : undefined)
  return (
    <CaseListPage
      data={{ ...data, cases }}
      collection="price-schedules"
      opens="bring"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      columns={columns}
      initial={{ ...scheduleValues(), contract: known ?? '' }}
      fields={(form) => <ScheduleFields form={form} among={without} />}
      payload={(values) => ({ contract: values.contract, ...schedulePayload(values) })}
    />
  )
}

function useColumns(contracts: readonly NotifiedContract[]): readonly CaseColumn<PriceSchedule>[] {
  const says = useWords(words)
  const { id: group, today } = useGroup()
  const { language } = useLanguage()
  const current = (state: PriceSchedule) => (state.status === 'none' ? undefined : versionOn(state, today))
  return [
    {
      head: says.contract,
      cell: ({ id, state }) => {
        const found = contracts.find((each) => state.status !== 'none' && each.id === state.contract)
        return (
          <>
            <Link to={`/groups/${group}/price-schedules/${id}`}>{found?.title ?? says.contract}</Link>
            <div className={classes.note}>{found?.reference}</div>
          </>
        )
      },
    },
    {
      head: says.lines,
      cell: ({ state }) => (state.status === 'none' ? null : formatCount(state.lines.length, language)),
    },
    {
      head: says.since,
      cell: ({ state }) => {
        const from = current(state)?.from
        return from === undefined ? '–' : formatDate(from, language)
      },
    },
    {
      head: says.coefficient,
      cell: ({ state }) => {
        const version = current(state)
        if (version === undefined) return '–'
        return (
          <>
            {formatRounded(version.coefficient, language)}
            {version.provisional && <div className={classes.provisional}>{says.provisional}</div>}
          </>
        )
      },
    },
  ]
}
