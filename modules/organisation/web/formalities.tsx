import type { IsoDate } from '#kernel/citation.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { SchemaActProps } from '#ui/schema-form/schema-acts.tsx'
import { filledOf } from '#ui/schema-form/values.ts'
import { PUBLICATION_MEANS } from '../model/authorising-act-state.ts'
import { actWords } from './act-words.ts'
import { terms } from './words.ts'

type Setting = Pick<SchemaActProps, 'initial' | 'fields' | 'payload'>

/** The forms of what makes an act enforceable; any other act keeps the form of its schema. */
export function formalityOf(act: string, today: IsoDate): Setting {
  if (act === 'transmit') {
    return {
      initial: { sentOn: today, on: today, id: '' },
      fields: (form) => <TransmitFields {...form} />,
      payload: ({ sentOn, on, id }) => ({ sentOn, acknowledgement: id === '' ? null : { on, id } }),
    }
  }
  if (act === 'publish') {
    return { initial: { on: today, how: PUBLICATION_MEANS[0] }, fields: (form) => <PublishFields {...form} /> }
  }
  return {}
}

function TransmitFields(form: ActFields<FormValues>) {
  const { values, change, issue } = form
  const says = useWords(actWords)
  return (
    <>
      <DateField
        label={says.sentOn}
        value={filledOf(values.sentOn)}
        required
        onChange={(sentOn) => change({ sentOn })}
        error={issue('sentOn')}
      />
      <LineField
        label={says.acknowledgement}
        hint={says.acknowledgementHint}
        maxLength={200}
        {...textFieldOf(form, 'id', 'acknowledgement.id')}
      />
      <DateField
        label={says.acknowledgedOn}
        value={filledOf(values.on)}
        onChange={(on) => change({ on })}
        error={issue('acknowledgement.on')}
      />
    </>
  )
}

function PublishFields(form: ActFields<FormValues>) {
  const { values, change, issue } = form
  const says = useWords(actWords)
  const { publications } = useWords(terms)
  return (
    <>
      <DateField
        label={says.publishedOn}
        value={filledOf(values.on)}
        required
        onChange={(on) => change({ on })}
        error={issue('on')}
      />
      <ChoiceField
        label={says.how}
        options={PUBLICATION_MEANS.map((how) => [how, publications[how]] as const)}
        {...textFieldOf(form, 'how')}
      />
    </>
  )
}
