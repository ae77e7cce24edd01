import type { ActView, Resource } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { PenaltyLine, PenaltyTotal } from '../contract.ts'
import type { ClausesInForce, PenaltyClauses } from '../model/clauses-state.ts'
import type { Penalty } from '../model/state.ts'
import { ClausesList } from './clauses-list.tsx'
import { ClausesDetail } from './clauses-page.tsx'
import { penaltyClauses as clausesLabels, penalty as labels } from './labels.fr.ts'
import { Penalties } from './penalties-page.tsx'
import { PenaltyDetail } from './penalty-page.tsx'
import { ofOrder, proposeValues } from './penalty-values.ts'
import { ProposeFields } from './propose-fields.tsx'

const [ID, CONTRACT, ORDER] = [4, 5, 6].map((rank) => `00000000-0000-4000-8000-00000000f00${rank}`) as [
  string,
  string,
  string,
]
const contracts = [
  {
    ...{ id: CONTRACT, title: 'Environnement numérique de travail', reference: '2027-ENT-01', running: true },
    identifiedBuyers: [0, 1, 2, 3].map((index) => member(index).id),
  },
]

type Proposed = Extract<Penalty, { status: 'proposed' }>
const proposed: Proposed = {
  ...{ status: 'proposed', contract: CONTRACT, order: ORDER, body: member(1).id, value: 50_000_00, term: '2026-12-04' },
  ...{ doneOn: '2026-12-16', reason: 'Mise en ordre de marche des comptes des collèges.', invitedOn: '2026-12-18' },
  ...{ delay: { from: '2026-12-05', until: '2026-12-16', days: 12 }, divisor: 1_000 },
  ...{ coefficient: { value: 1, decimals: 0 }, counted: 600_00, heard: null },
}
const heard: Proposed = {
  ...proposed,
  ...{ coefficient: { value: 10_345, decimals: 4 }, counted: 620_70 },
  heard: {
    observations: 'Les accès aux annuaires n’ont été ouverts que le 30 novembre.',
    observedOn: '2027-01-04',
  },
}
const applied: Penalty = { ...heard, status: 'applied', appliedOn: '2027-01-11', person: 'p', amount: 620_70 }
const waived: Penalty = {
  ...{ ...heard, status: 'waived' as const, waivedOn: '2027-01-11' },
  waiver: 'Le retard vient pour moitié des accès, ouverts tard par le membre.',
}

const view = (process: string, act: string): ActView => ({
  act,
  open: true,
  findings: [
    { rule: 'competence', outcome: 'met', basis: [cite('convention', '5')], facts: { process, by: ['buyer'] } },
  ],
})
const resource = <S,>(process: string, state: S, acts: readonly string[]): Resource<S> => ({
  ...{ id: ID, process, seq: 41, state, acts: acts.map((act) => view(process, act)) },
})

const detail = (state: Exclude<Penalty, { status: 'none' }>, acts: readonly string[]) => (
  <InGroup labels={[labels]}>
    <PenaltyDetail
      state={state}
      orderNumber="BC-2026-0007"
      data={{
        ...{ place: { collection: 'penalties', id: ID }, entries: [], form: undefined },
        resource: resource<Penalty>('penalty', state, acts),
      }}
    />
  </InGroup>
)

const line = (rank: number, over: Partial<PenaltyLine>): PenaltyLine => ({
  ...{ id: `${ID.slice(0, -1)}${rank}`, contract: CONTRACT, order: ORDER, orderNumber: `BC-2026-000${rank}` },
  ...{ body: member(rank).id, status: 'proposed', term: '2026-12-04', doneOn: '2026-12-16', days: 12 },
  ...{ counted: 600_00, amount: null, heardUntil: '2027-01-04' },
  ...over,
})
const LINES = [
  line(1, {}),
  line(2, { status: 'applied', amount: 300_00, counted: 300_00, days: 6 }),
  line(3, { status: 'waived', days: 1, counted: 40_00 }),
]
const total = (applied_: number, claimed: number): PenaltyTotal => ({
  ...{ contract: CONTRACT, applied: applied_, exempt: 1_000_00, claimed, cap: 1_000, ordered: 3_360_000_00 },
})
const list = (lines: readonly PenaltyLine[], totals: readonly PenaltyTotal[]) => (
  <InGroup labels={[labels]}>
    <Penalties
      list={{ lines: [...lines], totals: [...totals], orders: [] }}
      contracts={contracts}
      opening={resource<Penalty>('penalty', { status: 'none' }, ['propose'])}
      form={undefined}
    />
  </InGroup>
)

const orders = [{ id: ORDER, contract: CONTRACT, number: 'BC-2026-0007', until: '2026-12-04', amount: 84_600_00 }]
const clauses: ClausesInForce = {
  ...{ status: 'in-force', contract: CONTRACT, version: 2, since: '2026-10-05', divisor: 1_000, cap: 1_000 },
  ...{ cappedBy: 'contract', exempt: 1_000_00, hearing: 15 },
}

/** Penalties and the clauses that count them, in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'penalties',
    whole: true,
    states: [
      { name: 'none', element: list([], []) },
      { name: 'under-the-exemption', element: list(LINES, [total(300_00, 0)]) },
      {
        name: 'above-it',
        element: list(
          [
            line(4, { status: 'applied', amount: 1_100_00, counted: 1_100_00, days: 22, doneOn: '2026-12-26' }),
            ...LINES,
          ],
          [total(1_400_00, 1_400_00)],
        ),
      },
    ],
  },
  {
    name: 'penalty',
    whole: true,
    states: [
      { name: 'proposed', element: detail(proposed, ['apply', 'observe', 'waive']) },
      { name: 'heard', element: detail(heard, ['apply', 'observe', 'waive']) },
      { name: 'applied', element: detail(applied, ['waive']) },
      { name: 'waived', element: detail(waived, []) },
      {
        name: 'proposing',
        element: (
          <InGroup labels={[labels]}>
            <Page title={labels.acts.propose}>
              <ProposeFields
                form={{
                  values: { ...proposeValues(), ...ofOrder(ORDER, orders) },
                  ...{ change: () => {}, issue: () => undefined },
                }}
                orders={orders}
              />
            </Page>
          </InGroup>
        ),
      },
    ],
  },
  {
    name: 'penalty-clauses',
    whole: true,
    states: [
      {
        name: 'some',
        element: (
          <InGroup labels={[clausesLabels]}>
            <ClausesList
              contracts={contracts}
              data={{
                cases: [
                  {
                    ...{ id: ID, process: 'penaltyClauses', collection: 'penalty-clauses', status: 'in-force', seq: 1 },
                    ...{ title: '', state: clauses },
                  },
                ],
                opening: resource<PenaltyClauses>('penaltyClauses', { status: 'none' }, ['set']),
                form: undefined,
              }}
            />
          </InGroup>
        ),
      },
      {
        name: 'one',
        element: (
          <InGroup labels={[clausesLabels]}>
            <ClausesDetail
              contracts={contracts}
              data={{
                ...{ place: { collection: 'penalty-clauses', id: ID }, entries: [], form: undefined },
                resource: resource<PenaltyClauses>('penaltyClauses', clauses, ['change']),
              }}
            />
          </InGroup>
        ),
      },
    ],
  },
]
