import { MEMBERS, member } from './sample.ts'

/** The convention of the gallery’s group, as the pages that are ruled by it need it. */
export const SAMPLE_CLAUSES = {
  name: 'Groupement ENT Hauts-de-France',
  title: 'Convention constitutive d’un groupement de commandes',
  object: 'un environnement numérique de travail',
  kind: 'determined-contract',
  territory: null,
  legalBasis: [],
  coordinators: [{ body: member(0).id, for: ['award', 'signature', 'notification'] }],
  executionBy: 'each-member',
  committee: { mode: 'coordinator' },
  duration: { type: 'until-completion' },
  effectiveFrom: { on: 'notification' },
  accession: { open: true, approval: 'founders-and-coordinator', conditions: [] },
  withdrawal: { allowed: true, notice: 'P3M', deferredToContractEnd: true },
  costs: { coordinatorPaid: false, borneBy: 'coordinator', key: null },
  dissolution: { atTerm: true, decision: 'unanimous' },
  disputes: { amicableFirst: true, court: null, amicableMonths: null },
  originals: { perMember: 2 },
  place: 'Lille',
} as const

/** Where that convention sets each clause. */
export const SAMPLE_ARTICLES = {
  costs: { article: '9' },
  withdrawal: { article: '8' },
  coordinator: { article: '3' },
  execution: { article: '3' },
  information: { article: '3' },
  dissolution: { article: '10' },
} as const

/** Its ten founders, members since it took effect. */
export const SAMPLE_MEMBERS = MEMBERS.map(({ id }) => ({ body: id, founder: true, from: '2027-01-12', until: null }))
