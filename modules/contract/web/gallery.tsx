import type { ActView, Resource } from '#api/shapes.ts'
import type { Group } from '#modules/convention/index.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GROUP, InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import { SAMPLE_ARTICLES, SAMPLE_CLAUSES, SAMPLE_MEMBERS } from '#ui/gallery/sample-clauses.ts'
import { Page } from '#ui/page.tsx'
import { rightsOfBody } from '../model/rights.ts'
import type { Contract } from '../model/state.ts'
import { BodyRightsTable } from './body-rights.tsx'
import { ContractDetail } from './contract-page.tsx'
import { Contracts } from './contracts-page.tsx'
import { contract as labels } from './labels.fr.ts'

const CONTRACT = '00000000-0000-4000-8000-0000000000d9'

const awarding = {
  title: 'Environnement numérique de travail',
  object: 'Mise en œuvre, exploitation et hébergement d’un environnement numérique de travail',
  lots: [],
  reference: '2027-ENT-01',
  awardBegunOn: '2027-01-14',
  identifiedBuyers: [0, 1, 2, 3, 4, 5].map((index) => member(index).id),
}
const STATES: readonly Contract[] = [
  { ...awarding, status: 'being-awarded' },
  { ...awarding, status: 'running', notifiedOn: '2026-06-01', endsOn: '2030-05-31', orders: [], originals: [] },
  {
    ...awarding,
    status: 'running',
    title: 'Connexion des établissements',
    notifiedOn: '2026-06-01',
    endsOn: null,
    orders: [],
    originals: [],
    identifiedBuyers: [member(0).id, member(5).id],
  },
  { ...awarding, status: 'abandoned', abandonedOn: '2026-12-01', reason: 'Aucune offre.' },
]

const opening = (open: boolean): Resource<Contract> => ({
  id: '00000000-0000-4000-8000-0000000000d0',
  process: 'contract',
  seq: 0,
  state: { status: 'none' },
  acts: [
    {
      act: 'recordAward',
      open,
      findings: [
        {
          rule: 'competence',
          outcome: open ? 'met' : 'unmet',
          basis: [cite('convention', '3')],
          facts: { process: 'contract', by: ['coordinator'] },
        },
      ],
    },
  ],
})

const page = (states: readonly Contract[], open: boolean) => (
  <InGroup labels={[labels]}>
    <Contracts
      data={{
        cases: states.map((state, index) => ({
          process: 'contract',
          collection: 'contracts',
          id: `00000000-0000-4000-8000-0000000000d${index + 1}`,
          status: state.status,
          seq: index + 1,
          title: '',
          state,
        })),
        opening: opening(open),
        form: undefined,
      }}
    />
  </InGroup>
)

const RUNNING = {
  ...awarding,
  status: 'running',
  awardBegunOn: '2026-02-01',
  notifiedOn: '2026-06-01',
  endsOn: '2030-05-31',
  orders: [
    { body: member(5).id, until: '2030-09-30' },
    { body: member(2).id, until: null },
  ],
  originals: [{ document: 'a'.repeat(64), location: 'Service des marchés, armoire 4', depositedOn: '2026-06-03' }],
} as const satisfies Contract

const group: Group = {
  id: GROUP.id,
  status: 'in-force',
  clauses: SAMPLE_CLAUSES,
  articles: SAMPLE_ARTICLES,
  members: SAMPLE_MEMBERS,
  effectiveOn: GROUP.effectiveOn,
}

/** The third member has left. */
const afterWithdrawal: Group = {
  ...group,
  members: group.members.map((each, index) => (index === 2 ? { ...each, until: '2027-01-10' } : each)),
}
const dissolved: Group = { ...group, status: 'ended', endedOn: '2027-01-12' }

const card = (of: Group, body: string, states: readonly Contract[]) => (
  <InGroup labels={[labels]}>
    <Page title={GROUP.names.find(({ id }) => id === body)?.name ?? ''}>
      <BodyRightsTable
        group={of}
        rights={rightsOfBody(
          of,
          states.map((state, index) => ({ id: `${CONTRACT}${index}`, state })),
          body,
          GROUP.today,
        )}
      />
    </Page>
  </InGroup>
)

/** What the coordinator may say of the consultation that a contract comes from. */
const naming: ActView = {
  act: 'nameConsultation',
  open: true,
  findings: [
    {
      rule: 'competence',
      outcome: 'met',
      basis: [cite('convention', '3')],
      facts: { process: 'contract', by: ['coordinator'] },
    },
  ],
}

function detail(state: Contract, of: Group = group, acts: ActView[] = []) {
  return (
    <InGroup labels={[labels]}>
      <ContractDetail
        group={of}
        data={{
          place: { collection: 'contracts', id: CONTRACT },
          resource: { ...opening(true), id: CONTRACT, seq: 31, state, acts },
          entries: [],
          form: undefined,
        }}
      />
    </InGroup>
  )
}

/** The pages of the contracts in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'contracts',
    whole: true,
    states: [
      { name: 'none', element: page([], true) },
      { name: 'every-status', element: page(STATES, true) },
      { name: 'not-coordinator', element: page(STATES, false) },
    ],
  },
  {
    name: 'contract',
    whole: true,
    states: [
      { name: 'being-awarded', element: detail({ ...awarding, status: 'being-awarded' }) },
      { name: 'running', element: detail(RUNNING) },
      {
        name: 'of-a-consultation',
        element: detail({ ...RUNNING, reference: '2027-014', consultation: CONTRACT }, group, [naming]),
      },
      {
        name: 'given-to-buyers',
        element: detail({
          ...RUNNING,
          delivered: [
            { body: member(0).id, on: '2026-06-02', documents: ['b'.repeat(64)], receivedOn: '2026-06-03' },
            { body: member(1).id, on: '2026-06-02', documents: ['b'.repeat(64)], receivedOn: null },
          ],
        }),
      },
      { name: 'end-unknown', element: detail({ ...RUNNING, endsOn: null, originals: [], orders: [] }) },
      { name: 'a-member-has-left', element: detail(RUNNING, afterWithdrawal) },
      { name: 'group-dissolved', element: detail(RUNNING, dissolved) },
      { name: 'ended', element: detail({ ...RUNNING, status: 'ended', endsOn: '2027-01-10', endedOn: '2027-01-12' }) },
      {
        name: 'abandoned',
        element: detail({ ...awarding, status: 'abandoned', abandonedOn: '2027-01-16', reason: 'Aucune offre.' }),
      },
    ],
  },
  {
    name: 'contracts-of-a-member',
    whole: true,
    states: [
      { name: 'buyer', element: card(group, member(0).id, [RUNNING, ...STATES]) },
      { name: 'no-buyer', element: card(group, member(7).id, [RUNNING]) },
      { name: 'has-left', element: card(afterWithdrawal, member(2).id, [RUNNING]) },
      { name: 'group-dissolved', element: card(dissolved, member(0).id, [RUNNING]) },
      { name: 'none', element: card(group, member(0).id, []) },
    ],
  },
]
