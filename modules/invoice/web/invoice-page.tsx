import { Link, useParams } from '@tanstack/react-router'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import { type ActSetting, type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { LineField, LongField } from '#ui/field/plain-fields.tsx'
import { scaledIn } from '#ui/field/scaled-number.ts'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import { Stages } from '#ui/stages.tsx'
import type { Reckoning } from '../contract.ts'
import type { Invoice } from '../model/state.ts'
import { ClockPart, FactsPart, LinesPart, NetPart } from './invoice-parts.tsx'
import { stagesOf } from './invoice-stages.ts'
import { centsIn, eurosOf, missingIn } from './invoice-values.ts'
import type { InvoiceWords } from './words.fr.ts'
import { words } from './words.ts'

export type Existing = Exclude<Invoice, { status: 'none' }>

/** One invoice: where it stands, what it asks, when it is due and by which computation, what is kept back. */
export function InvoicePage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { id: group } = useGroup()
  const reckoning = useReadAfresh<Reckoning>(`/api/groups/${group}/invoices/${caseId}/reckoning`)
  return (
    <CaseReading<Invoice> process="invoice" collection="invoices" caseId={caseId}>
      {(data) => (
        <Reading of={reckoning}>
          {(read) => {
            const { state } = data.resource
            return state.status === 'none' ? null : <InvoiceDetail data={data} state={state} reckoning={read} />
          }}
        </Reading>
      )}
    </CaseReading>
  )
}

export type InvoiceDetailProps = {
  readonly data: CaseData<Invoice>
  readonly state: Existing
  readonly reckoning: Reckoning
}

export function InvoiceDetail({ data, state, reckoning }: InvoiceDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group, today, lookup } = useGroup()
  const title = state.kind === 'advance' ? says.advanceOf(state.number) : says.titleOf(state.number)
  return (
    <CaseDetailPage
      data={data}
      title={title}
      list={{ path: 'invoices', title: says.title }}
      lede={
        <>
          {lookup.name(state.body)}. {capitalised(labels.status('invoice', state.status))}. {says.lede1}{' '}
          <Link to={`/groups/${group}/orders/${state.order}`}>{reckoning.orderNumber}</Link>.
        </>
      }
      opens="file"
      quiet={['suspend', 'return']}
      stages={<Stages stages={stagesOf(says.stages, state)} />}
      settings={settingsOf(says, reckoning, today)}
    >
      {state.status === 'returned' && <p>{says.returned(state.returnedOn, state.reason)}</p>}
      {state.status !== 'returned' && <ClockPart state={state} reckoning={reckoning} />}
      <LinesPart state={state} />
      {state.status !== 'returned' && <NetPart state={state} reckoning={reckoning} />}
      <FactsPart state={state} />
    </CaseDetailPage>
  )
}

/** What the page knows of the forms of its acts: what is missing, what the accountant paid. */
function settingsOf(says: InvoiceWords, reckoning: Reckoning, today: string): Readonly<Record<string, ActSetting>> {
  const { form: its } = says
  return {
    ...payingSettings(says, reckoning),
    suspend: {
      initial: { missing: '', suspendedOn: today },
      fields: (form) => (
        <>
          <LongField label={its.missing} maxLength={4000} {...textFieldOf(form, 'missing')} />
          <DateField label={its.suspendedOn} {...filledFieldOf(form, 'suspendedOn')} />
        </>
      ),
      payload: ({ missing, suspendedOn = '' }) => ({ missing: missingIn(missing), suspendedOn }),
    },
  }
}

/** The same of what the accountant did: recorded here, never done here. */
const payingSettings = (says: InvoiceWords, { net }: Reckoning): Readonly<Record<string, ActSetting>> => ({
  recordPayment: {
    consequence: says.recorded,
    initial: { paidOn: '', reference: '', amount: eurosOf(net), rate: '' },
    fields: (form) => (
      <>
        <DateField label={says.form.paidOn} {...filledFieldOf(form, 'paidOn')} />
        <LineField label={says.form.reference} maxLength={100} {...textFieldOf(form, 'reference')} />
        <LineField label={says.form.paid} inputMode="decimal" {...textFieldOf(form, 'amount')} />
        <LineField label={says.form.rate} inputMode="decimal" {...textFieldOf(form, 'rate')} />
      </>
    ),
    payload: ({ paidOn = '', reference = '', amount, rate }) => ({
      ...{ paidOn, reference, amount: centsIn(amount) },
      rate: textOf(rate).trim() === '' ? null : scaledIn(textOf(rate), 2),
    }),
  },
  recordInterest: {
    initial: { paidOn: '', amount: '' },
    fields: (form) => (
      <>
        <DateField label={says.form.paidOn} {...filledFieldOf(form, 'paidOn')} />
        <LineField label={says.form.paid} inputMode="decimal" {...textFieldOf(form, 'amount')} />
      </>
    ),
    payload: ({ paidOn = '', amount }) => ({ paidOn, amount: centsIn(amount) }),
  },
})
