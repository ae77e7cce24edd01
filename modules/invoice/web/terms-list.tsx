import {
  type ByContractProps,
  ByContractReading,
  byContract,
  type NotifiedContract,
  useContractColumn,
} from '#modules/contract/web/parts.ts'
import { type CaseColumn, CaseListPage } from '#ui/case-list.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import type { PaymentTerms, TermsInForce } from '../model/terms-state.ts'
import { termsPayload, termsValues } from './invoice-values.ts'
import { SetFields } from './terms-fields.tsx'
import { words } from './words.ts'

/** The terms of payment of the contracts of the group, and the form that sets those of one. */
export function TermsListPage() {
  return (
    <ByContractReading<PaymentTerms> process="paymentTerms" collection="payment-terms">
      {(found) => <TermsList {...found} />}
    </ByContractReading>
  )
}

export function TermsList(found: ByContractProps<PaymentTerms>) {
  const { terms: says } = useWords(words)
  const columns = useColumns(found.contracts)
  const { shown, without, known } = byContract(found)
  return (
    <CaseListPage
      data={shown}
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
  const told =
    (tell: (terms: TermsInForce) => string): CaseColumn<PaymentTerms>['cell'] =>
    ({ state }) =>
      state.status === 'none' ? null : tell(state)
  const named = useContractColumn<PaymentTerms>('payment-terms', says.contract, contracts)
  return [
    named,
    { head: says.days, cell: told(({ days }) => says.daysOf(days)) },
    { head: says.advance, cell: told(({ advance }) => says.percent(advance)) },
    { head: says.retention, cell: told(({ retention }) => (retention === 0 ? '–' : says.percent(retention))) },
  ]
}
