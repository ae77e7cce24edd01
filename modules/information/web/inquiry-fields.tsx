import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'
import { FilesField, LineField, LongField, RadioField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf, textsOf } from '#ui/schema-form/values.ts'
import { words } from './words.ts'

/** A question to the coordinator, in the name of the reader's body. */
export function AskFields({ values, change, issue }: ActFields<FormValues>) {
  const { form } = useWords(words)
  const { me } = useGroup()
  return (
    <>
      {me !== null && (
        <p>
          {form.asker} <strong>{me.body.name}</strong>
        </p>
      )}
      <LineField
        label={form.subject}
        hint={form.subjectHint}
        value={textOf(values.subject)}
        maxLength={300}
        onChange={(subject) => change({ subject })}
        error={issue('subject') ?? issue('member')}
      />
      <LongField
        label={form.question}
        value={textOf(values.text)}
        maxLength={20_000}
        onChange={(text) => change({ text })}
        error={issue('text')}
      />
      <FilesField
        label={form.files}
        value={textsOf(values.files)}
        onChange={(files) => change({ files: [...files] })}
        error={issue('files')}
      />
    </>
  )
}

/** The answer, and whom it serves: every member, unless a reason keeps it to the asker. */
export function AnswerFields({ values, change, issue }: ActFields<FormValues>) {
  const { form } = useWords(words)
  const { audience } = values
  const reason =
    typeof audience === 'object' && audience !== null && 'reason' in audience ? textOf(audience.reason) : null
  return (
    <>
      <LongField
        label={form.answer}
        value={textOf(values.answer)}
        maxLength={20_000}
        onChange={(answer) => change({ answer })}
        error={issue('answer')}
      />
      <FilesField
        label={form.answerFiles}
        value={textsOf(values.answerFiles)}
        onChange={(answerFiles) => change({ answerFiles: [...answerFiles] })}
        error={issue('answerFiles')}
      />
      <RadioField
        legend={form.audience}
        value={reason === null ? 'members' : 'asker'}
        options={[
          ['members', form.toAll],
          ['asker', form.toAsker],
        ]}
        onChange={(kind) => change({ audience: kind === 'members' ? { kind } : { kind, reason: '' } })}
      />
      {reason !== null && (
        <LongField
          label={form.whyAsker}
          hint={form.whyHint}
          value={reason}
          maxLength={4000}
          onChange={(next) => change({ audience: { kind: 'asker', reason: next } })}
          error={issue('audience.reason')}
        />
      )}
    </>
  )
}
