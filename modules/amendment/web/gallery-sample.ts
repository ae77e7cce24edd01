import type { ActView, Entry, Finding, Resource } from '#api/shapes.ts'
import { cite, member } from '#ui/gallery/sample.ts'
import type { Amendment, Subject } from '../model/state.ts'
import { aroundWith, circuitOf, entryOf, FOUNDERS, groupWith, tasksOf } from './circuit/sample.ts'
import type { Told } from './path.ts'

export const CASE = '00000000-0000-4000-8000-0000000000a3'
const FILE = 'a'.repeat(64)
const BY_ALL = cite('CCP', 'L2113-7')

const finding = (rule: string, outcome: Finding['outcome'], facts: Finding['facts'] = {}): Finding => ({
  rule,
  outcome,
  basis: [BY_ALL],
  facts,
})

const competent = finding('competence', 'met', { process: 'amendment', by: ['coordinator'] })
const stage = finding('stage', 'unmet', { process: 'amendment', stage: 'proposed', expected: [] })

export const resource = (state: Amendment, open: readonly string[], judged = false): Resource<Amendment> => ({
  id: CASE,
  process: 'amendment',
  seq: 72,
  state,
  acts: ['approve', 'object', 'openSignature', 'sign', 'notify', 'recount', 'abandon'].map(
    (act): ActView => ({
      act,
      open: open.includes(act),
      findings: [
        open.includes(act) ? competent : stage,
        ...(judged && act === 'openSignature'
          ? [finding('membersUnanimous', 'to-appraise', { awaited: [], objected: [AGAINST] })]
          : []),
      ],
    }),
  ),
})

export const opening = (isOpen: boolean): Resource<Amendment> => ({
  id: CASE,
  process: 'amendment',
  seq: 0,
  state: { status: 'none' },
  acts: [
    { act: 'propose', open: isOpen, findings: [competent, finding('conventionInForce', isOpen ? 'met' : 'unmet')] },
  ],
})

const AGAINST = member(5).id
const SILENT = [member(3).id, member(7).id]
const inFavour = FOUNDERS.filter((body) => body !== AGAINST && !SILENT.includes(body))
const loyal = FOUNDERS.filter((body) => body !== AGAINST)

const general: Subject = {
  kind: 'general',
  changes: {
    withdrawal: { allowed: true, notice: 'P6M', deferredToContractEnd: true },
    disputes: { amicableFirst: true, court: 'Tribunal administratif de Lille', amicableMonths: 3 },
  },
  articles: { disputes: { article: '12' } },
}
const replacement: Subject = {
  kind: 'coordinator-replacement',
  outgoing: member(0).id,
  incoming: member(2).id,
  from: '2027-09-01',
  handover:
    'Les dossiers et les archives sont remis contre inventaire ; les marchés en cours sont notifiés aux titulaires.',
}
const extension: Subject = { kind: 'extension', duration: { type: 'until-date', until: '2035-08-31', renewals: 0 } }

const proposed = {
  title: 'Avenant n° 2 : préavis et différends',
  subject: general,
  text: FILE,
  proposedOn: '2027-01-13',
}
const opened = { ...proposed, openedOn: '2027-01-15', signatories: FOUNDERS }
const signed = { ...opened, signedOn: '2027-01-16' }

/** An amendment in every state it may be in. */
export const STATES = {
  proposed: { ...proposed, status: 'proposed', circuit: circuitOf({ approved: inFavour, against: [AGAINST] }) },
  opposed: { ...proposed, status: 'proposed', circuit: circuitOf({ approved: loyal, against: [AGAINST] }) },
  signing: {
    ...opened,
    signatories: loyal,
    status: 'signing',
    circuit: circuitOf({ approved: loyal, against: [AGAINST], signed: loyal.slice(0, 5) }),
  },
  signed: {
    ...signed,
    status: 'signed',
    circuit: circuitOf({ approved: FOUNDERS, signed: FOUNDERS, notified: FOUNDERS.slice(0, 4) }),
  },
  replacing: {
    ...signed,
    title: 'Avenant n° 3 : le Département du Nord coordonne',
    subject: replacement,
    status: 'notified',
    circuit: circuitOf({ approved: FOUNDERS, signed: FOUNDERS, notified: FOUNDERS }),
    notifiedOn: '2027-01-18',
  },
  effective: {
    ...signed,
    title: 'Avenant n° 4 : prolongation',
    subject: extension,
    status: 'effective',
    circuit: circuitOf({ approved: FOUNDERS, signed: FOUNDERS, notified: FOUNDERS }),
    notifiedOn: '2027-01-18',
    effectiveOn: '2027-01-18',
  },
  abandoned: {
    ...proposed,
    status: 'abandoned',
    circuit: circuitOf({ approved: inFavour }),
    abandonedOn: '2027-01-17',
    reason: 'Le préavis sera revu avec le prochain marché.',
  },
} as const satisfies Record<string, Told>

const waiting = (act: string, bodies: readonly string[], due?: string) =>
  tasksOf({
    process: 'amendment',
    caseId: CASE,
    act,
    bodies,
    facts: { title: proposed.title },
    ...(due === undefined ? {} : { due }),
  })

export const AROUND = {
  proposed: aroundWith({ tasks: waiting('approve', SILENT, '2027-03-14') }),
  opposed: aroundWith({ tasks: waiting('openSignature', [member(0).id]) }),
  signing: aroundWith({ tasks: waiting('sign', loyal.slice(5), '2027-03-16') }),
  signed: aroundWith({ tasks: waiting('notify', [member(0).id]) }),
  over: aroundWith(),
  ruled: aroundWith({ group: { ...groupWith(), articles: { amendment: { article: '12' } } } }),
}

const entry = entryOf('amendment', CASE)

export const ENTRIES: readonly Entry[] = [
  entry(70, '2027-01-13T09:10:00.000Z', 'propose', {
    payload: { title: proposed.title, text: FILE },
    findings: [
      competent,
      finding('coordinatorDuties', 'computed', {
        missions: ['award'],
        contracts: [{ id: 'c', title: 'Environnement numérique de travail' }],
      }),
      finding('incomingCommittee', 'met', {
        incoming: member(2).id,
        appraisal: { accepted: true, reason: 'Le Département du Nord a sa commission, élue le 4 octobre 2026.' },
      }),
    ],
  }),
]
