import type { Actor } from '#kernel/actor.ts'
import { citationKey, type IsoDate } from '#kernel/citation.ts'
import type { Finding } from '#kernel/finding.ts'
import type { Appraisals } from '#kernel/rule.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import type { Clauses, Group } from '#modules/convention/index.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import type { AuthorisingAct } from '#modules/organisation/index.ts'
import * as circuitEn from '#ui/circuit/sentences.en.ts'
import * as circuitFr from '#ui/circuit/sentences.fr.ts'
import { readAloud } from '../../../tests/read-aloud.ts'
import { accession } from '../model/accession.ts'
import type { Accession, Act, Event, Facts } from '../model/state.ts'
import * as en from '../web/labels.en.ts'
import * as fr from '../web/labels.fr.ts'

/** One accession for the tests: the Région coordinates, the Somme founded with it, the Oise entered later, the Métropole asks. */
export const REGION = 'region'
export const SOMME = 'somme'
export const OISE = 'oise'
export const METROPOLE = 'metropole'
const BODIES = [REGION, SOMME, OISE, METROPOLE]
export const CASE = '00000000-0000-4000-8000-0000000000aa'
export const hashOf = (letter: string): string => letter.repeat(64)

/** An enforceable act of approval of this accession. */
export const approvalBy = (body: string, over: Partial<AuthorisingAct> = {}): AuthorisingAct => ({
  id: `approbation-${body}`,
  body,
  subject: 'accession-approval',
  about: CASE,
  favourable: true,
  date: '2027-11-05',
  enforceableOn: '2027-11-12',
  signatory: 'La Présidence',
  ...over,
})

/** The newcomer's own decision to join, taken before it asked. */
export const ownDecision = (over: Partial<AuthorisingAct> = {}): AuthorisingAct => ({
  ...approvalBy(METROPOLE),
  id: 'adhesion-metropole',
  subject: 'accession',
  about: null,
  date: '2027-09-20',
  enforceableOn: '2027-09-28',
  ...over,
})

/** A contract whose notice names the founders only. */
export const runningContract = (over: Partial<RunningContract> = {}): RunningContract => ({
  id: 'ent',
  title: 'Environnement numérique de travail',
  awardBegunOn: '2027-02-01',
  notifiedOn: '2027-09-01',
  endsOn: '2031-08-31',
  identifiedBuyers: [REGION, SOMME],
  ...over,
})

export const groupWith = (clauses: Partial<Clauses> = {}): Group => {
  const group = someGroup({ members: [REGION, SOMME], coordinator: REGION, clauses })
  return { ...group, members: [...group.members, { body: OISE, founder: false, from: '2027-06-01', until: null }] }
}

/** Who presides over a body, from the first day of 2027. */
export const holder = (body: string, over: Partial<Facts['signatories'][string][number]> = {}) => ({
  person: { id: `p-${body}`, civility: null, name: `la présidence de ${body}` },
  title: 'La Présidence',
  office: 'representative' as const,
  from: '2027-01-01',
  until: null,
  ...over,
})

export const someFacts = (over: Partial<Facts> = {}): Facts => ({
  accession: CASE,
  group: groupWith(),
  candidate: { body: METROPOLE, department: '59', buyer: true, commitment: null },
  openFile: null,
  contracts: [],
  authorisingActs: [approvalBy(REGION), approvalBy(SOMME), approvalBy(OISE), ownDecision()],
  signatories: Object.fromEntries(BODIES.map((body) => [body, [holder(body)]])),
  signatureVerdicts: { [hashOf('e')]: 'total-passed' },
  comparableFigures: [{ body: SOMME, count: 25000, year: 2026 }],
  ...over,
})

export const request = (over: Partial<Extract<Act, { type: 'request' }>> = {}): Act => ({
  type: 'request',
  newcomer: METROPOLE,
  channel: 'letter',
  sentOn: '2027-10-01',
  acknowledgement: { receivedOn: '2027-10-04', proof: hashOf('a') },
  ...over,
})

export const examine = (over: Partial<Extract<Act, { type: 'examine' }>> = {}): Act => ({
  type: 'examine',
  seatSource: hashOf('b'),
  competence: hashOf('c'),
  users: { count: 400, year: 2026, source: 'Rectorat, constat de rentrée' },
  ...over,
})

export const sign = (body: string, over: Partial<Extract<Act, { type: 'sign' }>> = {}): Act => ({
  type: 'sign',
  body,
  signedOn: '2027-11-20',
  person: `p-${body}`,
  medium: 'electronic',
  authorisingAct: body === METROPOLE ? 'adhesion-metropole' : `approbation-${body}`,
  document: hashOf('e'),
  text: hashOf('d'),
  ...over,
})

export const notify = (body: string, over: Partial<Extract<Act, { type: 'notify' }>> = {}): Act => ({
  type: 'notify',
  body,
  receivedOn: '2027-11-26',
  proof: hashOf('9'),
  ...over,
})

export const accept = (...rules: readonly string[]): Appraisals =>
  Object.fromEntries(rules.map((rule) => [rule, { accepted: true, reason: 'Vu les pièces du dossier.' }]))

const history: readonly (readonly [Accession['status'], Event])[] = [
  [
    'requested',
    {
      type: 'AccessionRequested',
      newcomer: METROPOLE,
      channel: 'letter',
      sentOn: '2027-10-01',
      acknowledgement: { receivedOn: '2027-10-04', proof: hashOf('a') },
    },
  ],
  [
    'under-examination',
    {
      type: 'RequestExamined',
      examinedOn: '2027-10-20',
      department: '59',
      seatSource: hashOf('b'),
      competence: hashOf('c'),
      users: { count: 400, year: 2026, source: 'Rectorat, constat de rentrée' },
    },
  ],
  ['submitted-for-approval', { type: 'AccessionSubmitted', on: '2027-10-25' }],
  ['submitted-for-approval', voteOf(REGION)],
  ['submitted-for-approval', voteOf(SOMME)],
  ['approved', { type: 'AccessionApproved', on: '2027-11-15' }],
  ['amendment-signing', { type: 'AmendmentOpened', text: hashOf('d'), on: '2027-11-18' }],
  ['amendment-signing', signatureOf(REGION)],
  ['amendment-signing', signatureOf(SOMME)],
  ['amendment-signing', signatureOf(METROPOLE)],
  ['signed', { type: 'SignaturesCompleted', on: '2027-11-20' }],
  ['signed', { type: 'AmendmentReturned', receivedOn: '2027-11-22', archivePlace: 'Lille', document: hashOf('f') }],
  ['signed', { type: 'PartyNotified', body: METROPOLE, receivedOn: '2027-11-26', proof: hashOf('9') }],
  ['effective', { type: 'AccessionTookEffect', newcomer: METROPOLE, on: '2027-11-26', closedContracts: [] }],
]

/** The events of a whole accession, up to its first event of that status or up to its last. */
export function eventsUpTo(status: Accession['status'], which: 'first' | 'last' = 'first'): readonly Event[] {
  if (status === 'none') return []
  const place =
    which === 'first' ? history.findIndex(([at]) => at === status) : history.findLastIndex(([at]) => at === status)
  if (place < 0) throw new Error(`the history does not pass through ${status}`)
  return history.slice(0, place + 1).map(([, event]) => event)
}

function voteOf(body: string): Event {
  return {
    type: 'AccessionVoted',
    body,
    verdict: 'approved',
    authorisingAct: `approbation-${body}`,
    recordedOn: '2027-11-15',
  }
}

function signatureOf(body: string): Event {
  return {
    type: 'AmendmentSigned',
    body,
    signedOn: '2027-11-20',
    person: `p-${body}`,
    medium: 'electronic',
    authorisingAct: body === METROPOLE ? 'adhesion-metropole' : `approbation-${body}`,
    document: hashOf('e'),
  }
}

const spoken = readAloud(
  { ...circuitFr.signatureSentences, ...fr.labels.rules },
  { ...circuitEn.signatureSentences, ...en.labels.rules },
)

/** Decides as the Région on 30 November 2027, unless a test says otherwise. */
export function decide(
  state: Accession,
  act: Act,
  over: Partial<Facts> = {},
  actor: Actor = representativeOf(REGION),
  today: IsoDate = '2027-11-30',
) {
  return spoken(accession.decide(state, act, contextOn(today, someFacts(over), actor)))
}

/** The state after these acts, all granted. */
export function run(state: Accession, acts: readonly Act[], over: Partial<Facts> = {}, actor?: Actor): Accession {
  return acts.reduce((before, act) => {
    const decision = decide(before, act, over, actor)
    if (decision.verdict !== 'granted') throw new Error(`${act.type} was ${decision.verdict}`)
    return decision.events.reduce(accession.evolve, before)
  }, state)
}

/** The finding of one rule, its articles as keys. */
export function finding(findings: readonly Finding[], rule: string) {
  const found = findings.find((candidate) => candidate.rule === rule)
  if (found === undefined) throw new Error(`no finding ${rule}`)
  return { outcome: found.outcome, basis: found.basis.map(citationKey), facts: found.facts }
}

/** A state of the history below, at its first event of that status or at its last. */
export function at(status: Accession['status'], which: 'first' | 'last' = 'first'): Accession {
  return accession.replay(eventsUpTo(status, which))
}

/** The group from which a member leaves on that day. */
export function left(body: string, until: IsoDate): Group {
  const group = groupWith()
  return { ...group, members: group.members.map((member) => (member.body === body ? { ...member, until } : member)) }
}

/** The group that the newcomer has entered by another file. */
export function entered(): Group {
  const group = groupWith()
  return { ...group, members: [...group.members, { body: METROPOLE, founder: false, from: '2027-11-26', until: null }] }
}
