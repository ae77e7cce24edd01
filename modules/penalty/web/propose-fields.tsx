import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import type { PenaltyList } from '../contract.ts'
import { ofOrder } from './penalty-values.ts'
import { words } from './words.ts'

export type ProposeFieldsProps = {
  readonly form: ActFields<FormValues>
  readonly orders: PenaltyList['orders']
}

/** The form that proposes a penalty: first the order, which brings its amount and its last day. */
export function ProposeFields({ form, orders }: ProposeFieldsProps) {
  const { form: says } = useWords(words)
  const { error, value } = textFieldOf(form, 'order')
  return (
    <>
      <ChoiceField
        label={says.order}
        hint={orders.length === 0 ? says.nothing : says.orderHint}
        none={says.choose}
        options={orders.map(({ id, number, until }) => [id, says.orderOf(number, until)] as const)}
        value={value}
        error={error}
        onChange={(order) => form.change(ofOrder(order, orders))}
      />
      {textOf(form.values.order) !== '' && (
        <>
          <LineField label={says.value} inputMode="decimal" {...textFieldOf(form, 'value')} />
          <DateField label={says.term} {...filledFieldOf(form, 'term')} />
          <DateField label={says.doneOn} {...filledFieldOf(form, 'doneOn')} />
          <LongField label={says.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />
          <DateField label={says.invitedOn} {...filledFieldOf(form, 'invitedOn')} />
        </>
      )}
    </>
  )
}
