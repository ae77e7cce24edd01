import type { JsonSchema } from '#api/group.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, TickField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { SchemaFields } from '#ui/schema-form/schema-fields.tsx'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { filledOf, textOf } from '#ui/schema-form/values.ts'
import { ACT_SUBJECTS } from '../model/act-subject.ts'
import { ORGANS, type Recorded } from '../model/authorising-act-state.ts'
import { controlOf } from '../model/body-kind.ts'
import type { Body } from '../model/body-state.ts'
import { holderOn } from '../model/office.ts'
import { actWords } from './act-words.ts'
import { terms } from './words.ts'

type Registered = Exclude<Body, { status: 'none' }>

/** What the form of a body's act begins with: what is true of most of its acts, for the person to correct. */
export function beginRecord(id: string, body: Registered, today: IsoDate, organName: string): FormValues {
  const { transmission, publication } = controlOf(body.kind)
  return {
    body: id,
    kind: 'deliberation',
    organ: { type: ASSEMBLIES.has(body.kind) ? 'assembly' : 'board', name: organName },
    favourable: true,
    signatory: holderOn(body, 'representative', today)?.title ?? null,
    transmissible: publication && transmission !== 'as-stated',
  }
}

const ASSEMBLIES: ReadonlySet<Registered['kind']> = new Set([
  'region',
  'departement',
  'commune',
  'epci',
  'syndicat',
  'syndicat-mixte',
])

export type RecordFieldsProps = ActFields<FormValues> & {
  /** Of the whole act: what the fields of its own do not show comes from it. */
  readonly schema: JsonSchema | undefined
}

/** The fields of an act of an organ, in the order in which the paper is read. */
export function RecordFields({ schema, ...form }: RecordFieldsProps) {
  const { values, change, issue } = form
  const says = useWords(actWords)
  const { subjects } = useWords(terms)
  const about = schema?.properties?.about
  return (
    <>
      <ChoiceField
        label={says.subject}
        value={textOf(values.subject)}
        options={ACT_SUBJECTS.map((subject) => [subject, subjects[subject]] as const)}
        onChange={(subject) => change({ subject, about: null })}
        error={issue('subject')}
      />
      {/* A body joins once: its membership is about no case in particular. */}
      {about !== undefined && values.subject !== 'membership' && (
        <SchemaFields schema={{ properties: { about } }} values={values} onChange={change} issue={issue} />
      )}
      <OrganFields {...form} />
      <LineField label={says.number} hint={says.numberHint} maxLength={100} {...textFieldOf(form, 'number')} />
      <DateField
        label={says.date}
        value={filledOf(values.date)}
        required
        onChange={(date) => change({ date })}
        error={issue('date')}
      />
      <EffectFields {...form} />
    </>
  )
}

/** What follows from the act: whom it lets sign, and whether the prefect must have it. */
function EffectFields(form: ActFields<FormValues>) {
  const { values, change, issue } = form
  const says = useWords(actWords)
  return (
    <>
      <TickField
        label={says.favourable}
        checked={values.favourable === true}
        onChange={(favourable) => change({ favourable })}
      />
      <LineField label={says.signatory} hint={says.signatoryHint} maxLength={200} {...textFieldOf(form, 'signatory')} />
      <StoredFileField
        label={says.file}
        value={textOf(values.file)}
        required
        onChange={(file) => change({ file: file === '' ? null : file })}
        error={issue('file')}
      />
      <TickField
        label={says.transmissible}
        checked={values.transmissible === true}
        onChange={(transmissible) => change({ transmissible })}
      />
    </>
  )
}

/** Who decided: the kind of organ, its own name, and in what form. */
function OrganFields(form: ActFields<FormValues>) {
  const { values, change, issue } = form
  const says = useWords(actWords)
  const { organs, actKinds } = useWords(terms)
  const organ = organIn(values)
  return (
    <>
      <ChoiceField
        label={says.organ}
        value={organ.type}
        options={ORGANS.map((type) => [type, organs[type]] as const)}
        onChange={(type) => change({ organ: { ...organ, type } })}
        error={issue('organ.type')}
      />
      <LineField
        label={says.organName}
        hint={says.organNameHint}
        value={organ.name}
        maxLength={200}
        onChange={(name) => change({ organ: { ...organ, name } })}
        error={issue('organ.name')}
      />
      <ChoiceField
        label={says.kind}
        options={KINDS.map((kind) => [kind, actKinds[kind]] as const)}
        {...textFieldOf(form, 'kind')}
      />
    </>
  )
}

const KINDS: readonly Recorded['kind'][] = ['deliberation', 'decision']

function organIn({ organ }: FormValues): { readonly type: string; readonly name: string } {
  const said = typeof organ === 'object' && organ !== null && !Array.isArray(organ) ? organ : {}
  return { type: 'type' in said ? textOf(said.type) : '', name: 'name' in said ? textOf(said.name) : '' }
}
