import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { EventLike, Process, Staged } from '#kernel/process.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { meeting } from './model/meeting.ts'
import type { InterestTold, Meeting, MeetingAct, MeetingEvent, MeetingFacts } from './model/meeting-state.ts'
import { remark } from './model/remark.ts'
import type { Made, OwnSeat, Remark, RemarkAct, RemarkEvent, RemarkFacts } from './model/remark-state.ts'
import { review } from './model/review.ts'
import type { ClauseHead, Review, ReviewAct, ReviewEvent, ReviewFacts } from './model/review-state.ts'
import { seat } from './model/seat.ts'
import type { Held, OtherSeat, Seat, SeatAct, SeatEvent, SeatFacts } from './model/seat-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** Seats, documents, remarks and meetings in each of their stages, for the tests of this module. */

export const [REGION, SOMME, OISE, ACADEMY] = ['region', 'somme', 'oise', 'academy']
export const [PROCEDURE, DOCUMENT, TODAY] = ['procedure', 'document', '2027-02-01']
export const [HOSTING, USES] = ['Hébergement', 'Usages pédagogiques']
export const FILE = 'c'.repeat(64)
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const oise = representativeOf(OISE)
/** The person whom Somme named, and the one of the academy. */
export const sitter: Actor = { kind: 'person', person: 'teacher', body: SOMME, office: 'officer' }
export const expert: Actor = { kind: 'person', person: 'inspector', body: ACADEMY, office: 'officer' }

export const group = someGroup({ members: [REGION, SOMME, OISE], coordinator: REGION })
export const subject = { procedure: PROCEDURE, title: 'Environnement numérique de travail', standing: true }
export const gone = { ...subject, standing: false }
export const declared = (person: string) => [{ person, procedure: PROCEDURE, declaredOn: TODAY }]

type Of<Act extends { type: string }, T extends Act['type']> = Extract<Act, { type: T }>

export const designation = (over: Partial<Of<SeatAct, 'designate'>> = {}): SeatAct => ({
  type: 'designate',
  procedure: PROCEDURE,
  body: SOMME,
  person: 'teacher',
  competence: 'conduit les projets numériques des collèges',
  from: TODAY,
  until: null,
  designation: { date: '2027-01-28', number: '2027-14' },
  replaces: null,
  ...over,
})

export const invitation = (over: Partial<Of<SeatAct, 'invite'>> = {}): SeatAct => ({
  type: 'invite',
  procedure: PROCEDURE,
  kind: 'authority',
  body: ACADEMY,
  person: 'inspector',
  competence: 'connaît les usages des établissements',
  themes: [USES],
  documents: null,
  from: TODAY,
  until: '2027-03-01',
  ...over,
})

export const held = (over: Partial<Held> = {}): Held => ({
  procedure: PROCEDURE,
  kind: 'member',
  body: SOMME,
  person: 'teacher',
  competence: 'conduit les projets numériques des collèges',
  from: TODAY,
  until: null,
  designation: { date: '2027-01-28', number: '2027-14' },
  opening: null,
  ...over,
})

export const guest: Held = held({
  kind: 'authority',
  body: ACADEMY,
  person: 'inspector',
  designation: null,
  until: '2027-03-01',
  opening: { themes: [USES], documents: null },
})
export const noSeat: Seat = { status: 'none' }
export const designated: Seat = { status: 'designated', ...held() }
export const invited: Seat = { status: 'invited', ...guest }
export const undertaken = { version: '2026-1', signedAt: `${TODAY}T11:00:00.000Z` } as const
export const bound: Seat = { status: 'bound', ...held(), undertaken }

export const other = (over: Partial<OtherSeat> = {}): OtherSeat => ({
  id: 'seat-of-somme',
  kind: 'member',
  body: SOMME,
  person: 'engineer',
  status: 'bound',
  ...over,
})

export const clauses: readonly ClauseHead[] = [
  { number: '1', title: 'Objet', digest: 'a'.repeat(32) },
  { number: '2', title: 'Disponibilité', digest: 'b'.repeat(32) },
]
export const deposit = (over: Partial<Of<ReviewAct, 'deposit'>> = {}): ReviewAct => ({
  type: 'deposit',
  procedure: PROCEDURE,
  title: 'CCTP, partie pédagogique',
  theme: USES,
  file: FILE,
  clauses,
  ...over,
})
export const noReview: Review = { status: 'none' }
export const reviewed = {
  status: 'reviewed',
  procedure: PROCEDURE,
  title: 'CCTP, partie pédagogique',
  theme: USES,
  versions: [{ number: 1, file: FILE, on: TODAY, note: '', clauses }],
} as const satisfies Review
export const closed: Review = { ...reviewed, status: 'closed', closedOn: TODAY }

export const made: Made = {
  procedure: PROCEDURE,
  review: DOCUMENT,
  theme: USES,
  version: 1,
  clause: '2',
  kind: 'reservation',
  text: 'la disponibilité se mesure aux heures de cours',
  seat: 'seat-of-somme',
  body: SOMME,
  madeOn: TODAY,
}
export const noRemark: Remark = { status: 'none' }
export const remarked: Remark = { status: 'made', ...made }
export const making = (over: Partial<Of<RemarkAct, 'make'>> = {}): RemarkAct => ({
  type: 'make',
  review: DOCUMENT,
  clause: '2',
  kind: 'reservation',
  text: 'la disponibilité se mesure aux heures de cours',
  ...over,
})
export const answering = (over: Partial<Of<RemarkAct, 'answer'>> = {}): RemarkAct => ({
  type: 'answer',
  outcome: 'accepted',
  reason: 'les membres y tiennent tous',
  change: 'la mesure se fait de 8 h à 18 h les jours de classe',
  ...over,
})
export const ownSeat = (over: Partial<OwnSeat> = {}): OwnSeat => ({
  id: 'seat-of-somme',
  kind: 'member',
  body: SOMME,
  opening: null,
  from: TODAY,
  until: null,
  status: 'bound',
  ...over,
})

export const convened = {
  status: 'convened',
  procedure: PROCEDURE,
  title: 'Relecture du CCTP',
  agenda: ['Disponibilité'],
  at: '2027-02-05T09:00:00.000Z',
  until: '2027-02-05T11:00:00.000Z',
  place: 'Lille',
  link: '',
  invited: [{ seat: 'seat-of-somme', body: SOMME, person: 'engineer' }],
  sequence: 0,
} as const satisfies Meeting
/** An interest as the minutes tell it; that of the person who is invited, unless said otherwise. */
export const interestTold = (over: Partial<InterestTold> = {}): InterestTold => ({
  ...{ person: 'engineer', name: 'L’ingénieur', body: SOMME, since: '2027-02-03', substitute: null },
  ...over,
})
export const noMeeting: Meeting = { status: 'none' }
export const convening = (over: Partial<Of<MeetingAct, 'convene'>> = {}): MeetingAct => {
  const { procedure, title, agenda, at, until, place, link } = convened
  return { type: 'convene', procedure, title, agenda, at, until, place, link, seats: ['seat-of-somme'], ...over }
}
export const moving = (over: Partial<Of<MeetingAct, 'move'>> = {}): MeetingAct => ({
  type: 'move',
  at: '2027-02-08T09:00:00.000Z',
  until: '2027-02-08T11:00:00.000Z',
  place: 'Amiens',
  link: '',
  reason: 'salle prise',
  ...over,
})
export const holding = (over: Partial<Of<MeetingAct, 'hold'>> = {}): MeetingAct => ({
  type: 'hold',
  attendance: ['seat-of-somme'],
  minutes: 'la clause 2 est relue',
  advice: ['mesurer aux heures de cours'],
  ...over,
})

/** What differs from the ordinary case. */
export type Given<Facts> = { readonly today?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<Facts> }

const interestFree = () => 'intérêt'
const rulesOf = ({ seat: own, review: doc, remark: said, meeting: met }: typeof fr) => ({
  interestFree,
  ...own.rules,
  ...doc.rules,
  ...said.rules,
  ...met.rules,
})
const spoken = readAloud(rulesOf(fr), rulesOf(en as unknown as typeof fr))

/** Decides as the server would, and reads every finding in both languages. */
function deciding<State extends Staged, Act extends { type: string }, Event extends EventLike, Facts>(
  process: Process<State, Act, Event, Facts>,
  usual: { readonly actor: Actor; readonly facts: Facts },
) {
  return (state: State, act: Act, given: Given<Facts> = {}) => {
    const { today = TODAY, actor = usual.actor, facts } = given
    return spoken(process.decide(state, act, contextOn(today, { ...usual.facts, ...facts }, actor)))
  }
}

const around = { group, subject, interests: [] }

export const decideSeat = deciding<Seat, SeatAct, SeatEvent, SeatFacts>(seat, {
  actor: region,
  facts: {
    ...around,
    seats: [],
    offices: [SOMME, ACADEMY],
    documents: [
      { id: 'uses', theme: USES },
      { id: 'hosting', theme: HOSTING },
    ],
  },
})
export const decideReview = deciding<Review, ReviewAct, ReviewEvent, ReviewFacts>(review, {
  actor: region,
  facts: { ...around, unanswered: 0, associated: true },
})
export const decideRemark = deciding<Remark, RemarkAct, RemarkEvent, RemarkFacts>(remark, {
  actor: sitter,
  facts: { ...around, review: reviewed, seat: ownSeat() },
})
export const decideMeeting = deciding<Meeting, MeetingAct, MeetingEvent, MeetingFacts>(meeting, {
  actor: region,
  facts: { ...around, toTell: [], seats: [other()] },
})

export { undertakingOn } from './model/undertaking.ts'
