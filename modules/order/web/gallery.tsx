import { useState } from 'react'
import type { ActView, Resource } from '#api/shapes.ts'
import type { FormValues } from '#ui/draft.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { Ordering, OrderList } from '../contract.ts'
import type { Order } from '../model/state.ts'
import * as S from './gallery-sample.ts'
import { order as labels } from './labels.fr.ts'
import { LinesTaken } from './lines-paste.tsx'
import { OrderFields } from './order-fields.tsx'
import { EVERYTHING } from './order-filter.tsx'
import { OrderDetail } from './order-page.tsx'
import { orderValues } from './order-values.ts'
import { Orders } from './orders-page.tsx'

const view = (act: string, findings: ActView['findings'] = []): ActView => ({
  act,
  open: findings.every(({ outcome }) => outcome !== 'unmet'),
  findings: [
    {
      rule: 'competence',
      outcome: 'met',
      basis: [cite('convention', '5')],
      facts: { process: 'order', by: ['buyer'] },
    },
    ...findings,
  ],
})
const resource = (state: Order, acts: readonly ActView[]): Resource<Order> => ({
  ...{ id: S.ID, process: 'order', seq: 42, state, acts: [...acts] },
})

const list = (found: OrderList, chosen = EVERYTHING, page = 1) => (
  <InGroup labels={[labels]}>
    <Orders
      {...{ list: found, opening: resource({ status: 'none' }, [view('prepare')]), form: undefined, chosen, page }}
      onChoose={() => undefined}
      onTurn={() => undefined}
    />
  </InGroup>
)

const detail = (
  state: Exclude<Order, { status: 'none' }>,
  acts: readonly string[],
  ordering: Ordering = S.ordering,
) => (
  <InGroup labels={[labels]}>
    <OrderDetail
      state={state}
      ordering={ordering}
      data={{
        place: { collection: 'orders', id: S.ID },
        resource: resource(
          state,
          acts.map((act) => view(act)),
        ),
        entries: [],
        form: undefined,
      }}
    />
  </InGroup>
)

/** A form that is being filled. */
function Preparing({ lines, ordering = S.ordering }: { readonly lines: typeof S.LINES; readonly ordering?: Ordering }) {
  const [values, setValues] = useState<FormValues>(
    orderValues({ contract: S.CONTRACT, lines, from: '2027-02-01', until: '2027-08-31' }),
  )
  const change = (patch: Partial<FormValues>) =>
    setValues((before) => Object.assign({}, before, patch) satisfies FormValues)
  return (
    <InGroup labels={[labels]}>
      <Page title="Préparer une commande">
        <OrderFields form={{ values, change, issue: () => undefined }} body={S.SOMME} ordering={ordering} />
      </Page>
    </InGroup>
  )
}

const faults = (
  <InGroup labels={[labels]}>
    <Page title="Préparer une commande">
      <LinesTaken read={{ lines: [], faults: S.FAULTS }} />
    </Page>
  </InGroup>
)

/** The orders in every stage. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'orders',
    whole: true,
    states: [
      { name: 'none', element: list(S.noOrder) },
      { name: 'some', element: list(S.someOrders) },
      { name: 'none-found', element: list(S.noOrder, { ...EVERYTHING, q: 'BC-2031' }) },
      { name: 'of-a-line', element: list(S.someOrders, { ...EVERYTHING, line: 'LIC-CLG', month: '2026-10' }) },
      { name: 'second-page', element: list(S.manyOrders, EVERYTHING, 2) },
    ],
  },
  {
    name: 'order',
    whole: true,
    states: [
      { name: 'draft', element: detail(S.draft, ['commit', 'change', 'cancel']) },
      { name: 'to-sign', element: detail(S.committed, ['sign', 'change', 'cancel']) },
      { name: 'over-the-share', element: detail(S.over, ['sign', 'change', 'cancel']) },
      { name: 'signed', element: detail(S.signed, ['send', 'cancel']) },
      { name: 'sent', element: detail(S.sent, ['recordReceipt', 'cancel']) },
      { name: 'received', element: detail(S.received, ['object', 'cancel']) },
      { name: 'objected', element: detail(S.objected, ['answerObjection', 'cancel']) },
      { name: 'answered', element: detail(S.answered, ['object', 'cancel']) },
      { name: 'cancelled', element: detail(S.cancelled, []) },
    ],
  },
  {
    name: 'order-preparing',
    whole: true,
    states: [
      { name: 'within', element: <Preparing lines={S.LINES} /> },
      { name: 'over', element: <Preparing lines={S.TOO_MANY} /> },
      { name: 'no-ceiling', element: <Preparing lines={S.LINES} ordering={S.unceiled} /> },
      { name: 'bad-table', element: faults },
    ],
  },
]
