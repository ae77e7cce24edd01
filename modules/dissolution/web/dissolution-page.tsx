import { useParams } from '@tanstack/react-router'
import type { BoardView, CaseWithState } from '#api/group.ts'
import { type Group, groupOf } from '#modules/convention/index.ts'
import type { BodyCard } from '#modules/organisation/index.ts'
import { type ActSetting, type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { DocumentLink } from '#ui/document-link.tsx'
import { useGroup } from '#ui/group.tsx'
import { useGroupRules } from '#ui/group-rules.ts'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { Stages } from '#ui/stages.tsx'
import type { Dissolution } from '../model/dissolution-state.ts'
import { expectedOfDissolution } from '../model/expected.ts'
import { Assemblies } from './assemblies.tsx'
import { assembliesOf, type RecordedAct } from './assembly-rows.ts'
import classes from './end.module.css'
import { dayOfDissolution, dissolvedNext } from './end-line.ts'
import { words } from './page-words.ts'
import { SignFields, VoteFields } from './vote-fields.tsx'

/** What the members' own registers hold: who may sign for each of them. */
export type Parties = { readonly bodies: readonly BodyCard[] }

/** Everything around one dissolution that its page reads. */
export type Around = {
  readonly rules: Group
  readonly acts: readonly CaseWithState<RecordedAct>[]
  readonly parties: Parties
  readonly board: BoardView
}

/** One dissolution by decision: its tracker, one row a member. */
export function DissolutionPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const around = useAround()
  return (
    <Reading of={around}>
      {(found) => (
        <CaseReading<Dissolution> process="dissolution" collection="dissolutions" caseId={caseId}>
          {(data) => <DissolutionDetail data={data} around={found} />}
        </CaseReading>
      )}
    </Reading>
  )
}

function useAround() {
  const { id } = useGroup()
  const base = `/api/groups/${id}`
  const rules = useGroupRules(groupOf)
  const acts = useRead<Around['acts']>(`${base}/cases?process=authorisingAct`)
  const parties = useRead<Parties>(`${base}/parties`)
  const board = useRead<BoardView>(`${base}/board`)
  const reads = [rules, acts, parties, board]
  const data: Around | undefined = rules.data &&
    acts.data &&
    parties.data &&
    board.data && { rules: rules.data, acts: acts.data, parties: parties.data, board: board.data }
  return {
    data,
    error: reads.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => reads.map((read) => read.refetch()),
  }
}

export type DissolutionDetailProps = { readonly data: CaseData<Dissolution>; readonly around: Around }
type Standing = Exclude<Dissolution, { status: 'none' }>

export function DissolutionDetail({ data, around }: DissolutionDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { today, me } = useGroup()
  const { language } = useLanguage()
  const { state, id } = data.resource
  const settings = useSettings(data, around)
  if (state.status === 'none') return null
  const mine = expectedOfDissolution(state, around.rules, today).find(({ by }) => by === me?.body.id)
  const day = state.status === 'signed' ? dayOfDissolution(state) : null
  return (
    <CaseDetailPage
      data={data}
      title={says.tracker.of(formatDate(state.proposedOn, language))}
      list={{ path: 'dissolution', title: says.title }}
      lede={labels.status('dissolution', state.status)}
      opens="propose"
      {...(mine === undefined ? {} : { leads: mine.act })}
      settings={settings}
      stages={<DecisionLine state={state} />}
      upcoming={day === null ? [] : [{ ...dissolvedNext(id, day, around.rules), label: says.upcoming.dissolved }]}
    >
      <Part title={says.tracker.title}>
        <Assemblies rows={assembliesOf({ id, state, ...around }, today)} />
      </Part>
      <ProposalPart state={state} />
    </CaseDetailPage>
  )
}

/** Proposed, decided by all, signed by all, dissolved: the line of one decision. */
function DecisionLine({ state }: { readonly state: Standing }) {
  const { decisionStops: stops } = useWords(words)
  const reached = ['proposed', 'signing', 'signed', 'dissolved'].indexOf(
    state.status === 'abandoned' ? (state.openedOn === undefined ? 'proposed' : 'signing') : state.status,
  )
  const dates = [
    state.proposedOn,
    'openedOn' in state ? state.openedOn : undefined,
    'signedOn' in state ? state.signedOn : undefined,
    state.status === 'dissolved' ? state.dissolvedOn : undefined,
  ]
  const line = (['proposed', 'signing', 'signed', 'dissolved'] as const).map(
    (key, index) =>
      ({
        key,
        label: stops[key],
        state: index < reached || state.status === 'dissolved' ? 'done' : index === reached ? 'current' : 'future',
        ...(dates[index] === undefined ? {} : { date: dates[index] }),
      }) as const,
  )
  if (state.status !== 'abandoned') return <Stages stages={line} />
  const before = line.slice(0, reached + 1).map((stop) => ({ ...stop, state: 'done' }) as const)
  return (
    <Stages
      stages={[...before, { key: 'abandoned', label: stops.abandoned, state: 'current', date: state.abandonedOn }]}
    />
  )
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

function useSettings({ resource }: CaseData<Dissolution>, around: Around): Readonly<Record<string, ActSetting>> {
  const { consequence: says } = useWords(words)
  const { me, today } = useGroup()
  const { id, state } = resource
  const body = me === null || me.coordinates ? '' : me.body.id
  const acts = around.acts.filter(({ state: act }) => act.subject === 'dissolution' && act.about === id)
  const text = state.status === 'none' ? '' : state.text
  return {
    approve: {
      consequence: says.approve,
      initial: { body, receivedOn: today },
      fields: (form) => <VoteFields form={form} acts={acts} received />,
    },
    oppose: {
      consequence: says.oppose,
      initial: { body },
      fields: (form) => <VoteFields form={form} acts={acts} />,
    },
    openSignature: { consequence: says.openSignature },
    sign: {
      consequence: says.sign,
      initial: { body, signedOn: today, medium: 'electronic', text },
      fields: (form) => <SignFields form={form} acts={acts} bodies={around.parties.bodies} />,
    },
    abandon: { consequence: says.abandon },
  }
}
