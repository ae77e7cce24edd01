import { useParams } from '@tanstack/react-router'
import { addDays } from '#kernel/calendar.ts'
import type { Clauses } from '#modules/convention/index.ts'
import { appraisedIn } from '#ui/appraisal.ts'
import { Appraisals } from '#ui/appraisals.tsx'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { DocumentsList } from '#ui/documents-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { Colon } from '#ui/i18n/colon.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { type Awaited, type Reminded, useReminding } from '#ui/reminding.tsx'
import { Stages } from '#ui/stages.tsx'
import { articlesOf, changesOf, effectiveOn } from '../model/changes.ts'
import type { Amendment, Subject } from '../model/state.ts'
import { leadingAct, quietActs, useSettings } from './acts.tsx'
import classes from './amendment.module.css'
import { ChangesTable } from './changes-table.tsx'
import { type Around, AroundReading, useClausesOn } from './circuit/around.tsx'
import { CircuitTable } from './circuit/circuit-table.tsx'
import { useNext } from './circuit/use-next.ts'
import { pathOf, rowsOf, stepOf, type Told } from './path.ts'
import { words } from './words.ts'

/** One amendment: what changes, who blocks what, when it takes effect. */
export function AmendmentPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { result, remind } = useReminding()
  return (
    <CaseReading<Amendment> process="amendment" collection="amendments" caseId={caseId}>
      {(data) => (
        <AroundReading process="amendment" caseId={caseId}>
          {(around) => <WithClauses {...{ data, around }} reminded={result} onRemind={remind} />}
        </AroundReading>
      )}
    </CaseReading>
  )
}

/** Once an amendment has changed the convention, what it changed is read as it stood the day before. */
function WithClauses(props: Omit<AmendmentDetailProps, 'before'>) {
  const { state } = props.data.resource
  const eve = state.status === 'effective' ? addDays(state.effectiveOn, -1) : null
  const before = useClausesOn(eve, props.around.group.clauses)
  return <AmendmentDetail {...props} before={before} />
}

export type AmendmentDetailProps = {
  readonly data: CaseData<Amendment>
  readonly around: Around
  /** The clauses before the amendment; `undefined` while they are being read. */
  readonly before: Clauses | undefined
  readonly reminded: Reminded | null
  readonly onRemind: (awaited: Awaited) => void
}

export function AmendmentDetail(props: AmendmentDetailProps) {
  const { state } = props.data.resource
  return state.status === 'none' ? null : <ToldAmendment {...props} state={state} />
}

function ToldAmendment(props: AmendmentDetailProps & { readonly state: Told }) {
  const { data, around, before, reminded, onRemind, state } = props
  const says = useWords(words)
  const labels = useLabels()
  const { me, today } = useGroup()
  const rows = rowsOf(state, around.group, today)
  return (
    <CaseDetailPage
      data={data}
      title={state.title}
      list={{ path: 'amendments', title: says.title }}
      lede={<Lede state={state} around={around} />}
      opens="propose"
      stages={<Stages stages={pathOf(state, rows, says.step)} />}
      {...leadingAct(state, around)}
      quiet={quietActs(state, me)}
      settings={useSettings(data.resource.id, state, around)}
      upcoming={around.tasks.map((task) => ({
        key: task.key,
        label: labels.task(task),
        due: task.due,
        basis: task.basis,
      }))}
    >
      {state.status === 'abandoned' && (
        <p className={classes.closing}>
          <strong>
            {says.reason}
            <Colon />
          </strong>{' '}
          {state.reason}
        </p>
      )}
      <Part title={says.changes}>
        {before !== undefined && <Changes state={state} before={before} around={around} />}
        <Handover subject={state.subject} contracts={passedOn(data)} />
      </Part>
      <Part title={stepOf(state) === null ? says.gathered : says.blockers}>
        <CircuitTable {...{ rows, around, reminded, onRemind }} now={stepOf(state)} />
      </Part>
      {appraisedIn(data.entries).length > 0 && (
        <Part title={says.judgements}>
          <Appraisals entries={data.entries} />
        </Part>
      )}
      <Part title={says.documents}>
        <DocumentsList documents={[{ label: says.text, hash: state.text }]} />
      </Part>
    </CaseDetailPage>
  )
}

/** Where the case stands, then who must do what. */
function Lede({ state, around }: { readonly state: Told; readonly around: Around }) {
  const says = useWords(words)
  const labels = useLabels()
  const next = useNext()
  const label = labels.status('amendment', state.status)
  switch (state.status) {
    case 'abandoned':
      return says.abandonedOn(state.abandonedOn)
    case 'effective':
      return says.effectiveOn(state.effectiveOn)
    case 'notified':
      return says.effectOn(effectiveOn(state.subject, state.notifiedOn))
    default:
      return `${label.charAt(0).toUpperCase()}${label.slice(1)}. ${next(around.tasks)}`
  }
}

type ChangesProps = { readonly state: Told; readonly before: Clauses; readonly around: Around }

function Changes({ state: { subject }, before, around: { group } }: ChangesProps) {
  const after = { ...before, ...changesOf(subject, { ...group, clauses: before }) }
  return <ChangesTable before={before} after={after} articles={group.articles} moved={articlesOf(subject)} />
}

/** What passes from one coordinator to the other (A9). */
function Handover({ subject, contracts }: { readonly subject: Subject; readonly contracts: readonly string[] }) {
  const { handover: says } = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  if (subject.kind !== 'coordinator-replacement') return null
  return (
    <dl className={classes.handover}>
      <dt>{says.outgoing}</dt>
      <dd>{lookup.name(subject.outgoing)}</dd>
      <dt>{says.incoming}</dt>
      <dd>{lookup.name(subject.incoming)}</dd>
      <dt>{says.from}</dt>
      <dd>{formatDate(subject.from, language)}</dd>
      <dt>{says.contracts}</dt>
      <dd>{contracts.length === 0 ? says.noContract : contracts.join(', ')}</dd>
      <dt>{says.how}</dt>
      <dd>{subject.handover}</dd>
    </dl>
  )
}

/** The contracts that the proposal named as passing on. */
function passedOn({ entries }: CaseData<Amendment>): readonly string[] {
  const found = entries.find(({ act }) => act === 'propose')?.findings.find(({ rule }) => rule === 'coordinatorDuties')
    ?.facts.contracts
  if (!Array.isArray(found)) return []
  return found.flatMap((one) =>
    typeof one === 'object' && one !== null && 'title' in one && typeof one.title === 'string' ? [one.title] : [],
  )
}
