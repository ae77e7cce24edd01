import type { ActView, Resource } from '#api/shapes.ts'
import { cite, member } from '#ui/gallery/sample.ts'
import type { Meeting } from '../model/meeting-state.ts'
import type { Remark } from '../model/remark-state.ts'
import type { Review } from '../model/review-state.ts'
import type { Seat, SeatKind } from '../model/seat-state.ts'
import type { FoundMeeting, FoundRemark, FoundReview, FoundSeat, GroupData, KnownPerson } from './data.ts'
import type { ReadingRow } from './readings-page.tsx'
import type { ReadVersion } from './use-clauses.ts'

/** A technical group of the gallery: offices and sentences of our own. */
const uuid = (kind: string, index: number): string =>
  `00000000-0000-4000-8000-0000000${kind}${String(index).padStart(2, '0')}`
export const PROCEDURE = uuid('d000', 1)
export const REVIEW = uuid('d100', 1)
export const ACADEMY = { id: uuid('d200', 1), name: 'Académie de Lille' }
const USES = 'Usages pédagogiques'

const sitting = (index: number, kind: SeatKind) => ({
  procedure: PROCEDURE,
  kind,
  body: kind === 'authority' ? ACADEMY.id : member(index).id,
  person: uuid('d300', index),
  competence: 'Conduit les projets numériques des collèges',
  from: '2027-01-28',
  until: kind === 'authority' ? '2027-03-31' : null,
  designation: kind === 'authority' ? null : { date: '2027-01-26', number: `2027-${14 + index}` },
  opening: kind === 'authority' ? { themes: [USES], documents: null } : null,
})
const undertaken = { version: '2026-1', signedAt: '2027-01-28T09:12:00.000Z' } as const

export const bound = (index: number, kind: SeatKind = 'member'): Exclude<Seat, { status: 'none' }> => ({
  status: 'bound',
  ...sitting(index, kind),
  undertaken,
})
export const designated: Exclude<Seat, { status: 'none' }> = { status: 'designated', ...sitting(5, 'member') }
export const invited: Exclude<Seat, { status: 'none' }> = { status: 'invited', ...sitting(20, 'authority') }
export const ended: Exclude<Seat, { status: 'none' }> = {
  ...{ status: 'ended', ...sitting(4, 'member'), undertaken, endedOn: '2027-02-02', cause: 'replaced' },
  reason: 'Un intérêt déclaré.',
}
const found = (id: number, state: FoundSeat['state']): FoundSeat => ({ id: uuid('d400', id), state })
export const SEATS: readonly FoundSeat[] = [
  found(0, bound(0, 'coordinator')),
  ...[1, 2, 3].map((index) => found(index, bound(index))),
  found(5, designated),
  found(20, invited),
  found(21, ended),
]

const clauses = [
  { number: '1', title: 'Publics', digest: 'a'.repeat(32) },
  { number: '2', title: 'Messagerie', digest: 'b'.repeat(32) },
  { number: '3', title: 'Accompagnement', digest: 'c'.repeat(32) },
]
const first = { number: 1, file: 'e'.repeat(64), on: '2027-01-28', note: '', clauses }
const second = {
  ...{ number: 2, file: 'f'.repeat(64), on: '2027-02-01', note: 'La clause 2 fixe les heures de la messagerie.' },
  clauses: clauses.map((clause) => (clause.number === '2' ? { ...clause, digest: 'd'.repeat(32) } : clause)),
}
export const review: Extract<Review, { status: 'reviewed' }> = {
  status: 'reviewed',
  procedure: PROCEDURE,
  title: 'CCTP, usages et accompagnement',
  theme: USES,
  versions: [first, second],
}
const words = (hours: string) => [
  { number: '1', title: 'Publics', text: 'L’espace sert les élèves, les familles, les enseignants et les agents.' },
  { number: '2', title: 'Messagerie', text: `La messagerie est ${hours} ; les échanges sont conservés une année.` },
  { number: '3', title: 'Accompagnement', text: 'Le titulaire forme deux référents par établissement.' },
]
export const NOW: ReadVersion = { number: 12, version: 2, clauses: words('fermée de 20 h à 7 h, sauf urgence') }
export const BEFORE: ReadVersion = { number: 13, version: 1, clauses: words('ouverte à toute heure') }

const made = (index: number, clause: string, kind: 'comment' | 'reservation', text: string) => ({
  ...{ procedure: PROCEDURE, review: REVIEW, theme: USES, version: 1, seat: uuid('d400', index) },
  ...{ clause, kind, text, body: member(index).id, madeOn: '2027-01-29' },
})
const reservation = made(
  1,
  '2',
  'reservation',
  'Une messagerie ouverte la nuit ne respecte pas le droit à la déconnexion des agents.',
)
export const REMARKS: readonly FoundRemark[] = [
  {
    id: uuid('d500', 1),
    state: {
      ...{ status: 'answered', ...reservation },
      answer: {
        ...{ outcome: 'accepted', reason: 'Tous les membres présents le demandent.', on: '2027-02-01' },
        change: 'La messagerie est fermée de 20 h à 7 h, sauf urgence.',
      },
    },
  },
  {
    id: uuid('d500', 2),
    state: { status: 'made', ...made(2, '3', 'comment', 'Deux référents ne suffisent pas dans un grand lycée.') },
  },
]

const appointment = {
  ...{ at: '2027-02-05T09:00:00.000Z', until: '2027-02-05T11:00:00.000Z', place: 'Lille, hôtel de Région', link: '' },
  ...{ procedure: PROCEDURE, title: 'Relecture : usages et accompagnement', sequence: 0 },
  agenda: ['Clauses à relire', 'Réserves des membres'],
  invited: [0, 1, 2].map((index) => ({
    ...{ seat: uuid('d400', index), body: member(index).id, person: uuid('d300', index) },
  })),
}
export const convened: Extract<Meeting, { status: 'convened' }> = { status: 'convened', ...appointment }
export const held: Extract<Meeting, { status: 'held' }> = {
  ...{ status: 'held', ...appointment, recordedAt: '2027-02-05T11:30:00.000Z' },
  attendance: appointment.invited.slice(0, 2).map(({ seat }) => seat),
  minutes: 'Les clauses 2 et 3 sont relues.\n\nLa réserve sur la messagerie est levée par la version 2.',
  advice: ['Fermer la messagerie la nuit.'],
  interests: [],
}
export const cancelled: Meeting = { ...{ status: 'cancelled', ...appointment }, reason: 'Trop peu de présents.' }

export const PERSONS: readonly KnownPerson[] = [0, 1, 2, 3, 5].map((index) => ({
  ...{
    id: uuid('d300', index),
    name: 'La personne désignée',
    title: 'Chargé de mission numérique',
    body: member(index).id,
  },
}))

export const MEETINGS: readonly FoundMeeting[] = [
  { id: uuid('d600', 1), state: held },
  { id: uuid('d600', 2), state: { ...convened, at: '2027-02-09T09:00:00.000Z', until: '2027-02-09T11:00:00.000Z' } },
]
export const REVIEWS: readonly FoundReview[] = [{ id: REVIEW, state: review }]

export const READINGS: readonly ReadingRow[] = [3, 2, 1].map((number) => ({
  ...{ review: REVIEW, number, version: 2, form: number === 2 ? ('copy' as const) : ('screen' as const) },
  ...{ name: 'Chargé de mission numérique', body: member(number), at: `2027-02-01T1${number}:05:00.000Z` },
}))

const basis = [cite('convention', '6')]
export const act = (process: string, name: string, by: string, open = true): ActView => ({
  ...{ act: name, open },
  findings: [{ rule: 'competence', outcome: open ? 'met' : 'unmet', basis, facts: { process, by: [by] } }],
})
export const resource = <S>(process: string, id: string, state: S, acts: readonly ActView[]): Resource<S> => ({
  ...{ id, process, seq: 80, state, acts: [...acts] },
})

const none = { status: 'none' } as const
const openings = (open: boolean): GroupData['openings'] => ({
  seat: resource<Seat>('seat', 'new', none, [
    act('seat', 'designate', 'member', open),
    act('seat', 'invite', 'coordinator', open),
    act('seat', 'bind', 'person', false),
  ]),
  review: resource<Review>('review', 'new', none, [act('review', 'deposit', 'coordinator', open)]),
  remark: resource<Remark>('remark', 'new', none, [act('remark', 'make', 'person', open)]),
  meeting: resource<Meeting>('meeting', 'new', none, [act('meeting', 'convene', 'coordinator', open)]),
})

export const group = (over: Partial<GroupData> = {}, open = true): GroupData => ({
  procedures: [{ id: PROCEDURE, title: 'Environnement numérique de travail' }],
  ...{ seats: SEATS, reviews: REVIEWS, remarks: REMARKS, meetings: MEETINGS, persons: PERSONS },
  ...{ openings: openings(open), forms: [] },
  ...over,
})
