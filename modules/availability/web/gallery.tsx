import type { GalleryEntry } from '#ui/gallery/entry.ts'
import pages from '#ui/gallery/pages.module.css'
import type { AvailabilityView } from '../contract.ts'
import { Availability } from './availability.tsx'

const NOW = '2027-03-16T09:00:00.000Z'
const id = (index: number) => `00000000-0000-4000-8000-0000000000e${index}`
const DAYS = 30
const MINUTES = 1440

const day = (back: number) =>
  new Date(Date.parse('2027-03-16T12:00:00.000Z') - back * 86_400_000).toISOString().slice(0, 10)
const days = Array.from({ length: DAYS }, (_, back) => ({
  day: day(back),
  measured: back === 0 ? 600 : back === 12 ? 0 : MINUTES,
  lost: back === 1 ? 26 : back === 7 ? 6 : 0,
})).reverse()

const run = (from: string, until: string, verdict: 'up' | 'down' = 'up') => ({
  ...{ from, until, verdict },
  failed: verdict === 'down' ? (['order', 'part'] as const).slice() : [],
})

const view = (over: Partial<AvailabilityView> = {}): AvailabilityView => ({
  now: NOW,
  terms: { minimum: 5, gap: 10, window: 120, added: 1 },
  probes: [
    { name: 'sonde.region.example.fr', since: '2027-02-01T08:00:00.000Z', until: null },
    { name: 'sonde.somme.example.fr', since: '2027-02-03T08:00:00.000Z', until: null },
    { name: 'sonde.ancienne.example.fr', since: '2027-02-01T08:00:00.000Z', until: '2027-02-28T08:00:00.000Z' },
  ],
  days,
  runs: [
    run('2027-02-14T23:00:00.000Z', '2027-03-03T23:00:00.000Z'),
    run('2027-03-04T23:00:00.000Z', '2027-03-09T06:12:00.000Z'),
    run('2027-03-09T06:12:00.000Z', '2027-03-09T06:18:00.000Z', 'down'),
    run('2027-03-09T06:18:00.000Z', '2027-03-15T10:10:00.000Z'),
    run('2027-03-15T10:10:00.000Z', '2027-03-15T10:36:00.000Z', 'down'),
    run('2027-03-15T10:36:00.000Z', NOW),
  ],
  outages: [
    {
      ...{ id: id(2), from: '2027-03-15T10:10:00.000Z', until: '2027-03-15T10:36:00.000Z', reason: null },
      measured: { lost: 26, failed: ['order', 'part'] },
      knownAt: '2027-03-15T10:37:00.000Z',
      moved: [
        {
          ...{ consultation: id(5), reference: '2027-ENT-01' },
          ...{ from: '2027-03-15T11:00:00.000Z', to: '2027-03-16T11:00:00.000Z' },
        },
      ],
      missed: [{ consultation: id(6), reference: '2027-MOB-02', deadline: '2027-03-15T10:30:00.000Z' }],
    },
    {
      ...{ id: id(1), from: '2027-03-09T06:12:00.000Z', until: '2027-03-09T06:18:00.000Z', reason: null },
      measured: { lost: 6, failed: ['list', 'page', 'clock', 'order', 'part'] },
      knownAt: '2027-03-09T06:19:00.000Z',
      moved: [],
      missed: [],
    },
  ],
  ...over,
})

const declared = {
  ...{ id: id(3), from: '2027-03-16T08:40:00.000Z', until: null, measured: null, knownAt: '2027-03-16T08:52:00.000Z' },
  ...{ reason: 'Les liens de connexion ne partaient plus.', moved: [], missed: [] },
}

const sheet = (shown: AvailabilityView) => (
  <main className={pages.sheet}>
    <Availability view={shown} />
  </main>
)

/** The public page of the availability: measured, without a probe, and with an outage that goes on. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'availability',
    whole: true,
    states: [
      { name: 'measured', element: sheet(view()) },
      { name: 'no-probe', element: sheet(view({ probes: [], days: [], runs: [], outages: [] })) },
      { name: 'going-on', element: sheet(view({ outages: [declared] })) },
    ],
  },
]
