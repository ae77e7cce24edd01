import type { ActView, Resource } from '#api/shapes.ts'
import { order } from '#modules/order/web/parts.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { Development, ProjectStanding } from '../contract.ts'
import type { Project, Standing, Terms } from '../model/state.ts'
import { Developments } from './developments-page.tsx'
import { project } from './labels.fr.ts'
import { outlineValues, PlanFields } from './outline-fields.tsx'
import { ProjectDetail } from './project-page.tsx'
import { Projects } from './projects-page.tsx'

const [ID, CONTRACT, ORDER] = [1, 2, 3].map((rank) => `00000000-0000-4000-8000-00000000d80${rank}`) as [
  string,
  string,
  string,
]
const SOMME = member(5).id
const FILE = 'a'.repeat(64)
const contracts = [
  {
    ...{ id: CONTRACT, title: 'Environnement numérique de travail', reference: '2026-ENT-01', running: true },
    identifiedBuyers: [0, 3, 5].map((index) => member(index).id),
  },
]
const linkable = [{ id: ORDER, contract: CONTRACT, body: SOMME, name: 'Commande BC-2026-0007' }]

const terms: Terms = {
  ...{ licence: 'EUPL-1.2', document: FILE, reusable: true, address: 'https://code.example.org/vie-scolaire' },
  clause:
    'Les droits sont cédés au Département, qui publie le code ; le titulaire garde ses bibliothèques antérieures.',
}
const reuses = [
  { body: member(3).id, purpose: 'Le même relevé dans nos collèges.', on: '2027-01-12', licence: 'EUPL-1.2' },
]
const planned = {
  ...({ status: 'planned', contract: CONTRACT, body: SOMME, kind: 'development', orders: [ORDER] } as const),
  ...{ title: 'Connecteur de vie scolaire', from: '2026-10-05', until: '2027-03-31', budget: 40_000_00 },
  purpose: 'Relever les absences et les retards depuis l’espace de travail, sans seconde saisie.',
  ...{ changesBase: false, plannedOn: '2026-09-21', baseAgreed: null, terms: null, reuses: [] },
}
const running = { ...planned, status: 'running', begunOn: '2026-10-05' } as const
const delivered = {
  ...({ ...running, status: 'delivered', deliveredOn: '2027-01-08', delivery: FILE } as const),
  terms,
}
const STATES: Readonly<Record<string, readonly [Standing, readonly string[]]>> = {
  planned: [planned, ['begin', 'revise', 'setTerms', 'abandon']],
  'on-the-base': [{ ...planned, changesBase: true }, ['agreeToBase', 'revise', 'setTerms', 'abandon']],
  agreed: [
    {
      ...{ ...planned, changesBase: true },
      baseAgreed: { on: '2026-09-28', document: FILE, conditions: 'Compatible avec la version commune.' },
    },
    ['begin', 'revise', 'setTerms', 'abandon'],
  ],
  running: [running, ['setTerms', 'revise', 'abandon']],
  licensed: [{ ...running, terms }, ['deliver', 'revise', 'setTerms', 'abandon']],
  delivered: [delivered, ['declareReuse', 'setTerms']],
  reused: [{ ...delivered, reuses }, ['declareReuse', 'setTerms']],
  reserved: [
    { ...delivered, terms: { ...terms, licence: 'reserved', reusable: false, address: '', document: null } },
    ['setTerms'],
  ],
  abandoned: [
    { ...planned, status: 'abandoned', abandonedOn: '2026-11-16', reason: 'Le besoin est couvert par le socle.' },
    [],
  ],
}

const view = (act: string): ActView => ({
  ...{ act, open: true },
  findings: [{ rule: 'competence', outcome: 'met', basis: [cite('convention', '5')], facts: { by: ['owner'] } }],
})
const resource = (state: Project, acts: readonly string[]): Resource<Project> => ({
  ...{ id: ID, process: 'project', seq: 61, state, acts: acts.map(view) },
})
const some: ProjectStanding = {
  ...{ orders: [{ id: ORDER, number: 'BC-2026-0007', status: 'received', amount: 25_000_00 }] },
  ...{ consumed: 25_000_00, left: 15_000_00 },
}

const page = ([state, acts]: readonly [Standing, readonly string[]], standing = some) => (
  <InGroup labels={[project, order]}>
    <ProjectDetail
      {...{ state, standing, contracts, linkable }}
      data={{
        ...{ place: { collection: 'projects', id: ID }, entries: [], form: undefined },
        resource: resource(state, acts),
      }}
    />
  </InGroup>
)

const list = (states: readonly Standing[]) => (
  <InGroup labels={[project, order]}>
    <Projects
      {...{ contracts, linkable }}
      data={{
        cases: states.map((state, index) => ({
          ...{ process: 'project', collection: 'projects', id: `${ID.slice(0, -1)}${index}` },
          ...{ status: state.status, seq: 61, title: state.title, state },
        })),
        opening: resource({ status: 'none' }, ['plan']),
        form: undefined,
      }}
    />
  </InGroup>
)

const development = (over: Partial<Development>): Development => ({
  ...{ id: ID, title: planned.title, purpose: planned.purpose, kind: 'development', owner: SOMME },
  ...{ deliveredOn: '2027-01-08', terms, reuses: [...reuses] },
  ...over,
})
const FOUND = [
  development({}),
  development({
    ...{ id: ORDER, title: 'Annuaire des internats', kind: 'evolution', owner: member(0).id, reuses: [] },
    purpose: 'Tenir les places et les tours de service.',
    terms: { ...terms, licence: 'members', address: '', document: null, clause: 'Réservé aux membres par le CCAP.' },
  }),
]
const catalogue = (found: readonly Development[], typed: string, isEmpty = false) => (
  <InGroup labels={[project, order]}>
    <Developments {...{ found, typed, isEmpty }} onType={() => {}} />
  </InGroup>
)

const form = (
  <InGroup labels={[project, order]}>
    <Page title="Inscrire un projet">
      <PlanFields
        {...{ contracts, linkable }}
        form={{
          values: { ...outlineValues(), contract: CONTRACT, body: SOMME, kind: 'development' },
          ...{ change: () => {}, issue: () => undefined },
        }}
      />
    </Page>
  </InGroup>
)

/** The projects of members in every state, and what may be reused of them. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'projects',
    whole: true,
    states: [
      { name: 'none', element: list([]) },
      { name: 'several', element: list(Object.values(STATES).map(([state]) => state)) },
    ],
  },
  {
    name: 'project',
    whole: true,
    states: [
      ...Object.entries(STATES).map(([name, state]) => ({ name, element: page(state) })),
      {
        name: 'budget-passed',
        element: page([running, ['setTerms', 'revise', 'abandon']], { ...some, consumed: 46_000_00, left: -6_000_00 }),
      },
      {
        name: 'no-order',
        element: page([{ ...planned, orders: [] }, ['begin']], { orders: [], consumed: 0, left: 40_000_00 }),
      },
    ],
  },
  { name: 'project-planning', whole: true, states: [{ name: 'outline', element: form }] },
  {
    name: 'developments',
    whole: true,
    states: [
      { name: 'none', element: catalogue([], '', true) },
      { name: 'several', element: catalogue(FOUND, '') },
      { name: 'not-found', element: catalogue([], 'cantine') },
    ],
  },
]
