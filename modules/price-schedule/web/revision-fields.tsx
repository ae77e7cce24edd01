import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField } from '#ui/field/plain-fields.tsx'
import { scaledIn } from '#ui/field/scaled-number.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import form from '#ui/schema-form/schema-form.module.css'
import { coefficientOf, valuesMissing } from '../model/prices.ts'
import type { InForce, Revision } from '../model/state.ts'
import { formatRounded } from './prices-text.ts'
import { INDEX_DECIMALS, type Row, readableValues, rowsIn, VALUE_FIELDS, valueRows } from './schedule-values.ts'
import { words } from './words.ts'

type Form = ActFields<FormValues>

/** From when the revised prices hold, and the values they are computed from. */
export function ReviseFields({ form: fields, revision }: { readonly form: Form; readonly revision: Revision }) {
  const { form: says } = useWords(words)
  return (
    <>
      <DateField label={says.from} {...filledFieldOf(fields, 'from')} />
      <ValuesFields form={fields} revision={revision} />
    </>
  )
}

type SettleProps = { readonly form: Form; readonly state: InForce & { readonly revision: Revision } }

/** Which provisional revision, and the values that were published since. */
export function SettleFields({ form: fields, state: { revision, versions } }: SettleProps) {
  const { form: says } = useWords(words)
  const awaited = versions.filter(({ provisional }) => provisional)
  const choose = (chosen: string) => {
    const values = versions.find(({ number }) => String(number) === chosen)?.values ?? []
    fields.change({ version: chosen, values: valueRows(revision, values).map((row) => ({ ...row })) })
  }
  return (
    <>
      <ChoiceField
        label={says.whichVersion}
        none={says.chooseVersion}
        options={awaited.map(({ number, from }) => [String(number), says.versionOf(number, from)] as const)}
        {...textFieldOf(fields, 'version')}
        onChange={choose}
      />
      <ValuesFields form={fields} revision={revision} />
    </>
  )
}

/** The value of each index of the formula, and what the coefficient would be. */
function ValuesFields({ form: fields, revision }: { readonly form: Form; readonly revision: Revision }) {
  const { form: says } = useWords(words)
  const { language } = useLanguage()
  const rows = rowsIn(fields.values.values, VALUE_FIELDS)
  const set = (index: number, patch: Row) =>
    fields.change({ values: rows.map((row, at) => ({ ...row, ...(at === index ? patch : {}) })) })
  const readable = readableValues(fields.values)
  const whole = valuesMissing(revision, readable).length === 0 && revision.terms.every(({ base }) => base > 0)
  return (
    <>
      {rows.map(({ index = '', value = '', period = '', publishedOn = '' }, at) => (
        <fieldset key={index} className={form.group}>
          <legend>{index}</legend>
          <LineField
            label={says.value}
            inputMode="decimal"
            value={value}
            error={
              fields.issue(`values.${at}.value`) ??
              (value !== '' && scaledIn(value, INDEX_DECIMALS) === null ? says.wouldNot : undefined)
            }
            onChange={(next) => set(at, { value: next })}
          />
          <LineField
            label={says.period}
            value={period}
            error={fields.issue(`values.${at}.period`)}
            onChange={(next) => set(at, { period: next })}
          />
          <DateField
            label={says.publishedOn(index)}
            value={publishedOn === '' ? null : publishedOn}
            error={fields.issue(`values.${at}.publishedOn`)}
            onChange={(next) => set(at, { publishedOn: next ?? '' })}
          />
        </fieldset>
      ))}
      <p aria-live="polite">
        {whole ? says.wouldBe(formatRounded(coefficientOf(revision, readable), language)) : says.wouldNot}
      </p>
    </>
  )
}
