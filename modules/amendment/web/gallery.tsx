import type { CaseWithState, GroupView } from '#api/group.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { member } from '#ui/gallery/sample.ts'
import type { Amendment } from '../model/state.ts'
import { AmendmentDetail } from './amendment-page.tsx'
import { Amendments } from './amendments-page.tsx'
import type { Around } from './circuit/around.tsx'
import { aroundWith } from './circuit/sample.ts'
import { SignatureFindings } from './circuit/signature-findings.tsx'
import { JUDGED } from './circuit/signature-sample.ts'
import { AROUND, CASE, ENTRIES, opening, resource, STATES } from './gallery-sample.ts'
import { labels } from './labels.fr.ts'
import type { Told } from './path.ts'

const nothing = (): void => undefined
const coordinator = { body: member(0), office: 'officer', coordinates: true }

type Shown = {
  readonly state: Told
  readonly around: Around
  readonly open: readonly string[]
  readonly judged?: boolean
  readonly me?: GroupView['me']
}

const page = ({ state, around, open, judged = false, me = coordinator }: Shown) => (
  <InGroup labels={[labels]} group={{ me }}>
    <AmendmentDetail
      data={{
        place: { collection: 'amendments', id: CASE },
        resource: resource(state, open, judged),
        entries:
          state.subject.kind === 'coordinator-replacement'
            ? ENTRIES
            : ENTRIES.map((entry) => ({ ...entry, findings: [] })),
        form: undefined,
      }}
      around={around}
      before={around.group.clauses}
      reminded={null}
      onRemind={nothing}
    />
  </InGroup>
)

const list = (states: readonly Told[], around: Around, isOpen = true) => (
  <InGroup labels={[labels]}>
    <Amendments
      data={{
        cases: states.map(
          (state, index): CaseWithState<Amendment> => ({
            process: 'amendment',
            collection: 'amendments',
            id: index === 0 ? CASE : `00000000-0000-4000-8000-0000000000c${index}`,
            status: state.status,
            seq: 72,
            title: state.title,
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

/** The pages of the amendments in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'amendments',
    whole: true,
    states: [
      { name: 'none', element: list([], aroundWith()) },
      { name: 'none-ruled', element: list([], AROUND.ruled) },
      { name: 'not-in-force', element: list([], aroundWith(), false) },
      { name: 'several', element: list([STATES.proposed, STATES.replacing, STATES.effective], AROUND.proposed) },
    ],
  },
  {
    name: 'signature-report',
    states: [{ name: 'one-revoked', element: <SignatureFindings {...JUDGED} /> }],
  },
  {
    name: 'amendment',
    whole: true,
    states: [
      {
        name: 'proposed',
        element: page({ state: STATES.proposed, around: AROUND.proposed, open: ['approve', 'object', 'abandon'] }),
      },
      {
        name: 'opposed',
        element: page({
          state: STATES.opposed,
          around: AROUND.opposed,
          open: ['approve', 'object', 'openSignature', 'abandon'],
          judged: true,
        }),
      },
      {
        name: 'signing-member',
        element: page({
          state: STATES.signing,
          around: AROUND.signing,
          open: ['sign'],
          me: { body: member(9), office: 'representative', coordinates: false },
        }),
      },
      { name: 'signed', element: page({ state: STATES.signed, around: AROUND.signed, open: ['notify'] }) },
      { name: 'coordinator-replaced', element: page({ state: STATES.replacing, around: AROUND.over, open: [] }) },
      { name: 'effective', element: page({ state: STATES.effective, around: AROUND.over, open: [] }) },
      { name: 'abandoned', element: page({ state: STATES.abandoned, around: AROUND.over, open: [] }) },
    ],
  },
]
