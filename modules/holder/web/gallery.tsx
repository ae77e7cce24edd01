import { type ReactNode, useState } from 'react'
import { acceptanceLabels } from '#modules/acceptance/web/parts.ts'
import { invoiceLabels } from '#modules/invoice/web/parts.ts'
import { order as orderLabels } from '#modules/order/web/parts.ts'
import { penaltyLabels } from '#modules/penalty/web/parts.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { Page } from '#ui/page.tsx'
import { Contracts } from './contracts-page.tsx'
import { DeliveryDetail } from './delivery-page.tsx'
import * as S from './gallery-sample.ts'
import { InvoiceFields, invoiceValues } from './invoice-fields.tsx'
import { InvoiceDetail } from './invoice-page.tsx'
import { OrderDetail } from './order-page.tsx'
import { Outside } from './own-reading.tsx'
import { PartsFields, partsValues } from './parts-fields.tsx'
import { PenaltyDetail } from './penalty-page.tsx'

const labels = [orderLabels, acceptanceLabels, invoiceLabels, penaltyLabels]
const own = (page: ReactNode) => <InGroup labels={labels}>{page}</InGroup>
const shown = { place: S.PLACE, reload: () => undefined }
const contracts = (view: typeof S.holding) => own(<Contracts view={view} consultation={S.PLACE.consultation} />)

/** A form that is being filled. */
function Filling({
  initial,
  fields,
}: {
  readonly initial: FormValues
  readonly fields: (form: ActFields<FormValues>) => ReactNode
}) {
  const [values, setValues] = useState(initial)
  const change = (patch: Partial<FormValues>) =>
    setValues((before) => Object.assign({}, before, patch) satisfies FormValues)
  return own(<Page title="BC-2026-0001">{fields({ values, change, issue: () => undefined })}</Page>)
}

const PROPOSED = [{ line: 'LIC', quantity: 20_000 }]

/** The pages of the holder of a contract. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'held-contracts',
    whole: true,
    states: [
      { name: 'waiting', element: contracts(S.holding) },
      { name: 'quiet', element: contracts(S.quiet) },
      { name: 'none', element: contracts(S.nothing) },
      { name: 'outside', element: own(<Outside consultation={S.PLACE.consultation} />) },
    ],
  },
  {
    name: 'held-order',
    whole: true,
    states: [
      { name: 'to-open', element: own(<OrderDetail view={S.sentOrder} {...shown} />) },
      { name: 'opened', element: own(<OrderDetail view={S.openedOrder} {...shown} />) },
      {
        name: 'declaring-ready',
        element: (
          <Filling
            initial={{ ...partsValues(), extent: 'some' }}
            fields={(form) => <PartsFields form={form} left={S.openedOrder.opened?.left ?? []} />}
          />
        ),
      },
      {
        name: 'filing',
        element: (
          <Filling
            initial={invoiceValues(PROPOSED)}
            fields={(form) => <InvoiceFields form={form} invoicing={S.INVOICING} proposed />}
          />
        ),
      },
    ],
  },
  {
    name: 'held-delivery',
    whole: true,
    states: [
      { name: 'postponed', element: own(<DeliveryDetail view={S.postponed} {...shown} />) },
      { name: 'invited', element: own(<DeliveryDetail view={S.invited} {...shown} />) },
    ],
  },
  {
    name: 'held-penalty',
    whole: true,
    states: [{ name: 'proposed', element: own(<PenaltyDetail view={S.proposedPenalty} {...shown} />) }],
  },
  {
    name: 'held-invoice',
    whole: true,
    states: [
      { name: 'late', element: own(<InvoiceDetail view={S.lateInvoice} place={S.PLACE} />) },
      { name: 'suspended', element: own(<InvoiceDetail view={S.suspendedInvoice} place={S.PLACE} />) },
    ],
  },
]
