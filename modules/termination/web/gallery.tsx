import type { Resource } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import type { Termination } from '../model/state.ts'
import { termination } from './labels.fr.ts'
import { TerminationDetail, Terminations } from './pages.tsx'

const [ID, CONTRACT] = ['00000000-0000-4000-8000-00000000c601', '00000000-0000-4000-8000-00000000c602']
const FILE = 'a'.repeat(64)
const contracts = [
  {
    ...{ id: CONTRACT, title: 'Environnement numérique de travail', reference: '2026-ENT-01', running: true },
    identifiedBuyers: [0, 1, 2].map((rank) => member(rank).id),
  },
]
const requested: Termination = {
  ...{ status: 'requested', contract: CONTRACT, ground: 'fault', by: member(3).id, askedOn: '2026-12-01' },
  reason: 'Le service est interrompu depuis trois semaines dans tous nos collèges.',
  notice: {
    ...{ defects: 'Service interrompu depuis le 9 novembre 2026.', sentOn: '2026-12-07', until: '2027-01-07' },
    document: FILE,
  },
  hearing: { on: '2027-01-11', said: '', evidence: FILE },
}
const decision = {
  ...({ ground: 'public-interest', reason: 'Les services sont confiés à un autre opérateur public.' } as const),
  ...{ decidedOn: '2027-01-15', effectiveOn: '2027-02-28', document: FILE, indemnity: 30_000_00 },
}
const decided: Termination = { ...requested, status: 'decided', notice: null, hearing: null, decision }
const declined: Termination = {
  ...{ ...requested, status: 'declined', declinedOn: '2027-01-12' },
  why: 'Le service est rétabli, et le retard est pénalisé.',
}
const settled: Termination = {
  ...{ ...decided, status: 'settled' },
  settlement: { settledOn: '2027-01-18', amount: 12_500_00, statement: FILE },
}

const resource = (state: Termination, acts: readonly string[]): Resource<Termination> => ({
  ...{ id: ID, process: 'termination', seq: state.status === 'none' ? 0 : 61, state },
  acts: acts.map((act) => ({
    ...{ act, open: true },
    findings: [
      {
        ...{ rule: 'competence', outcome: 'met' as const, basis: [cite('policy', 'A27')] },
        facts: { process: 'termination', by: ['coordinator'] },
      },
    ],
  })),
})
const page = (state: Termination, acts: readonly string[]) => (
  <InGroup labels={[termination]}>
    <TerminationDetail
      contracts={contracts}
      data={{
        ...{ place: { collection: 'terminations', id: ID }, resource: resource(state, acts), entries: [] },
        form: undefined,
      }}
    />
  </InGroup>
)
const list = (states: readonly Termination[]) => (
  <InGroup labels={[termination]}>
    <Terminations
      contracts={contracts}
      data={{
        cases: states.map((state, index) => ({
          ...{ process: 'termination', collection: 'terminations', id: `${ID.slice(0, -1)}${index}` },
          ...{ status: state.status, seq: 61, title: '', state },
        })),
        ...{ opening: resource({ status: 'none' }, ['request']), form: undefined },
      }}
    />
  </InGroup>
)

/** The pages of terminations in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'terminations',
    whole: true,
    states: [
      { name: 'none', element: list([]) },
      { name: 'several', element: list([requested, decided, declined, settled]) },
      { name: 'requested', element: page(requested, ['giveNotice', 'recordHearing', 'decide', 'decline']) },
      { name: 'decided', element: page(decided, ['settle']) },
      { name: 'declined', element: page(declined, []) },
      { name: 'settled', element: page(settled, []) },
    ],
  },
]
