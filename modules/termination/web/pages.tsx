import { Link, useParams } from '@tanstack/react-router'
import { ContractChoice, type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { textFieldOf } from '#ui/act/field-of.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { DocumentLink } from '#ui/document-link.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import type { Known, Termination } from '../model/state.ts'
import { GroundFields, settingsOf } from './fields.tsx'
import { words } from './words.ts'

/** The terminations that were asked for, and the form that asks for another. */
export function TerminationsPage() {
  const contracts = useNotifiedContracts()
  return (
    <CaseListReading<Termination> process="termination" collection="terminations">
      {(data) => <Terminations data={data} contracts={contracts} />}
    </CaseListReading>
  )
}

type Among = { readonly contracts: readonly NotifiedContract[] }

export function Terminations({ data, contracts }: Among & { readonly data: CaseListData<Termination> }) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group } = useGroup()
  const running = contracts.filter((contract) => contract.running)
  return (
    <CaseListPage
      data={data}
      collection="terminations"
      opens="request"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      columns={[
        {
          head: says.contract,
          cell: ({ id, state }) => (
            <Link to={`/groups/${group}/terminations/${id}`}>
              {contracts.find((each) => state.status !== 'none' && each.id === state.contract)?.title ?? says.contract}
            </Link>
          ),
        },
        { head: says.ground, cell: ({ state }) => state.status !== 'none' && says.grounds[state.ground] },
        { head: says.status, cell: ({ state }) => capitalised(labels.status('termination', state.status)) },
      ]}
      initial={{ contract: running.length === 1 ? (running[0]?.id ?? '') : '', ground: '', reason: '' }}
      fields={(form) => (
        <>
          <ContractChoice among={running} {...textFieldOf(form, 'contract')} />
          <GroundFields form={form} />
        </>
      )}
    />
  )
}

/** One termination: what is asked, how the holder was told and heard, what was decided, what it comes to. */
export function TerminationPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const contracts = useNotifiedContracts()
  return (
    <CaseReading<Termination> process="termination" collection="terminations" caseId={caseId}>
      {(data) => <TerminationDetail data={data} contracts={contracts} />}
    </CaseReading>
  )
}

export function TerminationDetail({ data, contracts }: Among & { readonly data: CaseData<Termination> }) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group, today } = useGroup()
  const { state } = data.resource
  if (state.status === 'none') return null
  const contract = contracts.find(({ id }) => id === state.contract)
  return (
    <CaseDetailPage
      data={data}
      title={contract?.title ?? says.contract}
      list={{ path: 'terminations', title: says.title }}
      lede={
        <>
          {capitalised(labels.status('termination', state.status))}.{' '}
          <Link to={`/groups/${group}/contracts/${state.contract}`}>{contract?.reference ?? says.contract}</Link>
        </>
      }
      opens="request"
      quiet={['giveNotice', 'recordHearing']}
      judgements={['decide', 'decline']}
      settings={settingsOf(state, today)}
    >
      <Told state={state} />
    </CaseDetailPage>
  )
}

function Told({ state }: { readonly state: Known }) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  const { notice, hearing } = state
  const file = (hash: string) => <DocumentLink key={hash} hash={hash} label={says.see} />
  const decision = 'decision' in state ? state.decision : undefined
  const rows: readonly Fact[] = [
    [says.by, lookup.name(state.by)],
    [says.askedOn, formatDate(state.askedOn, language)],
    [says.ground, says.grounds[decision?.ground ?? state.ground]],
    [says.reason, decision?.reason ?? state.reason],
    ...(notice === null
      ? []
      : ([
          [says.notice, says.noticeOf(notice.sentOn, notice.until)],
          [says.defects, notice.defects],
        ] as const)),
    ...(hearing === null ? [] : ([[says.hearing, formatDate(hearing.on, language)]] as const)),
    ...(state.status === 'declined' ? ([[says.why, state.why]] as const) : []),
    ...(decision === undefined
      ? []
      : ([
          [says.effectiveOn, formatDate(decision.effectiveOn, language)],
          [says.indemnity, formatCents(decision.indemnity, language)],
          [says.document, file(decision.document)],
        ] as const)),
    ...(state.status === 'settled'
      ? ([
          [says.amount, formatCents(state.settlement.amount, language)],
          [says.statement, file(state.settlement.statement)],
        ] as const)
      : []),
  ]
  return <Facts of={rows} />
}
