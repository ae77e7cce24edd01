import type { CaseWithState } from '#api/group.ts'
import type { ActView, Entry, Finding, Resource } from '#api/shapes.ts'
import { aroundWith, circuitOf, entryOf, FOUNDERS, tasksOf } from '#modules/amendment/web/parts.ts'
import { GROUP } from '#ui/gallery/group.tsx'
import { cite, MEMBERS, member } from '#ui/gallery/sample.ts'
import type { Accession } from '../model/state.ts'
import type { ContractState } from './closed-contracts.tsx'
import type { Filed } from './path.ts'

export const CASE = '00000000-0000-4000-8000-0000000000a7'
export const NEWCOMER = { id: '00000000-0000-4000-8000-000000000090', name: 'Métropole Européenne de Lille' }
export const NAMES = [...GROUP.names, NEWCOMER]
const FILE = 'a'.repeat(64)
const ARTICLE = cite('convention', '7')

export const finding = (
  rule: string,
  outcome: Finding['outcome'],
  facts: Finding['facts'] = {},
  basis: Finding['basis'] = [ARTICLE],
): Finding => ({ rule, outcome, basis, facts })

const competent = finding('competence', 'met', { process: 'accession', by: ['coordinator'] })
const stage = finding('stage', 'unmet', { process: 'accession', stage: 'submitted-for-approval', expected: [] })
const conditions: readonly Finding[] = [
  finding('seatInTerritory', 'met', {
    territory: 'Hauts-de-France',
    departments: ['02', '59', '60', '62', '80'],
    department: '59',
  }),
  finding('competenceInTheObject', 'to-appraise', { evidence: FILE, object: GROUP.object }),
  finding('numberOfUsers', 'computed', {
    users: { count: 48210, year: 2026, source: 'constat de rentrée' },
    members: [],
  }),
  finding('buyerOrCommitted', 'met', { buyer: true, commitment: null }, [cite('CCP', 'L2113-6'), ARTICLE]),
]
const closing = finding(
  'laterProceduresOnly',
  'computed',
  {
    closed: [
      { id: 'c', title: 'Environnement numérique de travail', endsOn: '2030-08-31' },
      { id: 'a', process: 'consultation', title: 'Mobilier scolaire', awardBegunOn: '2027-01-05', endsOn: null },
    ],
    identifiedIn: [],
  },
  [cite('CCP', 'R2162-6'), cite('CCP', 'L2111-1'), cite('RM', 'AN 100136'), ARTICLE],
)

const view = (act: string, open: boolean, findings: readonly Finding[] = []): ActView => ({
  act,
  open,
  findings: [open ? competent : stage, ...findings],
})

export const resource = (state: Accession, open: readonly string[]): Resource<Accession> => ({
  id: CASE,
  process: 'accession',
  seq: 61,
  state,
  acts: [
    'acknowledge',
    'examine',
    'submitForApproval',
    'approve',
    'object',
    'openSignature',
    'sign',
    'returnToCoordinator',
    'notify',
    'reject',
    'abandon',
  ].map((act) => view(act, open.includes(act), act === 'submitForApproval' ? [...conditions, closing] : [])),
})

export const opening = (isOpen: boolean): Resource<Accession> => ({
  id: CASE,
  process: 'accession',
  seq: 0,
  state: { status: 'none' },
  acts: [view('request', isOpen, [finding('accessionOpen', isOpen ? 'met' : 'unmet')])],
})

const requested = {
  newcomer: NEWCOMER.id,
  channel: 'letter',
  sentOn: '2027-01-02',
  acknowledgement: { receivedOn: '2027-01-05', proof: FILE },
} as const
const examination = {
  examinedOn: '2027-01-08',
  department: '59',
  seatSource: FILE,
  competence: FILE,
  users: { count: 48210, year: 2026, source: 'constat de rentrée' },
} as const
const AGAINST = member(5).id
const SILENT = [member(3).id, member(7).id]
const inFavour = FOUNDERS.filter((body) => body !== AGAINST && !SILENT.includes(body))
const submitted = { ...requested, examination, submittedOn: '2027-01-09' } as const
const opened = { ...submitted, text: FILE, openedOn: '2027-01-14' } as const
const everybody = [...FOUNDERS, NEWCOMER.id]
const returned = { receivedOn: '2027-01-16', archivePlace: 'Archives de la Région', document: FILE } as const
const signed = { ...opened, circuit: circuitOf({ approved: FOUNDERS, signed: everybody }) }

/** An accession in every state it may be in. */
export const STATES = {
  unacknowledged: { ...requested, status: 'requested', acknowledgement: null },
  requested: { ...requested, status: 'requested' },
  examined: { ...requested, status: 'under-examination', examination },
  voting: {
    ...submitted,
    status: 'submitted-for-approval',
    circuit: circuitOf({ approved: inFavour, against: [AGAINST] }),
  },
  approved: { ...submitted, status: 'approved', circuit: circuitOf({ approved: FOUNDERS }) },
  signing: {
    ...opened,
    status: 'amendment-signing',
    circuit: circuitOf({ approved: FOUNDERS, signed: FOUNDERS.slice(0, 7) }),
  },
  signed: { ...signed, status: 'signed', returned },
  effective: {
    ...signed,
    status: 'effective',
    returned,
    circuit: circuitOf({ approved: FOUNDERS, signed: everybody, notified: [...FOUNDERS.slice(0, 6), NEWCOMER.id] }),
    effectiveOn: '2027-01-18',
    closedContracts: ['00000000-0000-4000-8000-0000000000d1'],
  },
  rejected: {
    ...submitted,
    status: 'rejected',
    circuit: circuitOf({ approved: inFavour, against: [AGAINST] }),
    rejectedOn: '2027-01-17',
    reason: 'Le conseil départemental de la Somme a délibéré contre, faute de marché à venir.',
  },
  abandoned: {
    ...requested,
    status: 'abandoned',
    abandonedOn: '2027-01-12',
    reason: 'Le demandeur se regroupe ailleurs.',
  },
} as const satisfies Record<string, Filed>

const waiting = (act: string, bodies: readonly string[], due?: string) =>
  tasksOf({
    process: 'accession',
    caseId: CASE,
    act,
    bodies,
    facts: { newcomer: NEWCOMER.name },
    ...(due === undefined ? {} : { due }),
  })

export const AROUND = {
  unacknowledged: aroundWith({ tasks: waiting('acknowledge', [member(0).id], '2027-01-10') }),
  requested: aroundWith({ tasks: waiting('examine', [member(0).id]) }),
  examined: aroundWith({ tasks: waiting('submitForApproval', [member(0).id]) }),
  voting: aroundWith({ tasks: waiting('approve', [...SILENT, AGAINST], '2027-03-10') }),
  approved: aroundWith({ tasks: waiting('openSignature', [member(0).id]) }),
  signing: aroundWith({ tasks: waiting('sign', [...FOUNDERS.slice(7), NEWCOMER.id], '2027-03-15') }),
  signed: aroundWith({ tasks: waiting('notify', [member(0).id]) }),
  over: aroundWith(),
}

export const contract = (id: string, title: string, buyers: readonly string[]): CaseWithState<ContractState> => ({
  process: 'contract',
  collection: 'contracts',
  id: `00000000-0000-4000-8000-0000000000${id}`,
  status: 'running',
  seq: 12,
  title,
  state: { status: 'running', title, awardBegunOn: '2026-12-01', endsOn: '2030-08-31', identifiedBuyers: buyers },
})

const entry = entryOf('accession', CASE)

const judged: Finding = finding('competenceInTheObject', 'met', {
  evidence: FILE,
  object: GROUP.object,
  appraisal: { accepted: true, reason: 'Les statuts lui confient le numérique éducatif dans les collèges.' },
})

export const ENTRIES: readonly Entry[] = [
  entry(58, '2027-01-05T09:10:00.000Z', 'request', { payload: { ...requested } }),
  entry(59, '2027-01-08T10:00:00.000Z', 'examine', { payload: { seatSource: FILE, competence: FILE } }),
  entry(60, '2027-01-09T15:30:00.000Z', 'submitForApproval', {
    findings: conditions.map((found) => (found.rule === judged.rule ? judged : found)),
  }),
]

export const CONTRACTS = [
  contract(
    'd1',
    'Environnement numérique de travail',
    MEMBERS.map(({ id }) => id),
  ),
  contract('d2', 'Connexion des établissements', [member(0).id, NEWCOMER.id]),
]
