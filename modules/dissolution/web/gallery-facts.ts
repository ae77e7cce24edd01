import { MEMBERS, member } from '#ui/gallery/sample.ts'
import type { Settled } from '../model/checklist.ts'
import type { Deposit, Ended } from '../model/closing-state.ts'
import type { Declared, Objection, Preparing } from '../model/completion-state.ts'
import { CASE, FILE, finding } from './gallery-sample.ts'

/** The clearing, the objections and the closing as the gallery shows them. */

export const REGION = member(0).id

export const done = (item: Settled['item'], note = ''): Settled => ({
  item,
  outcome: 'done',
  on: '2027-01-11',
  author: REGION,
  evidence: FILE,
  note,
})
export const SOME: readonly Settled[] = [
  done('orders'),
  done('invoices', 'Dernier mandat du 8 janvier 2027.'),
  {
    item: 'penalties',
    outcome: 'not-applicable',
    on: '2027-01-12',
    author: REGION,
    reason: 'Aucune pénalité n’a été appliquée pendant l’exécution.',
  },
]
export const ALL: readonly Settled[] = [
  ...SOME,
  done('guarantees'),
  done('disputes'),
  done('archives', 'Archives régionales, 12 rue de la Préfecture, Lille'),
]
export const preparing = (over: Partial<Preparing> = {}): Preparing => ({
  renewals: [],
  checklist: SOME,
  objections: [],
  ...over,
})
export const DECLARED: Declared = {
  ...preparing({ checklist: ALL }),
  declaredOn: '2027-01-11',
  objectionsUntil: '2027-02-10',
}
/** Declared a month before, and over since: the group has ended. */
export const PASSED: Declared = { ...DECLARED, declaredOn: '2026-12-11', objectionsUntil: '2027-01-10' }
export const objection = (answer: Objection['answer']): Objection => ({
  number: 1,
  member: member(4).id,
  reason: 'Une retenue de garantie de notre part du marché n’est pas libérée.',
  on: '2027-01-14',
  proof: FILE,
  answer,
})

export const running = finding('noContractRunning', 'unmet', {
  contracts: [
    { id: CASE, process: 'contract', title: 'Environnement numérique de travail', endsOn: '2027-08-31' },
    { id: CASE.replace(/.$/, 'f'), process: 'consultation', title: 'Mobilier scolaire', endsOn: null },
  ],
})
export const disputed = finding('noDisputePending', 'unmet', {
  disputes: [{ id: CASE, subject: 'Information tardive sur les commandes', status: 'amicable' }],
})
export const open = (items: readonly string[]) => finding('checklistSettled', 'unmet', { open: [...items], settled: 0 })

export const ENDED: Ended = {
  endedOn: '2027-01-11',
  cause: 'term',
  members: MEMBERS.map(({ id }, index) => ({
    body: id,
    notice: index < 7 ? { receivedOn: '2027-01-13', proof: FILE } : null,
  })),
  deposits: [
    {
      recordClass: 'group-acts',
      keptBy: REGION,
      place: 'Archives régionales',
      start: '2027-01-11',
      until: null,
    },
    {
      recordClass: 'contract-file',
      keptBy: REGION,
      place: 'Archives régionales',
      start: '2027-01-08',
      until: '2037-01-08',
    },
  ],
}
export const rest = (recordClass: Deposit['recordClass'], until: string): Deposit => ({
  recordClass,
  keptBy: REGION,
  place: 'Archives régionales',
  start: '2027-01-08',
  until,
})
export const COMPLETE: Ended = {
  ...ENDED,
  members: MEMBERS.map(({ id }) => ({ body: id, notice: { receivedOn: '2027-01-13', proof: FILE } })),
  deposits: [
    ...ENDED.deposits,
    rest('award-file', '2037-01-08'),
    rest('unsuccessful-bids', '2032-01-08'),
    rest('connection-logs', '2028-01-08'),
  ],
}
