import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ActAnswer } from '#api/answer.ts'
import { perform, read } from '#api/client.ts'
import type { CaseWithState } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Award } from '#modules/award/index.ts'
import { type Evaluation, rankedTendersIn } from '#modules/evaluation/index.ts'
import { type Opening, tendersIn } from '#modules/opening/index.ts'
import { isHeldOn } from '#modules/organisation/index.ts'
import { useGroup } from '#ui/group.tsx'
import { useRead } from '#ui/reading.tsx'
import { randomUuid } from '#ui/uuid.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Committee } from '../model/committee-state.ts'
import type { Begun, CommitteeSession } from '../model/session-state.ts'

export type SeatedCommittee = Exclude<Committee, { status: 'none' }>
export type FoundCommittee = { readonly id: string; readonly state: SeatedCommittee }

/** What whoever is not called to a session is told of it. */
export type KeptSession = {
  readonly status: Begun['status']
  readonly withheld: true
  readonly procedure?: string
  readonly title?: string
  readonly convening?: {
    readonly number?: number
    readonly at?: string
    readonly until?: string
    readonly place?: string
  }
}
export type ShownSession = CommitteeSession | KeptSession
export type FoundSession = { readonly id: string; readonly state: Begun | KeptSession }

export const isWholeSession = (state: ShownSession): state is CommitteeSession => !('withheld' in state)

/** A person of the register, and the body for which it holds an office. */
export type KnownPerson = { readonly id: string; readonly name: string; readonly title: string; readonly body: string }

/** A deliberation that elected to a committee, by its number and date. */
export type Election = { readonly id: string; readonly body: string; readonly number: string; readonly date: string }

type Parties = {
  readonly bodies: readonly {
    readonly id: string
    readonly offices: readonly {
      readonly person: { readonly id: string; readonly name: string }
      readonly title: string
      readonly from: string
      readonly until: string | null
    }[]
  }[]
}

/** Those who hold an office today, once a body; nobody while the reader is not told. */
export function useKnownPersons(): readonly KnownPerson[] {
  const { id, today } = useGroup()
  const parties = useRead<Parties>(`/api/groups/${id}/parties`)
  return (parties.data?.bodies ?? []).flatMap(({ id: body, offices }) => {
    const held = offices.filter((office) => isHeldOn(office, today))
    return [...new Map(held.map(({ person, title }) => [person.id, { ...person, title, body }])).values()]
  })
}

type RecordedAct = {
  readonly status: string
  readonly subject?: string
  readonly body?: string
  readonly number?: string
  readonly date?: string
}

export function useElections(): readonly Election[] {
  const { id } = useGroup()
  const acts = useRead<readonly CaseWithState<RecordedAct>[]>(`/api/groups/${id}/cases?process=authorisingAct`)
  return (acts.data ?? []).flatMap(({ id: act, state }) =>
    state.subject === 'committee-election' && state.status !== 'annulled'
      ? [{ id: act, body: state.body ?? '', number: state.number ?? '', date: state.date ?? '' }]
      : [],
  )
}

/** The procedures on which a committee may be convened. */
export function useProcedures(): readonly { readonly id: string; readonly title: string }[] {
  const { id } = useGroup()
  const found = useRead<readonly CaseWithState<{ status: string; title?: string }>[]>(
    `/api/groups/${id}/cases?process=procedure`,
  )
  return (found.data ?? []).flatMap(({ id: one, state }) =>
    state.title === undefined || state.status === 'abandoned' ? [] : [{ id: one, title: state.title }],
  )
}

/**
 * The tenders that may be chosen in a procedure: as its frozen reports rank them, else those that were opened; none where no session of
 * opening was held, or the reader is not told.
 */
export function useCandidates(procedure: string): readonly Candidate[] {
  const { id } = useGroup()
  const found = useRead<readonly CaseWithState<Opening>[]>(`/api/groups/${id}/cases?process=opening`)
  const analysed = useRead<readonly CaseWithState<Evaluation>[]>(`/api/groups/${id}/cases?process=evaluation`)
  const awards = useRead<readonly CaseWithState<Award>[]>(`/api/groups/${id}/cases?process=award`)
  const out = (awards.data ?? []).flatMap(({ state }) => outIn(state, procedure))
  const analyses = (analysed.data ?? []).flatMap(({ state }) => (isOn(state, procedure) ? [state] : []))
  if (analyses.length > 0) return analyses.flatMap((each) => rankedIn(each, out))
  const opening = found.data?.map(({ state }) => state).find((state) => isOpenIn(state, procedure))
  if (opening === undefined || !isOpenIn(opening, procedure)) return []
  return tendersIn(opening).map((each) => ({ ...each, rank: null }))
}

type Known = Exclude<Evaluation, { status: 'none' }>

/** An analysis that the reader is shown whole. */
const isOn = (state: Evaluation, procedure: string): state is Known =>
  state.status !== 'none' && state.procedure === procedure && 'tenders' in state

type Out = { readonly lot: string | null; readonly account: string }

/** Whoever was passed over in a lot, where the reader is shown its award whole. */
const outIn = (state: Award, procedure: string): readonly Out[] =>
  state.status === 'none' || state.procedure !== procedure || !('passed' in state)
    ? []
    : state.passed.map(({ account }) => ({ lot: state.lot?.key ?? null, account }))

const rankedIn = (state: Known, out: readonly Out[]): readonly Candidate[] => {
  const accountOf = new Map(state.tenders.map((each) => [each.id, each.account]))
  return rankedTendersIn(state)
    .filter(({ tender }) => !out.some(({ lot, account }) => lot === state.lot && account === accountOf.get(tender)))
    .map(({ tender, operator, rank }) => ({
      ...{ tender, name: operator, rank },
      lots: state.lot === null ? [] : [state.lot],
    }))
}

/** A session of opening that the reader is shown whole; of one that is kept from it, there are no deposits. */
const isOpenIn = (state: Opening, procedure: string): state is Extract<Opening, { status: 'opened' | 'ended' }> =>
  (state.status === 'opened' || state.status === 'ended') && state.procedure === procedure && 'deposits' in state

/** True from the day of a session on, until it is closed: people come, and what they do is followed. */
export const isUnderWay = (session: Begun, today: string): boolean =>
  session.status === 'sitting' || (session.status === 'convened' && civilDay(session.convening.at) <= today)

/** How often a session that is under way is read again, in milliseconds: people look at it together. */
const LIVE = 2000

/** Reads the session again and again while it is under way. */
export function useLive(session: string | null): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (session === null) return
    const again = setInterval(() => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).includes(session) })
    }, LIVE)
    return () => clearInterval(again)
  }, [queries, session])
}

type QuickAct = 'arrive' | 'leave' | 'cast' | 'drop'

/** One press that records an act at once, and what came of the last one that was not granted. */
export type Quick = {
  readonly press: (act: QuickAct, payload: object) => Promise<void>
  readonly busy: boolean
  readonly told: { readonly of: 'vote' | 'room'; readonly answer: NotGranted } | null
}
export type NotGranted = Exclude<ActAnswer, { kind: 'granted' }> | 'stale'

const isVoice = (act: QuickAct): boolean => act === 'cast' || act === 'drop'

/** How often a press is sent again when somebody else wrote between its reading and its sending. */
const TRIES = 4

/**
 * Sends the acts of a room that several people write at once. The session is read just before, and the act sent again when
 * somebody wrote in between: another's arrival does not stand in the way of a vote. A vote is sent only while the one that was
 * on the screen is still the one under way.
 */
export function useQuick(id: string, shown: number | null): Quick {
  const { id: group } = useGroup()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [told, tell] = useState<Quick['told']>(null)
  const press = async (act: QuickAct, payload: object) => {
    setBusy(true)
    const base = `/api/groups/${group}/committee-sessions/${id}`
    const answer = await pressed(base, { act, payload, shown: isVoice(act) ? shown : undefined })
    tell(answer === null ? null : { of: isVoice(act) ? 'vote' : 'room', answer })
    setBusy(false)
    await queries.invalidateQueries()
  }
  return { press, busy, told }
}

type Pressed = { readonly act: QuickAct; readonly payload: object; readonly shown: number | null | undefined }

async function pressed(base: string, { act, payload, shown }: Pressed): Promise<NotGranted | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const now = await read<Resource<CommitteeSession>>(base).catch(() => null)
    const running = now?.state.status === 'sitting' ? (now.state.running?.number ?? null) : null
    if (now === null || (shown !== undefined && running !== shown)) return 'stale'
    const request = { payload, appraisals: {}, idempotencyKey: randomUuid(), dryRun: false }
    const answer = await perform(`${base}/${act}`, now.seq, request)
    if (answer.kind === 'granted') return null
    if (answer.kind !== 'failed' || answer.problem.status !== 412) return answer
  }
  return 'stale'
}
