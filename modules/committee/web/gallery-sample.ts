import type { ActView, Resource } from '#api/shapes.ts'
import { cite, member } from '#ui/gallery/sample.ts'
import type { SeatHolder } from '../model/seats.ts'
import type {
  Called,
  ConvenedSession,
  CountedVote,
  Held,
  QuorumCount,
  RunningVote,
  Stay,
} from '../model/session-state.ts'
import type { CommitteeAround } from './committee-page.tsx'
import type { FoundSession, SeatedCommittee } from './data.ts'

/** A committee of the gallery: persons by their office, sentences of our own. */
const uuid = (kind: string, index: number): string =>
  `00000000-0000-4000-8000-000000${kind}${String(index).padStart(2, '0')}`
export const COMMITTEE = uuid('f000', 1)
export const SESSION = uuid('f100', 1)
export const PROCEDURE = uuid('f200', 1)
const ELECTION = uuid('f300', 1)
const REGION = member(0).id
const [TENDER_A, TENDER_B] = [uuid('f400', 1), uuid('f400', 2)]
export const person = (index: number): string => uuid('f500', index)

const chair: SeatHolder = {
  ...{ person: person(0), name: 'La vice-présidente aux achats', body: REGION, capacity: 'vice-présidente du conseil' },
  ...{ place: 'chair', list: '', rank: 1, ground: { by: 'order', date: '2026-11-05', number: '2026-311' } },
}
const elected = (index: number, substitute = false): SeatHolder => ({
  person: person(substitute ? index + 10 : index),
  name: `${substitute ? 'Suppléante' : 'Membre'} ${index}`,
  ...{ body: REGION, capacity: 'conseillère régionale', place: 'elected', list: index > 3 ? 'B' : 'A', rank: index },
  ground: { by: 'election', act: ELECTION },
})
const FIVE = [1, 2, 3, 4, 5]
const full = [chair, ...FIVE.map((index) => elected(index))]
const substitutes = FIVE.map((index) => elected(index, true))

export const composed: Extract<SeatedCommittee, { status: 'composed' }> = {
  ...{ status: 'composed', mode: 'coordinator', small: false },
  mandate: { from: '2026-11-10', until: '2028-03-31' },
  compositions: [{ from: '2026-11-10', full, substitutes }],
  rules: [],
}
export const withRules: typeof composed = {
  ...composed,
  rules: [
    {
      ...{ from: '2026-12-01', convening: 5, secondConvening: 2, urgent: 1, castingVote: true },
      ...{ excessSubstitutes: false, remote: true },
      source: { date: '2026-11-20', number: '2026-CAO-1', file: null },
    },
  ],
}
export const grouped: typeof composed = {
  ...composed,
  mode: 'group',
  compositions: [
    {
      from: '2026-11-10',
      full: [0, 1, 2, 3].map((index) => ({
        ...elected(index + 1),
        ...{ name: `Représentante ${index + 1}`, body: member(index).id, capacity: 'élue', list: '' },
        place: index === 0 ? 'chair' : 'member',
        ground: { by: 'designation', date: '2026-11-06', number: `2026-${40 + index}` },
      })),
      substitutes: [],
    },
  ],
}
export const ended: SeatedCommittee = {
  ...withRules,
  status: 'ended',
  endedOn: '2028-04-01',
  cause: 'term',
  reason: '',
}

const proof = { on: '2027-04-07', means: 'electronic', reference: 'envoi 118', file: null } as const
const called = (proven: boolean): readonly Called[] => [
  ...full.map((holder): Called => ({ ...holder, voice: 'full', proof: proven ? proof : null })),
  ...substitutes.map((holder): Called => ({ ...holder, voice: 'substitute', proof: proven ? proof : null })),
  {
    ...{ person: person(20), name: 'La comptable publique', body: REGION, capacity: 'payeuse régionale' },
    ...{ voice: 'advisory', title: 'public-accountant', ground: '', proof: proven ? proof : null },
  },
  {
    ...{ person: person(21), name: 'L’acheteur du Nord', body: member(2).id, capacity: 'chef du service des achats' },
    ...{ voice: 'assisting', ground: 'commande publique', proof: null },
  },
]
const base: Omit<ConvenedSession, 'missed' | 'called' | 'stays'> = {
  committee: COMMITTEE,
  procedure: PROCEDURE,
  title: 'Environnement numérique de travail',
  kind: 'award',
  mode: 'coordinator',
  castingVote: true,
  excessSubstitutes: true,
  agenda: [
    { title: 'Choix du titulaire de l’accord-cadre', lot: 'LOT-0001' },
    { title: 'Choix du titulaire de la maintenance', lot: 'LOT-0002' },
  ],
  convening: {
    number: 1,
    ...{ at: '2027-04-15T08:00:00.000Z', until: '2027-04-15T10:00:00.000Z' },
    ...{ place: 'Lille, hôtel de Région, salle 3', link: 'https://visio.exemple.fr/cao' },
    ...{ on: '2027-04-07', clearDays: 5, latest: '2027-04-09', urgency: null },
  },
}

const stay = (index: number, over: Partial<Stay> = {}): Stay => ({
  ...{ person: person(index), remote: null, arrivedAt: '2027-04-15T07:52:00.000Z', leftAt: null },
  ...over,
})
const three = [0, 1, 2].map((index) => stay(index))
const four = [
  ...three,
  stay(14, { remote: { means: 'visioconférence', identification: 'reconnue à l’écran' } }),
  stay(20),
]
const quorum: QuorumCount = { present: 4, seats: 6, needed: 4, required: true }

export const convened = { status: 'convened', ...base, missed: [], called: called(false), stays: [] } as const
export const arriving = { ...convened, called: called(true), stays: three }
export const inquorate = {
  ...arriving,
  status: 'inquorate',
  quorum: { ...quorum, present: 3 },
  missed: [{ convening: base.convening, quorum: { ...quorum, present: 3 }, at: '2027-04-15T08:04:00.000Z' }],
} as const

const voters = [0, 1, 2].map((index) => ({ seat: person(index), voter: person(index) }))
const running: RunningVote = {
  ...{ number: 1, item: 1, proposal: { kind: 'award', tender: TENDER_A, candidate: 'Éditeur A' } },
  reasons: 'Première au classement selon les critères annoncés : 87,4 points sur 100.',
  ...{ openedAt: '2027-04-15T08:20:00.000Z', quorum, votes: [...voters, { seat: person(4), voter: person(14) }] },
  cast: [
    { voter: person(0), choice: 'for', at: '2027-04-15T08:21:00.000Z', recorded: true },
    { voter: person(1), choice: 'for', at: '2027-04-15T08:21:10.000Z', recorded: false },
  ],
}
const sat: Held = {
  ...base,
  ...{ missed: [], called: called(true), stays: four, openedAt: '2027-04-15T08:03:00.000Z', chair: person(0), quorum },
  ...{ running: null, votes: [] },
  observations: [
    { person: person(20), text: 'Les crédits de la première année sont ouverts.', at: '2027-04-15T08:10:00.000Z' },
  ],
  recusals: [{ person: person(2), item: 2, at: '2027-04-15T08:30:00.000Z' }],
}
const counted: CountedVote = {
  ...running,
  cast: [
    ...running.cast,
    { voter: person(2), choice: 'against', at: '2027-04-15T08:21:20.000Z', recorded: true },
    { voter: person(14), choice: 'abstain', at: '2027-04-15T08:21:40.000Z', recorded: false },
  ],
  ...{ for: 2, against: 1, abstained: 1, casting: false, discarded: [] },
  result: 'adopted',
  effect: 'decision',
  ...{ closedAt: '2027-04-15T08:22:00.000Z', atEnd: quorum },
}
export const voting = { status: 'sitting', ...sat, running } as const
/** The same, by secret box: two papers in the box, then all of them read. */
const box = (...dropped: number[]) => dropped.map((index) => ({ voter: person(index), at: '2027-04-15T08:21:00.000Z' }))
const boxed: RunningVote = { ...running, cast: [], box: { dropped: box(0, 1), told: null } }
export const secret = { ...voting, secretVote: true, running: boxed } as const
export const sitting = { status: 'sitting', ...sat, votes: [counted] } as const
const over = { closedAt: '2027-04-15T09:10:00.000Z', interests: [] }
export const closed = { ...sitting, status: 'closed', ...over } as const
/** Adjourned: the first question was voted by secret ballot, the second is left. */
const { cast: _, ...openVote } = counted
const papers = { dropped: box(0, 1, 2), told: { for: 2, against: 0, blank: 1 } }
export const adjourned = {
  ...closed,
  votes: [{ ...openVote, cast: [], box: papers, against: 0 }],
  adjourned: { reason: 'Le candidat du lot 2 précise ses délais.', left: [2] },
} as const
export const onAmendment = {
  ...convened,
  kind: 'opinion',
  agenda: [{ title: 'Avis sur l’avenant 2', lot: null }],
  amendment: { contract: '2027-ENT-01', base: 400_000_000, earlier: 12_000_000, added: 9_000_000 },
} as const
export const signed = {
  ...closed,
  status: 'signed',
  ...{ signedAt: '2027-04-15T15:02:00.000Z', signedBy: person(0), file: null },
} as const
export const cancelled = { ...convened, status: 'cancelled', reason: 'La procédure est reprise.' } as const

export const CANDIDATES = [
  { tender: TENDER_A, name: 'Éditeur A', lots: ['LOT-0001'], rank: 1 },
  { tender: TENDER_B, name: 'Groupement B', lots: ['LOT-0001'], rank: 2 },
]

const basis = [cite('CGCT', 'L1414-3')]
export const act = (process: string, name: string, by: string, open = true): ActView => ({
  ...{ act: name, open },
  findings: [{ rule: 'competence', outcome: open ? 'met' : 'unmet', basis, facts: { process, by: [by] } }],
})
/** A vote is not counted while voices are awaited. */
const heard = {
  rule: 'everyVoiceHeard',
  outcome: 'unmet',
  basis,
  facts: { awaited: ['Membre 2', 'Membre 4'] },
} as const
const counting = act('committeeSession', 'count', 'secretary')
export const uncounted: ActView = { ...counting, open: false, findings: [...counting.findings, heard] }
export const resource = <S>(process: string, id: string, state: S, acts: readonly ActView[]): Resource<S> => ({
  ...{ id, process, seq: 90, state, acts: [...acts] },
})

const none = { status: 'none' } as const
export const around = (over: Partial<CommitteeAround> = {}): CommitteeAround => ({
  seating: {
    ...{ mode: 'coordinator', coordinator: REGION, members: [0, 1, 2, 3].map((index) => member(index).id) },
    persons: [{ id: person(0), name: 'La vice-présidente aux achats', title: 'La Vice-Présidente', body: REGION }],
    elections: [{ id: ELECTION, body: REGION, number: '2026-CR-204', date: '2026-11-04' }],
  },
  sessions: [
    { id: SESSION, state: arriving as FoundSession['state'] },
    { id: uuid('f100', 2), state: signed as FoundSession['state'] },
  ],
  procedures: [{ id: PROCEDURE, title: 'Environnement numérique de travail' }],
  opening: {
    committee: resource('committee', 'new', none, [act('committee', 'compose', 'coordinator')]),
    session: resource('committeeSession', 'new', none, [act('committeeSession', 'convene', 'secretary')]),
  },
  ...over,
})
