import { Link, useParams } from '@tanstack/react-router'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { textFieldOf } from '#ui/act/field-of.ts'
import { type ActSetting, type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { ChoiceField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import type { Names } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import type { CeilingStanding } from '../contract.ts'
import { shareOf } from '../model/counting.ts'
import type { Pace } from '../model/forecast.ts'
import type { Ceiling, InForce, Loan, Ordered } from '../model/state.ts'
import { LendFields, ShareFields } from './ceiling-fields.tsx'
import { loanPayload, quantityField, shareRows, sharesPayload } from './ceiling-values.ts'
import { ConsumptionPart, QuantitiesPart } from './consumption-part.tsx'
import { LoansPart } from './loans-part.tsx'
import { type CeilingWords, words } from './words.ts'

/** The ceilings of one contract: what is ordered against each, and what members lend each other. */
export function CeilingPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { id: group } = useGroup()
  const contracts = useNotifiedContracts()
  const standing = useReadAfresh<CeilingStanding>(`/api/groups/${group}/ceilings/${caseId}/standing`)
  return (
    <CaseReading<Ceiling> process="ceiling" collection="ceilings" caseId={caseId}>
      {(data) => (
        <Reading of={standing}>
          {({ ordered, pace }) => <CeilingDetail data={data} contracts={contracts} ordered={ordered} pace={pace} />}
        </Reading>
      )}
    </CaseReading>
  )
}

export type CeilingDetailProps = {
  readonly data: CaseData<Ceiling>
  readonly contracts: readonly NotifiedContract[]
  readonly ordered: readonly Ordered[]
  readonly pace: Pace | null
}

export function CeilingDetail({ data, contracts, ordered, pace }: CeilingDetailProps) {
  const says = useWords(words)
  const { id: group, me, lookup } = useGroup()
  const { state } = data.resource
  if (state.status === 'none') return null
  const contract = contracts.find(({ id }) => id === state.contract)
  const own = me?.body.id ?? ''
  const settings = settingsIn(says, { state, own, lookup, buyers: contract?.identifiedBuyers ?? [] })
  return (
    <CaseDetailPage
      data={data}
      title={says.of(contract?.title ?? '')}
      list={{ path: 'ceilings', title: says.title }}
      lede={<Link to={`/groups/${group}/contracts/${state.contract}`}>{contract?.reference}</Link>}
      opens="set"
      quiet={['share', 'lend', 'declineLoan', ...(awaiting(state, own).length === 0 ? ['acceptLoan'] : [])]}
      settings={settings}
    >
      <ConsumptionPart state={state} ordered={ordered} pace={pace} />
      <QuantitiesPart state={state} ordered={ordered} />
      <LoansPart loans={state.loans} />
    </CaseDetailPage>
  )
}

/** The loans that wait for the answer of one member. */
const awaiting = ({ loans }: InForce, body: string): readonly Loan[] =>
  loans.filter(({ answer, to }) => answer === null && to === body)

type About = {
  readonly state: InForce
  readonly own: string
  readonly lookup: Names
  readonly buyers: readonly string[]
}

/** What the page knows of the forms of its acts: the shares of today, who may be lent to, which loans wait. */
function settingsIn(says: CeilingWords, { state, own, lookup, buyers }: About): Readonly<Record<string, ActSetting>> {
  const counted = state.maximum.quantities.map(({ line }) => line)
  const lent = (shareOf(state, own)?.quantities ?? []).map(({ line }) => line)
  const withdrawable = state.loans.filter(({ answer, from, to }) => answer === null && (from === own || to === own))
  const answering = (among: readonly Loan[]): ActSetting => ({
    initial: { loan: among.length === 1 ? String(among[0]?.number) : '' },
    fields: (form) => (
      <ChoiceField
        label={says.form.loan}
        none={says.form.chooseLoan}
        options={among.map(({ number, from, to }) => [
          String(number),
          says.loanOf(number, lookup.name(from), lookup.name(to)),
        ])}
        {...textFieldOf(form, 'loan')}
      />
    ),
    payload: (values) => ({ loan: Number(values.loan) }),
  })
  return {
    share: {
      initial: { shares: shareRows(buyers, state.shares).map((row) => ({ ...row })), reason: '' },
      fields: (form) => <ShareFields form={form} lines={counted} maximum={state.maximum.amount} />,
      payload: (values) => ({ shares: sharesPayload(values, counted), reason: values.reason }),
    },
    lend: {
      initial: { to: '', amount: '', ...Object.fromEntries(lent.map((line) => [quantityField(line), ''])) },
      fields: (form) => <LendFields form={form} among={buyers.filter((body) => body !== own)} lines={lent} />,
      payload: (values) => loanPayload(values, own, lent),
    },
    acceptLoan: answering(awaiting(state, own)),
    declineLoan: answering(withdrawable),
  }
}
