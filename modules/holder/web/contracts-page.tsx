import { Empty } from '#ui/empty.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page, Part } from '#ui/page.tsx'
import type { HeldContract, Holding } from '../contract.ts'
import { FollowingParts, OrdersTable, WaitsTable } from './lists.tsx'
import { OwnReading, usePlace } from './own-reading.tsx'
import { words } from './words.ts'

/** `/consultations/$id/contracts`: the contracts that a company holds, and what waits in each. */
export function ContractsPage() {
  const { consultation } = usePlace()
  return (
    <OwnReading<Holding> path={`/api/public/consultations/${consultation}/contracts`} consultation={consultation}>
      {(view) => <Contracts view={view} consultation={consultation} />}
    </OwnReading>
  )
}

export type ContractsProps = { readonly view: Holding; readonly consultation: string }

export function Contracts({ view: { company, today, contracts }, consultation }: ContractsProps) {
  const says = useWords(words)
  return (
    <Page title={says.title} lede={says.lede(company)}>
      {contracts.length === 0 && <Empty title={says.none} teach={says.noneTeach} />}
      {contracts.map((contract) => (
        <OneContract key={contract.id} contract={contract} consultation={consultation} today={today} />
      ))}
      <p>
        <a href={`/consultations/${consultation}/letters`}>{says.letters}</a>
      </p>
    </Page>
  )
}

type OneContractProps = { readonly contract: HeldContract; readonly consultation: string; readonly today: string }

function OneContract({ contract, consultation, today }: OneContractProps) {
  const says = useWords(words)
  const { id, reference, title, lot, notifiedOn, endsOn, waits, orders, deliveries, invoices, penalties } = contract
  const at = { consultation, contract: id }
  return (
    <>
      <Part title={says.contractOf(reference, title, lot)}>
        <p>{says.runs(notifiedOn, endsOn)}</p>
      </Part>
      <Part title={says.waits}>
        <WaitsTable at={at} waits={waits} today={today} />
      </Part>
      <Part title={says.orders}>
        <OrdersTable at={at} orders={orders} />
      </Part>
      <FollowingParts at={at} deliveries={deliveries} invoices={invoices} penalties={penalties} />
    </>
  )
}
