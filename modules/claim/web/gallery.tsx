import type { Resource } from '#api/shapes.ts'
import { dispute } from '#modules/dispute/web/parts.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { Page } from '#ui/page.tsx'
import type { RegisterLine } from '../contract.ts'
import type { Claim, Standing } from '../model/state.ts'
import { ClaimDetail } from './claim-page.tsx'
import * as sample from './gallery-sample.ts'
import { claim } from './labels.fr.ts'
import { OpenFields, openValues } from './open-fields.tsx'
import { Register } from './register-page.tsx'

const LABELS = [claim, dispute]

const page = ([state, open]: readonly [Standing, readonly string[]], court: string | null = sample.COURT) => (
  <InGroup labels={LABELS}>
    <ClaimDetail
      state={state}
      court={court}
      contracts={sample.contracts}
      data={{
        ...{ place: { collection: 'claims', id: sample.ID }, entries: [], form: undefined },
        resource: { id: sample.ID, process: 'claim', seq: 61, state, acts: [...sample.actsAt(state.status, open)] },
      }}
    />
  </InGroup>
)

const opening: Resource<Claim> = {
  ...{ id: sample.ID, process: 'claim', seq: 0, state: sample.unopened, acts: [sample.opening] },
}

const register = (lines: readonly RegisterLine[]) => (
  <InGroup labels={LABELS}>
    <Register
      register={{ lines: [...lines], pending: lines.filter(({ pending }) => pending).length, amount: 18_400_00 }}
      opening={opening}
      form={undefined}
      contracts={sample.contracts}
      citable={[]}
    />
  </InGroup>
)

const citable = [
  { key: `order ${sample.ORDER}`, contract: sample.CONTRACT, body: sample.SOMME, name: 'Commande BC-2026-0007' },
  { key: `penalty ${sample.PENALTY}`, contract: sample.CONTRACT, body: sample.SOMME, name: 'Pénalité BC-2026-0007' },
]
const form = (ground: string, among = citable) => (
  <InGroup labels={LABELS}>
    <Page title="Inscrire un différend avec un titulaire">
      <OpenFields
        contracts={sample.contracts}
        citable={among}
        form={{
          values: { ...openValues(sample.SOMME, '2027-01-18'), contract: sample.CONTRACT, ground },
          ...{ change: () => {}, issue: () => undefined },
        }}
      />
    </Page>
  </InGroup>
)

/** The register of disputes, and a dispute on an execution in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'dispute-register',
    whole: true,
    states: [
      { name: 'none', element: register([]) },
      { name: 'several', element: register(sample.LINES) },
    ],
  },
  {
    name: 'claim',
    whole: true,
    states: [
      ...Object.entries(sample.STATES).map(([name, state]) => ({ name, element: page(state) })),
      ...Object.entries(sample.STATES)
        .filter(([name]) => name === 'answered')
        .map(([, state]) => ({ name: 'no-court-known', element: page(state, null) })),
    ],
  },
  {
    name: 'claim-opening',
    whole: true,
    states: [
      { name: 'stance', element: form('stance') },
      { name: 'notice', element: form('notice', []) },
      { name: 'unpaid', element: form('unpaid') },
    ],
  },
]
