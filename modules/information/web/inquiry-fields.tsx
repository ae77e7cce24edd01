import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf, textsFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { FilesField, LineField, LongField, RadioField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import { words } from './words.ts'

/** A question to the coordinator, in the name of the reader's body. */
export function AskFields(form: ActFields<FormValues>) {
  const { form: says } = useWords(words)
  const subject = textFieldOf(form, 'subject')
  const { me } = useGroup()
  return (
    <>
      {me !== null && (
        <p>
          {says.asker} <strong>{me.body.name}</strong>
        </p>
      )}
      <LineField
        label={says.subject}
        hint={says.subjectHint}
        maxLength={300}
        {...subject}
        error={subject.error ?? form.issue('member')}
      />
      <LongField label={says.question} maxLength={20_000} {...textFieldOf(form, 'text')} />
      <FilesField label={says.files} {...textsFieldOf(form, 'files')} />
    </>
  )
}

/** The answer, and whom it serves: every member, unless a reason keeps it to the asker. */
export function AnswerFields(form: ActFields<FormValues>) {
  const { form: says } = useWords(words)
  const { values, change, issue } = form
  const { audience } = values
  const reason =
    typeof audience === 'object' && audience !== null && 'reason' in audience ? textOf(audience.reason) : null
  return (
    <>
      <LongField label={says.answer} maxLength={20_000} {...textFieldOf(form, 'answer')} />
      <FilesField label={says.answerFiles} {...textsFieldOf(form, 'answerFiles')} />
      <RadioField
        legend={says.audience}
        value={reason === null ? 'members' : 'asker'}
        options={[
          ['members', says.toAll],
          ['asker', says.toAsker],
        ]}
        onChange={(kind) => change({ audience: kind === 'members' ? { kind } : { kind, reason: '' } })}
      />
      {reason !== null && (
        <LongField
          label={says.whyAsker}
          hint={says.whyHint}
          value={reason}
          maxLength={4000}
          onChange={(next) => change({ audience: { kind: 'asker', reason: next } })}
          error={issue('audience.reason')}
        />
      )}
    </>
  )
}
