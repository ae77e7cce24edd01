import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { OrderList } from '#modules/order/contract.ts'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { Due } from '#ui/due.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { useRead, useReadAfresh } from '#ui/reading.tsx'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import { answerTerm } from '../model/clocks.ts'
import { totalOf } from '../model/direct.ts'
import type { PaymentRequest } from '../model/request-state.ts'
import type { Subcontractor } from '../model/state.ts'
import type { Form } from './fields.tsx'
import { requestPayload, requestValues } from './values.ts'
import { words } from './words.ts'

/** Somebody who may ask to be paid directly. */
export type Payee = { readonly id: string; readonly name: string; readonly contract: string }

/** What subcontractors ask to be paid, and the form that enters another request. */
export function RequestsPage() {
  const { id } = useGroup()
  const read = useRead<readonly CaseWithState<Subcontractor>[]>(`/api/groups/${id}/cases?process=subcontractor`)
  const payees = (read.data ?? []).flatMap(({ id: subcontractor, state }): readonly Payee[] =>
    state.status === 'accepted' ? [{ id: subcontractor, name: state.name, contract: state.contract }] : [],
  )
  return (
    <CaseListReading<PaymentRequest> process="paymentRequest" collection="payment-requests">
      {(data) => <Requests data={data} payees={payees} />}
    </CaseListReading>
  )
}

export type RequestsProps = { readonly data: CaseListData<PaymentRequest>; readonly payees: readonly Payee[] }

export function Requests({ data, payees }: RequestsProps) {
  const { requests: says } = useWords(words)
  const columns = useColumns()
  return (
    <CaseListPage
      data={data}
      collection="payment-requests"
      opens="file"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      columns={columns}
      initial={requestValues(payees.length === 1 ? (payees[0]?.id ?? '') : '')}
      fields={(form) => <FileFields form={form} payees={payees} />}
      payload={requestPayload}
    />
  )
}

type FileProps = { readonly form: Form; readonly payees: readonly Payee[] }

function FileFields({ form, payees }: FileProps) {
  const { id: group } = useGroup()
  const payee = payees.find(({ id }) => id === textOf(form.values.subcontractor))
  const orders = useReadAfresh<OrderList>(
    `/api/groups/${group}/orders${payee === undefined ? '' : `?contract=${payee.contract}`}`,
  )
  const sent = orders.data?.lines.filter(({ status }) => ['sent', 'received', 'objected'].includes(status)) ?? []
  return <RequestFields form={form} payees={payees} orders={payee === undefined ? [] : sent} />
}

/** Who asks, on which order, how much, and when both received it. */
export function RequestFields({ form, payees, orders }: FileProps & { readonly orders: OrderList['lines'] }) {
  const { requests: says, form: its } = useWords(words)
  const { lookup } = useGroup()
  return (
    <>
      <ChoiceField
        label={says.subcontractor}
        none={its.choose}
        options={payees.map(({ id, name }) => [id, name] as const)}
        {...textFieldOf(form, 'subcontractor')}
      />
      <ChoiceField
        label={says.order}
        none={its.choose}
        hint={says.orderHint}
        options={orders.map(({ id, number, body }) => [id, `${number ?? '–'}, ${lookup.name(body)}`] as const)}
        {...textFieldOf(form, 'order')}
      />
      <LineField label={says.number} maxLength={60} {...textFieldOf(form, 'number')} />
      <LineField label={says.amountField} inputMode="decimal" {...textFieldOf(form, 'amount')} />
      <LineField label={says.vat} inputMode="decimal" {...textFieldOf(form, 'vat')} />
      <DateField label={says.holderReceived} {...filledFieldOf(form, 'holderReceivedOn')} />
      <DateField label={says.buyerReceived} {...filledFieldOf(form, 'buyerReceivedOn')} />
      <StoredFileField label={says.document} required {...textFieldOf(form, 'document')} />
    </>
  )
}

/** What another member is asked to pay is not told: its amount is not there. */
const isOpen = (state: object): boolean => 'amount' in state

function useColumns(): readonly CaseColumn<PaymentRequest>[] {
  const { requests: says } = useWords(words)
  const { id: group, lookup, today } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  return [
    {
      head: says.head.number,
      cell: ({ id, state }) => (
        <Link to={`/groups/${group}/payment-requests/${id}`}>
          {state.status === 'none' ? id : isOpen(state) ? `${state.number}, ${state.name}` : state.name}
        </Link>
      ),
    },
    { head: says.head.member, cell: ({ state }) => state.status !== 'none' && lookup.name(state.body) },
    {
      head: says.head.total,
      cell: ({ state }) => (state.status !== 'none' && isOpen(state) ? formatCents(totalOf(state), language) : '–'),
    },
    { head: says.head.status, cell: ({ state }) => capitalised(labels.status('paymentRequest', state.status)) },
    {
      head: says.head.due,
      cell: ({ state }) =>
        state.status === 'awaiting' && isOpen(state) ? (
          <Due due={answerTerm(state.holderReceivedOn, today).last} today={today} />
        ) : (
          '–'
        ),
    },
  ]
}
