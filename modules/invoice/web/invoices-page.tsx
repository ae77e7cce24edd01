import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ProcessForms } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import { useCase } from '#ui/case.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { Due } from '#ui/due.tsx'
import { Empty } from '#ui/empty.tsx'
import { TickField } from '#ui/field/plain-fields.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { formatCents } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Narrowed } from '#ui/narrowed.tsx'
import { Page } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { SchemaAct, useForms } from '#ui/schema-form/schema-acts.tsx'
import type { InvoiceLine, InvoiceList } from '../contract.ts'
import type { Invoice } from '../model/state.ts'
import { FileFields } from './file-fields.tsx'
import classes from './invoice.module.css'
import { filePayload, fileValues } from './invoice-values.ts'
import { words } from './words.ts'

/** What is due, to whom, for when, on one screen; and the form that files another invoice. */
export function InvoicesPage() {
  const { id: group } = useGroup()
  const { contract = '', body, only }: Only & { contract?: string } = useSearch({ strict: false })
  const [narrowed, narrow] = useState<Only>({
    ...(body === undefined ? {} : { body }),
    ...(only === undefined ? {} : { only }),
  })
  const list = useReadAfresh<InvoiceList>(
    `/api/groups/${group}/invoices${contract === '' ? '' : `?contract=${contract}`}`,
  )
  const opening = useCase<Invoice>({ collection: 'invoices', id: 'new' })
  const form = useForms().data?.find(({ process }) => process === 'invoice')
  return (
    <Reading of={opening}>
      {(resource) => (
        <Reading of={list}>
          {(found) => <Invoices {...{ list: found, opening: resource, form, narrowed }} onWiden={() => narrow({})} />}
        </Reading>
      )}
    </Reading>
  )
}

export type InvoicesProps = {
  readonly list: InvoiceList
  readonly opening: Resource<Invoice>
  readonly form: ProcessForms | undefined
  readonly narrowed?: Only
  readonly onWiden?: () => void
}

/** The invoices that alone are asked for: of a member; those that are paid, to be paid, late, or owe something for their delay. */
type Only = { readonly body?: string; readonly only?: string }

const IS: Readonly<Record<string, (line: InvoiceLine, today: string) => boolean>> = {
  paid: ({ paidOn }) => paidOn !== null,
  due: ({ toPay }) => toPay > 0,
  late: ({ toPay, due }, today) => toPay > 0 && due !== null && due < today,
  owed: ({ owed }) => owed > 0,
}

export function Invoices({ list, opening, form, narrowed = {}, onWiden = () => {} }: InvoicesProps) {
  const says = useWords(words)
  const crumbs = useCrumbs()
  const { today, lookup } = useGroup()
  const [onlyDue, limit] = useState(false)
  const { lines, toPay, late, owed } = list
  const { body, only } = narrowed
  const isAmong = only === undefined ? undefined : IS[only]
  const shown = lines.filter(
    (line) =>
      (!onlyDue || line.toPay > 0) &&
      (body === undefined || line.body === body) &&
      (isAmong === undefined || isAmong(line, today)),
  )
  return (
    <Page
      title={says.title}
      lede={says.lede}
      crumbs={crumbs}
      primary={<File list={list} opening={opening} form={form} />}
    >
      {lines.length === 0 ? (
        <Empty title={says.none} teach={says.noneTeach} />
      ) : (
        <>
          <p className={classes.total}>{says.sums(toPay, late, owed)}.</p>
          <Narrowed
            to={[
              ...(body === undefined ? [] : [lookup.name(body)]),
              ...(only === undefined ? [] : [says.onlyOf[only] ?? only]),
            ]}
            onWiden={onWiden}
          />
          <p className="screen-only">
            <TickField label={says.onlyDue} checked={onlyDue} onChange={limit} />
          </p>
          <FramedTable heads={[says.number, says.member, says.status, says.dueOn, says.total, says.toPay]}>
            {shown.map((line) => (
              <InvoiceRow key={line.id} line={line} />
            ))}
          </FramedTable>
        </>
      )}
    </Page>
  )
}

/** The act that files an invoice of the reader's own member, on one of its orders. */
function File({ list, opening, form }: InvoicesProps) {
  const view = opening.acts.find(({ act }) => act === 'file')
  if (view === undefined) return null
  return (
    <SchemaAct
      place={{ collection: 'invoices', id: 'new' }}
      resource={opening}
      view={view}
      schema={form?.acts.file}
      primary
      initial={fileValues()}
      fields={(fields) => <FileFields form={fields} orders={list.orders} />}
      payload={filePayload}
    />
  )
}

function InvoiceRow({ line }: { readonly line: InvoiceLine }) {
  const says = useWords(words)
  const labels = useLabels()
  const head = useCellHead()
  const { language } = useLanguage()
  const { id: group, lookup } = useGroup()
  return (
    <tr>
      <th scope="row">
        <Link to={`/groups/${group}/invoices/${line.id}`}>{line.number}</Link>
        <div className={classes.note}>
          {says.onOrder(line.orderNumber)}
          {line.kind === 'advance' && `, ${says.advance}`}
        </div>
      </th>
      <td data-head={head(says.member)}>{lookup.name(line.body)}</td>
      <td data-head={head(says.status)}>{capitalised(labels.status('invoice', line.status))}</td>
      <td data-head={head(says.dueOn)}>
        <WhenDue line={line} />
      </td>
      <td data-head={head(says.total)} className={classes.figure}>
        {formatCents(line.total, language)}
      </td>
      <td data-head={head(says.toPay)} className={classes.figure}>
        {line.toPay === 0 ? '–' : formatCents(line.toPay, language)}
      </td>
    </tr>
  )
}

function WhenDue({ line: { waits, due, paidOn, owed, toPay } }: { readonly line: InvoiceLine }) {
  const says = useWords(words)
  const { today } = useGroup()
  if (waits !== null) return says.waits[waits]
  if (paidOn !== null)
    return (
      <>
        {says.paidOn(paidOn)}
        {owed > 0 && <div className={classes.owed}>{says.owed(owed)}</div>}
      </>
    )
  return due === null || toPay === 0 ? '–' : <Due due={due} today={today} />
}
