import { parseAmount } from '#kernel/money.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { LineField, TickField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import { words } from './words.ts'

const AMOUNTS = ['base', 'earlier', 'added'] as const

export const emptyAmendment: FormValues = { onAmendment: false, contract: '', base: '', earlier: '0', added: '' }

/** That the committee is asked about a draft amendment, of which contract, and by how much it raises it (CGCT L1414-4). */
export function AmendmentFields({ form }: { readonly form: ActFields<FormValues> }) {
  const { form: says } = useWords(words)
  return (
    <>
      <TickField
        label={says.onAmendment}
        checked={form.values.onAmendment === true}
        onChange={(onAmendment) => form.change({ onAmendment })}
      />
      {form.values.onAmendment === true && (
        <>
          <LineField label={says.contract} maxLength={200} {...textFieldOf(form, 'contract', 'amendment.contract')} />
          {AMOUNTS.map((amount) => (
            <LineField
              key={amount}
              label={says[amount]}
              inputMode="decimal"
              {...textFieldOf(form, amount, `amendment.${amount}`)}
            />
          ))}
        </>
      )}
    </>
  )
}

/** What cannot be read as an amount is sent as it was typed, which the server refuses by its field. */
function centsOf(typed: string): number | string {
  try {
    return parseAmount(typed)
  } catch (error) {
    if (error instanceof RangeError) return typed
    throw error
  }
}

export function amendmentPayload({ onAmendment, contract, base, earlier, added }: FormValues): object {
  if (onAmendment !== true) return {}
  const amounts = { base: centsOf(textOf(base)), earlier: centsOf(textOf(earlier)), added: centsOf(textOf(added)) }
  return { amendment: { contract, ...amounts } }
}
