import { useParams } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Entry, Finding } from '#api/shapes.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { useRead } from '#ui/reading.tsx'
import { Why } from '#ui/why.tsx'
import type { Withdrawal } from '../model/state.ts'
import { type HeldBy, WithdrawalLine } from './withdrawal-line.tsx'
import { words } from './words.ts'

/** What this page reads of a contract: the module that runs it is another. */
type ContractState = { readonly title?: string; readonly awardBegunOn?: string; readonly endsOn?: string | null }

/** One withdrawal, drawn as a line from its notice to its effect. */
export function WithdrawalPage() {
  const { id: group } = useGroup()
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const contracts = useRead<readonly CaseWithState<ContractState>[]>(`/api/groups/${group}/cases?process=contract`)
  return (
    <CaseReading<Withdrawal> process="withdrawal" collection="withdrawals" caseId={caseId}>
      {(data) => (
        <WithdrawalDetail
          data={data}
          contracts={(contracts.data ?? []).map(({ id, state }) => ({
            id,
            title: state.title ?? '',
            from: state.awardBegunOn ?? '',
            until: state.endsOn ?? null,
          }))}
        />
      )}
    </CaseReading>
  )
}

export type WithdrawalDetailProps = {
  readonly data: CaseData<Withdrawal>
  readonly contracts: readonly HeldBy[]
}

export function WithdrawalDetail({ data, contracts }: WithdrawalDetailProps) {
  const says = useWords(words)
  const { lookup, today } = useGroup()
  const labels = useLabels()
  const { state } = data.resource
  const derivation = derivationOf(data.entries)
  const held = heldBy(derivation, contracts)
  return (
    <CaseDetailPage
      data={data}
      title={state.status === 'none' ? says.title : says.of(lookup.of(state.member))}
      list={{ path: 'withdrawals', title: says.title }}
      lede={labels.status('withdrawal', state.status)}
      opens="notify"
    >
      {state.status !== 'none' && (
        <Part title={says.line}>
          <WithdrawalLine
            receivedOn={state.receivedOn}
            noticeEndsOn={state.noticeEndsOn}
            effectiveOn={state.effectiveOn}
            held={held}
            today={today}
          />
        </Part>
      )}
      {derivation.length > 0 && (
        <Part title={says.why}>
          <Why findings={derivation} label={says.why} />
        </Part>
      )}
    </CaseDetailPage>
  )
}

/** The two rules that set the dates, as the register found them. */
function derivationOf(entries: readonly Entry[]): readonly Finding[] {
  const notified = entries.find(({ act }) => act === 'notify')
  return (notified?.findings ?? []).filter(({ rule }) => rule === 'noticeComputed' || rule === 'effectComputed')
}

/** The contracts that the decision named as holding the member. */
function heldBy(derivation: readonly Finding[], contracts: readonly HeldBy[]): readonly HeldBy[] {
  const named = derivation.find(({ rule }) => rule === 'effectComputed')?.facts.contracts
  return Array.isArray(named) ? contracts.filter(({ id }) => named.includes(id)) : []
}
