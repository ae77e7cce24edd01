import { useParams } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Entry, Finding } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { useRead } from '#ui/reading.tsx'
import type { Upcoming } from '#ui/timeline.tsx'
import { Why } from '#ui/why.tsx'
import type { Withdrawal } from '../model/state.ts'
import { type HeldBy, WithdrawalLine } from './withdrawal-line.tsx'
import { words } from './words.ts'

/** What this page reads of a contract: the module that runs it is another. */
type ContractState = { readonly title?: string; readonly awardBegunOn?: string; readonly endsOn?: string | null }

/** And of a consultation whose notice was sent: the award that holds the member until it is a contract. */
type AwardState = { readonly dossier?: { readonly title: string }; readonly lawDate?: string }

/** One withdrawal, drawn as a line from its notice to its effect. */
export function WithdrawalPage() {
  const { id: group } = useGroup()
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const contracts = useRead<readonly CaseWithState<ContractState>[]>(`/api/groups/${group}/cases?process=contract`)
  const awards = useRead<readonly CaseWithState<AwardState>[]>(`/api/groups/${group}/cases?process=consultation`)
  return (
    <CaseReading<Withdrawal> process="withdrawal" collection="withdrawals" caseId={caseId}>
      {(data) => (
        <WithdrawalDetail
          data={data}
          contracts={[
            ...(contracts.data ?? []).map(({ id, state }) => ({
              id,
              title: state.title ?? '',
              from: state.awardBegunOn ?? '',
              until: state.endsOn ?? null,
            })),
            ...(awards.data ?? []).map(({ id, state }) => ({
              id,
              title: state.dossier?.title ?? '',
              from: state.lawDate ?? '',
              until: null,
            })),
          ]}
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
  const { state } = data.resource
  const derivation = derivationOf(data.entries)
  const held = heldBy(derivation, contracts)
  return (
    <CaseDetailPage
      data={data}
      title={state.status === 'none' ? says.title : says.of(lookup.of(state.member))}
      list={{ path: 'withdrawals', title: says.title }}
      lede={state.status === 'none' ? says.lede : says[LEDE[state.status]](ledeDay(state), state.effectiveOn)}
      opens="notify"
      quiet={['retract']}
      upcoming={upcomingOf(state, derivation).map((next) => ({ ...next, label: says.takesEffect }))}
    >
      {state.status !== 'none' && state.status !== 'retracted' && (
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
      {derivation.length > 0 && state.status !== 'retracted' && (
        <Part title={says.why}>
          <Why findings={derivation} label={says.why} />
        </Part>
      )}
    </CaseDetailPage>
  )
}

type Standing = Exclude<Withdrawal, { status: 'none' }>

const LEDE = { notified: 'notifiedOn', withdrawn: 'withdrawnOn', retracted: 'retractedOn' } as const

/** The day that the sentence under the title begins with. */
function ledeDay(state: Standing): IsoDate {
  switch (state.status) {
    case 'notified':
      return state.receivedOn
    case 'withdrawn':
      return state.withdrawnOn
    case 'retracted':
      return state.retractedOn
  }
}

/** What comes by itself: the effect, on its day where that is known, under the articles that set it. */
function upcomingOf(state: Withdrawal, derivation: readonly Finding[]): readonly Omit<Upcoming, 'label'>[] {
  if (state.status !== 'notified') return []
  const basis = derivation.find(({ rule }) => rule === 'effectComputed')?.basis ?? []
  return [{ key: 'effect', due: state.effectiveOn, basis }]
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
