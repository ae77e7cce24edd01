import { Link, useParams } from '@tanstack/react-router'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { textFieldOf } from '#ui/act/field-of.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { Facts } from '#ui/facts.tsx'
import { LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import type { PaymentTerms } from '../model/terms-state.ts'
import { termsPayload, termsValues } from './invoice-values.ts'
import { TermsFields } from './terms-fields.tsx'
import { words } from './words.ts'

/** What one contract says of its payment. */
export function TermsPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const contracts = useNotifiedContracts()
  return (
    <CaseReading<PaymentTerms> process="paymentTerms" collection="payment-terms" caseId={caseId}>
      {(data) => <TermsDetail data={data} contracts={contracts} />}
    </CaseReading>
  )
}

export type TermsDetailProps = {
  readonly data: CaseData<PaymentTerms>
  readonly contracts: readonly NotifiedContract[]
}

export function TermsDetail({ data, contracts }: TermsDetailProps) {
  const { terms: says } = useWords(words)
  const { language } = useLanguage()
  const { id: group, lookup } = useGroup()
  const { state } = data.resource
  if (state.status === 'none') return null
  const contract = contracts.find(({ id }) => id === state.contract)
  const { days, startsAt, small, large, advance, guarantee, retention, since } = state
  const rows = [
    [says.days, says.daysOf(days)],
    [says.startsAt, says.starts[startsAt]],
    [says.small, small ? says.yes : says.no],
    [says.large, large.length === 0 ? says.nobody : large.map((body) => lookup.name(body)).join(', ')],
    [says.advance, says.percent(advance)],
    [says.guarantee, says.guaranteeOf(guarantee)],
    [says.retention, says.retentionOf(retention)],
    [says.since, formatDate(since, language)],
  ] as const
  return (
    <CaseDetailPage
      data={data}
      title={says.of(contract?.title ?? '')}
      list={{ path: 'payment-terms', title: says.title }}
      lede={<Link to={`/groups/${group}/contracts/${state.contract}`}>{contract?.reference}</Link>}
      opens="set"
      quiet={['change']}
      settings={{
        change: {
          initial: termsValues(state.contract, state),
          fields: (form) => (
            <>
              <TermsFields form={form} buyers={contract?.identifiedBuyers ?? []} />
              <LongField label={says.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />
            </>
          ),
          payload: (values) => ({ ...termsPayload(values), reason: textOf(values.reason) }),
        },
      }}
    >
      <Facts of={rows} />
    </CaseDetailPage>
  )
}
