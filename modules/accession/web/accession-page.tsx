import { useParams } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import { type Around, AroundReading, type CircuitRow, CircuitTable, useNext } from '#modules/amendment/web/parts.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { appraisedIn } from '#ui/appraisal.ts'
import { Appraisals } from '#ui/appraisals.tsx'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { DocumentsList, type NamedDocument } from '#ui/documents-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { Colon } from '#ui/i18n/colon.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { useRead } from '#ui/reading.tsx'
import { type Awaited, type Reminded, useReminding } from '#ui/reminding.tsx'
import { Stages } from '#ui/stages.tsx'
import type { Upcoming } from '#ui/timeline.tsx'
import type { Accession } from '../model/state.ts'
import classes from './accession.module.css'
import { leadingAct, quietActs, useSettings } from './acts.tsx'
import { awardsSeen, ClosedContracts, type ContractState, contractsSeen } from './closed-contracts.tsx'
import { Examination, examined } from './examination.tsx'
import { askedOf, type Filed, pathOf, rowsOf, stepOf } from './path.ts'
import { words } from './words.ts'

/** One accession: its path, who blocks what, what it does not open. */
export function AccessionPage() {
  const { id: group } = useGroup()
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const contracts = useRead<readonly CaseWithState<ContractState>[]>(`/api/groups/${group}/cases?process=contract`)
  const { result, remind } = useReminding()
  return (
    <CaseReading<Accession> process="accession" collection="accessions" caseId={caseId}>
      {(data) => (
        <AroundReading process="accession" caseId={caseId}>
          {(around) => (
            <AccessionDetail
              data={data}
              around={around}
              contracts={contracts.data ?? []}
              reminded={result}
              onRemind={remind}
            />
          )}
        </AroundReading>
      )}
    </CaseReading>
  )
}

export type AccessionDetailProps = {
  readonly data: CaseData<Accession>
  readonly around: Around
  readonly contracts: readonly CaseWithState<ContractState>[]
  readonly reminded: Reminded | null
  readonly onRemind: (awaited: Awaited) => void
}

export function AccessionDetail(props: AccessionDetailProps) {
  const { state } = props.data.resource
  return state.status === 'none' ? null : <FiledAccession {...props} state={state} />
}

function FiledAccession(props: AccessionDetailProps & { readonly state: Filed }) {
  const { data, around, state } = props
  const says = useWords(words)
  const { lookup, me, today } = useGroup()
  const upcoming = useUpcoming(around)
  const rows = rowsOf(state, around.group, today)
  const asked = askedOf(state, around.group, today)
  const stages = pathOf(state, rows, {
    labels: says.step,
    whose: { newcomer: lookup.name(state.newcomer), coordinator: lookup.name(coordinatorOf(around.group)) },
    deliberated: asked.vote.length > 0,
  })
  return (
    <CaseDetailPage
      data={data}
      title={says.of(lookup.of(state.newcomer))}
      list={{ path: 'accessions', title: says.title }}
      lede={<Lede state={state} around={around} />}
      opens="request"
      stages={<Stages stages={stages} />}
      {...leadingAct(state)}
      quiet={quietActs(state, me)}
      settings={useSettings(data.resource.id, state, around)}
      upcoming={upcoming}
    >
      <Parts {...props} rows={rows} />
    </CaseDetailPage>
  )
}

type PartsProps = AccessionDetailProps & { readonly state: Filed; readonly rows: readonly CircuitRow[] }

/** Why it was closed, who blocks what, what it does not open, what was examined and judged, its documents. */
function Parts({ data, around, contracts, reminded, onRemind, state, rows }: PartsProps) {
  const says = useWords(words)
  const { today } = useGroup()
  const later = laterProceduresOf(data)
  const seen = [...contractsSeen(contracts, state, today), ...awardsSeen(later?.facts.closed)]
  const documents = documentsIn(state, says)
  return (
    <>
      {(state.status === 'rejected' || state.status === 'abandoned') && (
        <p className={classes.closing}>
          <strong>
            {says.reason}
            <Colon />
          </strong>{' '}
          {state.reason}
        </p>
      )}
      {rows.length > 0 && (
        <Part title={stepOf(state) === null || state.status === 'effective' ? says.gathered : says.blockers}>
          <CircuitTable
            rows={rows}
            now={stepOf(state)}
            around={around}
            newcomer={state.newcomer}
            calm={state.status === 'effective'}
            reminded={reminded}
            onRemind={onRemind}
          />
        </Part>
      )}
      <Part title={says.contracts}>
        <ClosedContracts contracts={seen} basis={later?.basis ?? []} />
      </Part>
      <Part title={says.examination}>
        <Examination state={state} findings={examined(data.resource, data.entries)} />
      </Part>
      {appraisedIn(data.entries).length > 0 && (
        <Part title={says.judgements}>
          <Appraisals entries={data.entries} />
        </Part>
      )}
      {documents.length > 0 && (
        <Part title={says.documents}>
          <DocumentsList documents={documents} />
        </Part>
      )}
    </>
  )
}

/** Where the case stands, then who must do what. */
function Lede({ state, around }: { readonly state: Filed; readonly around: Around }) {
  const says = useWords(words)
  const labels = useLabels()
  const next = useNext()
  switch (state.status) {
    case 'rejected':
      return says.rejectedOn(state.rejectedOn)
    case 'abandoned':
      return says.abandonedOn(state.abandonedOn)
    case 'effective':
      return `${says.effectiveOn(state.effectiveOn)} ${next(around.tasks)}`
    default:
      return `${capital(labels.status('accession', state.status))}. ${next(around.tasks)}`
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What is awaited, as the end of the line of time. */
function useUpcoming({ tasks }: Around): readonly Upcoming[] {
  const labels = useLabels()
  return tasks.map((task) => ({ key: task.key, label: labels.task(task), due: task.due, basis: task.basis }))
}

/** What closes the running contracts, and under which articles, as the server's rule says now, or said in the register. */
function laterProceduresOf({ resource, entries }: CaseData<Accession>) {
  const findings = [...resource.acts, ...entries.toReversed()].flatMap((each) => each.findings)
  return findings.find(({ rule }) => rule === 'laterProceduresOnly')
}

function documentsIn(state: Filed, { document }: typeof words.fr): readonly NamedDocument[] {
  const examination = 'examination' in state ? state.examination : undefined
  const text = 'text' in state ? state.text : undefined
  const returned = 'returned' in state ? state.returned : undefined
  const named = (label: string, hash: string | null | undefined): readonly NamedDocument[] =>
    hash == null ? [] : [{ label, hash }]
  return [
    ...named(document.acknowledgement, state.acknowledgement?.proof),
    ...named(document.seat, examination?.seatSource),
    ...named(document.competence, examination?.competence),
    ...named(document.text, text),
    ...(returned == null ? [] : named(document.returned(returned.archivePlace), returned.document)),
  ]
}
