import { Link } from '@tanstack/react-router'
import { useCellHead } from '#ui/cell-head.ts'
import { Due } from '#ui/due.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import type { InvoiceView } from '../contract.ts'
import classes from './holder.module.css'
import type { DetailProps } from './order-page.tsx'
import { apiOf, OwnReading, pageOf, useCrumbs, usePlace } from './own-reading.tsx'
import type { HolderWords } from './words.fr.ts'
import { words } from './words.ts'

/** One invoice: when it is to be paid, what is kept back of it, what its delay owes. */
export function InvoicePage() {
  const place = usePlace()
  return (
    <OwnReading<InvoiceView> path={apiOf(pageOf(place, 'invoices', place.caseId))} consultation={place.consultation}>
      {(view) => <InvoiceDetail view={view} place={place} />}
    </OwnReading>
  )
}

export function InvoiceDetail({ view, place }: Omit<DetailProps<InvoiceView>, 'reload'>) {
  const says = useWords(words)
  const labels = useLabels()
  const head = useCellHead()
  const { invoice, member, status, kind, waits, missing, returned, lines, amount, vat } = view
  return (
    <Page
      title={kind === 'advance' ? says.advanceOf(invoice.number) : says.invoiceOf(invoice.number)}
      crumbs={useCrumbs(place)}
      lede={
        <>
          {says.ofMember(member.name)} {capitalised(labels.status('invoice', status))}. {says.onOrder}{' '}
          <Link to={pageOf(place, 'orders', invoice.order)}>{invoice.orderNumber}</Link>.
        </>
      }
    >
      {returned !== null && <p>{says.returned(returned.on, returned.reason)}</p>}
      <Part title={says.due}>
        {waits !== null && <p>{says.waitsFor[waits]}</p>}
        <Facts of={factsOf(says, view)} />
        {missing.length > 0 && (
          <>
            <h3>{says.missing}</h3>
            <ul>
              {missing.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </>
        )}
      </Part>
      <Part title={says.invoicedLines}>
        {lines.length > 0 && (
          <FramedTable heads={[says.line, says.quantity, says.amount]}>
            {lines.map(({ line, quantity, amount: each }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                <td data-head={head(says.quantity)}>{says.units(quantity, '')}</td>
                <td data-head={head(says.amount)} className={classes.figure}>
                  {says.excluding(each)}
                </td>
              </tr>
            ))}
          </FramedTable>
        )}
        <p className={classes.total}>{says.total(amount, vat)}</p>
      </Part>
    </Page>
  )
}

function factsOf(says: HolderWords, { invoice, today, deductions, issuedOn, reference }: InvoiceView): readonly Fact[] {
  const { receivedOn, due, paidOn, owed, late } = invoice
  return [
    [says.issuedOn, says.on(issuedOn)],
    [says.receivedOn, says.on(receivedOn)],
    ...(due === null ? [] : [[says.dueOn, <Due key="due" due={due} today={paidOn ?? today} />] as const]),
    ...(late === null ? [] : [[says.lateness, says.lateOf(late.days, late.interest, late.lumpSum)] as const]),
    ...deductions.map(
      (each) => [`${says.kept}, ${says.keptOf[each.kind] ?? each.kind}`, says.including(each.amount)] as const,
    ),
    ...(paidOn === null ? [] : [[says.paidOn, says.on(paidOn)] as const]),
    ...(reference === null ? [] : [[says.paymentReference, reference] as const]),
    ...(owed === 0 ? [] : [[says.owed, says.plain(owed)] as const]),
  ]
}
