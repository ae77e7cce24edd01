import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'
import { LineField, RadioField } from '#ui/field/plain-fields.tsx'
import { scaledIn } from '#ui/field/scaled-number.ts'
import { useWords } from '#ui/i18n/words.ts'
import type { OrderView } from '../contract.ts'
import { words } from './words.ts'

type Left = NonNullable<OrderView['opened']>['left']

export const partsValues = (): FormValues => ({ extent: 'whole', quantities: {} })

const quantitiesOf = ({ quantities }: FormValues): Readonly<Record<string, string>> =>
  typeof quantities === 'object' && quantities !== null && !Array.isArray(quantities)
    ? (quantities as Readonly<Record<string, string>>)
    : {}

/** What is declared ready: all that is left, or the lines of which something was typed. A quantity that cannot be read is sent as none. */
export function partsPayload(values: FormValues, left: Left): object {
  if (values.extent !== 'some') return { parts: left.map(({ place, quantity }) => ({ place, quantity })) }
  const typed = quantitiesOf(values)
  return {
    parts: left.flatMap(({ place }) => {
      const text = typed[String(place)] ?? ''
      return text.trim() === '' ? [] : [{ place, quantity: scaledIn(text, 0) }]
    }),
  }
}

type PartsFieldsProps = { readonly form: ActFields<FormValues>; readonly left: Left }

/** All that is left of an order, or some of it line by line. */
export function PartsFields({ form, left }: PartsFieldsProps) {
  const says = useWords(words)
  const typed = quantitiesOf(form.values)
  const isSome = form.values.extent === 'some'
  return (
    <RadioField
      legend={says.parts}
      value={isSome ? 'some' : 'whole'}
      options={[
        ['whole', says.whole],
        ['some', says.some],
      ]}
      onChange={(extent) => form.change({ extent })}
    >
      {isSome &&
        left.map(({ place, quantity, label, unit, uai }) => (
          <LineField
            key={place}
            label={uai === null ? label : `${label} (${uai})`}
            hint={says.leftOf(quantity, unit)}
            inputMode="numeric"
            value={typed[String(place)] ?? ''}
            error={form.issue(`parts.${place}`)}
            onChange={(text) => form.change({ quantities: { ...typed, [String(place)]: text } })}
          />
        ))}
    </RadioField>
  )
}
