import { useParams } from '@tanstack/react-router'
import type { CaseWithState, JsonSchema } from '#api/group.ts'
import { notApprovedBy } from '#modules/amendment/index.ts'
import {
  type Around,
  AroundReading,
  type CircuitForm,
  lineOf,
  SignatureFields,
  VoteFields,
} from '#modules/amendment/web/parts.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { type ActSetting, type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { DocumentLink } from '#ui/document-link.tsx'
import type { FormValues } from '#ui/draft.ts'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { SchemaFields } from '#ui/schema-form/schema-fields.tsx'
import { Stages } from '#ui/stages.tsx'
import { type Dissolution, membersDeciding, stillToSign } from '../model/dissolution-state.ts'
import { expectedOfDissolution } from '../model/expected.ts'
import { Assemblies } from './assemblies.tsx'
import { type AssemblyRow, assembliesOf, type RecordedAct } from './assembly-rows.ts'
import classes from './end.module.css'
import { dayOfDissolution, dissolvedNext } from './end-line.ts'
import { words } from './page-words.ts'

/** One dissolution by decision: its tracker, one row a member. */
export function DissolutionPage() {
  const { id: group } = useGroup()
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const acts = useRead<readonly CaseWithState<RecordedAct>[]>(`/api/groups/${group}/cases?process=authorisingAct`)
  return (
    <Reading of={acts}>
      {(recorded) => (
        <AroundReading process="dissolution" caseId={caseId}>
          {(around) => (
            <CaseReading<Dissolution> process="dissolution" collection="dissolutions" caseId={caseId}>
              {(data) => <DissolutionDetail data={data} around={around} recorded={recorded} />}
            </CaseReading>
          )}
        </AroundReading>
      )}
    </Reading>
  )
}

export type DissolutionDetailProps = {
  readonly data: CaseData<Dissolution>
  readonly around: Around
  /** The members' own acts with their formalities. */
  readonly recorded: readonly CaseWithState<RecordedAct>[]
}
type Standing = Exclude<Dissolution, { status: 'none' }>

export function DissolutionDetail({ data, around, recorded }: DissolutionDetailProps) {
  const says = useWords(words)
  const { today, me } = useGroup()
  const { language } = useLanguage()
  const { state, id } = data.resource
  const settings = useSettings(data, around)
  if (state.status === 'none') return null
  // The reader's own act leads; to whom nothing is asked, what the others are awaited for.
  const expected = expectedOfDissolution(state, around.group, today)
  const next = expected.find(({ by }) => by === me?.body.id) ?? expected[0]
  const rows = assembliesOf({ id, state, around, recorded }, today)
  const day = state.status === 'signed' ? dayOfDissolution(state) : null
  return (
    <CaseDetailPage
      data={data}
      title={says.tracker.of(formatDate(state.proposedOn, language))}
      list={{ path: 'dissolution', title: says.title }}
      lede={<Lede state={state} rows={rows} />}
      opens="propose"
      {...(next === undefined ? {} : { leads: next.act })}
      settings={settings}
      stages={<DecisionLine state={state} rows={rows} />}
      upcoming={day === null ? [] : [{ ...dissolvedNext(id, day, around.group), label: says.upcoming.dissolved }]}
    >
      <Part title={says.tracker.title}>
        <Assemblies rows={rows} />
      </Part>
      <ProposalPart state={state} />
    </CaseDetailPage>
  )
}

/** Where the decision stands, then whose act is missing. */
function Lede({ state, rows }: { readonly state: Standing; readonly rows: readonly AssemblyRow[] }) {
  const says = useWords(words).tracker
  const labels = useLabels()
  const { lookup } = useGroup()
  const label = labels.status('dissolution', state.status)
  const where = `${label.charAt(0).toUpperCase()}${label.slice(1)}.`
  const missing = rows.filter((row) => row.missing.length > 0).map(({ body }) => lookup.name(body))
  return missing.length === 0 ? where : `${where} ${says.awaited(missing)}`
}

/** Proposed, decided by all, signed by all, dissolved: the line of one decision, with one sign for each member. */
function DecisionLine({ state, rows }: { readonly state: Standing; readonly rows: readonly AssemblyRow[] }) {
  const { decisionStops: says } = useWords(words)
  const votes = rows.map(({ part: { vote } }) =>
    vote === null ? 'awaited' : vote.verdict === 'approved' ? 'done' : 'against',
  )
  const signatures = rows.flatMap(({ signature }) =>
    signature === 'not-awaited' ? [] : [signature === 'given' ? ('done' as const) : ('awaited' as const)],
  )
  const stops = [
    { key: 'proposed', label: says.proposed, on: state.proposedOn },
    { key: 'decided', label: says.decided, on: ('openedOn' in state ? state.openedOn : null) ?? null, parts: votes },
    { key: 'signed', label: says.signed, on: 'signedOn' in state ? state.signedOn : null, parts: signatures },
    { key: 'dissolved', label: says.dissolved, on: state.status === 'dissolved' ? state.dissolvedOn : null },
  ]
  return <Stages stages={lineOf(stops, state.status === 'abandoned' ? state.abandonedOn : null)} />
}

function ProposalPart({ state }: { readonly state: Standing }) {
  const says = useWords(words).proposal
  const { lookup } = useGroup()
  const { language } = useLanguage()
  return (
    <Part title={says.title}>
      {state.status === 'abandoned' && (
        <p className={classes.said}>
          <strong>{says.abandoned(formatDate(state.abandonedOn, language))}</strong> {state.why}
        </p>
      )}
      <dl className={classes.facts}>
        <dt>{says.reason}</dt>
        <dd className={classes.said}>{state.reason}</dd>
        <dt>{says.by}</dt>
        <dd>{lookup.name(state.proposedBy)}</dd>
        <dt>{says.document}</dt>
        <dd>
          <DocumentLink hash={state.text} label={says.document} />
        </dd>
        <dt>{says.plan}</dt>
        <dd>
          {state.settlementPlan === null ? says.noPlan : <DocumentLink hash={state.settlementPlan} label={says.plan} />}
        </dd>
        <dt>{says.from}</dt>
        <dd>
          {state.dissolvedFrom === null ? says.lastSignature : formatDate(state.dissolvedFrom, language, 'weekday')}
        </dd>
      </dl>
    </Part>
  )
}

const RECEIPT: JsonSchema = {
  properties: {
    receivedOn: { type: 'string', format: 'date' },
    proof: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  },
  required: ['receivedOn', 'proof'],
}

function useSettings({ resource }: CaseData<Dissolution>, around: Around): Readonly<Record<string, ActSetting>> {
  const { consequence: says, form: hints } = useWords(words)
  const { me, today } = useGroup()
  const { id, state } = resource
  if (state.status === 'none') return {}
  const body = me === null || me.coordinates ? '' : me.body.id
  const members = membersDeciding(around.group, today)
  const circuit = (form: ActFields<FormValues>): Omit<CircuitForm, 'among'> => ({
    form,
    around,
    acts: (of, favourable) =>
      around.acts.filter((act) => act.body === of && act.about === id && act.favourable === favourable),
    wanted: () => ({ subject: 'dissolution', about: id }),
  })
  return {
    approve: {
      consequence: says.approve,
      initial: { body, receivedOn: today },
      fields: (form) => (
        <>
          <VoteFields {...circuit(form)} among={notApprovedBy(state.circuit, members)} favourable />
          <SchemaFields schema={RECEIPT} values={form.values} onChange={form.change} issue={form.issue} />
          <p className={classes.hint}>{hints.received}</p>
        </>
      ),
    },
    oppose: {
      consequence: says.oppose,
      initial: { body },
      fields: (form) => <VoteFields {...circuit(form)} among={members} favourable={false} />,
    },
    openSignature: { consequence: says.openSignature },
    sign: {
      consequence: says.sign,
      initial: { body, signedOn: today, medium: 'electronic', text: state.text },
      fields: (form) => (
        <SignatureFields {...circuit(form)} among={stillToSign(state.circuit, around.group, today)} text={state.text} />
      ),
    },
    abandon: { consequence: says.abandon },
  }
}
