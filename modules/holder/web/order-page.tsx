import { textFieldOf } from '#ui/act/field-of.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { type Fact, Facts } from '#ui/facts.tsx'
import { LongField } from '#ui/field/plain-fields.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import type { OrderView } from '../contract.ts'
import classes from './holder.module.css'
import { InvoiceFields, invoicePayload, invoiceValues } from './invoice-fields.tsx'
import { FollowingParts } from './lists.tsx'
import { OwnAct } from './own-act.tsx'
import { apiOf, OwnReading, type Place, pageOf, useCrumbs, usePlace } from './own-reading.tsx'
import { PartsFields, partsPayload, partsValues } from './parts-fields.tsx'
import type { HolderWords } from './words.fr.ts'
import { words } from './words.ts'

type Opened = NonNullable<OrderView['opened']>

/** One order: acknowledged, read, objected to; and on it, what is declared ready and what is invoiced. */
export function OrderPage() {
  const place = usePlace()
  return (
    <OwnReading<OrderView> path={apiOf(pageOf(place, 'orders', place.caseId))} consultation={place.consultation}>
      {(view, reload) => <OrderDetail view={view} place={place} reload={reload} />}
    </OwnReading>
  )
}

export type DetailProps<V> = { readonly view: V; readonly place: Place; readonly reload: () => void }

export function OrderDetail({ view, place, reload }: DetailProps<OrderView>) {
  const says = useWords(words)
  const labels = useLabels()
  const { number, member, status, opened, sentAt, contract } = view
  return (
    <Page
      title={says.orderOf(number)}
      crumbs={useCrumbs(place)}
      lede={`${says.contractOf(contract.reference, contract.title, contract.lot)}. ${says.ofMember(member.name)} ${capitalised(labels.status('order', status))}.`}
      {...acts({ view, place, reload }, says)}
    >
      {opened === null ? <p>{says.sealed(sentAt)}</p> : <OpenedOrder opened={opened} place={place} />}
      <FollowingParts at={place} deliveries={view.deliveries} invoices={view.invoices} penalties={view.penalties} />
    </Page>
  )
}

/** What is done on the page: what comes first is its one act, the others stand in a list. */
function acts({ view, place, reload }: DetailProps<OrderView>, says: HolderWords) {
  const path = apiOf(pageOf(place, 'orders', place.caseId))
  const own = { caseId: place.caseId, onDone: reload }
  const shown = view.acts.filter(({ act }) => (act === 'open' ? view.opened === null : view.opened !== null))
  const onOrder = shown.map((act) => (
    <OwnAct
      key={act.act}
      {...own}
      process="order"
      view={act}
      path={`${path}/${act.act}`}
      seq={view.seq}
      primary={act.act === 'open'}
      {...(act.act === 'object' && {
        initial: { objection: '' },
        fields: (form) => <LongField label={says.objectionText} maxLength={4000} {...textFieldOf(form, 'objection')} />,
        payload: ({ objection }) => ({ objection: textOf(objection) }),
      })}
    />
  ))
  if (view.opened === null) return { primary: onOrder }
  return { primary: opening(view.opened, path, own, says), others: onOrder }
}

type Own = { readonly caseId: string; readonly onDone: () => void }

function opening(
  { declareReady, file, left, invoicing, toInvoice }: Opened,
  path: string,
  own: Own,
  says: HolderWords,
) {
  return (
    <>
      {declareReady !== null && left.length > 0 && (
        <OwnAct
          {...own}
          process="acceptance"
          view={declareReady}
          path={`${path}/deliveries`}
          seq={0}
          primary
          consequence={says.readyToday}
          initial={partsValues()}
          fields={(form) => <PartsFields form={form} left={left} />}
          payload={(values) => partsPayload(values, left)}
        />
      )}
      {file !== null && invoicing !== null && (
        <OwnAct
          {...own}
          process="invoice"
          view={file}
          path={`${path}/invoices`}
          seq={0}
          consequence={says.fileToday}
          initial={invoiceValues(toInvoice)}
          fields={(form) => <InvoiceFields form={form} invoicing={invoicing} proposed={toInvoice.length > 0} />}
          payload={(values) => invoicePayload(values, invoicing)}
        />
      )}
    </>
  )
}

function OpenedOrder({ opened, place }: { readonly opened: Opened; readonly place: Place }) {
  const says = useWords(words)
  const path = apiOf(pageOf(place, 'orders', place.caseId))
  const { receivedOn, objectUntil, from, until, commitment, service, note, signedOn, cancelled } = opened
  const facts: readonly Fact[] = [
    [says.signed, says.on(signedOn)],
    ...(receivedOn === null ? [] : [[says.received, says.on(receivedOn)] as const]),
    ...(objectUntil === null ? [] : [[says.objectUntil, says.toConfirm(objectUntil)] as const]),
    [says.period, says.periodOf(from, until)],
    [says.commitment, commitment],
    ...(service === null ? [] : [[says.service, service] as const]),
    ...(note === '' ? [] : [[says.note, note] as const]),
  ]
  return (
    <>
      {cancelled !== null && <p>{says.cancelled(cancelled.on, cancelled.reason)}</p>}
      <Part title={says.documents}>
        <Facts of={facts} />
        <ul>
          <li>
            <a href={`${path}/order.pdf`}>{says.pdf}</a>
          </li>
          <li>
            <a href={`${path}/order.xml`}>{says.xml}</a>
          </li>
        </ul>
      </Part>
      <Part title={says.lines}>
        <LinesTable lines={opened.lines} />
        <p className={classes.total}>{says.total(opened.amount, opened.vat)}</p>
      </Part>
      <Objections contested={opened.contested} />
    </>
  )
}

type LinesProps = { readonly lines: readonly Omit<Opened['lines'][number], 'price' | 'vat'>[] }

/** Lines of an order or of a delivery, each with its amount excluding VAT. */
export function LinesTable({ lines }: LinesProps) {
  const says = useWords(words)
  const head = useCellHead()
  const schools = lines.some(({ uai }) => uai !== null)
  return (
    <FramedTable heads={[says.line, ...(schools ? [says.school] : []), says.quantity, says.amount]}>
      {lines.map(({ line, label, unit, uai, quantity, amount }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one reference may stand for several schools
        <tr key={index}>
          <th scope="row">
            {label}
            <div className={classes.note}>{line}</div>
          </th>
          {schools && <td data-head={head(says.school)}>{uai ?? '–'}</td>}
          <td data-head={head(says.quantity)} className={classes.figure}>
            {says.units(quantity, unit)}
          </td>
          <td data-head={head(says.amount)} className={classes.figure}>
            {says.excluding(amount)}
          </td>
        </tr>
      ))}
    </FramedTable>
  )
}

function Objections({ contested }: Pick<Opened, 'contested'>) {
  const says = useWords(words)
  if (contested.length === 0) return null
  return (
    <Part title={says.contested}>
      {contested.map(({ objection, objectedOn, late, answer, answeredOn }) => (
        <div key={`${objectedOn} ${objection}`}>
          <h3>{says.objection(objectedOn, late)}</h3>
          <p className={classes.said}>{objection}</p>
          {answer === null || answeredOn === null ? (
            <p>{says.pending}</p>
          ) : (
            <>
              <h3>{says.answer(answeredOn)}</h3>
              <p className={classes.said}>{answer}</p>
            </>
          )}
        </div>
      ))}
    </Part>
  )
}
