import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { member, TODAY } from '#ui/gallery/sample.ts'
import type { Dashboard } from '../contract.ts'
import { DashboardView, NoDashboard } from './dashboard-page.tsx'

const [CONTRACT, CEILING] = [1, 2].map((rank) => `00000000-0000-4000-8000-00000000da0${rank}`) as [string, string]
const BUYERS = [0, 1, 2, 3, 4, 5].map((index) => member(index).id)
const contracts = [
  {
    ...{ id: CONTRACT, title: 'Environnement numérique de travail', reference: '2026-ENT-01', running: true },
    identifiedBuyers: BUYERS,
  },
]

const ORDERED = [4_000_000, 890_000, 2_700_000, 1_240_500, 0, 310_000].map((euros) => euros * 100)
const SHARES = [4_000_000, 1_100_000, 3_000_000, 1_500_000, 1_800_000, 600_000].map((euros) => euros * 100)
const SIGNED = [0, 1_480_000, 620_500, 2_910_000, 905_000, 0, 1_725_000, 1_500_000].map((euros) => euros * 100)

const empty: Dashboard = {
  contract: { id: CONTRACT, title: 'Environnement numérique de travail', reference: '2026-ENT-01', buyers: BUYERS },
  ...{ body: null, today: TODAY, ceiling: null, ordered: 0, orders: 0, forecast: null, lines: [], months: [] },
  members: BUYERS.map((body) => ({ body, ordered: 0, orders: 0, share: null })),
  ...{ stages: [], deliveries: [], penalties: { stages: [], claimed: 0, exempt: 1_000_00 }, served: null },
  invoices: { of: null, invoices: 0, paid: 0, toPay: 0, late: 0, owed: 0 },
}

const LINES: Dashboard['lines'] = [
  {
    ...{ line: 'LIC-CLG', label: 'Compte d’un collégien, une année', unit: 'compte' },
    ...{ quantity: 612_400, amount: 5_205_400_00, declared: 5_205_400_00, ceiling: 900_000 },
  },
  {
    ...{ line: 'LIC-LYC', label: 'Compte d’un lycéen, une année', unit: 'compte' },
    ...{ quantity: 298_150, amount: 3_130_575_00, declared: 3_130_575_00, ceiling: 400_000 },
  },
  {
    ...{ line: 'JOUR', label: 'Journée d’accompagnement sur site', unit: 'jour' },
    ...{ quantity: 928, amount: 804_525_00, declared: 804_525_00, ceiling: null },
  },
  {
    ...{ line: 'HIST', label: null, unit: null },
    ...{ quantity: 0, amount: 0, declared: 0, ceiling: 12 },
  },
]

const running: Dashboard = {
  ...empty,
  ceiling: { id: CEILING, maximum: 12_000_000_00, minimum: 2_000_000_00 },
  ...{ ordered: 9_140_500_00, orders: 486 },
  members: BUYERS.map((body, index) => ({
    ...{ body, ordered: ORDERED[index] ?? 0, orders: [212, 48, 141, 66, 0, 19][index] ?? 0 },
    share: SHARES[index] ?? null,
  })),
  forecast: { on: '2027-03-21', from: '2027-03-02', until: '2027-04-20' },
  lines: LINES,
  months: SIGNED.map((amount, index) => ({
    month: index < 7 ? `2026-${String(index + 6).padStart(2, '0')}` : '2027-01',
    ...{ amount, orders: amount === 0 ? 0 : 70 },
  })),
  stages: [
    { status: 'draft', orders: 4, amount: 0 },
    { status: 'committed', orders: 2, amount: 0 },
    { status: 'signed', orders: 3, amount: 21_400_00 },
    { status: 'sent', orders: 12, amount: 240_000_00 },
    { status: 'received', orders: 469, amount: 8_860_100_00 },
    { status: 'objected', orders: 2, amount: 19_000_00 },
    { status: 'cancelled', orders: 5, amount: 88_000_00 },
  ],
  deliveries: [
    { status: 'ready', how: '', deliveries: 14, amount: 310_000_00, reduction: 0, days: 0 },
    { status: 'watched', how: '', deliveries: 9, amount: 412_000_00, reduction: 0, days: 0 },
    { status: 'accepted', how: 'decided', deliveries: 320, amount: 5_400_000_00, reduction: 0, days: 5_216 },
    { status: 'accepted', how: 'tacit', deliveries: 61, amount: 700_000_00, reduction: 0, days: 2_013 },
    { status: 'accepted', how: 'reduced', deliveries: 4, amount: 92_000_00, reduction: 8_400_00, days: 164 },
    { status: 'rejected', how: '', deliveries: 1, amount: 4_500_00, reduction: 0, days: 0 },
  ],
  penalties: {
    stages: [
      { status: 'proposed', penalties: 2, amount: 640_00, days: 17 },
      { status: 'applied', penalties: 3, amount: 1_400_00, days: 40 },
      { status: 'waived', penalties: 1, amount: 40_00, days: 1 },
    ],
    ...{ claimed: 1_400_00, exempt: 1_000_00 },
  },
  invoices: {
    ...{ of: null, invoices: 301, paid: 5_890_000_00, toPay: 1_204_500_00, late: 84_250_00, owed: 621_26 },
  },
  served: { users: 912_300, schools: 1_204, year: '2026-2027', members: 5 },
}

const ofOne: Dashboard = {
  ...running,
  ...{ body: member(1).id, ordered: 890_000_00, orders: 48 },
  lines: LINES.slice(0, 2).map((line) => ({ ...line, quantity: 41_200, amount: 445_000_00, ceiling: 60_000 })),
  stages: running.stages.slice(3, 5),
  deliveries: running.deliveries.slice(2, 4),
  penalties: { ...running.penalties, stages: running.penalties.stages.slice(1, 2) },
  invoices: null,
  served: null,
}

const page = (dashboard: Dashboard) => (
  <InGroup>
    <DashboardView
      {...{ dashboard, contracts, chosen: { contract: CONTRACT, body: dashboard.body ?? '' } }}
      onChoose={() => undefined}
    />
  </InGroup>
)

/** The dashboards of contracts: before any, before the first order, of the group, of another member. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'dashboard',
    whole: true,
    states: [
      {
        name: 'no-contract',
        element: (
          <InGroup>
            <NoDashboard />
          </InGroup>
        ),
      },
      { name: 'nothing-ordered', element: page(empty) },
      { name: 'of-the-group', element: page(running) },
      { name: 'of-another-member', element: page(ofOne) },
    ],
  },
]
