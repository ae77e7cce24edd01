import { Link, useParams } from '@tanstack/react-router'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import { type ActSetting, type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { DocumentLink } from '#ui/document-link.tsx'
import { Due } from '#ui/due.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { answerTerm } from '../model/clocks.ts'
import type { PaymentRequest } from '../model/request-state.ts'
import classes from './subcontractor.module.css'
import { words } from './words.ts'

type Existing = Exclude<PaymentRequest, { status: 'none' }>

/** One request for direct payment: what is asked, what the holder says of it, until when. */
export function RequestPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<PaymentRequest> process="paymentRequest" collection="payment-requests" caseId={caseId}>
      {(data) => {
        const { state } = data.resource
        return state.status === 'none' ? null : <RequestDetail data={data} state={state} />
      }}
    </CaseReading>
  )
}

export type RequestDetailProps = { readonly data: CaseData<PaymentRequest>; readonly state: Existing }

export function RequestDetail({ data, state }: RequestDetailProps) {
  const { requests: says, title, totals } = useWords(words)
  const labels = useLabels()
  const { language } = useLanguage()
  const { id: group, today, lookup } = useGroup()
  const rows: readonly Fact[] = [
    [
      says.subcontractor,
      <Link key="payee" to={`/groups/${group}/subcontractors/${state.subcontractor}`}>
        {state.name}
      </Link>,
    ],
    [
      says.order,
      <Link key="order" to={`/groups/${group}/orders/${state.order}`}>
        {says.seeOrder}
      </Link>,
    ],
    [says.amount, totals(state.amount, state.vat)],
    [says.holderReceived, formatDate(state.holderReceivedOn, language)],
    [says.buyerReceived, formatDate(state.buyerReceivedOn, language)],
    ...(state.status === 'awaiting'
      ? [[says.answerBy, <Due key="due" due={answerTerm(state.holderReceivedOn, today).last} today={today} />] as const]
      : []),
    [says.document, <DocumentLink key="document" hash={state.document} label={says.document} />],
  ]
  return (
    <CaseDetailPage
      data={data}
      title={says.of(state.number, state.name)}
      list={{ path: 'payment-requests', title: says.title }}
      lede={`${lookup.name(state.body)}. ${capitalised(labels.status('paymentRequest', state.status))}. ${title}.`}
      opens="file"
      judgements={['agree', 'refuse']}
      settings={useSettings()}
    >
      <Outcome state={state} />
      <Facts of={rows} />
    </CaseDetailPage>
  )
}

function Outcome({ state }: { readonly state: Existing }) {
  const { requests: says } = useWords(words)
  if (state.status === 'agreed') return <p>{says.agreed(state.agreedOn)}</p>
  if (state.status === 'passed') return <p>{says.passed(state.passedOn)}</p>
  if (state.status === 'refused') return <p className={classes.said}>{says.refused(state.refusedOn, state.reasons)}</p>
  return null
}

function useSettings(): Readonly<Record<string, ActSetting>> {
  const { requests: says } = useWords(words)
  const { today } = useGroup()
  return {
    agree: {
      initial: { answeredOn: today },
      fields: (form) => <DateField label={says.answeredOn} {...filledFieldOf(form, 'answeredOn')} />,
    },
    refuse: {
      initial: { answeredOn: today, reasons: '' },
      fields: (form) => (
        <>
          <DateField label={says.answeredOn} {...filledFieldOf(form, 'answeredOn')} />
          <LongField label={says.reasons} maxLength={4000} {...textFieldOf(form, 'reasons')} />
        </>
      ),
    },
  }
}
