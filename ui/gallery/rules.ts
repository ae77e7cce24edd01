import { GROUP } from './group.tsx'
import { MEMBERS, member } from './sample.ts'

/** The clauses of the group of the gallery, for the pages that explain and compute with them. */
export const GROUP_RULES = {
  id: GROUP.id,
  status: 'in-force',
  clauses: {
    title: GROUP.title,
    object: GROUP.object,
    kind: 'determined-contract',
    territory: { label: 'Hauts-de-France', departments: ['02', '59', '60', '62', '80'] },
    legalBasis: ['CCP L2113-7'],
    coordinators: [{ body: member(0).id, for: ['award', 'signature', 'notification'] }],
    executionBy: 'each-member',
    committee: { mode: 'coordinator' },
    duration: { type: 'until-completion' },
    effectiveFrom: { on: 'notification' },
    accession: { open: true, approval: 'founders-and-coordinator', conditions: [] },
    withdrawal: { allowed: true, notice: 'P3M', deferredToContractEnd: true },
    costs: { coordinatorPaid: false, borneBy: 'coordinator', key: null },
    dissolution: { atTerm: true, decision: 'unanimous' },
    disputes: { amicableFirst: true, court: 'Tribunal administratif de Lille', amicableMonths: null },
    originals: { perMember: 2 },
    place: 'Lille',
  },
  articles: {
    parties: { article: 'parties' },
    duration: { article: '2' },
    coordinator: { article: '3' },
    information: { article: '3' },
    dissolution: { article: '10' },
    disputes: { article: '11' },
  },
  members: MEMBERS.map(({ id }) => ({ body: id, founder: true, from: '2027-01-12', until: null })),
  effectiveOn: '2027-01-12',
} as const
