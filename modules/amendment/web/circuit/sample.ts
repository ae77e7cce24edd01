import type { Entry, Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { Clauses, Group } from '#modules/convention/index.ts'
import type { BodyCard } from '#modules/organisation/index.ts'
import { GROUP } from '#ui/gallery/group.tsx'
import { cite, MEMBERS, member } from '#ui/gallery/sample.ts'
import type { Circuit } from '../../model/circuit.ts'
import type { Around } from './around.tsx'

/** The group of the gallery as the circuits see it: the clauses of the example, ten founders. */
const CLAUSES: Clauses = {
  name: GROUP.title,
  title: 'Convention constitutive d’un groupement de commandes',
  object: GROUP.object,
  kind: 'determined-contract',
  territory: { label: 'Hauts-de-France', departments: ['02', '59', '60', '62', '80'] },
  legalBasis: ['CCP L2113-7'],
  coordinators: [{ body: member(0).id, for: ['award', 'signature', 'notification'] }],
  executionBy: 'each-member',
  committee: { mode: 'coordinator' },
  duration: { type: 'until-date', until: '2031-08-31', renewals: 0 },
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
}

export const FOUNDERS = MEMBERS.map(({ id }) => id)
const DOCUMENT = 'd'.repeat(64)

export const groupWith = (clauses: Partial<Clauses> = {}, joined: readonly string[] = []): Group => ({
  id: GROUP.id,
  status: 'in-force',
  clauses: { ...CLAUSES, ...clauses },
  articles: {},
  members: [
    ...FOUNDERS.map((body) => ({ body, founder: true, from: '2027-01-12', until: null })),
    ...joined.map((body) => ({ body, founder: false, from: '2027-01-18', until: null })),
  ],
  effectiveOn: '2027-01-12',
})

const cardOf = ({ id, name }: { readonly id: string; readonly name: string }): BodyCard => ({
  id,
  name,
  kind: 'departement',
  siret: null,
  seat: { text: 'Lille', city: 'Lille', department: '59' },
  isBuyer: true,
  commitment: null,
  country: 'FR',
  holidayZone: 'metropole',
  offices: [],
})

/** Everybody's part: those at `approved` and `signed` have done it, `against` has voted against. */
export function circuitOf(done: {
  readonly approved?: readonly string[]
  readonly against?: readonly string[]
  readonly signed?: readonly string[]
  readonly notified?: readonly string[]
}): Circuit {
  const { approved = [], against = [], signed = [], notified = [] } = done
  const bodies = [...new Set([...approved, ...against, ...signed, ...notified])]
  return bodies.map((body) => ({
    body,
    vote: against.includes(body)
      ? { verdict: 'objected', authorisingAct: `acte-${body}`, recordedOn: '2027-01-14' }
      : approved.includes(body)
        ? { verdict: 'approved', authorisingAct: `acte-${body}`, recordedOn: '2027-01-12' }
        : null,
    signature: signed.includes(body)
      ? { signedOn: '2027-01-15', person: 'p', medium: 'paper', authorisingAct: `acte-${body}`, document: DOCUMENT }
      : null,
    notification: notified.includes(body) ? { receivedOn: '2027-01-18', proof: DOCUMENT } : null,
  }))
}

type Awaiting = {
  readonly process: string
  readonly caseId: string
  readonly act: string
  readonly bodies: readonly string[]
  readonly facts: Task['facts']
  readonly due?: IsoDate
}

const nameOf = (body: string): string => MEMBERS.find(({ id }) => id === body)?.name ?? body

/** One task for each body that is awaited. */
export const tasksOf = ({ process, caseId, act, bodies, facts, due }: Awaiting): readonly Task[] =>
  bodies.map((body) => ({
    key: `${process}.${act}.${caseId}.${body}`,
    process,
    id: caseId,
    act,
    by: { id: body, name: nameOf(body) },
    due: due ?? null,
    basis: [cite('convention', '7')],
    facts: { ...facts, body: nameOf(body) },
    missing: true,
  }))

/** What stands around a case of the gallery: each founder's own act is recorded; the last awaited was reminded. */
export function aroundWith(over: Partial<Around> = {}): Around {
  const last = over.tasks?.at(-1)
  return {
    group: groupWith(),
    bodies: MEMBERS.map(cardOf),
    acts: FOUNDERS.map((body, index) => ({
      id: `acte-${body}`,
      body,
      subject: 'accession-approval',
      about: null,
      favourable: true,
      date: '2027-01-08',
      number: `2027-01-${10 + index}`,
      enforceableOn: '2027-01-11',
    })),
    tasks: [],
    reminded: new Map(last === undefined ? [] : [[last.key, '2027-01-16']]),
    ...over,
  }
}

/** An entry of the register about one case, done by the coordinator. */
export const entryOf =
  (process: string, caseId: string) =>
  (seq: number, at: string, act: string, rest: Partial<Entry> = {}): Entry => ({
    caseFile: 'group',
    seq,
    at,
    actor: { kind: 'person', office: 'La Présidence', body: member(0) },
    process,
    id: caseId,
    act,
    payload: {},
    events: [],
    findings: [],
    lawDate: at.slice(0, 10),
    hash: 'b'.repeat(63) + (seq % 10),
    prev: 'c'.repeat(64),
    ...rest,
  })
