import type { ActView, Resource } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { Page } from '#ui/page.tsx'
import type { Acceptance, Declared } from '../model/state.ts'
import { AcceptanceDetail } from './acceptance-page.tsx'
import { Acceptances } from './acceptances-page.tsx'
import { PartsFields } from './declare-fields.tsx'
import { actsAt, competent, declared, ID, STATES, some } from './gallery-sample.ts'
import { acceptance } from './labels.fr.ts'

const resource = (state: Acceptance, acts: readonly ActView[]): Resource<Acceptance> => ({
  ...{ id: ID, process: 'acceptance', seq: state.status === 'none' ? 0 : 61, state, acts: [...acts] },
})

const page = ([state, open]: readonly [Declared, readonly string[]]) => (
  <InGroup labels={[acceptance]}>
    <AcceptanceDetail
      state={state}
      data={{
        place: { collection: 'acceptances', id: ID },
        resource: resource(state, actsAt(state.status, open)),
        ...{ entries: [declared(state)], form: undefined },
      }}
    />
  </InGroup>
)

const list = (states: readonly Acceptance[]) => (
  <InGroup labels={[acceptance]}>
    <Acceptances
      data={{
        cases: states.map((state, index) => ({
          ...{ process: 'acceptance', collection: 'acceptances', id: `${ID.slice(0, -1)}${index}` },
          ...{ status: state.status, seq: 61, title: '', state },
        })),
        opening: resource({ status: 'none' }, [{ act: 'declareReady', open: true, findings: [competent] }]),
        form: undefined,
      }}
    />
  </InGroup>
)

const left = [
  { place: 0, quantity: 12_400, label: 'Compte d’un collégien, par an', unit: 'comptes', uai: null },
  { place: 1, quantity: 3, label: 'Journée d’accompagnement sur site', unit: 'jours', uai: '0801234A' },
]
const form = (extent: string, among = left) => (
  <InGroup labels={[acceptance]}>
    <Page title="Déclarer une livraison prête à vérifier">
      <PartsFields
        form={{ values: { extent, quantities: { '0': '400' } }, change: () => {}, issue: () => undefined }}
        left={among}
      />
    </Page>
  </InGroup>
)

/** The pages of the checks in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'acceptances',
    whole: true,
    states: [
      { name: 'none', element: list([]) },
      { name: 'several', element: list(some) },
    ],
  },
  {
    name: 'acceptance',
    whole: true,
    states: Object.entries(STATES).map(([name, state]) => ({ name, element: page(state) })),
  },
  {
    name: 'delivered-parts',
    whole: true,
    states: [
      { name: 'some', element: form('some') },
      { name: 'whole', element: form('whole') },
      { name: 'nothing-left', element: form('some', []) },
    ],
  },
]
