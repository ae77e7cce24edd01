import { Link, useParams } from '@tanstack/react-router'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import { type ActSetting, type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { LongField } from '#ui/field/plain-fields.tsx'
import { scaledText } from '#ui/field/scaled-number.ts'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import { Stages } from '#ui/stages.tsx'
import type { PenaltyList } from '../contract.ts'
import type { Penalty } from '../model/state.ts'
import classes from './penalty.module.css'
import { stagesOf } from './penalty-stages.ts'
import type { PenaltyWords } from './words.fr.ts'
import { words } from './words.ts'

type Existing = Exclude<Penalty, { status: 'none' }>

/** One penalty: where it stands, how it is counted, what the holder says of it. */
export function PenaltyPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { id: group } = useGroup()
  const list = useReadAfresh<PenaltyList>(`/api/groups/${group}/penalties`)
  return (
    <CaseReading<Penalty> process="penalty" collection="penalties" caseId={caseId}>
      {(data) => (
        <Reading of={list}>
          {({ lines }) => {
            const { state } = data.resource
            const number = lines.find(({ id }) => id === caseId)?.orderNumber ?? ''
            return state.status === 'none' ? null : <PenaltyDetail data={data} state={state} orderNumber={number} />
          }}
        </Reading>
      )}
    </CaseReading>
  )
}

export type PenaltyDetailProps = {
  readonly data: CaseData<Penalty>
  readonly state: Existing
  readonly orderNumber: string
}

export function PenaltyDetail({ data, state, orderNumber }: PenaltyDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group, lookup, today } = useGroup()
  return (
    <CaseDetailPage
      data={data}
      title={says.titleOf(orderNumber)}
      list={{ path: 'penalties', title: says.title }}
      lede={
        <>
          {lookup.name(state.body)}. {capitalised(labels.status('penalty', state.status))}. {says.order}{' '}
          <Link to={`/groups/${group}/orders/${state.order}`}>{orderNumber}</Link>.
        </>
      }
      opens="propose"
      quiet={['waive', ...(state.status === 'proposed' && state.heard !== null ? ['observe'] : [])]}
      stages={<Stages stages={stagesOf(says.stages, state)} />}
      settings={settingsOf(says, today)}
    >
      {state.status === 'waived' && <p>{says.waived(state.waivedOn, state.waiver)}</p>}
      <CountPart state={state} />
      <HearingPart state={state} />
    </CaseDetailPage>
  )
}

const settingsOf = ({ form: says }: PenaltyWords, today: string): Readonly<Record<string, ActSetting>> => ({
  observe: {
    initial: { observations: '', observedOn: today },
    fields: (form) => (
      <>
        <LongField label={says.observations} maxLength={8000} {...textFieldOf(form, 'observations')} />
        <DateField label={says.observedOn} {...filledFieldOf(form, 'observedOn')} />
      </>
    ),
    payload: ({ observations, observedOn }) => ({ observations: textOf(observations), observedOn: textOf(observedOn) }),
  },
})

/** How it is counted, day by day, so that whoever contests it can count again. */
function CountPart({ state }: { readonly state: Existing }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const { value, term, doneOn, delay, divisor, coefficient, counted, reason } = state
  const isRevised = coefficient.value !== 10 ** coefficient.decimals
  const formula = says.formulaOf(value, delay.days, divisor)
  const rows: readonly Fact[] = [
    [says.reason, reason],
    [says.value, formatCents(value, language)],
    [says.term, formatDate(term, language)],
    [says.doneOn, formatDate(doneOn, language)],
    [says.counts, says.countsOf(delay.days, delay.from, delay.until)],
    [
      says.formula,
      isRevised ? `${formula}${says.revised(scaledText(coefficient.value, coefficient.decimals))}` : formula,
    ],
    [says.counted, <strong key="counted">{formatCents(counted, language)}</strong>],
    ...('amount' in state && state.amount !== undefined
      ? [[says.afterCap, <strong key="applied">{formatCents(state.amount, language)}</strong>] as const]
      : []),
  ]
  return (
    <Part title={says.counting}>
      <Facts of={rows} />
      <p className={classes.note}>{says.noVat}</p>
    </Part>
  )
}

function HearingPart({ state: { invitedOn, heard } }: { readonly state: Existing }) {
  const says = useWords(words)
  const { language } = useLanguage()
  return (
    <Part title={says.hearing}>
      <Facts of={[[says.invited, formatDate(invitedOn, language)]]} />
      {heard === null ? (
        <p>{says.nothingSaid}</p>
      ) : (
        <>
          <h3>{says.observed(heard.observedOn)}</h3>
          <p className={classes.said}>{heard.observations}</p>
        </>
      )}
    </Part>
  )
}
