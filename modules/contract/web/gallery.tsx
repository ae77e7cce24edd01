import type { Resource } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import type { Contract } from '../model/state.ts'
import { Contracts } from './contracts-page.tsx'
import { contract as labels } from './labels.fr.ts'

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

/** The page of the contracts in every state. */
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
]
