import {
  type ByContractProps,
  ByContractReading,
  byContract,
  type NotifiedContract,
  useContractColumn,
} from '#modules/contract/web/parts.ts'
import { type CaseColumn, CaseListPage } from '#ui/case-list.tsx'
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
  return (
    <ByContractReading<PriceSchedule> process="priceSchedule" collection="price-schedules">
      {(found) => <Schedules {...found} />}
    </ByContractReading>
  )
}

export function Schedules(found: ByContractProps<PriceSchedule>) {
  const says = useWords(words)
  const columns = useColumns(found.contracts)
  const { shown, without, known } = byContract(found)
  return (
    <CaseListPage
      data={shown}
      collection="price-schedules"
      opens="bring"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      columns={columns}
      initial={{ ...scheduleValues(), contract: known?.id ?? '' }}
      fields={(form) => <ScheduleFields form={form} among={without} />}
      payload={(values) => ({ contract: values.contract, ...schedulePayload(values) })}
    />
  )
}

function useColumns(contracts: readonly NotifiedContract[]): readonly CaseColumn<PriceSchedule>[] {
  const says = useWords(words)
  const { today } = useGroup()
  const { language } = useLanguage()
  const current = (state: PriceSchedule) => (state.status === 'none' ? undefined : versionOn(state, today))
  const named = useContractColumn<PriceSchedule>('price-schedules', says.contract, contracts)
  return [
    named,
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
