import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf, textsFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, FilesField, LineField, LongField, RadioField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf, textsOf } from '#ui/schema-form/values.ts'
import { CHANNELS } from '../model/contact-state.ts'
import { words } from './words.ts'

/** What the form needs of the group: the purchases that a contact may be about. */
export type ContactContext = { readonly purchases: readonly { readonly id: string; readonly title: string }[] }

export const emptyContact = (today: string, body: string, purchase: string): FormValues => ({
  purchase,
  body,
  direction: 'received',
  name: '',
  siren: '',
  channel: 'mail',
  contactOn: today,
  text: '',
  files: [],
  measures: '',
})

export function contactPayload(values: FormValues): object {
  const siren = textOf(values.siren).trim()
  return {
    purchase: textOf(values.purchase),
    body: textOf(values.body),
    direction: textOf(values.direction),
    operator: { name: textOf(values.name), siren: siren === '' ? null : siren },
    channel: textOf(values.channel),
    contactOn: textOf(values.contactOn),
    text: textOf(values.text),
    files: textsOf(values.files),
    measures: textOf(values.measures),
  }
}

/** A contact: about what, with whom, when, by which way, and what was said. */
export function ContactFields({ context, ...form }: ActFields<FormValues> & { readonly context: ContactContext }) {
  const says = useWords(words)
  const { form: label } = says
  const { me, names, today } = useGroup()
  const { values, change } = form
  const coordinates = me?.coordinates === true
  return (
    <>
      <ChoiceField
        label={label.purchase}
        options={context.purchases.map(({ id, title }) => [id, title] as const)}
        {...textFieldOf(form, 'purchase')}
      />
      {coordinates && (
        <RadioField
          legend={label.direction}
          value={textOf(values.direction)}
          options={[
            ['received', label.received],
            ['sent', label.sent],
          ]}
          onChange={(direction) => change({ direction })}
        />
      )}
      {coordinates && values.direction === 'received' && (
        <ChoiceField
          label={label.body}
          options={names.map(({ id, name }) => [id, name] as const)}
          {...textFieldOf(form, 'body')}
        />
      )}
      <OperatorFields {...form} />
      <ChoiceField
        label={label.channel}
        options={CHANNELS.map((channel) => [channel, says.channels[channel]] as const)}
        {...textFieldOf(form, 'channel')}
      />
      <DateField label={label.contactOn} max={today} {...filledFieldOf(form, 'contactOn')} />
      <LongField label={label.text} maxLength={20_000} {...textFieldOf(form, 'text')} />
      <FilesField label={label.files} {...textsFieldOf(form, 'files')} />
      {values.direction === 'sent' && (
        <LongField
          label={label.measures}
          hint={label.measuresHint}
          maxLength={4000}
          {...textFieldOf(form, 'measures')}
        />
      )}
    </>
  )
}

function OperatorFields(form: ActFields<FormValues>) {
  const { form: label } = useWords(words)
  return (
    <>
      <LineField label={label.operator} maxLength={200} {...textFieldOf(form, 'name', 'operator.name')} />
      <LineField
        label={label.siren}
        maxLength={20}
        inputMode="numeric"
        {...textFieldOf(form, 'siren', 'operator.siren')}
      />
    </>
  )
}

/** The coordinator's answer to an operator. */
export function AnswerFields(form: ActFields<FormValues>) {
  const { form: label } = useWords(words)
  return (
    <>
      <LongField label={label.answer} maxLength={20_000} {...textFieldOf(form, 'answer')} />
      <FilesField label={label.answerFiles} {...textsFieldOf(form, 'answerFiles')} />
    </>
  )
}

export function CloseFields(form: ActFields<FormValues>) {
  const { form: label } = useWords(words)
  return <LongField label={label.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />
}
