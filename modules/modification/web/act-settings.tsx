import type { JsonSchema, ProcessForms } from '#api/group.ts'
import { contractFiles } from '#modules/award/index.ts'
import { SignedFields } from '#modules/award/web/parts.ts'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { ActSetting } from '#ui/case-detail.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LongField } from '#ui/field/plain-fields.tsx'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import type { ModificationFile, Modifying } from '../contract.ts'
import { publicationsDue } from '../model/after-rules.ts'
import type { Begun } from '../model/state.ts'
import { DraftFields } from './draft-fields.tsx'
import { draftPayload, draftValues, opinionPayload } from './modification-values.ts'
import type { ModificationWords } from './words.fr.ts'

export type About = {
  readonly state: Begun
  readonly modifying: Modifying
  readonly file: ModificationFile
  readonly form: ProcessForms | undefined
  readonly today: string
}

/** What the page knows of the forms of its acts: what was drafted, who may sign, which file was signed, to whom it is given. */
export function settingsOf(says: ModificationWords, about: About): Readonly<Record<string, ActSetting>> {
  const { state, modifying, file, form, today } = about
  const schemaOf = (act: string): JsonSchema => form?.acts[act] ?? {}
  return {
    draft: {
      initial: draftValues(state, modifying),
      fields: (fields) => <DraftFields form={fields} modifying={modifying} />,
      payload: (values) => draftPayload(values, today),
    },
    recordOpinion: opinionSetting(says, file),
    signAsHolder: {
      fields: (fields) => (
        <SignedFields
          form={fields}
          schema={schemaOf('signAsHolder')}
          but={[]}
          signable={'document' in state ? { document: state.document, field: 'Titulaire' } : null}
        />
      ),
    },
    sign: signSetting(says, about, schemaOf('sign')),
    ...afterSettings(about),
  }
}

function opinionSetting(says: ModificationWords, { sessions, total }: ModificationFile): ActSetting {
  const known = sessions.find((session) => session.signed && session.total === total)
  return {
    initial: { session: known?.id ?? '', on: '', minutes: '', text: '' },
    fields: (fields) => (
      <>
        <ChoiceField
          label={says.form.session}
          none={says.form.elsewhere}
          options={sessions.map((each) => [each.id, says.form.sessionOf(each.title, each.total)] as const)}
          {...textFieldOf(fields, 'session')}
        />
        {textOf(fields.values.session) === '' && (
          <>
            <DateField label={says.form.on} {...filledFieldOf(fields, 'on', 'elsewhere.on')} />
            <StoredFileField label={says.form.minutes} {...textFieldOf(fields, 'minutes', 'elsewhere.minutes')} />
            <LongField label={says.form.opinion} maxLength={8000} {...textFieldOf(fields, 'text', 'elsewhere.text')} />
          </>
        )}
      </>
    ),
    payload: opinionPayload,
  }
}

/** Who signs for the group, under which act, over the file that the holder signed. */
function signSetting(says: ModificationWords, { state, file }: About, schema: JsonSchema): ActSetting {
  const holder = 'holder' in state ? state.holder : undefined
  const alone = holder !== undefined && holder.medium === 'electronic' && holder.signatureFile === undefined
  return {
    fields: (fields) => (
      <>
        <ChoiceField
          label={says.form.signatory}
          none={says.form.chooseSignatory}
          options={file.signatories.map(({ id, name, title }) => [id, `${name}, ${title}`] as const)}
          {...textFieldOf(fields, 'person')}
        />
        <ChoiceField
          label={says.form.act}
          none={says.form.chooseAct}
          options={file.acts.map(({ id, number, date }) => [id, says.form.actOf(number, date)] as const)}
          {...textFieldOf(fields, 'authorisingAct')}
        />
        <SignedFields
          form={fields}
          schema={schema}
          but={['person', 'authorisingAct']}
          signable={alone ? { document: holder.document, field: 'Coordonnateur' } : null}
        />
      </>
    ),
  }
}

/** What is known once both have signed: the file, its number, the letter, to whom it is given. */
function afterSettings({ state, modifying }: About): Readonly<Record<string, ActSetting>> {
  if (!('signature' in state)) return {}
  const files = contractFiles(state)
  const minutes = state.opinion === null ? [] : [{ kind: 'minutes', document: state.opinion.minutes }]
  const letter = state.notification === null ? [] : [state.notification.letter]
  const missing = publicationsDue(state).find((what) => !state.publications.some((each) => each.what === what))
  return {
    transmit: { initial: { pieces: [...files.map((document) => ({ kind: 'contract', document })), ...minutes] } },
    acknowledge: { initial: state.transmission === null ? {} : { number: state.transmission.number } },
    giveCopies: { initial: { bodies: [...modifying.buyers], documents: [...files, ...letter] } },
    publish: { initial: missing === undefined ? {} : { what: missing } },
  }
}
