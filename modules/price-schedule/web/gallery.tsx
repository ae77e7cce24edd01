import type { ActView, Resource } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import type { InForce, Line, PriceSchedule } from '../model/state.ts'
import { priceSchedule as labels } from './labels.fr.ts'
import { ScheduleDetail } from './schedule-page.tsx'
import { Schedules } from './schedules-page.tsx'

const ID = '00000000-0000-4000-8000-0000000000c1'
const CONTRACT = '00000000-0000-4000-8000-0000000000d9'
const TITLE = 'Environnement numérique de travail'
const contracts = [
  { id: CONTRACT, title: TITLE, reference: '2027-ENT-01', identifiedBuyers: [member(0).id], running: true },
]

const line = (key: string, label: string, unit: string, price: number): Line => ({
  ...{ key, label, unit, price, vat: 2_000, kind: 'order' },
})
const LINES: readonly Line[] = [
  line('LIC-CLG', 'Compte d’un collégien, par an', 'compte', 1_2345),
  line('LIC-LYC', 'Compte d’un lycéen, par an', 'compte', 1_4100),
  line('JOUR', 'Journée d’accompagnement sur site', 'jour', 750_0000),
  line('REPRISE', 'Reprise des données d’un établissement', 'établissement', 180_5000),
  { ...line('EVOL', 'Évolution demandée par un membre', 'projet', 0), kind: 'subsequent' },
]
const FIRST = {
  ...{ number: 0, from: '2026-06-01', coefficient: { value: 1, decimals: 0 }, values: [], provisional: false },
  ...{ recordedOn: '2026-06-02', before: null },
}
const SYNTEC = { index: 'SYNTEC', period: '2026-10', value: 325_200 }
const firm: InForce = {
  ...{ status: 'in-force', contract: CONTRACT, document: 'b'.repeat(64), lines: LINES, revision: null },
  versions: [FIRST],
}
const revised = (publishedOn: string | null): InForce => ({
  ...firm,
  revision: {
    ...{ fixed: 1_500, decimals: 4, rounding: 'nearest', priceDecimals: 4, everyMonths: 6 },
    terms: [{ index: 'SYNTEC', weight: 8_500, base: 312_700, basePeriod: '2026-01' }],
  },
  versions: [
    FIRST,
    {
      ...{ number: 1, from: '2026-12-01', coefficient: { value: 1_0340, decimals: 4 }, recordedOn: '2026-12-02' },
      ...{ values: [{ ...SYNTEC, publishedOn }], provisional: publishedOn === null, before: null },
    },
  ],
})
const long: InForce = {
  ...firm,
  lines: Array.from({ length: 240 }, (_, index) => line(`P${index + 1}`, `Prestation ${index + 1}`, 'unité', 12_5000)),
}

const view = (act: string, findings: ActView['findings'] = []): ActView => ({
  act,
  open: findings.every(({ outcome }) => outcome !== 'unmet'),
  findings: [
    {
      rule: 'competence',
      outcome: 'met',
      basis: [cite('convention', '3')],
      facts: { process: 'priceSchedule', by: ['coordinator'] },
    },
    ...findings,
  ],
})
const ordered: ActView = view('correct', [
  {
    rule: 'nothingOrdered',
    outcome: 'unmet',
    basis: [cite('policy', 'bordereau'), cite('CCP', 'L2194-1')],
    facts: { ordered: 12 },
  },
])

const resource = (state: PriceSchedule, acts: readonly ActView[]): Resource<PriceSchedule> => ({
  ...{ id: ID, process: 'priceSchedule', seq: 40, state, acts: [...acts] },
})

const list = (states: readonly InForce[]) => (
  <InGroup labels={[labels]}>
    <Schedules
      contracts={contracts}
      data={{
        cases: states.map((state, index) => ({
          ...{
            process: 'priceSchedule',
            collection: 'price-schedules',
            status: state.status,
            seq: index + 1,
            title: '',
          },
          ...{ id: `${ID.slice(0, -1)}${index}`, state },
        })),
        opening: resource({ status: 'none' }, [view('bring')]),
        form: undefined,
      }}
    />
  </InGroup>
)

const detail = (state: InForce, acts: readonly ActView[]) => (
  <InGroup labels={[labels]}>
    <ScheduleDetail
      contract={contracts[0]}
      data={{
        place: { collection: 'price-schedules', id: ID },
        resource: resource(state, acts),
        entries: [],
        form: undefined,
      }}
    />
  </InGroup>
)

/** The price schedules in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'price-schedules',
    whole: true,
    states: [
      { name: 'none', element: list([]) },
      { name: 'some', element: list([revised(null)]) },
    ],
  },
  {
    name: 'price-schedule',
    whole: true,
    states: [
      { name: 'firm', element: detail(firm, [view('correct')]) },
      { name: 'revised', element: detail(revised('2026-12-20'), [view('revise'), ordered]) },
      { name: 'provisional', element: detail(revised(null), [view('settle'), ordered]) },
      { name: 'many-lines', element: detail(long, []) },
    ],
  },
]
