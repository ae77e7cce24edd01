import {
  type ByContractProps,
  ByContractReading,
  byContract,
  type NotifiedContract,
  useContractColumn,
} from '#modules/contract/web/parts.ts'
import { type CaseColumn, CaseListPage } from '#ui/case-list.tsx'
import { formatCents, formatCount } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { Ceiling } from '../model/state.ts'
import { SetFields } from './ceiling-fields.tsx'
import { ceilingValues, setPayload } from './ceiling-values.ts'
import { words } from './words.ts'

/** The ceilings of the contracts of the group, and the form that sets those of one. */
export function CeilingsPage() {
  return (
    <ByContractReading<Ceiling> process="ceiling" collection="ceilings">
      {(found) => <CeilingList {...found} />}
    </ByContractReading>
  )
}

export function CeilingList(found: ByContractProps<Ceiling>) {
  const says = useWords(words)
  const columns = useColumns(found.contracts)
  const { shown, without, known } = byContract(found)
  return (
    <CaseListPage
      data={shown}
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
  const { language } = useLanguage()
  const euros = (cents: number) => formatCents(cents, language)
  const named = useContractColumn<Ceiling>('ceilings', says.contract, contracts)
  return [
    named,
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
