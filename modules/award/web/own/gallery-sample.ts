import type { Outcomes } from '../../contract.ts'
import { base, CHOICE, candidates, ID } from '../gallery-sample.ts'

/** The page of a candidate, for the gallery. */

type Outcome = Outcomes['outcomes'][number]
const NOTHING = { reasons: '', winner: '', choice: '', signableFrom: null, text: '', document: null }
const outcome = (over: Partial<Outcome>): Outcome => ({
  award: ID,
  reference: base.reference,
  title: base.title,
  lot: null,
  recourse: {
    court: 'Tribunal administratif de Lille',
    address: '5 rue Geoffroy-Saint-Hilaire, 59000 Lille',
    contact: '',
    periods:
      'Référé précontractuel jusqu’à la signature ; recours en contestation de validité dans les deux mois de la publicité de la conclusion.',
  },
  letters: [],
  asking: { open: true, made: [] },
  ...over,
})
const unreadLetter = { kind: 'rejection', at: '2026-12-18T09:12:00.000Z', readAt: null, said: null } as const
const readLetter = {
  ...unreadLetter,
  readAt: '2026-12-18T13:40:00.000Z',
  said: {
    ...NOTHING,
    reasons: candidates[1]?.reasons ?? '',
    winner: 'Numérique Exemple',
    choice: CHOICE,
    signableFrom: '2027-01-05',
  },
}
/** The page of a candidate: a letter that waits, one that was read, a request that was answered, an abandonment. */
export const outcomes = {
  unread: [outcome({ letters: [unreadLetter] })],
  read: [outcome({ letters: [readLetter] })],
  answered: [
    outcome({
      letters: [
        {
          kind: 'answer',
          at: '2026-12-21T10:00:00.000Z',
          readAt: '2026-12-21T16:20:00.000Z',
          said: {
            ...NOTHING,
            text: 'L’offre retenue reprend les données en dix jours, par académie, sans coupure de service.',
          },
        },
        readLetter,
      ],
      asking: {
        open: false,
        made: [
          {
            receivedOn: '2026-12-19',
            due: '2027-01-03',
            text: 'Quels sont les avantages de l’offre retenue ?',
            answered: true,
          },
          { receivedOn: '2026-12-22', due: '2027-01-06', text: '', answered: false },
        ],
      },
    }),
  ],
  abandoned: [
    outcome({
      letters: [
        {
          kind: 'abandonment',
          at: '2026-12-22T10:00:00.000Z',
          readAt: '2026-12-22T16:20:00.000Z',
          said: { ...NOTHING, text: 'Le besoin a disparu : l’État fournit le service à compter de septembre.' },
        },
      ],
      asking: { open: false, made: [] },
    }),
  ],
} as const satisfies Readonly<Record<string, readonly Outcome[]>>
