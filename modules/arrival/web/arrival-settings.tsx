import { COPY_CASES } from '#modules/submission/index.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import type { ActSetting } from '#ui/case-detail.tsx'
import type { FormValues } from '#ui/draft.ts'
import { ChoiceField, LineField, LongField, TickField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { FieldsOf } from '#ui/schema-form/schema-acts.tsx'
import type { ArrivalFile } from '../contract.ts'
import type { Entered } from '../model/arrival-state.ts'
import { CorrectFields, correctPayload, toldValues } from './arrival-fields.tsx'
import { words } from './words.ts'

type Says = ReturnType<typeof useWords<(typeof words)['fr']>>

/** The forms of the acts on one arrival, each with what it begins with. */
export const settingsIn = (
  says: Says,
  state: Entered,
  { senders }: Pick<ArrivalFile, 'senders'>,
): Readonly<Record<string, ActSetting>> => ({
  correct: {
    initial: { ...toldValues(state, state.recordedAt), reason: '' },
    consequence: says.consequences.correct,
    fields: (form) => <CorrectFields {...form} />,
    payload: correctPayload,
  },
  annul: { initial: { reason: '' }, consequence: says.consequences.annul, fields: long(says.form.reason, 'reason') },
  link: {
    initial: { account: state.account ?? '' },
    fields: (form) => <LinkField {...form} senders={senders ?? []} />,
    payload: ({ account }) => ({ account: account === '' ? null : account }),
  },
  call: { initial: { case: '', reason: '' }, fields: (form) => <CallFields {...form} /> },
  open: { initial: { readable: true, contents: '' }, fields: (form) => <OpenFields {...form} /> },
  giveBack: { initial: { to: '' }, fields: line(says.form.to, 'to') },
  destroy: { initial: { witnesses: '' }, fields: line(says.form.witnesses, 'witnesses') },
})

type Form = ActFields<FormValues>

/** Beside whose deposits the arrival is put; beside none, until a person says so. */
function LinkField({ senders, ...form }: Form & { readonly senders: NonNullable<ArrivalFile['senders']> }) {
  const { form: label } = useWords(words)
  return (
    <ChoiceField
      label={label.account}
      hint={label.accountHint}
      none={label.nobody}
      options={senders.map(({ account, name, identifier }) => [account, `${name} (${identifier})`])}
      {...textFieldOf(form, 'account')}
    />
  )
}

function CallFields(form: Form) {
  const says = useWords(words)
  return (
    <>
      <ChoiceField
        label={says.form.case}
        none="–"
        options={COPY_CASES.map((each) => [each, says.cases[each]])}
        {...textFieldOf(form, 'case')}
      />
      <LongField
        label={says.form.reason}
        hint={says.form.calledHint}
        maxLength={4000}
        {...textFieldOf(form, 'reason')}
      />
    </>
  )
}

function OpenFields(form: Form) {
  const { form: label } = useWords(words)
  return (
    <>
      <TickField
        label={label.readable}
        checked={form.values.readable === true}
        onChange={(readable) => form.change({ readable })}
      />
      <LongField label={label.contents} hint={label.contentsHint} maxLength={8000} {...textFieldOf(form, 'contents')} />
    </>
  )
}

const long =
  (label: string, name: string): FieldsOf =>
  (form) => <LongField label={label} maxLength={4000} {...textFieldOf(form, name)} />

const line =
  (label: string, name: string): FieldsOf =>
  (form) => <LineField label={label} maxLength={1000} {...textFieldOf(form, name)} />
