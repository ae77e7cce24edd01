import { Link, useParams } from '@tanstack/react-router'
import { linkFor } from '#api/acting-for.ts'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import { type ActSetting, type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { LineField, LongField, RadioField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import { Stages } from '#ui/stages.tsx'
import type { Ordering } from '../contract.ts'
import { pricedOn } from '../model/pricing.ts'
import type { Order } from '../model/state.ts'
import { FactsPart, ObjectionsPart } from './facts-part.tsx'
import { OrderLeft } from './left-part.tsx'
import { LinesTable } from './lines-part.tsx'
import { OrderFields } from './order-fields.tsx'
import { stagesOf } from './order-stages.ts'
import { orderPayload, orderValues } from './order-values.ts'
import type { OrderWords } from './words.fr.ts'
import { words } from './words.ts'

type Existing = Exclude<Order, { status: 'none' }>

/** One order: where it stands, what it asks at which price, what it leaves of the ceilings, what the holder says of it. */
export function OrderPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<Order> process="order" collection="orders" caseId={caseId}>
      {(data) => {
        const { state } = data.resource
        return state.status === 'none' ? null : <ReadOrder data={data} state={state} />
      }}
    </CaseReading>
  )
}

function ReadOrder({ data, state }: { readonly data: CaseData<Order>; readonly state: Existing }) {
  const { id: group } = useGroup()
  const ordering = useReadAfresh<Ordering>(`/api/groups/${group}/contracts/${state.contract}/ordering`)
  return <Reading of={ordering}>{(read) => <OrderDetail data={data} state={state} ordering={read} />}</Reading>
}

export type OrderDetailProps = {
  readonly data: CaseData<Order>
  readonly state: Existing
  readonly ordering: Ordering
}

export function OrderDetail({ data, state, ordering }: OrderDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group, today, lookup } = useGroup()
  const { contract, schedule } = ordering
  const number = 'number' in state ? state.number : undefined
  const ahead = state.status === 'draft' || state.status === 'committed'
  const priced =
    'priced' in state && state.priced !== undefined
      ? state.priced
      : schedule === null
        ? []
        : pricedOn(schedule.state, state.lines, today)
  return (
    <CaseDetailPage
      data={data}
      title={number === undefined ? says.titleDraft(lookup.name(state.body)) : says.titleOf(number)}
      list={{ path: 'orders', title: says.title }}
      lede={
        <>
          {number !== undefined && `${lookup.name(state.body)}. `}
          {capitalised(labels.status('order', state.status))}. {says.onContract}{' '}
          <Link to={`/groups/${group}/contracts/${contract.id}`}>{contract.reference}</Link>.
        </>
      }
      opens="prepare"
      quiet={['change', 'cancel', 'object']}
      stages={<Stages stages={stagesOf(says.stages, state)} />}
      settings={settingsOf(says, { state, ordering, today })}
    >
      {state.status === 'cancelled' && <p>{says.cancelled(state.cancelledOn, state.reason)}</p>}
      <Part title={says.what}>
        {ahead && <p>{says.atToday(today)}</p>}
        <LinesTable asked={state.lines} priced={priced} />
      </Part>
      {ahead && (
        <Part title={says.left}>
          <OrderLeft ordering={ordering} body={state.body} lines={state.lines} on={today} totalled />
        </Part>
      )}
      <FactsPart state={state} />
      {number !== undefined && <DocumentPart id={data.resource.id} />}
      <ObjectionsPart state={state} />
    </CaseDetailPage>
  )
}

/** The order as its holder receives it: to read, and for its own system. */
function DocumentPart({ id }: { readonly id: string }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const path = `/api/groups/${group}/orders/${id}/order`
  return (
    <Part title={says.document}>
      <ul>
        <li>
          <Icon name="file" /> <a href={linkFor(`${path}.pdf`)}>{says.documentPdf}</a>
        </li>
        <li>
          <Icon name="file" /> <a href={linkFor(`${path}.xml`)}>{says.documentXml}</a>
        </li>
      </ul>
    </Part>
  )
}

type About = { readonly state: Existing; readonly ordering: Ordering; readonly today: string }

/** What the page knows of the forms of its acts: what is asked now, how it leaves, what an answer says. */
function settingsOf(says: OrderWords, { state, ordering, today }: About): Readonly<Record<string, ActSetting>> {
  return {
    change: {
      initial: orderValues(state),
      fields: (form) => <OrderFields form={form} body={state.body} ordering={ordering} />,
      payload: orderPayload,
    },
    commit: {
      initial: { commitment: '', committedOn: today },
      fields: (form) => (
        <>
          <LineField label={says.form.commitment} maxLength={100} {...textFieldOf(form, 'commitment')} />
          <DateField label={says.form.committedOn} {...filledFieldOf(form, 'committedOn')} />
        </>
      ),
      payload: ({ commitment = '', committedOn = '' }) => ({ commitment, committedOn }),
    },
    sign: { consequence: says.counts },
    send: {
      consequence: says.form.sendNow,
      initial: { medium: 'electronic' },
      fields: (form) => (
        <RadioField
          legend={says.form.medium}
          value={textOf(form.values.medium)}
          options={(['electronic', 'paper'] as const).map((each) => [each, says.media[each]] as const)}
          onChange={(medium) => form.change({ medium })}
        />
      ),
      payload: ({ medium = '' }) => ({ medium, sentAt: null }),
    },
    answerObjection: {
      initial: { answer: '', maintained: 'true' },
      fields: (form) => (
        <>
          <LongField label={says.form.answer} maxLength={4000} {...textFieldOf(form, 'answer')} />
          <RadioField
            legend={says.form.maintained}
            value={textOf(form.values.maintained)}
            options={[
              ['true', says.form.keep],
              ['false', says.form.withdraw],
            ]}
            onChange={(maintained) => form.change({ maintained })}
          />
        </>
      ),
      payload: ({ answer = '', maintained }) => ({ answer, maintained: maintained === 'true' }),
    },
  }
}
