import { useId } from 'react'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useReadAfresh } from '#ui/reading.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import type { Ordering, OrderList } from '../contract.ts'
import { OrderLeft } from './left-part.tsx'
import { LinesField } from './lines-field.tsx'
import { LinesPaste } from './lines-paste.tsx'
import { countableLines } from './order-values.ts'
import { words } from './words.ts'

type Form = ActFields<FormValues>

export type PrepareProps = {
  readonly form: Form
  readonly body: string
  /** The contracts that the member may order on. */
  readonly among: OrderList['contracts']
}

/** The form that prepares an order: first the contract, then all that its schedule and its ceilings allow. */
export function PrepareFields({ form, body, among }: PrepareProps) {
  const { form: says, filter } = useWords(words)
  const contract = textOf(form.values.contract)
  return (
    <>
      <ChoiceField
        label={filter.contract}
        none="–"
        options={among.map(({ id, reference, title }) => [id, `${reference} – ${title}`] as const)}
        {...textFieldOf(form, 'contract')}
      />
      {contract === '' ? (
        <p>{says.choose}</p>
      ) : (
        <OnContract key={contract} form={form} body={body} contract={contract} />
      )}
    </>
  )
}

function OnContract({ form, body, contract }: Omit<PrepareProps, 'among'> & { readonly contract: string }) {
  const { id: group } = useGroup()
  const { data } = useReadAfresh<Ordering>(`/api/groups/${group}/contracts/${contract}/ordering`)
  return data === undefined ? null : <OrderFields form={form} body={body} ordering={data} />
}

export type OrderFieldsProps = { readonly form: Form; readonly body: string; readonly ordering: Ordering }

/** What an order asks: its lines from the schedule, what they come to, its period, its invoice address. */
export function OrderFields({ form, body, ordering }: OrderFieldsProps) {
  const says = useWords(words)
  const { today } = useGroup()
  const list = useId()
  const { schedule } = ordering
  if (schedule === null) return <p>{says.noSchedule}</p>
  return (
    <>
      <LinesField form={form} prices={schedule.state} list={list} on={today} />
      <datalist id={list}>
        {schedule.state.lines.flatMap(({ key, label, unit, kind }) =>
          kind === 'order' ? [<option key={key} value={key}>{`${label} (${unit})`}</option>] : [],
        )}
      </datalist>
      <LinesPaste
        prices={schedule.state}
        onRead={(lines) => form.change({ lines: lines.map((line) => ({ ...line })) })}
      />
      <OrderLeft ordering={ordering} body={body} lines={countableLines(form.values)} on={today} />
      <DateField label={says.form.from} {...filledFieldOf(form, 'from')} />
      <DateField label={says.form.until} {...filledFieldOf(form, 'until')} />
      <LineField label={says.form.service} maxLength={100} {...textFieldOf(form, 'service')} />
      <LongField label={says.form.note} maxLength={4000} {...textFieldOf(form, 'note')} />
    </>
  )
}
