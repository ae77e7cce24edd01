import type { ActView } from '#api/shapes.ts'
import { cite } from '#ui/gallery/sample.ts'
import type { ExaminationFile, LetterShown, RequestsView } from '../contract.ts'
import type { Begun, Cited, Decided, Ended, Found, Piece, Reading, Reviewed } from '../model/examination-state.ts'
import type { Held } from '../model/proof-state.ts'

/** An examination of five candidates, told by their trade: one to complete, one that says nothing, one late answer. */

const uuid = (index: number): string => `00000000-0000-4000-8000-0000000c1${String(index).padStart(3, '0')}`
export const [ID, CONSULTATION, OPENING] = [uuid(0), uuid(1), uuid(2)]
const RULES = 'a1'.repeat(32)
const TECHNICAL = 'b2'.repeat(32)
const ACCOUNTS = [10, 11, 12, 13, 14].map(uuid)
const [EDITOR = '', HOST = '', COOPERATIVE = '', INTEGRATOR = '', FOREIGN = ''] = ACCOUNTS

export const documents = [
  { sha256: RULES, name: 'reglement-de-consultation.pdf', kind: 'RC' },
  { sha256: TECHNICAL, name: 'cahier-des-clauses-techniques.pdf', kind: 'CCTP' },
]

export const pieces: readonly Piece[] = [
  {
    key: 'declaration',
    title: 'Déclaration sur l’honneur',
    demandedIn: { document: RULES, page: 4 },
    declarable: true,
  },
  { key: 'turnover', title: 'Chiffre d’affaires', demandedIn: { section: 'selection' }, declarable: true },
  { key: 'references', title: 'Trois références', demandedIn: { document: RULES, page: 5 }, declarable: true },
  { key: 'power', title: 'Pouvoir du signataire', demandedIn: { document: RULES, page: 5 }, declarable: false },
]

const NOTES: Readonly<Partial<Record<Found, string>>> = {
  incomplete: 'La troisième référence n’a ni date ni montant.',
  unclear: 'Le pouvoir est signé d’une personne que rien n’identifie.',
}
const seen = (deposit: string, page: number): Cited => ({ from: 'envelope', deposit, envelope: 0, file: 0, page })
const reading = (account: string, piece: string, found: Found, page: number): Reading => ({
  ...{ piece, found, note: NOTES[found] ?? '' },
  cited:
    found === 'missing'
      ? null
      : found === 'held'
        ? { from: 'elsewhere', where: 'Registre national des entreprises' }
        : seen(account, page),
})
const review = (account: string, found: readonly Found[], over: Partial<Reviewed> = {}): Reviewed => ({
  account,
  readings: pieces.map(({ key }, index) => reading(account, key, found[index] ?? 'present', index + 1)),
  ...{ seen: 0, at: '2027-04-01T08:30:00.000Z', by: uuid(20) },
  ...over,
})

const about = { consultation: CONSULTATION, procedure: uuid(3), reference: '2027-ENT-01', pieces }
export const listed: Begun = {
  status: 'begun',
  ...about,
  reviews: [],
  requests: [],
  decisions: [],
  rejections: [],
  invitation: null,
}

const reviews = [
  review(EDITOR, ['present', 'present', 'present', 'present']),
  review(HOST, ['declared', 'held', 'incomplete', 'missing']),
  review(COOPERATIVE, ['present', 'present', 'missing', 'present']),
  review(INTEGRATOR, ['present', 'present', 'present', 'unclear']),
]
export const read: Begun = { ...listed, reviews }

const answerFile = { sha256: 'c3'.repeat(32), name: 'pouvoir.pdf', size: 184_220 }
const request = {
  number: 1,
  kind: 'completion',
  at: '2027-04-01T09:00:00.000Z',
  deadline: '2027-04-09T10:00:00.000Z',
  message: 'Les références portent sur les trois dernières années.',
  asked: [
    {
      account: HOST,
      pieces: [
        { piece: 'references', found: 'incomplete', note: NOTES.incomplete ?? '' },
        { piece: 'power', found: 'missing', note: '' },
      ],
    },
    { account: COOPERATIVE, pieces: [{ piece: 'references', found: 'missing', note: '' }] },
  ],
  answers: [],
} as const
const answered = {
  ...request,
  answers: [
    {
      ...{ account: HOST, at: '2027-04-07T14:20:00.000Z', late: false },
      ...{ text: 'Voici le pouvoir et la référence complétée.', files: [answerFile] },
    },
    {
      ...{ account: COOPERATIVE, at: '2027-04-09T10:04:00.000Z', late: true },
      ...{ text: 'Nos références suivent.', files: [] },
    },
  ],
} as const
export const asked: Begun = { ...read, requests: [answered] }
const DECIDED = { at: '2027-04-12T07:30:00.000Z', by: uuid(20) }
const admitted = (account: string): Decided => ({
  ...{ account, verdict: 'admitted', ground: null, reasons: '' },
  ...DECIDED,
})
const eliminated = (account: string): Decided => ({
  ...{ account, verdict: 'inadmissible', ground: 'not-produced' },
  reasons: 'Les références demandées n’ont pas été produites dans le délai.',
  ...DECIDED,
})
export const ended: Ended = {
  ...asked,
  status: 'ended',
  endedAt: '2027-04-12T08:00:00.000Z',
  observations: '',
  reviews: [
    ...reviews.filter(({ account }) => account !== HOST && account !== INTEGRATOR),
    review(HOST, ['declared', 'held', 'present', 'present'], { seen: 1, at: '2027-04-12T07:00:00.000Z' }),
    review(INTEGRATOR, ['present', 'present', 'present', 'present']),
    review(FOREIGN, ['declared', 'declared', 'declared', 'present']),
  ],
  decisions: [...[EDITOR, HOST, INTEGRATOR, FOREIGN].map(admitted), eliminated(COOPERATIVE)],
}
/** Those who were found inadmissible have their letter; the first of them has opened it. */
export const told: Ended = {
  ...ended,
  rejections: ended.decisions
    .filter(({ verdict }) => verdict === 'inadmissible')
    .map(({ account }, index) => ({
      ...{ account, at: '2027-04-12T08:30:00.000Z' },
      readAt: index === 0 ? '2027-04-12T09:10:00.000Z' : null,
    })),
}

const file = (account: string, index: number, name: string, verdict: 'clean' | 'unchecked' = 'clean') => ({
  ...{ deposit: account, envelope: 0, file: index, name, size: 412_300 + index * 90_000, verdict },
})
const applicant = (account: string, operator: string, identifier: string, opened = true) => ({
  ...{ account, operator, identifier, opened },
  proofs: account === HOST ? [{ id: uuid(30), kind: 'registration', due: null, file: 'd4'.repeat(32) } as const] : [],
  files: opened ? [file(account, 0, 'candidature.pdf'), file(account, 1, 'references.pdf', 'unchecked')] : [],
})
export const applicants: ExaminationFile['applicants'] = [
  applicant(EDITOR, 'Éditeur de services numériques', '73282932000074'),
  applicant(HOST, 'Hébergeur régional', '44306184100047'),
  applicant(COOPERATIVE, 'Société coopérative du logiciel libre', '80295478500028'),
  applicant(INTEGRATOR, 'Intégrateur de systèmes', '55208131766522'),
  applicant(FOREIGN, 'Éditeur d’un autre pays', 'DE HRB 24680'),
]

export const examinationFile = (over: Partial<ExaminationFile> = {}): ExaminationFile => ({
  ...{ reference: '2027-ENT-01', title: 'Environnement numérique de travail', capacities: 'Trois références.' },
  ...{ documents, opening: OPENING, applicants },
  ...over,
})

const FACTS: Readonly<Record<string, ActView['findings'][number]['facts']>> = {
  eliminatedLeft: { left: [], told: 1 },
  allDecided: { applicants: 5, left: ['Hébergeur régional', 'Société coopérative du logiciel libre'] },
  allReviewed: { applicants: 5, left: ['Éditeur de services numériques', 'Hébergeur régional'] },
  completionAwaited: { until: '2027-04-09T10:00:00.000Z' },
  stage: { process: 'examination', stage: 'ended', expected: ['begun'] },
}
export const act = (name: string, open: boolean, rule = 'interestFree'): ActView => ({
  act: name,
  open,
  findings: [{ rule, outcome: open ? 'met' : 'unmet', basis: [cite('CCP', 'R2144-2')], facts: FACTS[rule] ?? {} }],
})

export const letters: readonly LetterShown[] = [
  {
    ...{ account: HOST, company: 'Hébergeur régional', addresses: 2 },
    subject: 'Candidature à compléter avant le 9 avril 2027 à 12 h 00 : consultation 2027-ENT-01',
    text: 'Bonjour,\n\nDes pièces que le dossier demande manquent à votre candidature, ou ne sont pas complètes.\n\nÉchéance : 9 avril 2027 à 12 h 00\nTrois références : incomplète : La troisième référence n’a ni date ni montant.\nPouvoir du signataire : manque',
  },
  {
    ...{ account: COOPERATIVE, company: 'Société coopérative du logiciel libre', addresses: 1 },
    subject: 'Candidature à compléter avant le 9 avril 2027 à 12 h 00 : consultation 2027-ENT-01',
    text: 'Bonjour,\n\nDes pièces que le dossier demande manquent à votre candidature.',
  },
]

export const ownView = (now: string, over: Partial<RequestsView['requests'][number]> = {}): RequestsView => ({
  ...{ company: 'Hébergeur régional', reference: '2027-ENT-01', title: 'Environnement numérique de travail', now },
  requests: [
    {
      ...{ number: 1, kind: 'completion', at: request.at, deadline: request.deadline, message: request.message },
      pieces: [
        { title: 'Trois références', found: 'incomplete', note: NOTES.incomplete ?? '' },
        { title: 'Pouvoir du signataire', found: 'missing', note: '' },
      ],
      answers: [],
      ...over,
    },
  ],
  ...{ rejection: null, invitation: null },
})
export const ownInvitation = {
  at: '2027-04-12T07:30:00.000Z',
  message: 'Remettez votre offre à la même adresse, au plus tard le 12 mai 2027 à 12 h 00.',
}
/** The page of whoever is eliminated, before and after it opened the letter. */
export const ownRejection = (readAt: string | null): RequestsView => ({
  ...ownView('2027-04-12T08:00:00.000Z'),
  rejection: {
    ...{ at: '2027-04-09T14:30:00.000Z', readAt },
    said:
      readAt === null
        ? null
        : {
            ...{ ground: 'not-produced', reasons: 'Les références demandées n’ont pas été produites au 9 avril 2027.' },
            recourse: {
              ...{
                court: 'Tribunal administratif de Lille',
                address: '5 rue Geoffroy Saint-Hilaire, 59014 Lille Cedex',
              },
              ...{ contact: '03 59 54 23 42', periods: 'Référé précontractuel, jusqu’à la signature du marché.' },
            },
          },
  },
})
export const ownAnswer = {
  ...{ at: '2027-04-07T14:20:00.000Z', late: false, text: 'Voici le pouvoir.', files: [answerFile] },
}
export const CANDIDATES = { EDITOR, HOST, COOPERATIVE }

export const PROOF = uuid(30)
const proof = (over: Partial<Held> = {}): Held => ({
  ...{ status: 'held', kind: 'tax', consultation: CONSULTATION, procedure: uuid(3) },
  operator: { name: 'Hébergeur régional', identifier: { scheme: 'siret', value: '44306184100047' } },
  ...{ issuedOn: '2027-01-12', expiresOn: '2027-12-31', due: '2027-12-31', file: 'd4'.repeat(32) },
  ...{ where: 'Transmise par le candidat', recordedAt: '2027-04-01T09:00:00.000Z' },
  ...over,
})
export const proofs = [
  proof(),
  proof({ kind: 'undeclared-work', expiresOn: null, issuedOn: '2026-09-20', due: '2027-03-20' }),
  proof({ kind: 'registration', expiresOn: null, due: null }),
] as const
