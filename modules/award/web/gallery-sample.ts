import type { Referral } from '#modules/consultation/index.ts'
import { member } from '#ui/gallery/sample.ts'
import type { AwardFile, LetterProgress, ToDecide } from '../contract.ts'
import type { Candidate, Decided, HolderSigned, Letter, Opened, Signed } from '../model/award-state.ts'
import type { ShownAward } from '../model/secrecy.ts'
import type { Transmission } from '../model/transmission-state.ts'

/** An award in its stages, for the gallery. */

export const ID = '00000000-0000-4000-8000-0000000000e1'
const account = (n: number) => `00000000-0000-4000-8000-00000000a0${n}0`
const sha = (letter: string) => letter.repeat(64)
export const CHOICE =
  'L’offre est la mieux notée : 42 points sur 50 pour la valeur technique, 42,1 sur 50 pour le prix.'

export const candidates: readonly Candidate[] = [
  { account: account(1), name: 'Numérique Exemple', identifier: '1', rank: 1, rejection: null, reasons: '' },
  {
    account: account(2),
    name: 'Coopérative Exemple',
    identifier: '2',
    rank: 2,
    rejection: 'ranked-lower',
    reasons:
      'Note de 78,4 sur 100, contre 84,1 pour l’offre retenue : délais de reprise plus longs, prix supérieur de 6 %.',
  },
  {
    account: account(3),
    name: 'Atelier Exemple',
    identifier: '3',
    rank: null,
    rejection: 'irregular',
    reasons: 'Le bordereau des prix est incomplet malgré la demande de régularisation.',
  },
  {
    account: account(4),
    name: 'Société Exemple',
    identifier: '4',
    rank: null,
    rejection: 'late',
    reasons: 'Pli arrivé une minute après la date limite.',
  },
]
export const base: Decided = {
  consultation: '00000000-0000-4000-8000-0000000000c1',
  procedure: '00000000-0000-4000-8000-0000000000b1',
  reference: '2027-ENT-01',
  title: 'Environnement numérique de travail',
  lot: null,
  formalised: true,
  lawDate: '2026-09-01',
  by: 'committee',
  decidedOn: '2026-11-16',
  record: sha('a'),
  choice: CHOICE,
  amount: 1_200_000_000,
  candidates,
  intended: account(1),
  passed: [],
  proofs: null,
  letters: [],
  askings: [],
  referrals: [],
  fineTunings: [],
  deed: null,
  report: null,
  intention: null,
}

export const decided: Opened = { ...base, status: 'decided' }

const letter = (n: number, over: Partial<Letter> = {}): Letter => ({
  to: account(n),
  medium: 'electronic',
  sentAt: '2026-12-18T09:12:00.000Z',
  reasons: candidates[n - 1]?.reasons ?? '',
  winner: 'Numérique Exemple',
  choice: CHOICE,
  signableFrom: '2027-01-05',
  availableAt: '2026-12-18T09:12:00.000Z',
  readAt: null,
  bounced: null,
  ...over,
})
const proofs = { askedOn: '2026-11-16', due: '2026-11-30', produced: { on: '2026-11-24', documents: [sha('b')] } }

export const proven: Opened = { ...base, status: 'proven', proofs }
const informed: Decided = {
  ...base,
  proofs,
  letters: [
    letter(2, { readAt: '2026-12-18T13:40:00.000Z' }),
    letter(3),
    letter(4, { medium: 'paper', availableAt: null, sentAt: '2026-12-18T15:00:00.000Z' }),
  ],
}
const none = { elsewhere: 0, queued: 0, held: 0, givenUp: 0, unaddressed: 0, sent: 0, returned: 0, read: 0 }
/** A large batch while it leaves, and once it has, with what needs a person. */
export const leaving: LetterProgress = { ...none, left: 1000, kept: 325, queued: 41, held: 3, sent: 281, read: 12 }
export const left: LetterProgress = {
  ...none,
  left: 1000,
  kept: 1000,
  elsewhere: 1,
  unaddressed: 2,
  sent: 997,
  read: 640,
}
export const told: Opened = { ...informed, status: 'told' }
/** Two asked on their page: one is answered and has read it, one waits. */
export const asked: Opened = {
  ...informed,
  status: 'told',
  askings: [
    {
      ...{ from: account(2), receivedOn: '2026-12-19', due: '2027-01-03', own: true },
      text: 'Quels sont les avantages de l’offre retenue pour la reprise des données ?',
      answer: {
        on: '2026-12-21',
        text: 'L’offre retenue reprend les données en dix jours, par académie, sans coupure de service.',
        document: null,
        availableAt: '2026-12-21T10:00:00.000Z',
        readAt: '2026-12-21T16:20:00.000Z',
      },
    },
    { from: account(3), receivedOn: '2026-12-20', due: '2027-01-04', own: false, text: '', answer: null },
  ],
}
const holderSigned: HolderSigned = {
  ...informed,
  holder: {
    document: sha('c'),
    medium: 'electronic',
    signedOn: '2026-12-21',
    signatory: 'la directrice générale du titulaire',
  },
}
export const bounced: Opened = {
  ...holderSigned,
  status: 'holder-signed',
  letters: [
    letter(2),
    letter(3),
    letter(4, { bounced: { at: '2026-12-19T08:00:00.000Z', reason: 'adresse inconnue' }, availableAt: null }),
  ],
}
const referral: Referral = {
  number: '2612345',
  court: 'Tribunal administratif de Lille',
  seizedAt: '2026-12-28T15:20:00.000Z',
  knownAt: '2026-12-28T16:02:00.000Z',
  decision: null,
}
export const locked: Opened = { ...holderSigned, status: 'holder-signed', referrals: [referral] }
const both: Signed = {
  ...holderSigned,
  referrals: [
    { ...referral, decision: { outcome: 'rejected', document: sha('d'), notifiedAt: '2027-01-08T10:00:00.000Z' } },
  ],
  signature: { document: sha('e'), medium: 'electronic', signedOn: '2027-01-11', person: 'p', authorisingAct: 'a' },
  transmission: null,
  cancelled: [],
  notification: null,
  deliveries: [],
  publications: [],
}
export const signed: Opened = { ...both, status: 'signed' }
const transmission: Transmission = {
  number: '2027-MP-003',
  channel: 'connector',
  operator: { name: 'opérateur simulé', simulated: true },
  certifiedBy: 'le Président du Conseil régional',
  sentAt: '2027-01-12T09:00:00.000Z',
  pieces: [
    { kind: 'contract', document: sha('e') },
    { kind: 'deliberation', document: sha('1') },
    { kind: 'minutes', document: sha('a') },
    { kind: 'report', document: sha('2') },
    { kind: 'convention', document: sha('3') },
  ],
  acknowledgement: null,
  recipient: 'prefect-of-region',
  nature: '4',
  matter: '1.1',
  requests: [],
  notificationTold: null,
}
export const transmitted: Opened = { ...both, status: 'transmitted', transmission }
export const notified: Opened = {
  ...both,
  status: 'notified',
  notifiedOn: '2027-01-14',
  endsOn: '2031-01-13',
  contract: ID,
  transmission: {
    ...transmission,
    acknowledgement: { reference: 'SIMULÉ-20270112-2027-MP-003', at: '2027-01-12T09:02:00.000Z' },
  },
  notification: {
    letter: sha('f'),
    medium: 'electronic',
    sentAt: '2027-01-13T09:00:00.000Z',
    proof: sha('0'),
    receivedAt: '2027-01-14T08:30:00.000Z',
  },
  deliveries: [0, 1, 2].map((index) => ({
    body: member(index).id,
    documents: [sha('e'), sha('f')],
    deliveredAt: '2027-01-14T10:00:00.000Z',
  })),
  publications: [{ what: 'award-notice', sentOn: '2027-01-13', publishedOn: null, reference: '' }],
}
const acknowledged: Transmission = {
  ...transmission,
  acknowledgement: { reference: 'SIMULÉ-20270112-2027-MP-003', at: '2027-01-12T09:02:00.000Z' },
}
/** The prefect asked for pieces: the first are given, the others are awaited. */
export const requested: Opened = {
  ...both,
  status: 'acknowledged',
  transmission: {
    ...acknowledged,
    requests: [
      {
        ...{ receivedAt: '2027-01-18T10:00:00.000Z', asked: 'Le rapport d’analyse des offres.', document: sha('4') },
        given: { pieces: [{ kind: 'other', document: sha('5') }], at: '2027-01-20T09:00:00.000Z' },
      },
      {
        receivedAt: '2027-01-25T14:30:00.000Z',
        asked: 'Les pouvoirs du signataire pour le titulaire.',
        document: null,
        given: null,
      },
    ],
  },
}
/** What was transmitted first was undone: the contract is to be transmitted again. */
export const undone: Opened = {
  ...both,
  status: 'signed',
  cancelled: [
    {
      ...acknowledged,
      cancellation: {
        ...{ number: '2027-MP-004', document: sha('6'), sentAt: '2027-01-12T15:00:00.000Z', acknowledgement: null },
        reason: 'Le fichier transmis n’était pas celui que les deux parties ont signé.',
      },
    },
  ],
}
export const abandoned: Extract<Opened, { status: 'abandoned' }> = {
  ...informed,
  status: 'abandoned',
  abandonedOn: '2027-01-05',
  toldOfIt: [],
  reason: 'Le besoin a changé : deux membres reprennent un service existant.',
}
export const kept: ShownAward = {
  status: 'told',
  withheld: true,
  consultation: base.consultation,
  procedure: base.procedure,
  reference: base.reference,
  title: base.title,
  lot: null,
}

export const file: AwardFile = {
  signatories: [
    { id: ID, name: 'Un représentant', title: 'Le Président du Conseil régional', from: '2021-07-02', until: null },
  ],
  acts: [{ id: ID, number: '2026-06-01', date: '2026-06-25' }],
  buyers: [0, 1, 2].map((index) => member(index).id),
  controlled: true,
  referrals: [],
  pieces: [{ kind: 'contract', document: sha('e') }],
  days: [],
}
export const lots: ToDecide['lots'] = [
  {
    consultation: base.consultation,
    reference: base.reference,
    title: base.title,
    lot: null,
    operators: candidates.map(({ account: of, name, identifier, rank, rejection }) => ({
      ...{ account: of, name, identifier, late: rejection === 'late', rank, rejection },
    })),
    decision: { decidedOn: base.decidedOn, record: base.record },
  },
]
