import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { linkFor } from '#api/acting-for.ts'
import type { ProcessForms } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import { Button } from '#ui/button.tsx'
import { useCase } from '#ui/case.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { Empty } from '#ui/empty.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { formatCents, formatCount, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import { Narrowed } from '#ui/narrowed.tsx'
import { Page } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { SchemaAct, useForms } from '#ui/schema-form/schema-acts.tsx'
import type { OrderLine, OrderList } from '../contract.ts'
import type { Order } from '../model/state.ts'
import classes from './order.module.css'
import { PrepareFields } from './order-fields.tsx'
import { type Chosen, chosenIn, EVERYTHING, OrderFilterFields, queryOf } from './order-filter.tsx'
import { orderPayload, orderValues } from './order-values.ts'
import { words } from './words.ts'

/** The orders of the group, those that one looks for, and the form that prepares another. */
export function OrdersPage() {
  const { id: group } = useGroup()
  const asked: Partial<Chosen> = useSearch({ strict: false })
  const [chosen, choose] = useState<Chosen>({ ...EVERYTHING, ...chosenIn(asked) })
  const [page, turn] = useState(1)
  const list = useReadAfresh<OrderList>(`/api/groups/${group}/orders?${queryOf(chosen, page)}`)
  const opening = useCase<Order>({ collection: 'orders', id: 'new' })
  const form = useForms().data?.find(({ process }) => process === 'order')
  // While other orders are read the last ones stay: the field that is typed in does not go away.
  const [last, keep] = useState(list.data)
  if (list.data !== undefined && list.data !== last) keep(list.data)
  return (
    <Reading of={opening}>
      {(resource) => (
        <Reading of={{ ...list, data: list.data ?? last }}>
          {(found) => (
            <Orders
              {...{ list: found, opening: resource, form, chosen, page }}
              onChoose={(next) => {
                choose(next)
                turn(1)
              }}
              onTurn={turn}
            />
          )}
        </Reading>
      )}
    </Reading>
  )
}

export type OrdersProps = {
  readonly list: OrderList
  readonly opening: Resource<Order>
  readonly form: ProcessForms | undefined
  readonly chosen: Chosen
  readonly page: number
  readonly onChoose: (chosen: Chosen) => void
  readonly onTurn: (page: number) => void
}

export function Orders({ list, opening, form, chosen, page, onChoose, onTurn }: OrdersProps) {
  const says = useWords(words)
  const crumbs = useCrumbs()
  const { id: group } = useGroup()
  const { total, amount, contracts } = list
  const asked = queryOf(chosen)
  return (
    <Page
      title={says.title}
      lede={says.lede}
      crumbs={crumbs}
      primary={<Prepare opening={opening} form={form} contracts={contracts} chosen={chosen.contract} />}
    >
      {total === 0 && asked === '' ? (
        <Empty title={says.none} teach={says.noneTeach} />
      ) : (
        <>
          <OrderFilterFields chosen={chosen} contracts={contracts} onChoose={onChoose} />
          <Narrowed
            to={[
              ...(chosen.line === '' ? [] : [says.onlyLine(chosen.line)]),
              ...(chosen.month === '' ? [] : [says.onlyMonth(chosen.month)]),
            ]}
            onWiden={() => onChoose({ ...chosen, line: '', month: '' })}
          />
          <p aria-live="polite">{total === 0 ? says.noneFound : says.found(total, amount)}</p>
          {total > 0 && (
            <>
              <OrderTable list={list} />
              <Pages page={page} pages={list.pages} onTurn={onTurn} />
              <p className="screen-only">
                <Icon name="file" />{' '}
                <a href={linkFor(`/api/groups/${group}/orders.csv${asked === '' ? '' : `?${asked}`}`)}>{says.csv}</a>
              </p>
            </>
          )}
        </>
      )}
    </Page>
  )
}

type PrepareProps = Pick<OrdersProps, 'opening' | 'form'> & Pick<OrderList, 'contracts'> & { readonly chosen: string }

/** The act that prepares an order of the reader's own member, on a contract on which it may. */
function Prepare({ opening, form, contracts, chosen }: PrepareProps) {
  const says = useWords(words)
  const { id: group, me } = useGroup()
  const body = me?.body.id ?? ''
  const view = opening.acts.find(({ act }) => act === 'prepare')
  if (view === undefined) return null
  const among = contracts.filter(({ buyers }) => buyers.includes(body))
  const known = among.find(({ id }) => id === chosen) ?? (among.length === 1 ? among[0] : undefined)
  return (
    <SchemaAct
      place={{ collection: 'orders', id: 'new' }}
      resource={opening}
      view={view}
      schema={form?.acts.prepare}
      primary
      initial={orderValues({ contract: known?.id ?? '' })}
      fields={(fields) => <PrepareFields form={fields} body={body} among={among} />}
      payload={(values) => ({ contract: values.contract, body, ...orderPayload(values) })}
      handing={(id) => <Link to={`/groups/${group}/orders/${id}`}>{says.openIt}</Link>}
    />
  )
}

function OrderTable({ list: { lines, contracts } }: Pick<OrdersProps, 'list'>) {
  const says = useWords(words)
  const several = contracts.length > 1
  return (
    <FramedTable
      heads={[
        says.number,
        says.member,
        ...(several ? [says.filter.contract] : []),
        ...[says.status, says.signed, says.lineCount, says.amount],
      ]}
    >
      {lines.map((line) => (
        <OrderRow
          key={line.id}
          line={line}
          reference={several ? (contracts.find(({ id }) => id === line.contract)?.reference ?? '–') : null}
        />
      ))}
    </FramedTable>
  )
}

function OrderRow({ line, reference }: { readonly line: OrderLine; readonly reference: string | null }) {
  const says = useWords(words)
  const labels = useLabels()
  const head = useCellHead()
  const { language } = useLanguage()
  const { id: group, lookup } = useGroup()
  return (
    <tr>
      <th scope="row">
        <Link to={`/groups/${group}/orders/${line.id}`}>{line.number ?? says.prepared}</Link>
        {line.commitment !== null && <div className={classes.note}>{line.commitment}</div>}
      </th>
      <td data-head={head(says.member)}>{lookup.name(line.body)}</td>
      {reference !== null && <td data-head={head(says.filter.contract)}>{reference}</td>}
      <td data-head={head(says.status)}>{labels.status('order', line.status)}</td>
      <td data-head={head(says.signed)}>{line.signedOn === null ? '–' : formatDate(line.signedOn, language)}</td>
      <td data-head={head(says.lineCount)} className={classes.figure}>
        {formatCount(line.lines, language)}
      </td>
      <td data-head={head(says.amount)} className={classes.figure}>
        {line.amount === null ? '–' : formatCents(line.amount, language)}
      </td>
    </tr>
  )
}

type PagesProps = { readonly page: number; readonly pages: number; readonly onTurn: (page: number) => void }

function Pages({ page, pages, onTurn }: PagesProps) {
  const says = useWords(words)
  if (pages < 2) return null
  return (
    <p className={`screen-only ${classes.pages}`}>
      <Button rank="plain" disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        {says.before}
      </Button>
      <span>{says.page(page, pages)}</span>
      <Button rank="plain" disabled={page >= pages} onClick={() => onTurn(page + 1)}>
        {says.next}
      </Button>
    </p>
  )
}
