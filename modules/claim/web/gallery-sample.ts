import type { ActView } from '#api/shapes.ts'
import { cite, member } from '#ui/gallery/sample.ts'
import type { RegisterLine } from '../contract.ts'
import type { Claim, Opened, Standing } from '../model/state.ts'

/** A dispute of a Département with the holder in each of its stages, and a register with disputes of every kind. */

export const [ID, CONTRACT, ORDER, PENALTY] = [1, 2, 3, 4].map(
  (rank) => `00000000-0000-4000-8000-00000000e80${rank}`,
) as [string, string, string, string]
export const SOMME = member(5).id
export const COURT = 'Tribunal administratif d’Amiens'
const FILE = 'a'.repeat(64)

export const contracts = [
  {
    ...{ id: CONTRACT, title: 'Environnement numérique de travail', reference: '2026-ENT-01', running: true },
    identifiedBuyers: [0, 3, 5].map((index) => member(index).id),
  },
]

export const opened: Opened = {
  ...{ contract: CONTRACT, body: SOMME, subject: 'Pénalités de la rentrée', bornOn: '2026-09-14' },
  cites: [
    { kind: 'order', id: ORDER },
    { kind: 'penalty', id: PENALTY },
  ],
  ...{ periods: { memorandum: 2, answer: 2 }, recordedOn: '2026-10-06', notice: null },
  appeared: { how: 'stance', on: '2026-10-05', document: FILE },
  ...{ memorandum: null, answer: null, forfeitedOn: null, ways: [], interruptions: [], changeAllowed: null },
  ...{ settlement: null, action: null, rulings: [] },
}
const appeared = { how: 'stance', on: '2026-10-05', document: FILE } as const
const late = { how: 'stance', on: '2026-12-21', document: FILE } as const
const memorandum = { receivedOn: '2026-11-30', amount: 18_400_00, document: FILE, late: false } as const
const answer = { on: '2027-01-11', recognised: 6_000_00, document: FILE } as const
const way = {
  ...({
    way: 'mediator',
    name: 'Médiateur des entreprises',
    begunOn: '2026-12-14',
    document: FILE,
    ended: null,
  } as const),
}
const ended = { ...way, ended: { on: '2027-01-08', agreed: false, opinion: FILE } }
const action = { by: 'holder', court: COURT, on: '2027-01-14', reference: '2700212' } as const
const notice = { receivedOn: '2027-01-11', days: 20, document: FILE }
const claimed = { ...opened, status: 'claimed', appeared, memorandum } as const
const answered = { ...claimed, status: 'answered', answer, ways: [ended] } as const
const settlement = {
  ...{ on: '2027-01-15', amount: 9_500_00, document: FILE, authority: FILE, changesContract: true },
}
const ruling = {
  ...{ on: '2027-01-12', notifiedOn: '2027-01-15', amount: 7_250_00, document: FILE },
  summary: 'Le tribunal réduit les pénalités au montant des prestations livrées en retard.',
}

export const STATES: Readonly<Record<string, readonly [Standing, readonly string[]]>> = {
  noticed: [{ ...opened, status: 'noticed', appeared: null, notice }, ['takeStance', 'recordInterruption', 'close']],
  disputed: [
    { ...opened, status: 'disputed', appeared: late },
    ['recordMemorandum', 'beginAmicable', 'settle', 'goToCourt', 'recordInterruption', 'close'],
  ],
  'after-silence': [
    {
      ...({ ...opened, status: 'disputed', notice: { ...notice, receivedOn: '2026-12-28', days: 15 } } as const),
      appeared: { how: 'silence', on: '2027-01-12', document: null },
    },
    ['recordMemorandum', 'takeStance', 'beginAmicable', 'settle', 'close'],
  ],
  forfeited: [
    { ...opened, status: 'forfeited', appeared, forfeitedOn: '2026-12-07' },
    ['recordMemorandum', 'settle', 'goToCourt', 'recordInterruption', 'close'],
  ],
  claimed: [claimed, ['answer', 'beginAmicable', 'settle', 'goToCourt', 'recordInterruption', 'close']],
  'claimed-late': [
    { ...claimed, forfeitedOn: '2026-12-07', memorandum: { ...memorandum, receivedOn: '2026-12-10', late: true } },
    ['answer', 'beginAmicable', 'settle', 'close'],
  ],
  suspended: [{ ...claimed, ways: [way] }, ['answer', 'endAmicable', 'settle', 'recordInterruption', 'close']],
  answered: [answered, ['beginAmicable', 'settle', 'goToCourt', 'recordInterruption', 'close']],
  'rejected-by-silence': [
    {
      ...{ ...answered, ways: [], memorandum: { ...memorandum, receivedOn: '2026-11-12' } },
      answer: { on: '2027-01-12', recognised: 0, document: null },
    },
    ['answer', 'beginAmicable', 'settle', 'goToCourt', 'close'],
  ],
  'in-court': [{ ...answered, status: 'in-court', action }, ['recordRuling', 'settle', 'recordInterruption', 'close']],
  judged: [
    { ...answered, status: 'judged', action, rulings: [ruling] },
    ['recordRuling', 'recordInterruption', 'close'],
  ],
  settled: [
    { ...answered, status: 'settled', changeAllowed: { on: '2027-01-13', document: FILE }, settlement },
    ['recordInterruption', 'close'],
  ],
  barred: [{ ...answered, bornOn: '2021-03-02', memorandum: { ...memorandum }, ways: [] }, ['settle', 'close']],
  closed: [
    {
      ...answered,
      ...({ status: 'closed', outcome: 'settlement', closedOn: '2027-01-18', proof: null } as const),
      ...{ settlement: { ...settlement, changesContract: false }, reason: 'La transaction est exécutée.' },
    },
    [],
  ],
}

const ACTS = [
  ...['takeStance', 'recordMemorandum', 'answer', 'beginAmicable', 'endAmicable', 'settle', 'goToCourt'],
  ...['recordRuling', 'recordInterruption', 'close'],
]

export const actsAt = (stage: string, open: readonly string[]): readonly ActView[] =>
  ACTS.map((act) => ({
    act,
    open: open.includes(act),
    findings: open.includes(act)
      ? [{ rule: 'competence', outcome: 'met', basis: [cite('convention', '5')], facts: { by: ['owner'] } }]
      : [
          {
            rule: 'stage',
            outcome: 'unmet',
            basis: [cite('convention', '5')],
            facts: { stage, process: 'claim', expected: [] },
          },
        ],
  }))

export const opening: ActView = {
  ...{ act: 'open', open: true },
  findings: [{ rule: 'competence', outcome: 'met', basis: [cite('convention', '5')], facts: { by: ['owner'] } }],
}
export const unopened: Claim = { status: 'none' }

const line = (over: Partial<RegisterLine>): RegisterLine => ({
  ...{ kind: 'execution', process: 'claim', id: ID, subject: opened.subject, owner: SOMME, opposite: [], holder: null },
  ...{ status: 'claimed', pending: true, since: '2026-10-05', next: null, amount: null, recognised: null },
  ...{ court: null, reference: null, withheld: false },
  ...over,
})
const HOLDER = 'Éditeur retenu pour l’environnement numérique'
export const LINES: readonly RegisterLine[] = [
  line({ holder: HOLDER, next: { act: 'answer', on: '2027-01-30' }, amount: 18_400_00 }),
  line({
    ...{ kind: 'convention', process: 'dispute', id: CONTRACT, subject: 'Information tardive sur les commandes' },
    ...{ owner: member(9).id, opposite: [member(0).id], status: 'amicable', since: '2026-12-08' },
    next: { act: 'concludeAgreement', on: '2027-02-08' },
  }),
  line({
    ...{ kind: 'award', process: 'consultation', id: ORDER, subject: '2027-CAR-02 – Cartes et badges' },
    ...{ owner: member(0).id, status: 'seized', since: '2027-01-09', court: 'Tribunal administratif de Lille' },
    reference: '2700077',
  }),
  line({
    ...{ id: PENALTY, subject: 'Environnement numérique de travail', owner: member(3).id, status: 'in-court' },
    ...{ since: null, withheld: true },
  }),
  line({
    ...{ id: `${ID.slice(0, -1)}9`, subject: 'Réfaction de la formation', holder: HOLDER, status: 'closed' },
    ...{ pending: false, since: '2026-04-02', amount: 2_100_00, recognised: 1_050_00 },
  }),
]
