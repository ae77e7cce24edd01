import type { ReactNode } from 'react'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatCount } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Dashboard, TableName } from '../contract.ts'
import classes from './dashboard.module.css'
import { Opens } from './opens.tsx'
import { TableCsv } from './table-csv.tsx'
import { words } from './words.ts'

type Props = { readonly of: Dashboard }
type Figure = {
  readonly key: string
  readonly name: string
  /** What is asked of the list that the name opens. */
  readonly only: Readonly<Record<string, string>>
  readonly cells: readonly string[]
}
type FiguresProps = Props & {
  readonly title: string
  readonly list: string
  readonly table: TableName
  readonly heads: readonly [string, ...string[]]
  readonly rows: readonly Figure[]
  /** What is said where there is no row. */
  readonly none: string
  readonly children?: ReactNode
}

/** A table of figures, each row opening the acts that make it. */
function FiguresPart({ of, title, list, table, heads, rows, none, children }: FiguresProps) {
  const head = useCellHead()
  const [, ...others] = heads
  return (
    <Part title={title}>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          {children}
          <FramedTable heads={heads}>
            {rows.map(({ key, name, only, cells }) => (
              <tr key={key}>
                <th scope="row">
                  <Opens of={of} list={list} only={only}>
                    {name}
                  </Opens>
                </th>
                {others.map((each, at) => (
                  <td key={each} data-head={head(each)} className={classes.figure}>
                    {cells[at]}
                  </td>
                ))}
              </tr>
            ))}
          </FramedTable>
          <TableCsv of={of} table={table} />
        </>
      )}
    </Part>
  )
}

/** Numbers as the reader writes them. */
function useNumbers() {
  const { language } = useLanguage()
  return {
    euros: (cents: number) => formatCents(cents, language),
    number: (count: number) => formatCount(count, language),
  }
}

const STAGES = ['draft', 'committed', 'signed', 'sent', 'received', 'objected', 'cancelled']

/** How many orders stand where. */
export function StagesPart({ of }: Props) {
  const says = useWords(words)
  const { euros, number } = useNumbers()
  const rows = STAGES.flatMap((status) => of.stages.filter((each) => each.status === status))
  return (
    <FiguresPart
      of={of}
      title={says.stages}
      list="orders"
      table="stages"
      heads={[says.stage, says.orders, says.amount]}
      none={says.noOrders}
      rows={rows.map(({ status, orders, amount }) => ({
        ...{ key: status, name: says.stageOf[status] ?? status, only: { status } },
        cells: [number(orders), status === 'draft' || status === 'committed' ? '–' : euros(amount)],
      }))}
    />
  )
}

/** What was decided of the deliveries, and how long it took. */
export function DeliveriesPart({ of }: Props) {
  const says = useWords(words)
  const { euros, number } = useNumbers()
  return (
    <FiguresPart
      of={of}
      title={says.deliveries}
      list="acceptances"
      table="deliveries"
      heads={[says.decision, says.deliveryCount, says.amount, says.reduction, says.meanDelay]}
      none={says.noDeliveries}
      rows={of.deliveries.map(({ status, how, deliveries, amount, reduction, days }) => ({
        ...{ key: `${status} ${how}`, only: how === '' ? { status } : { status, how } },
        name: says.decisionOf[`${status} ${how}`.trim()] ?? status,
        cells: [
          ...[number(deliveries), euros(amount), reduction === 0 ? '–' : euros(reduction)],
          status === 'accepted' ? says.days(days / deliveries) : '–',
        ],
      }))}
    >
      <p className={classes.note}>{says.delayNote}</p>
    </FiguresPart>
  )
}

/** What delays cost the holder, and what of it is claimed. */
export function PenaltiesPart({ of }: Props) {
  const says = useWords(words)
  const { euros, number } = useNumbers()
  const { stages, claimed, exempt } = of.penalties
  return (
    <FiguresPart
      of={of}
      title={says.penalties}
      list="penalties"
      table="penalties"
      heads={[says.stage, says.penaltyCount, says.penaltyAmount, says.delay]}
      none={says.noPenalties}
      rows={stages.map(({ status, penalties, amount, days }) => ({
        ...{ key: status, name: says.penaltyOf[status] ?? status, only: { status } },
        cells: [number(penalties), euros(amount), says.days(days / penalties)],
      }))}
    >
      <p>{says.claimed(claimed, exempt)}</p>
    </FiguresPart>
  )
}

/** What is due, late and owed, of whom the reader may read it. */
export function InvoicesPart({ of }: Props) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { euros, number } = useNumbers()
  const { invoices, contract, body } = of
  if (invoices === null)
    return (
      <Part title={says.invoices}>
        <p>{says.invoicesHidden}</p>
      </Part>
    )
  const whose = { contract, body: invoices.of }
  const figures = [
    [says.invoiceCount, number(invoices.invoices), {}],
    [says.paid, euros(invoices.paid), { only: 'paid' }],
    [says.toPay, euros(invoices.toPay), { only: 'due' }],
    [says.late, euros(invoices.late), { only: 'late' }],
    [says.owed, euros(invoices.owed), { only: 'owed' }],
  ] as const
  return (
    <Part title={says.invoices}>
      {invoices.of !== null && body === null && <p>{says.invoicesOwn(lookup.of(invoices.of))}</p>}
      <dl className={classes.facts}>
        {figures.map(([term, told, only]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd data-late={term === says.late && invoices.late > 0 ? true : undefined}>
              <Opens of={whose} list="invoices" only={only}>
                {told}
              </Opens>
            </dd>
          </div>
        ))}
      </dl>
      <TableCsv of={of} table="invoices" />
    </Part>
  )
}
