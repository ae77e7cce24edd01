import type { ActView, Resource } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import type { Ceiling, InForce, Ordered, Share } from '../model/state.ts'
import { CeilingDetail } from './ceiling-page.tsx'
import { CeilingList } from './ceilings-page.tsx'
import { ceiling as labels } from './labels.fr.ts'

const ID = '00000000-0000-4000-8000-0000000000c2'
const CONTRACT = '00000000-0000-4000-8000-0000000000d9'
const BUYERS = [0, 1, 2, 3, 4, 5].map((index) => member(index).id)
const contracts = [
  {
    ...{ id: CONTRACT, title: 'Environnement numérique de travail', reference: '2027-ENT-01', running: true },
    identifiedBuyers: BUYERS,
  },
]

const of = (index: number, euros: number, accounts: number): Share => ({
  ...{ body: member(index).id, amount: euros * 100, quantities: [{ line: 'LIC-CLG', quantity: accounts }] },
})
const shareless: InForce = {
  ...{ status: 'in-force', contract: CONTRACT, maximum: { amount: 12_000_000_00, quantities: [] }, minimum: 0 },
  ...{ shares: [], loans: [], reports: [] },
}
const shared: InForce = {
  ...shareless,
  maximum: { amount: 12_000_000_00, quantities: [{ line: 'LIC-CLG', quantity: 900_000 }] },
  minimum: 2_000_000_00,
  shares: [
    of(0, 4_000_000, 300_000),
    of(1, 1_000_000, 80_000),
    of(2, 3_000_000, 250_000),
    of(3, 1_500_000, 100_000),
    of(4, 1_800_000, 120_000),
    of(5, 700_000, 50_000),
  ],
}
const LOAN = { from: member(5).id, to: member(1).id, amount: 100_000_00, quantities: [], offeredOn: '2027-01-11' }
const lent: InForce = {
  ...shared,
  reports: [{ on: '2031-03-05', before: 180, ordered: 1_640_000_00, minimum: 2_000_000_00 }],
  loans: [
    { ...LOAN, number: 1, answer: { accepted: true, on: '2027-01-12' } },
    { ...LOAN, number: 2, from: member(2).id, to: member(0).id, answer: null },
  ],
}
const SOME: readonly Ordered[] = [of(0, 1_200_000, 90_000), of(1, 760_000, 60_000), of(2, 1_400_000, 110_000)]
const MUCH: readonly Ordered[] = [of(0, 4_000_000, 300_000), of(1, 890_000, 79_000), of(2, 2_700_000, 240_000)]

const view = (act: string, findings: ActView['findings'] = []): ActView => ({
  act,
  open: findings.every(({ outcome }) => outcome !== 'unmet'),
  findings: [
    {
      rule: 'competence',
      outcome: 'met',
      basis: [cite('convention', '5')],
      facts: { process: 'ceiling', by: ['coordinator', 'buyer'] },
    },
    ...findings,
  ],
})
const resource = (state: Ceiling, acts: readonly ActView[]): Resource<Ceiling> => ({
  ...{ id: ID, process: 'ceiling', seq: 41, state, acts: [...acts] },
})

const list = (states: readonly InForce[]) => (
  <InGroup labels={[labels]}>
    <CeilingList
      contracts={contracts}
      data={{
        cases: states.map((state, index) => ({
          ...{ process: 'ceiling', collection: 'ceilings', status: state.status, seq: index + 1, title: '' },
          ...{ id: `${ID.slice(0, -1)}${index}`, state },
        })),
        opening: resource({ status: 'none' }, [view('set')]),
        form: undefined,
      }}
    />
  </InGroup>
)

const detail = (state: InForce, ordered: readonly Ordered[], acts: readonly ActView[]) => (
  <InGroup labels={[labels]}>
    <CeilingDetail
      contracts={contracts}
      ordered={ordered}
      pace={ordered.length === 0 ? null : { first: '2026-06-15', amount: 3_360_000_00, squares: 24 * 140_000_00 ** 2 }}
      data={{
        place: { collection: 'ceilings', id: ID },
        resource: resource(state, acts),
        entries: [],
        form: undefined,
      }}
    />
  </InGroup>
)

/** The ceilings in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'ceilings',
    whole: true,
    states: [
      { name: 'none', element: list([]) },
      { name: 'some', element: list([shared]) },
    ],
  },
  {
    name: 'ceiling',
    whole: true,
    states: [
      { name: 'nothing-ordered', element: detail(shared, [], [view('share'), view('lend')]) },
      { name: 'some-ordered', element: detail(lent, SOME, [view('acceptLoan'), view('share'), view('lend')]) },
      { name: 'thresholds-passed', element: detail(lent, MUCH, [view('lend')]) },
      { name: 'without-shares', element: detail(shareless, SOME, [view('share')]) },
    ],
  },
]
