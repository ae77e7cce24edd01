import type { ActView, Entry, Problem, Receipt, Task } from '#api/shapes.ts'
import type { BlockerRow } from '../blockers.tsx'
import type { Stage } from '../stages.tsx'
import type { TimelineDocument, Upcoming } from '../timeline.tsx'
import {
  acknowledgement,
  cite,
  committee,
  competent,
  coordinatorOnly,
  deliberation,
  effect,
  learners,
  MEMBERS,
  member,
  privateMember,
  wrongStage,
} from './sample.ts'

/** The file of the group itself, whose receipts a member checks. */
const CASE_FILE = 'group'
const CASE_ID = '00000000-0000-4000-8000-0000000000aa'

/** A hash that looks like one, spelled out from a seed: the gallery proves nothing. */
const sampleHash = (seed: number): string =>
  Array.from({ length: 64 }, (_, index) => ((seed * 7 + index * index * 3 + (index >> 2)) % 16).toString(16)).join('')

export const RECEIPT: Receipt = {
  caseFile: CASE_FILE,
  seq: 47,
  at: '2027-01-18T09:12:41.208Z',
  hash: sampleHash(47),
  findings: [competent, deliberation, effect, privateMember],
}

export const VIEWS = {
  open: { act: 'notify', open: true, findings: [competent, deliberation] },
  appraise: { act: 'examine', open: true, findings: [learners, committee] },
  closed: { act: 'notify', open: false, findings: [competent, deliberation, acknowledgement, effect, privateMember] },
  incompetent: { act: 'approve', open: false, findings: [coordinatorOnly] },
  automatic: {
    act: 'lapse',
    open: false,
    findings: [{ ...coordinatorOnly, facts: { ...coordinatorOnly.facts, by: ['clock'] } }],
  },
  early: { act: 'sign', open: false, findings: [wrongStage] },
} as const satisfies Record<string, ActView>

type EntryFacts = Pick<Entry, 'seq' | 'at' | 'act' | 'payload' | 'findings'> & {
  readonly by: number | null
  readonly office?: string
}

function entry({ by, office, ...facts }: EntryFacts): Entry {
  const actor: Entry['actor'] =
    by === null ? { kind: 'clock' } : { kind: 'person', office: office ?? 'la présidence', body: member(by) }
  return {
    ...facts,
    caseFile: CASE_FILE,
    process: 'sample',
    id: CASE_ID,
    actor,
    events: [],
    lawDate: facts.at.slice(0, 10),
    hash: sampleHash(facts.seq),
    prev: sampleHash(facts.seq - 1),
  }
}

export const ENTRIES: readonly Entry[] = [
  entry({
    seq: 1,
    at: '2026-11-23T08:30:00.000Z',
    act: 'read',
    payload: { fields: 44 },
    findings: [{ rule: 'groupFormed', outcome: 'met', basis: [cite('CCP', 'L2113-6')], facts: { members: 10 } }],
    by: 0,
    office: 'le service des marchés',
  }),
  entry({
    seq: 19,
    at: '2026-12-14T13:05:12.000Z',
    act: 'deliberate',
    payload: { member: 'le Département du Nord' },
    findings: [deliberation],
    by: 2,
    office: 'le secrétariat de l’assemblée',
  }),
  entry({ seq: 41, at: '2027-01-12T10:00:00.000Z', act: 'takeEffect', payload: {}, findings: [effect], by: null }),
  entry({
    seq: 47,
    at: RECEIPT.at,
    act: 'request',
    payload: { newcomer: 'la Métropole Européenne de Lille' },
    findings: [learners, competent, privateMember],
    by: 0,
    office: 'le service des marchés',
  }),
]

export const documentsOf = (of: Entry): readonly TimelineDocument[] =>
  of.act === 'deliberate'
    ? [{ label: 'Délibération n° 2026-12-114 (PDF, 412 ko)', href: '#document', hash: sampleHash(114) }]
    : []

export const UPCOMING: readonly Upcoming[] = [
  {
    key: 'answer',
    label: 'Les dix membres fondateurs délibèrent sur l’adhésion de la Métropole Européenne de Lille',
    due: '2027-02-26',
    basis: [cite('convention', '7', '2')],
  },
  { key: 'amend', label: 'Avenant signé par les onze', due: null, basis: [cite('convention', '7', '3')] },
  {
    key: 'withdraw',
    label: 'Un membre notifie son retrait',
    due: null,
    basis: [cite('convention', '8', '1')],
    may: true,
  },
]

export const STAGES: readonly Stage[] = [
  { key: 'read', label: 'Convention lue', state: 'done', date: '2026-11-23' },
  { key: 'authorised', label: 'Délibérations', state: 'done', date: '2026-12-17' },
  { key: 'signed', label: 'Signée par les dix', state: 'done', date: '2027-01-06' },
  { key: 'in-force', label: 'En vigueur', state: 'current', date: '2027-01-12' },
  { key: 'contract', label: 'Marché en cours', state: 'future' },
  { key: 'cleared', label: 'Apurement', state: 'future' },
]

type TaskFacts = Pick<Task, 'key' | 'act' | 'due' | 'missing' | 'basis' | 'facts'> & { readonly of: number }

const task = ({ of, ...facts }: TaskFacts): Task => ({ ...facts, process: 'sample', id: CASE_ID, by: member(of) })

export const TASKS: readonly Task[] = [
  task({
    key: 'answer',
    act: 'examine',
    due: '2027-01-22',
    missing: true,
    basis: [cite('convention', '7', '2')],
    facts: { newcomer: 'la Métropole Européenne de Lille' },
    of: 0,
  }),
  task({
    key: 'inform',
    act: 'inform',
    due: '2027-01-15',
    missing: false,
    basis: [cite('convention', '3')],
    facts: { subject: 'la question de l’Oise sur l’hébergement' },
    of: 0,
  }),
  task({
    key: 'archive',
    act: 'archive',
    due: null,
    missing: false,
    basis: [cite('convention', '3')],
    facts: {},
    of: 0,
  }),
  task({
    key: 'notify',
    act: 'notify',
    due: '2027-04-30',
    missing: false,
    basis: [cite('convention', '2'), cite('CCP', 'L2113-7', '1')],
    facts: {},
    of: 0,
  }),
]

const missing = (of: number, act: string, due: string): Task =>
  task({ key: `${act}-${of}`, act, due, missing: true, basis: [cite('convention', '7', '2')], facts: { of: '' }, of })

export const BLOCKERS: readonly BlockerRow[] = MEMBERS.map((row, index) => {
  if (index === 5) return { member: row, missing: [missing(5, 'deliberate', '2027-01-29')], reminded: '2027-01-11' }
  if (index !== 9) return { member: row, missing: [] }
  return { member: row, missing: [missing(9, 'deliberate', '2027-01-14'), missing(9, 'designate', '2027-02-26')] }
})

const problem = (status: number, rest: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  title: 'problem',
  status,
  ...rest,
})

export const PROBLEMS = {
  refusal: problem(409, { findings: [acknowledgement, deliberation] }),
  forbidden: problem(403, { findings: [coordinatorOnly] }),
  malformed: problem(400, {
    issues: [
      { path: 'siret', message: 'La clé du SIRET 200 075 979 00014 est fausse : un chiffre a été mal recopié.' },
      { path: 'date', message: '31/02/2027 n’existe pas.' },
    ],
  }),
  stale: problem(412, { changes: [...ENTRIES.slice(2)] }),
  'not-found': problem(404),
  tooMany: problem(429, {}),
  readOnly: problem(503, {
    detail:
      'Le registre de ce service a été ramené en arrière, ou récrit : un état qu’il avait lui-même signé le montre. Tout peut encore être lu.',
  }),
  fault: problem(500, { incident: '7F3-20C' }),
  unreachable: problem(0),
  'sign-in': problem(401),
} as const
