import type { CaseWithState, GroupView } from '#api/group.ts'
import type { Entry } from '#api/shapes.ts'
import { type Around, aroundWith, groupWith } from '#modules/amendment/web/parts.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { member } from '#ui/gallery/sample.ts'
import type { Reminded } from '#ui/reminding.tsx'
import type { Accession } from '../model/state.ts'
import { AccessionDetail } from './accession-page.tsx'
import { Accessions } from './accessions-page.tsx'
import { AROUND, CASE, CONTRACTS, ENTRIES, NAMES, NEWCOMER, opening, resource, STATES } from './gallery-sample.ts'
import { labels } from './labels.fr.ts'
import type { Filed } from './path.ts'

const nothing = (): void => undefined

type Shown = {
  readonly state: Filed
  readonly around: Around
  readonly open: readonly string[]
  readonly entries?: readonly Entry[]
  readonly contracts?: typeof CONTRACTS
  readonly me?: GroupView['me']
  readonly reminded?: Reminded
}

const coordinator = { body: member(0), office: 'officer', coordinates: true }

const page = ({ state, around, open, entries = ENTRIES, contracts = CONTRACTS, me = coordinator, reminded }: Shown) => (
  <InGroup labels={[labels]} group={{ names: NAMES, me }}>
    <AccessionDetail
      data={{
        place: { collection: 'accessions', id: CASE },
        resource: resource(state, open),
        entries,
        form: undefined,
      }}
      around={around}
      contracts={contracts}
      reminded={reminded ?? null}
      onRemind={nothing}
    />
  </InGroup>
)

const list = (states: readonly Filed[], around: Around, isOpen = true) => (
  <InGroup labels={[labels]} group={{ names: NAMES }}>
    <Accessions
      data={{
        cases: states.map(
          (state, index): CaseWithState<Accession> => ({
            process: 'accession',
            collection: 'accessions',
            id: index === 0 ? CASE : `00000000-0000-4000-8000-0000000000b${index}`,
            status: state.status,
            seq: 61,
            title: NEWCOMER.name,
            state,
          }),
        ),
        opening: opening(isOpen),
        form: undefined,
      }}
      around={around}
    />
  </InGroup>
)

/** The pages of the accessions in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'accessions',
    whole: true,
    states: [
      { name: 'none', element: list([], aroundWith()) },
      { name: 'closed', element: list([], aroundWith({ group: groupWith({ accession: { open: false } }) }), false) },
      { name: 'several', element: list([STATES.voting, STATES.effective, STATES.rejected], AROUND.voting) },
    ],
  },
  {
    name: 'accession',
    whole: true,
    states: [
      {
        name: 'unacknowledged',
        element: page({
          state: STATES.unacknowledged,
          around: AROUND.unacknowledged,
          open: ['acknowledge', 'reject', 'abandon'],
          entries: ENTRIES.slice(0, 1),
        }),
      },
      {
        name: 'requested',
        element: page({
          state: STATES.requested,
          around: AROUND.requested,
          open: ['examine', 'reject', 'abandon'],
          entries: ENTRIES.slice(0, 1),
          contracts: [],
        }),
      },
      {
        name: 'examined',
        element: page({
          state: STATES.examined,
          around: AROUND.examined,
          open: ['submitForApproval', 'examine', 'reject'],
          entries: ENTRIES.slice(0, 2),
        }),
      },
      {
        name: 'voting',
        element: page({
          state: STATES.voting,
          around: AROUND.voting,
          open: ['approve', 'object', 'reject', 'abandon'],
        }),
      },
      {
        name: 'voting-reminded',
        element: page({
          state: STATES.voting,
          around: AROUND.voting,
          open: ['approve', 'object'],
          reminded: { member: member(3).name, sent: 1, problem: null },
        }),
      },
      {
        name: 'voting-member',
        element: page({
          state: STATES.voting,
          around: AROUND.voting,
          open: ['approve', 'object'],
          me: { body: member(3), office: 'representative', coordinates: false },
        }),
      },
      {
        name: 'voting-newcomer',
        element: page({
          state: STATES.voting,
          around: AROUND.voting,
          open: ['abandon'],
          me: { body: NEWCOMER, office: 'representative', coordinates: false },
        }),
      },
      {
        name: 'approved',
        element: page({ state: STATES.approved, around: AROUND.approved, open: ['openSignature', 'abandon'] }),
      },
      {
        name: 'signing',
        element: page({ state: STATES.signing, around: AROUND.signing, open: ['openSignature', 'sign', 'abandon'] }),
      },
      {
        name: 'signed',
        element: page({ state: STATES.signed, around: AROUND.signed, open: ['returnToCoordinator', 'notify'] }),
      },
      {
        name: 'effective',
        element: page({
          state: STATES.effective,
          around: aroundWith({ group: groupWith({}, [NEWCOMER.id]) }),
          open: ['notify'],
        }),
      },
      { name: 'rejected', element: page({ state: STATES.rejected, around: AROUND.over, open: [] }) },
      {
        name: 'abandoned',
        element: page({
          state: STATES.abandoned,
          around: AROUND.over,
          open: [],
          entries: ENTRIES.slice(0, 1),
          contracts: [],
        }),
      },
    ],
  },
]
