import type { Actor } from '#kernel/actor.ts'
import type { ClauseArticles, IsoDate } from '#kernel/citation.ts'
import type { Context } from '#kernel/process.ts'
import type { Clauses } from './model/clauses.ts'
import type { Group } from './model/group.ts'

/** Groups for the tests of every process: the clauses of the Hauts-de-France convention, unless a test says otherwise. */

export const ARTICLES: ClauseArticles = {
  parties: { article: 'parties' },
  object: { article: '1' },
  duration: { article: '2' },
  effect: { article: '2', paragraph: 'al. 1' },
  coordinator: { article: '3' },
  information: { article: '3' },
  committee: { article: '4' },
  execution: { article: '5' },
  interests: { article: '5' },
  'technical-group': { article: '6' },
  accession: { article: '7' },
  withdrawal: { article: '8' },
  costs: { article: '9' },
  dissolution: { article: '10' },
  disputes: { article: '11' },
  originals: { article: '11', paragraph: 'al. 3' },
}

/** The clauses of the reference convention. */
export function someClauses(coordinator: string, over: Partial<Clauses> = {}): Clauses {
  return {
    name: 'Groupement ENT Hauts-de-France',
    title: 'Convention constitutive d’un groupement de commandes',
    object: 'un environnement numérique de travail',
    kind: 'determined-contract',
    territory: { label: 'Hauts-de-France', departments: ['02', '59', '60', '62', '80'] },
    legalBasis: ['CCP L2113-7'],
    coordinators: [{ body: coordinator, for: ['award', 'signature', 'notification'] }],
    executionBy: 'each-member',
    committee: { mode: 'coordinator' },
    duration: { type: 'until-completion' },
    effectiveFrom: { on: 'notification' },
    accession: {
      open: true,
      approval: 'founders-and-coordinator',
      conditions: ['seat-in-territory', 'competence-in-the-object', 'number-of-users'],
    },
    withdrawal: { allowed: true, notice: 'P3M', deferredToContractEnd: true },
    costs: { coordinatorPaid: false, borneBy: 'coordinator', key: null },
    dissolution: { atTerm: true, decision: 'unanimous' },
    disputes: { amicableFirst: true, court: 'Tribunal administratif de Lille', amicableMonths: null },
    originals: { perMember: 2 },
    place: 'Lille',
    ...over,
  }
}

/** A group in force since 12 January 2027, whose members are all founders. */
export function someGroup(options: {
  readonly members: readonly string[]
  readonly coordinator: string
  readonly clauses?: Partial<Clauses>
}): Group {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    status: 'in-force',
    clauses: someClauses(options.coordinator, options.clauses),
    articles: ARTICLES,
    members: options.members.map((body) => ({ body, founder: true, from: '2027-01-12', until: null })),
    effectiveOn: '2027-01-12',
  }
}

/** The representative of a body. */
export function representativeOf(body: string): Actor {
  return { kind: 'person', person: `presidency-of-${body}`, body, office: 'representative' }
}

/** A context at noon, Paris time, of that day. */
export function contextOn<Facts>(today: IsoDate, facts: Facts, actor: Actor): Context<Facts> {
  return { facts, actor, now: `${today}T11:00:00.000Z`, today, lawDate: today, articles: ARTICLES }
}
