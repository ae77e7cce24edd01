import { Link, useSearch } from '@tanstack/react-router'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import type { PaymentTerms, TermsInForce } from '../model/terms-state.ts'
import classes from './invoice.module.css'
import { termsPayload, termsValues } from './invoice-values.ts'
import { SetFields } from './terms-fields.tsx'
import { words } from './words.ts'

/** The terms of payment of the contracts of the group, and the form that sets those of one. */
export function TermsListPage() {
  const contracts = useNotifiedContracts()
  const { contract = null }: { contract?: string | null } = useSearch({ strict: false })
  return (
    <CaseListReading<PaymentTerms> process="paymentTerms" collection="payment-terms">
      {(data) => <TermsList data={data} contracts={contracts} only={contract} />}
    </CaseListReading>
  )
}

export type TermsListProps = {
  readonly data: CaseListData<PaymentTerms>
  readonly contracts: readonly NotifiedContract[]
  /** The one contract that is asked for. */
  readonly only?: string | null
}

export function TermsList({ data, contracts, only = null }: TermsListProps) {
  const { terms: says } = useWords(words)
  const columns = useColumns(contracts)
  const of = (state: PaymentTerms) => (state.status === 'none' ? null : state.contract)
  const cases = data.cases.filter(({ state }) => only === null || of(state) === only)
  const without = contracts.filter(({ id }) => !data.cases.some(({ state }) => of(state) === id))
  const known = without.find(({ id }) => id === only) ?? (without.length === 1 ? without[0] : undefined)
  return (
    <CaseListPage
      data={{ ...data, cases }}
      collection="payment-terms"
      opens="set"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      columns={columns}
      initial={termsValues(known?.id ?? '')}
      fields={(form) => <SetFields form={form} among={without} />}
      payload={(values) => ({ contract: textOf(values.contract), ...termsPayload(values) })}
    />
  )
}

function useColumns(contracts: readonly NotifiedContract[]): readonly CaseColumn<PaymentTerms>[] {
  const { terms: says } = useWords(words)
  const { id: group } = useGroup()
  const told =
    (tell: (terms: TermsInForce) => string): CaseColumn<PaymentTerms>['cell'] =>
    ({ state }) =>
      state.status === 'none' ? null : tell(state)
  return [
    {
      head: says.contract,
      cell: ({ id, state }) => {
        const found = contracts.find((each) => state.status !== 'none' && each.id === state.contract)
        return (
          <>
            <Link to={`/groups/${group}/payment-terms/${id}`}>{found?.title ?? says.contract}</Link>
            <div className={classes.note}>{found?.reference}</div>
          </>
        )
      },
    },
    { head: says.days, cell: told(({ days }) => says.daysOf(days)) },
    { head: says.advance, cell: told(({ advance }) => says.percent(advance)) },
    { head: says.retention, cell: told(({ retention }) => (retention === 0 ? '–' : says.percent(retention))) },
  ]
}
