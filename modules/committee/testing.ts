import type { Actor } from '#kernel/actor.ts'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { EventLike, Process, Staged } from '#kernel/process.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import type { AuthorisingAct } from '#modules/organisation/index.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { committee } from './model/committee.ts'
import type {
  Committee,
  CommitteeAct,
  CommitteeEvent,
  CommitteeFacts,
  Composed,
  InternalRules,
} from './model/committee-state.ts'
import type { SeatHolder } from './model/seats.ts'
import { committeeSession } from './model/session.ts'
import type {
  Begun,
  CommitteeSession,
  SessionAct,
  SessionEvent,
  SessionFacts,
  Sitting,
  Waiting,
} from './model/session-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** Committees and their sessions, for the tests of this module. */

export const [REGION, SOMME, OISE] = ['region', 'somme', 'oise']
export const [PROCEDURE, COMMITTEE, ELECTION] = ['procedure', 'committee', 'election-of-2025']
/** The day on which the committee is convened, and the hour of its session: five clear days between the two (T8). */
export const [TODAY, DAY] = ['2026-12-09', '2026-12-15']
export const AT: IsoInstant = `${DAY}T09:00:00.000Z`

export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const clock: Actor = { kind: 'clock' }
export const actorOf = (person: string, body: string = REGION): Actor => ({
  kind: 'person',
  ...{ person, body },
  office: 'officer',
})
export const group = someGroup({ members: [REGION, SOMME, OISE], coordinator: REGION })
const inForce = { ...group, members: group.members.map((member) => ({ ...member, from: '2026-01-01' })) }
const withMode = (mode: 'coordinator' | 'group' | 'none') => ({
  ...inForce,
  clauses: { ...inForce.clauses, committee: { mode } },
})
export const [ours, everyone, nobodys] = [withMode('coordinator'), withMode('group'), withMode('none')]

type Of<Act extends { type: string }, T extends Act['type']> = Extract<Act, { type: T }>

export const chair: SeatHolder = {
  ...{ person: 'chair', name: 'La présidente', body: REGION, capacity: 'présidente de la commission' },
  ...{ place: 'chair', list: '', rank: 1, ground: { by: 'order', date: '2026-01-05', number: '2026-3' } },
}
export const chairSubstitute: SeatHolder = {
  ...chair,
  ...{ person: 'vice-chair', name: 'Le vice-président', capacity: 'vice-président' },
}
export const elected = (index: number, over: Partial<SeatHolder> = {}): SeatHolder => ({
  ...{ person: `full-${index}`, name: `Membre ${index}`, body: REGION, capacity: 'conseillère régionale' },
  ...{ place: 'elected', list: 'A', rank: index, ground: { by: 'election', act: ELECTION } },
  ...over,
})
export const substitute = (index: number, over: Partial<SeatHolder> = {}): SeatHolder =>
  elected(index, { person: `substitute-${index}`, name: `Suppléant ${index}`, ...over })
export const five = [1, 2, 3, 4, 5].map((index) => elected(index))
export const full = [chair, ...five]
export const substitutes = [chairSubstitute, ...[1, 2, 3, 4, 5].map((index) => substitute(index))]
/** One seat a member of the group, under the representative of the coordinator. */
export const seatFor = (body: string, over: Partial<SeatHolder> = {}): SeatHolder => ({
  ...{ person: `sitter-of-${body}`, name: `Pour ${body}`, body, capacity: 'membre de la commission' },
  ...{ place: body === REGION ? 'chair' : 'member', list: '', rank: 1 },
  ground: { by: 'designation', date: '2026-01-05', number: `${body}-1` },
  ...over,
})
export const mandate = { from: '2026-01-10', until: '2028-03-31' }

export const election: AuthorisingAct = {
  ...{ id: ELECTION, body: REGION, subject: 'committee-election', about: null },
  ...{ favourable: true, date: '2025-12-18', enforceableOn: '2025-12-20', signatory: null },
}
export const composing = (over: Partial<Of<CommitteeAct, 'compose'>> = {}): CommitteeAct => ({
  ...{ type: 'compose', full, substitutes, small: false, mandate },
  ...over,
})
export const recomposing = (over: Partial<Of<CommitteeAct, 'recompose'>> = {}): CommitteeAct => ({
  ...{ type: 'recompose', from: '2027-01-15', full, substitutes, reason: 'démission' },
  ...over,
})
export const internal = (over: Partial<InternalRules> = {}): InternalRules => ({
  ...{ from: '2026-02-01', convening: 5, secondConvening: 2, urgent: null, castingVote: true },
  ...{ excessSubstitutes: false, remote: false },
  source: { date: '2026-01-20', number: '2026-CAO-1', file: null },
  ...over,
})
export const adopting = (over: Partial<InternalRules> = {}): CommitteeAct => ({ type: 'adoptRules', ...internal(over) })

export const noCommittee: Committee = { status: 'none' }
export const composed = {
  ...{ status: 'composed', mode: 'coordinator', small: false, mandate, rules: [] },
  compositions: [{ from: mandate.from, full, substitutes }],
} as const satisfies Committee
export const standing = (over: Partial<Composed> = {}): NonNullable<SessionFacts['committee']> => {
  const { status: _, ...state } = composed
  return { ...state, ...over, id: COMMITTEE, standing: true }
}

export const procedure: NonNullable<SessionFacts['procedure']> = {
  ...{ id: PROCEDURE, title: 'Environnement numérique de travail', standing: true, formalised: true },
  ...{ estimate: 400_000_000, threshold: 21_600_000, maximum: null, lots: [] },
}
/** Everybody of the committee has said that nothing ties it to the procedure. */
export const everybody = [...full, ...substitutes].map(({ person }) => person)
export const declaredBy = (...persons: string[]) =>
  persons.map((person) => ({ person, procedure: PROCEDURE, declaredOn: TODAY }))

export const noSession: CommitteeSession = { status: 'none' }
export const convening = (over: Partial<Of<SessionAct, 'convene'>> = {}): SessionAct => ({
  ...{ type: 'convene', committee: COMMITTEE, procedure: PROCEDURE, agenda: [{ title: 'Lot 1', lot: 'LOT-0001' }] },
  ...{ at: AT, until: `${DAY}T11:00:00.000Z`, place: 'Lille', link: '', urgency: null },
  ...over,
})

/** What differs from the ordinary case. */
export type Given<Facts> = {
  readonly today?: IsoDate
  readonly now?: IsoInstant
  readonly actor?: Actor
  readonly facts?: Partial<Facts>
}

const interestFree = () => 'intérêt'
const rulesOf = ({ committee: own, committeeSession: session }: typeof fr) => ({
  interestFree,
  ...own.rules,
  ...session.rules,
})
const spoken = readAloud(rulesOf(fr), rulesOf(en as unknown as typeof fr))

/** Decides as the server would, and reads every finding in both languages. */
function deciding<State extends Staged, Act extends { type: string }, Event extends EventLike, Facts>(
  process: Process<State, Act, Event, Facts>,
  usual: { readonly actor: Actor; readonly facts: Facts },
) {
  return (state: State, act: Act, given: Given<Facts> = {}) => {
    const { today = TODAY, now, actor = usual.actor, facts } = given
    const context = contextOn(today, { ...usual.facts, ...facts }, actor)
    return spoken(process.decide(state, act, now === undefined ? context : { ...context, now }))
  }
}

export const decideCommittee = deciding<Committee, CommitteeAct, CommitteeEvent, CommitteeFacts>(committee, {
  actor: region,
  facts: {
    group: ours,
    coordinator: { body: REGION, kind: 'region', authority: region.kind === 'person' ? region.person : null },
    elections: [election],
    others: [],
  },
})

export const sessionFacts: SessionFacts = {
  ...{ group: ours, committee: standing(), procedure, interests: [], toTell: [], declared: everybody },
  candidates: [{ tender: 'tender-a', name: 'Candidat A', lots: ['LOT-0001'], rank: 1 }],
  analyses: [{ lot: 'LOT-0001', frozen: true }],
}
export const decideSession = deciding<CommitteeSession, SessionAct, SessionEvent, SessionFacts>(committeeSession, {
  actor: region,
  facts: sessionFacts,
})

/** On the day and at the hour of the session. */
export const onTheDay = { today: DAY, now: AT } as const

/** What follows from acts that are all granted, the first on the day of the convening and the others on that of the session. */
export function after(
  acts: readonly SessionAct[],
  from: CommitteeSession = noSession,
  given: Given<SessionFacts> = {},
) {
  return acts.reduce<CommitteeSession>((state, act) => {
    const early = act.type === 'convene' || act.type === 'designate' || act.type === 'invite'
    const decision = decideSession(state, act, { ...(early ? {} : onTheDay), ...given })
    if (decision.verdict !== 'granted') {
      const why = decision.findings.filter(({ outcome }) => outcome === 'unmet' || outcome === 'to-appraise')
      throw new Error(`${act.type} is ${decision.verdict}: ${why.map(({ rule }) => rule).join(', ')}`)
    }
    return decision.events.reduce(committeeSession.evolve, state)
  }, from)
}

const begun = <S extends Begun['status']>(state: CommitteeSession, status: S): Extract<Begun, { status: S }> => {
  if (state.status !== status) throw new Error(`the session is ${state.status}`)
  return state as Extract<Begun, { status: S }>
}

/** Convened in time, each with its proof. */
export const proving = (persons: readonly string[] = everybody, on: IsoDate = TODAY): SessionAct => ({
  ...{ type: 'proveConvening', persons, on, means: 'electronic', reference: 'envoi 12', file: null },
})
export const convened: Waiting = begun(after([convening()]), 'convened')
export const proven: Waiting = begun(after([proving()], convened, { today: TODAY }), 'convened')
export const arriving = (person: string, remote: Of<SessionAct, 'arrive'>['remote'] = null): SessionAct => ({
  ...{ type: 'arrive', person, remote },
})
export const leaving = (person: string): SessionAct => ({ type: 'leave', person })
/** The same, with these persons in the room. */
export const room = (...persons: string[]): Waiting =>
  begun(
    after(
      persons.map((person) => arriving(person)),
      proven,
    ),
    'convened',
  )
/** Open, with these persons in the room. */
export const sitting = (...persons: string[]): Sitting => begun(after([{ type: 'open' }], room(...persons)), 'sitting')

export const QUORUM = ['chair', 'full-1', 'full-2', 'full-3'] as const
export const award: Of<SessionAct, 'put'>['proposal'] = { kind: 'award', tender: 'tender-a', candidate: 'Candidat A' }
export const putting = (over: Partial<Of<SessionAct, 'put'>> = {}): SessionAct => ({
  ...{ type: 'put', item: 1, proposal: award, reasons: 'la mieux classée selon les critères annoncés' },
  ...over,
})
export const casting = (person: string, choice: Of<SessionAct, 'cast'>['choice'] = 'for'): SessionAct => ({
  ...{ type: 'cast', person, choice },
})
/** Open, with a vote under way on the first item. */
export const voting = (...persons: string[]): Sitting => begun(after([putting()], sitting(...persons)), 'sitting')
export const closed = begun(after([{ type: 'close' }], sitting(...QUORUM)), 'closed')
