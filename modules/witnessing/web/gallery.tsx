import type { ActView, Resource } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { WatchView } from '../contract.ts'
import type { Quorum } from '../model/quorum-state.ts'
import type { Witness } from '../model/witness-state.ts'
import { quorum as quorumLabels, witness as witnessLabels } from './labels.fr.ts'
import { Watched } from './watched.tsx'
import { WitnessDetail } from './witness-page.tsx'
import { Witnesses } from './witnesses-page.tsx'
import { words } from './words.ts'

const NOW = new Date('2027-02-15T11:02:00.000Z')
const caseId = (index: number) => `00000000-0000-4000-8000-0000000000d${index}`
const LABELS = [witnessLabels, quorumLabels]

const act = (name: string, process: string, open: boolean): ActView => ({
  act: name,
  open,
  findings: [
    {
      rule: 'competence',
      outcome: open ? 'met' : 'unmet',
      basis: [cite('policy', 'témoins du registre')],
      facts: { process, by: process === 'quorum' ? ['coordinator'] : ['member'] },
    },
  ],
})

const declared = (index: number, over: object = {}): Witness => ({
  status: 'declared',
  body: member(index).id,
  name: `temoin-${index + 1}.example.fr`,
  key: `temoin-${index + 1}.example.fr+5f3c09d${index}+BKqk3q0T3mKc3b1S7w0wJr0mC7b7vT0m0gXbq8p8yJ0=`,
  address: index === 0 ? 'https://temoin-1.example.fr/' : null,
  declaredOn: '2027-02-01',
  ...over,
})

const watch = (over: Partial<WatchView> = {}): WatchView => ({
  witnesses: 10,
  quorum: 7,
  published: { size: 5_312, at: '2027-02-15T11:00:00.000Z' },
  seen: { size: 5_312, count: 7, at: '2027-02-15T11:00:20.000Z' },
  heard: [{ id: caseId(0), at: '2027-02-15T11:00:20.000Z' }],
  ...over,
})
const NOBODY = watch({ witnesses: 0, quorum: null, seen: null, heard: [] })

const quorum = (state: Quorum, open: boolean): Resource<Quorum> => ({
  id: '00000000-0000-4000-8000-0000000000aa',
  process: 'quorum',
  seq: 12,
  state,
  acts: [act('agree', 'quorum', open)],
})
const agreed: Quorum = {
  status: 'agreed',
  version: 1,
  witnesses: Array.from({ length: 10 }, (_, index) => ({
    id: caseId(index),
    body: member(0).id,
    key: 'k',
    address: null,
    name: `temoin-${index + 1}.example.fr`,
  })),
  faulty: 2,
  size: 7,
  agreedOn: '2027-02-03',
}

const list = (states: readonly Witness[], seen: WatchView, own: Resource<Quorum>) => (
  <InGroup labels={LABELS}>
    <Witnesses
      data={{
        cases: states.map((state, index) => ({
          process: 'witness',
          collection: 'witnesses',
          id: caseId(index),
          status: state.status,
          seq: 40 + index,
          title: '',
          state,
        })),
        opening: {
          id: caseId(9),
          process: 'witness',
          seq: 0,
          state: { status: 'none' },
          acts: [act('declare', 'witness', true)],
        },
        form: undefined,
      }}
      watch={seen}
      quorum={own}
      form={undefined}
      now={NOW}
    />
  </InGroup>
)

const detail = (state: Witness) => (
  <InGroup labels={LABELS}>
    <WitnessDetail
      data={{
        place: { collection: 'witnesses', id: caseId(0) },
        resource: {
          id: caseId(0),
          process: 'witness',
          seq: 40,
          state,
          acts: state.status === 'declared' ? [act('revoke', 'witness', true)] : [],
        },
        entries: [],
        form: undefined,
      }}
    />
  </InGroup>
)

const note = (seen: WatchView) => (
  <InGroup labels={LABELS}>
    <Page title={words.fr.watch}>
      <Watched watch={seen} now={NOW} />
    </Page>
  </InGroup>
)

/** The witnesses of the register in every state, and what the register says of them. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'witnesses',
    whole: true,
    states: [
      { name: 'none', element: list([], NOBODY, quorum({ status: 'none' }, true)) },
      { name: 'agreed', element: list([declared(0), declared(1), declared(5)], watch(), quorum(agreed, true)) },
      {
        name: 'not-the-coordinator',
        element: list([declared(0)], watch({ witnesses: 1, seen: null }), quorum({ status: 'none' }, false)),
      },
    ],
  },
  {
    name: 'witness',
    whole: true,
    states: [
      { name: 'declared', element: detail(declared(0)) },
      {
        name: 'revoked',
        element: detail(declared(1, { status: 'revoked', revokedOn: '2027-02-10', reason: 'Machine remplacée.' })),
      },
    ],
  },
  {
    name: 'watched',
    whole: true,
    states: [
      { name: 'nobody', element: note(NOBODY) },
      { name: 'silent', element: note(watch({ seen: null })) },
      { name: 'seen', element: note(watch()) },
      { name: 'behind', element: note(watch({ seen: { size: 5_296, count: 4, at: '2027-02-14T09:00:00.000Z' } })) },
    ],
  },
]
