import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { Due } from '#ui/due.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import type { HeldContract, HeldDeliveryLine, HeldInvoiceLine, HeldOrderLine, HeldPenaltyLine } from '../contract.ts'
import classes from './holder.module.css'
import { type Place, pageOf } from './own-reading.tsx'
import type { HolderWords } from './words.fr.ts'
import { words } from './words.ts'

type Where = Pick<Place, 'consultation' | 'contract'>
const AT_ONCE = 50

/** As many rows as one reads at once, and the others when they are asked for. */
function Rows<T>({
  of,
  heads,
  row,
}: {
  readonly of: readonly T[]
  readonly heads: readonly string[]
  readonly row: (each: T) => ReactNode
}) {
  const says = useWords(words)
  const [shown, show] = useState(AT_ONCE)
  return (
    <>
      <FramedTable heads={heads}>{of.slice(0, shown).map(row)}</FramedTable>
      {shown < of.length && (
        <Button rank="plain" onClick={() => show(shown + AT_ONCE)}>
          {says.more(Math.min(AT_ONCE, of.length - shown))}
        </Button>
      )}
    </>
  )
}

type Wait = HeldContract['waits'][number]

/** What waits for the holder and what it waits for, the first day first, each with the way to its page. */
export function WaitsTable({
  at,
  waits,
  today,
}: {
  readonly at: Where
  readonly waits: readonly Wait[]
  readonly today: string
}) {
  const says = useWords(words)
  const head = useCellHead()
  if (waits.length === 0) return <p>{says.nothingWaits}</p>
  return (
    <Rows
      of={waits}
      heads={[says.what, says.member, says.until, says.amount]}
      row={(wait) => (
        <tr key={`${wait.kind} ${wait.id}`}>
          <th scope="row">
            <Link to={pageOf(at, wait.page, wait.id)}>
              {says.kinds[wait.kind]}, <span className={classes.whole}>{wait.number}</span>
            </Link>
          </th>
          <td data-head={head(says.member)}>{wait.member.name}</td>
          <td data-head={head(says.until)}>
            {wait.on === null ? says.noDay : <Due due={wait.on} today={today} />}
            {wait.late !== null && (
              <div className={classes.note}>{says.lateOf(wait.late.days, wait.late.interest, wait.late.lumpSum)}</div>
            )}
          </td>
          <td data-head={head(says.amount)} className={classes.figure}>
            {amountOf(says, wait)}
          </td>
        </tr>
      )}
    />
  )
}

const PAID: ReadonlySet<Wait['kind']> = new Set(['payment', 'interest', 'observe'])

const amountOf = (says: HolderWords, { kind, amount }: Wait): string => {
  if (amount === null) return '–'
  if (kind === 'observe') return says.plain(amount)
  return PAID.has(kind) ? says.including(amount) : says.excluding(amount)
}

export function OrdersTable({ at, orders }: { readonly at: Where; readonly orders: readonly HeldOrderLine[] }) {
  const says = useWords(words)
  const labels = useLabels()
  const head = useCellHead()
  if (orders.length === 0) return <p>{says.noOrders}</p>
  return (
    <Rows
      of={orders}
      heads={[says.number, says.member, says.sent, says.stage, says.amount]}
      row={({ id, number, member, sentAt, status, amount }) => (
        <tr key={id}>
          <th scope="row">
            <Link to={pageOf(at, 'orders', id)}>{number}</Link>
          </th>
          <td data-head={head(says.member)}>{member.name}</td>
          <td data-head={head(says.sent)}>{says.at(sentAt)}</td>
          <td data-head={head(says.stage)}>{capitalised(labels.status('order', status))}</td>
          <td data-head={head(says.amount)} className={classes.figure}>
            {amount === null ? says.toOpen : says.excluding(amount)}
          </td>
        </tr>
      )}
    />
  )
}

function DeliveriesTable({ at, deliveries }: { readonly at: Where; readonly deliveries: readonly HeldDeliveryLine[] }) {
  const says = useWords(words)
  const labels = useLabels()
  const head = useCellHead()
  return (
    <Rows
      of={deliveries}
      heads={[says.deliveries, says.member, says.day, says.stage, says.amount]}
      row={({ id, number, member, readyOn, status, amount, attempt }) => (
        <tr key={id}>
          <th scope="row">
            <Link to={pageOf(at, 'deliveries', id)}>{says.deliveryOf(number, attempt)}</Link>
          </th>
          <td data-head={head(says.member)}>{member.name}</td>
          <td data-head={head(says.day)}>{says.on(readyOn)}</td>
          <td data-head={head(says.stage)}>{capitalised(labels.status('acceptance', status))}</td>
          <td data-head={head(says.amount)} className={classes.figure}>
            {says.excluding(amount)}
          </td>
        </tr>
      )}
    />
  )
}

function InvoicesTable({ at, invoices }: { readonly at: Where; readonly invoices: readonly HeldInvoiceLine[] }) {
  const says = useWords(words)
  const labels = useLabels()
  const head = useCellHead()
  return (
    <Rows
      of={invoices}
      heads={[says.invoices, says.member, says.due, says.stage, says.amount]}
      row={({ id, number, member, due, status, total }) => (
        <tr key={id}>
          <th scope="row">
            <Link to={pageOf(at, 'invoices', id)}>{says.invoiceOf(number)}</Link>
          </th>
          <td data-head={head(says.member)}>{member.name}</td>
          <td data-head={head(says.due)}>{due === null ? says.noDue : says.on(due)}</td>
          <td data-head={head(says.stage)}>{capitalised(labels.status('invoice', status))}</td>
          <td data-head={head(says.amount)} className={classes.figure}>
            {says.including(total)}
          </td>
        </tr>
      )}
    />
  )
}

function PenaltiesTable({ at, penalties }: { readonly at: Where; readonly penalties: readonly HeldPenaltyLine[] }) {
  const says = useWords(words)
  const labels = useLabels()
  const head = useCellHead()
  return (
    <Rows
      of={penalties}
      heads={[says.penalties, says.member, says.heardUntil, says.stage, says.amount]}
      row={({ id, orderNumber, member, heardUntil, status, counted, amount }) => (
        <tr key={id}>
          <th scope="row">
            <Link to={pageOf(at, 'penalties', id)}>{says.penaltyOf(orderNumber)}</Link>
          </th>
          <td data-head={head(says.member)}>{member.name}</td>
          <td data-head={head(says.heardUntil)}>{says.on(heardUntil)}</td>
          <td data-head={head(says.stage)}>{capitalised(labels.status('penalty', status))}</td>
          <td data-head={head(says.amount)} className={classes.figure}>
            {says.plain(amount ?? counted)}
          </td>
        </tr>
      )}
    />
  )
}

export type FollowingProps = Pick<HeldContract, 'deliveries' | 'invoices' | 'penalties'> & { readonly at: Where }

/** What followed from orders, each kind where there is some. */
export function FollowingParts({ at, deliveries, invoices, penalties }: FollowingProps) {
  const says = useWords(words)
  return (
    <>
      {deliveries.length > 0 && (
        <Part title={says.deliveries}>
          <DeliveriesTable at={at} deliveries={deliveries} />
        </Part>
      )}
      {invoices.length > 0 && (
        <Part title={says.invoices}>
          <InvoicesTable at={at} invoices={invoices} />
        </Part>
      )}
      {penalties.length > 0 && (
        <Part title={says.penalties}>
          <PenaltiesTable at={at} penalties={penalties} />
        </Part>
      )}
    </>
  )
}
