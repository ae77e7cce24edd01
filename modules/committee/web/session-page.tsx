import { Link, useParams } from '@tanstack/react-router'
import { membersOn } from '#modules/convention/index.ts'
import { useConventionGroup } from '#modules/convention/web/parts.ts'
import { type ActSetting, type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { SchemaAct } from '#ui/schema-form/schema-acts.tsx'
import type { Candidate } from '../model/candidate.ts'
import type { Begun } from '../model/session-state.ts'
import classes from './committee.module.css'
import {
  isUnderWay,
  isWholeSession,
  type KeptSession,
  type KnownPerson,
  type ShownSession,
  useCandidates,
  useKnownPersons,
  useLive,
  useQuick,
} from './data.ts'
import { Room } from './room.tsx'
import { presenceSettings, useCallings, votingSettings } from './session-settings.tsx'
import { Papers } from './sessions.tsx'
import { Running, Said, Votes } from './votes.tsx'
import { words } from './words.ts'

/** One session: who sits and with which voice, the quorum as it stands, what is put to the vote; then its register. */
export function SessionPage() {
  const { today } = useGroup()
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { data: group } = useConventionGroup()
  const persons = useKnownPersons()
  const members = group === undefined ? [] : membersOn(group, today).map(({ body }) => body)
  return (
    <CaseReading<ShownSession> process="committeeSession" collection="committee-sessions" caseId={caseId}>
      {(data) => <SessionReading data={data} persons={persons} members={members} />}
    </CaseReading>
  )
}

type Reading = Pick<SessionDetailProps, 'persons' | 'members'> & { readonly data: CaseData<ShownSession> }

function SessionReading({ data, ...around }: Reading) {
  const { state } = data.resource
  const candidates = useCandidates('procedure' in state ? (state.procedure ?? '') : '')
  return <SessionDetail data={data} candidates={candidates} {...around} />
}

export type SessionDetailProps = {
  readonly data: CaseData<ShownSession>
  readonly candidates: readonly Candidate[]
  readonly persons: readonly KnownPerson[]
  readonly members: readonly string[]
}

export function SessionDetail({ data, ...around }: SessionDetailProps) {
  const { state, id } = data.resource
  const { today } = useGroup()
  const live = isWholeSession(state) && state.status !== 'none' && isUnderWay(state, today)
  useLive(live ? id : null)
  if (!isWholeSession(state)) return <KeptPage state={state} />
  if (state.status === 'none') return null
  return <WholeSession data={data} state={state} {...around} />
}

function KeptPage({ state }: { readonly state: KeptSession }) {
  const { session: says, title } = useWords(words)
  const crumbs = useCrumbs()
  const { at, until, place } = state.convening ?? {}
  const when = at === undefined || until === undefined ? '' : `${says.hour(at, until)}, ${place ?? ''}`
  return (
    <Page title={says.title(state.title ?? title)} lede={capitalised(when)} crumbs={crumbs}>
      <p>{says.reserved}</p>
    </Page>
  )
}

type WholeProps = SessionDetailProps & { readonly state: Begun }

function WholeSession({ data, state, ...around }: WholeProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group, me, today } = useGroup()
  const { session: here } = says
  const { convening } = state
  const running = state.status === 'sitting' ? (state.running?.number ?? null) : null
  const quick = useQuick(data.resource.id, running)
  const records = me?.coordinates === true
  const held = state.status === 'sitting' || state.status === 'closed' || state.status === 'signed' ? state : null
  const settings = {
    ...useCallings(state, around),
    ...presenceSettings(state, here),
    ...votingSettings(state, around.candidates, says.form),
  }
  const inRoom = isUnderWay(state, today) ? IN_ROOM : []
  return (
    <CaseDetailPage
      data={data}
      title={here.title(state.title)}
      list={{ path: 'committee', title: says.title }}
      lede={`${here.hour(convening.at, convening.until)}. ${capitalised(labels.status('committeeSession', state.status))}.`}
      opens="convene"
      leads={leadOf(state)}
      quiet={leadOf(state) === 'proveConvening' ? QUIET : [...QUIET, 'proveConvening']}
      settings={settings}
      inPlace={inRoom}
    >
      <div className={classes.about}>
        <p>
          <Papers id={data.resource.id} status={state.status} />
        </p>
        <About state={state} />
      </div>
      {held !== null && <Running session={held} quick={quick} records={records} />}
      <Room session={state} quick={quick} records={records}>
        {inRoom.map((act) => (
          <InRoom key={act} act={act} data={data} setting={settings[act] ?? {}} />
        ))}
      </Room>
      {(state.status === 'convened' || state.status === 'sitting') && (
        <p>
          {here.interests} <Link to={`/groups/${group}/interests`}>{here.interestsLink}</Link>
        </p>
      )}
      <Agenda state={state} />
      {held !== null && <Votes session={held} />}
      {held !== null && <Said session={held} />}
    </CaseDetailPage>
  )
}

/** What is recorded of those who sit beside a vote: under the room itself, not under a register of thirty entries. */
const IN_ROOM = ['arrive', 'recuse', 'observe'] as const

type InRoomProps = { readonly act: string; readonly data: CaseData<ShownSession>; readonly setting: ActSetting }

function InRoom({ act, data: { place, resource, form }, setting }: InRoomProps) {
  const view = resource.acts.find((each) => each.act === act && each.open)
  if (view === undefined) return null
  return <SchemaAct place={place} resource={resource} view={view} schema={form?.acts[act]} {...setting} />
}

function Agenda({ state }: { readonly state: Begun }) {
  const { session: says, kinds } = useWords(words)
  return (
    <Part title={says.agenda}>
      <ol className={classes.agenda}>
        {state.agenda.map(({ title, lot, kind }) => (
          <li key={`${lot ?? ''} ${title}`}>
            {title}
            {lot !== null && <span className={classes.quiet}>{lot}</span>}
            {kind !== undefined && <span className={classes.quiet}>{kinds[kind]}</span>}
          </li>
        ))}
      </ol>
    </Part>
  )
}

/** What goes on beside the act that a session waits for. */
const QUIET = [
  'designate',
  'invite',
  'assist',
  'arrive',
  'leave',
  'recuse',
  'observe',
  'cast',
  'drop',
  'adjourn',
  'cancel',
  'close',
  'noteSent',
]

/** The act that a session waits for. */
function leadOf(state: Begun): string {
  switch (state.status) {
    case 'convened':
      return state.called.some(({ voice, proof }) => voice !== 'assisting' && proof === null)
        ? 'proveConvening'
        : 'open'
    case 'sitting':
      if (state.running === null) return 'put'
      return state.running.box?.told === null ? 'tell' : 'count'
    case 'inquorate':
      return 'reconvene'
    default:
      return 'sign'
  }
}

/** What kind of word the committee has, in which time it was convened, where it is, and what came before. */
function About({ state }: { readonly state: Begun }) {
  const says = useWords(words)
  const { session: here } = says
  const { convening, missed } = state
  return (
    <>
      <p>{says.kinds[state.kind]}</p>
      {missed.map(({ at, quorum }) => (
        <p key={at}>{here.missed(at, quorum)}</p>
      ))}
      <p>
        {convening.number === 2 && `${here.second} `}
        {here.latest(convening.latest, convening.clearDays)}
      </p>
      {convening.place !== '' && <p>{convening.place}</p>}
      {convening.link !== '' && (
        <p>
          <a href={convening.link}>{here.link}</a>
        </p>
      )}
      {state.amendment !== undefined && <p>{here.amendment(state.amendment)}</p>}
      {'adjourned' in state && state.adjourned !== undefined && (
        <p>{here.adjourned(state.adjourned.reason, state.adjourned.left)}</p>
      )}
      {state.status === 'cancelled' && <p>{here.cancelled(state.reason)}</p>}
      {state.status === 'signed' && (
        <p>
          {here.signed(
            state.called.find(({ person }) => person === state.signedBy)?.name ?? state.signedBy,
            state.signedAt,
          )}
        </p>
      )}
    </>
  )
}
