import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf, textsFieldOf } from '#ui/act/field-of.ts'
import type { ActSetting } from '#ui/case-detail.tsx'
import type { FormValues } from '#ui/draft.ts'
import { BodyChecks } from '#ui/field/body-checks.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField, TickField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf, textsOf } from '#ui/schema-form/values.ts'
import type { EvaluationAround } from '../contract.ts'
import { type Known, LETTER_KINDS, QUALIFICATIONS } from '../model/evaluation-state.ts'
import { centsIn, fileIn } from './values.ts'
import { type Says, words } from './words.ts'

type Form = ActFields<FormValues>
type Given = { readonly state: Known; readonly around: EvaluationAround }

/** The forms of the acts on one analysis, each with what it begins with. */
export const settingsIn = (
  says: Says,
  state: Known,
  around: EvaluationAround,
): Readonly<Record<string, ActSetting>> => ({
  appoint: {
    initial: { chosen: '' },
    fields: (form) => <PersonField {...form} label={says.form.person} persons={around.persons} />,
    payload: ({ chosen }) => {
      const [person = '', body = ''] = textOf(chosen).split(' ')
      return { person, body }
    },
  },
  dismiss: {
    initial: { chosen: '', reason: '' },
    fields: (form) => (
      <>
        <PersonField {...form} label={says.form.person} persons={around.evaluators} />
        <LongField label={says.form.reason} {...textFieldOf(form, 'reason')} />
      </>
    ),
    payload: ({ chosen, reason }) => ({ person: textOf(chosen).split(' ')[0] ?? '', reason }),
  },
  recordPrice: {
    initial: { tender: '', total: '', file: '', page: '1' },
    fields: (form) => <PriceFields {...form} state={state} around={around} />,
    payload: ({ tender, total, file, page }) => ({
      ...{ tender, total: centsIn(textOf(total)) ?? -1, lines: [] },
      cited: { ...fileIn(textOf(file)), page: Number(page) },
    }),
  },
  qualify: {
    initial: { tender: '', kind: 'regular', reason: '', regularisable: false, variant: false },
    fields: (form) => <QualifyFields {...form} state={state} />,
  },
  write: {
    initial: { kind: 'clarification', tenders: [], text: '', due: '', until: '' },
    fields: (form) => <WriteFields {...form} state={state} />,
    payload: ({ kind, tenders, text, due, until }) => ({
      ...{ kind, tenders: textsOf(tenders), text, due },
      until: textOf(until) === '' ? null : until,
    }),
  },
  settle: {
    initial: { tender: '', outcome: 'justified', reason: '' },
    fields: (form) => <SettleFields {...form} state={state} />,
  },
})

type PersonFieldProps = Form & { readonly label: string; readonly persons: EvaluationAround['persons'] }

function PersonField({ label, persons, ...form }: PersonFieldProps) {
  return (
    <ChoiceField
      label={label}
      none="–"
      options={persons.map(({ person, name, body }) => [`${person} ${body}`, name])}
      {...textFieldOf(form, 'chosen', 'person')}
    />
  )
}

function TenderField({ state, ...form }: Form & Pick<Given, 'state'>) {
  const { form: label } = useWords(words)
  return (
    <ChoiceField
      label={label.tender}
      none="–"
      options={state.tenders.map(({ id, operator }) => [id, operator])}
      {...textFieldOf(form, 'tender')}
    />
  )
}

function PriceFields({ state, around, ...form }: Form & Given) {
  const { form: label, file } = useWords(words)
  const own = around.files.filter(({ tender }) => tender === form.values.tender)
  return (
    <>
      <TenderField {...form} state={state} />
      <LineField label={label.total} hint={label.amountHint} inputMode="decimal" {...textFieldOf(form, 'total')} />
      <ChoiceField
        label={file}
        none="–"
        options={own.map(({ envelope, file: number, name }) => [`${envelope}:${number}`, name])}
        {...textFieldOf(form, 'file', 'cited.file')}
      />
      <LineField label={label.page} inputMode="numeric" {...textFieldOf(form, 'page', 'cited.page')} />
    </>
  )
}

function QualifyFields({ state, ...form }: Form & Pick<Given, 'state'>) {
  const { form: label, kinds } = useWords(words)
  const { values, change } = form
  const tick = (name: 'regularisable' | 'variant') => (
    <TickField label={label[name]} checked={values[name] === true} onChange={(on) => change({ [name]: on })} />
  )
  return (
    <>
      <TenderField {...form} state={state} />
      <ChoiceField
        label={label.kind}
        options={QUALIFICATIONS.map((kind) => [kind, kinds[kind]])}
        {...textFieldOf(form, 'kind')}
      />
      <LongField label={label.reason} maxLength={8000} {...textFieldOf(form, 'reason')} />
      {values.kind === 'irregular' && tick('regularisable')}
      {tick('variant')}
    </>
  )
}

function WriteFields({ state, ...form }: Form & Pick<Given, 'state'>) {
  const { form: label, letterKinds } = useWords(words)
  return (
    <>
      <ChoiceField
        label={label.letter}
        options={LETTER_KINDS.map((kind) => [kind, letterKinds[kind]])}
        {...textFieldOf(form, 'kind')}
      />
      <BodyChecks
        label={label.to}
        among={state.tenders.map(({ id, operator }) => ({ id, name: operator }))}
        {...textsFieldOf(form, 'tenders')}
      />
      <LongField label={label.text} maxLength={20_000} {...textFieldOf(form, 'text')} />
      <DateField label={label.due} required {...filledFieldOf(form, 'due')} />
      {form.values.kind === 'validity' && <DateField label={label.until} required {...filledFieldOf(form, 'until')} />}
    </>
  )
}

function SettleFields({ state, ...form }: Form & Pick<Given, 'state'>) {
  const { form: label } = useWords(words)
  return (
    <>
      <TenderField {...form} state={state} />
      <ChoiceField
        label={label.outcome}
        options={[
          ['justified', label.justified],
          ['rejected', label.rejected],
        ]}
        {...textFieldOf(form, 'outcome')}
      />
      <LongField label={label.reason} maxLength={8000} {...textFieldOf(form, 'reason')} />
    </>
  )
}
