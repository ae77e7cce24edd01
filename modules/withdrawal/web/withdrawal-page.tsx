import { Link, useParams } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { ActView, Entry, Finding, Resource } from '#api/shapes.ts'
import { useCase } from '#ui/case.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { SchemaAct, useForms } from '#ui/schema-form/schema-acts.tsx'
import { Timeline } from '#ui/timeline.tsx'
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
  const place = { collection: 'withdrawals', id: caseId }
  const resource = useCase<Withdrawal>(place)
  const history = useRead<readonly Entry[]>(`/api/groups/${group}/journal?limit=200&process=withdrawal&id=${caseId}`)
  const contracts = useRead<readonly CaseWithState<ContractState>[]>(`/api/groups/${group}/cases?process=contract`)
  return (
    <Reading of={resource}>
      {(found) => (
        <Reading of={history}>
          {(entries) => (
            <WithdrawalDetail
              caseId={caseId}
              resource={found}
              entries={entries.toReversed()}
              contracts={(contracts.data ?? []).map(({ id, state }) => ({
                id,
                title: state.title ?? '',
                from: state.awardBegunOn ?? '',
                until: state.endsOn ?? null,
              }))}
            />
          )}
        </Reading>
      )}
    </Reading>
  )
}

export type WithdrawalDetailProps = {
  readonly caseId: string
  readonly resource: Resource<Withdrawal>
  readonly entries: readonly Entry[]
  readonly contracts: readonly HeldBy[]
}

export function WithdrawalDetail({ caseId, resource, entries, contracts }: WithdrawalDetailProps) {
  const says = useWords(words)
  const { id: group, lookup, today } = useGroup()
  const labels = useLabels()
  const forms = useForms()
  const crumbs = useCrumbs(
    <Link key="withdrawals" to={`/groups/${group}/withdrawals`}>
      {says.title}
    </Link>,
  )
  const { state } = resource
  const place = { collection: 'withdrawals', id: caseId }
  const derivation = derivationOf(entries)
  const held = heldBy(derivation, contracts)
  const acts = resource.acts.filter(({ act }) => act !== 'notify')
  const first = acts.find(({ open }) => open)
  const others = acts.filter((view) => view !== first)
  const act = (view: ActView, primary: boolean) => (
    <SchemaAct
      key={view.act}
      place={place}
      resource={resource}
      view={view}
      schema={forms.data?.find(({ process }) => process === 'withdrawal')?.acts[view.act]}
      primary={primary}
    />
  )
  return (
    <Page
      title={state.status === 'none' ? says.title : says.of(lookup.of(state.member))}
      crumbs={crumbs}
      lede={labels.status('withdrawal', state.status)}
      {...(first === undefined ? {} : { primary: act(first, true) })}
      others={others.map((view) => act(view, false))}
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
      <Part title={says.history}>
        <Timeline entries={entries} today={today} />
      </Part>
    </Page>
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
