import { Link, useParams } from '@tanstack/react-router'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { textFieldOf } from '#ui/act/field-of.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { Facts } from '#ui/facts.tsx'
import { LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import type { PenaltyClauses } from '../model/clauses-state.ts'
import { ClausesFields } from './clauses-fields.tsx'
import { clausesPayload, clausesValues } from './penalty-values.ts'
import { words } from './words.ts'

/** What one contract says of its penalties. */
export function ClausesPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const contracts = useNotifiedContracts()
  return (
    <CaseReading<PenaltyClauses> process="penaltyClauses" collection="penalty-clauses" caseId={caseId}>
      {(data) => <ClausesDetail data={data} contracts={contracts} />}
    </CaseReading>
  )
}

export type ClausesDetailProps = {
  readonly data: CaseData<PenaltyClauses>
  readonly contracts: readonly NotifiedContract[]
}

export function ClausesDetail({ data, contracts }: ClausesDetailProps) {
  const { clauses: says } = useWords(words)
  const { id: group } = useGroup()
  const { state } = data.resource
  if (state.status === 'none') return null
  const contract = contracts.find(({ id }) => id === state.contract)
  const { divisor, cap, cappedBy, exempt, hearing, version, since } = state
  const rows = [
    [says.divisor, says.divisorOf(divisor)],
    [says.cap, says.capOf(cap, cappedBy)],
    [says.exempt, says.exemptOf(exempt)],
    [says.hearing, says.hearingOf(hearing)],
    [says.version, says.versionOf(version, since)],
  ] as const
  return (
    <CaseDetailPage
      data={data}
      title={says.of(contract?.title ?? '')}
      list={{ path: 'penalty-clauses', title: says.title }}
      lede={<Link to={`/groups/${group}/contracts/${state.contract}`}>{contract?.reference}</Link>}
      opens="set"
      quiet={['change']}
      settings={{
        change: {
          initial: clausesValues(state.contract, state),
          fields: (form) => (
            <>
              <ClausesFields form={form} />
              <LongField label={says.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />
            </>
          ),
          payload: (values) => ({ ...clausesPayload(values), reason: textOf(values.reason) }),
        },
      }}
    >
      <Facts of={rows} />
    </CaseDetailPage>
  )
}
