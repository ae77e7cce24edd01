import type { ActView, Resource } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, MEMBERS, member } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { Perimeter, Site } from '../model/state.ts'
import { perimeter as labels } from './labels.fr.ts'
import { PerimeterDetail } from './perimeter-page.tsx'
import { Perimeters } from './perimeters-page.tsx'
import { SitesField } from './sites-field.tsx'

const CASE = '00000000-0000-4000-8000-0000000000e1'

const competence = (open: boolean, act: string): ActView => ({
  act,
  open,
  findings: [
    {
      rule: 'competence',
      outcome: open ? 'met' : 'unmet',
      basis: [cite('convention', '1')],
      facts: { process: 'perimeter', by: ['member', 'coordinator'] },
    },
  ],
})

/** Sites of our own: no school of these names exists. */
const SITES: readonly Site[] = [
  { uai: '0800001S', name: 'Collège du Lavoir', level: 'lower-secondary', users: 412 },
  { uai: '0800002T', name: 'Collège des Trois-Seaux', level: 'lower-secondary', users: 537 },
  { uai: null, name: 'Cité éducative de la Margelle', level: 'other', users: 88 },
]

const declared = (index: number, factor: number): Perimeter => ({
  status: 'declared',
  body: member(index).id,
  year: '2026-2027',
  sites: SITES.map((site) => ({ ...site, users: site.users * factor })),
  source: 'Constat de rentrée de l’académie',
  countedOn: '2026-10-01',
  document: null,
})

const resource = (state: Perimeter, acts: readonly ActView[]): Resource<Perimeter> => ({
  id: CASE,
  process: 'perimeter',
  seq: state.status === 'none' ? 0 : 64,
  state,
  acts: [...acts],
})

const list = (states: readonly Perimeter[], open: boolean) => (
  <InGroup labels={[labels]}>
    <Perimeters
      members={MEMBERS.map(({ id }) => id)}
      data={{
        cases: states.map((state, index) => ({
          process: 'perimeter',
          collection: 'perimeters',
          id: `00000000-0000-4000-8000-0000000000e${index + 1}`,
          status: state.status,
          seq: 60 + index,
          title: '',
          state,
        })),
        opening: resource({ status: 'none' }, [competence(open, 'declare')]),
        form: undefined,
      }}
    />
  </InGroup>
)

const detail = (state: Perimeter, open: boolean) => (
  <InGroup labels={[labels]}>
    <PerimeterDetail
      data={{
        place: { collection: 'perimeters', id: CASE },
        resource: resource(state, [competence(open, 'correct')]),
        entries: [],
        form: undefined,
      }}
    />
  </InGroup>
)

const field = (sites: readonly Site[], wrong?: string) => (
  <InGroup labels={[labels]}>
    <Page title={labels.acts.declare}>
      <SitesField schema={{}} value={sites} onChange={() => {}} issue={() => wrong} />
    </Page>
  </InGroup>
)

/** The pages of the perimeter, and the field that takes a table, in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'perimeters',
    whole: true,
    states: [
      { name: 'none', element: list([], true) },
      { name: 'some-members', element: list([declared(5, 40), declared(1, 25), declared(0, 90)], true) },
      { name: 'not-a-member', element: list([declared(5, 40)], false) },
    ],
  },
  {
    name: 'perimeter',
    whole: true,
    states: [
      { name: 'own', element: detail(declared(5, 1), true) },
      { name: 'of-another', element: detail(declared(5, 1), false) },
    ],
  },
  {
    name: 'perimeter-sites',
    whole: true,
    states: [
      { name: 'empty', element: field([]) },
      { name: 'read', element: field(SITES) },
      { name: 'refused', element: field([], 'au moins un établissement') },
    ],
  },
]
