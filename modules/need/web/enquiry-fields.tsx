import type { Json } from '#kernel/canonical.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import { CATEGORIES, type Enquiry, type Line } from '../model/purchase-state.ts'
import { LinesField } from './lines-field.tsx'
import { words } from './words.ts'

/** What the form of an enquiry begins with: one empty line, since an enquiry without a line asks nothing. */
export const emptyEnquiry: FormValues = {
  title: '',
  object: '',
  category: 'services',
  lines: [{ key: '1', label: '', unit: '' }],
  from: '',
  months: '48',
  sheetsDue: '',
}

/** What a revision begins with: the enquiry as it stands. */
export function enquiryValues({ title, object, category, lines, duration, sheetsDue }: Enquiry): FormValues {
  const { from, months } = duration
  return {
    title,
    object,
    category,
    lines: lines.map((line) => ({ ...line })),
    from,
    months: String(months),
    sheetsDue,
    reason: '',
  }
}

/** The payload of an enquiry; a number of months that is none is sent as nothing, which the server refuses. */
export function enquiryPayload({ from, months, ...values }: FormValues): object {
  const length = /^\d{1,3}$/.test(textOf(months).trim()) ? Number(months) : null
  return { ...values, lines: linesIn(values.lines), duration: { from, months: length } }
}

function linesIn(value: Json | undefined): readonly Line[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((each: Json) =>
    typeof each === 'object' && each !== null && 'key' in each
      ? [{ key: textOf(each.key), label: textOf(each.label), unit: textOf(each.unit) }]
      : [],
  )
}

/** What is bought, in which lines the members count it, for how long, and until when their sheets are awaited. */
export function EnquiryFields(form: ActFields<FormValues>) {
  const { form: says, categories } = useWords(words)
  return (
    <>
      <LineField label={says.title} maxLength={200} {...textFieldOf(form, 'title')} />
      <LongField label={says.object} hint={says.objectHint} maxLength={2000} {...textFieldOf(form, 'object')} />
      <ChoiceField
        label={says.category}
        options={CATEGORIES.map((category) => [category, categories[category]] as const)}
        {...textFieldOf(form, 'category')}
      />
      <LinesField
        value={linesIn(form.values.lines)}
        onChange={(lines) => form.change({ lines: lines.map((line) => ({ ...line })) })}
        issue={form.issue}
      />
      <DateField label={says.from} required {...filledFieldOf(form, 'from', 'duration.from')} />
      <LineField
        label={says.months}
        hint={says.monthsHint}
        inputMode="numeric"
        {...textFieldOf(form, 'months', 'duration.months')}
      />
      <DateField label={says.sheetsDue} required {...filledFieldOf(form, 'sheetsDue')} />
      {'reason' in form.values && <LongField label={says.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />}
    </>
  )
}
