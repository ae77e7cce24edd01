import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { ActSetting } from '#ui/case-detail.tsx'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField } from '#ui/field/plain-fields.tsx'
import { scaledIn } from '#ui/field/scaled-number.ts'
import { useWords } from '#ui/i18n/words.ts'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import { GROUNDS, type Known } from '../model/state.ts'
import { words } from './words.ts'

type Props = { readonly form: ActFields<FormValues> }

/** By which ground, and why. */
export function GroundFields({ form }: Props) {
  const says = useWords(words)
  return (
    <>
      <ChoiceField
        label={says.ground}
        none={says.choose}
        options={GROUNDS.map((ground) => [ground, says.grounds[ground]] as const)}
        {...textFieldOf(form, 'ground')}
      />
      <LongField label={says.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />
    </>
  )
}

function NoticeFields({ form }: Props) {
  const says = useWords(words)
  return (
    <>
      <LongField label={says.defects} maxLength={4000} {...textFieldOf(form, 'defects')} />
      <DateField label={says.sentOn} {...filledFieldOf(form, 'sentOn')} />
      <DateField label={says.until} {...filledFieldOf(form, 'until')} />
      <StoredFileField label={says.notice} required {...textFieldOf(form, 'document')} />
    </>
  )
}

function HearingFields({ form }: Props) {
  const says = useWords(words)
  return (
    <>
      <DateField label={says.on} {...filledFieldOf(form, 'on')} />
      <LongField label={says.said} maxLength={4000} {...textFieldOf(form, 'said')} />
      <StoredFileField label={says.evidence} required {...textFieldOf(form, 'evidence')} />
    </>
  )
}

function DecideFields({ form }: Props) {
  const says = useWords(words)
  return (
    <>
      <GroundFields form={form} />
      <DateField label={says.effectiveOn} {...filledFieldOf(form, 'effectiveOn')} />
      {form.values.ground === 'public-interest' && (
        <LineField label={says.rate} inputMode="decimal" {...textFieldOf(form, 'rate')} />
      )}
      <StoredFileField label={says.document} required {...textFieldOf(form, 'document')} />
    </>
  )
}

function SettleFields({ form }: Props) {
  const says = useWords(words)
  return (
    <>
      <DateField label={says.settledOn} {...filledFieldOf(form, 'settledOn')} />
      <LineField label={says.amount} inputMode="decimal" {...textFieldOf(form, 'amount')} />
      <StoredFileField label={says.statement} required {...textFieldOf(form, 'statement')} />
    </>
  )
}

function WhyFields({ form }: Props) {
  const says = useWords(words)
  return <LongField label={says.why} maxLength={4000} {...textFieldOf(form, 'why')} />
}

/** The forms of the acts of the coordinator. */
export const settingsOf = ({ ground, reason }: Known, today: string): Readonly<Record<string, ActSetting>> => ({
  giveNotice: {
    initial: { defects: '', sentOn: today, until: '', document: '' },
    fields: (form) => <NoticeFields form={form} />,
  },
  recordHearing: {
    initial: { on: today, said: '', evidence: '' },
    fields: (form) => <HearingFields form={form} />,
  },
  decline: { initial: { why: '' }, fields: (form) => <WhyFields form={form} /> },
  decide: {
    initial: { ground, reason, effectiveOn: '', document: '', rate: '' },
    fields: (form) => <DecideFields form={form} />,
    payload: ({ rate, ...values }) => ({
      ...values,
      rate: textOf(rate).trim() === '' ? null : scaledIn(textOf(rate), 2),
    }),
  },
  settle: {
    initial: { settledOn: today, amount: '', statement: '' },
    fields: (form) => <SettleFields form={form} />,
    payload: ({ amount, ...values }) => ({ ...values, amount: scaledIn(textOf(amount), 2) }),
  },
})
