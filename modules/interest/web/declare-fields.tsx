import type { Json } from '#kernel/canonical.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import { Button } from '#ui/button.tsx'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField, RadioField, TickField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { filledOf, textOf } from '#ui/schema-form/values.ts'
import { wordingOn } from '../model/definition.ts'
import { type Declarant, NATURES, type NamedOperator, OCCASIONS } from '../model/interest-state.ts'
import classes from './interest.module.css'
import { LegalNotice } from './legal-notice.tsx'
import { words } from './words.ts'

/** What the form needs of the group: the procedures that run, and, for the coordinator, the persons in office. */
export type DeclareContext = {
  readonly procedures: readonly { readonly id: string; readonly title: string }[]
  readonly persons: readonly Declarant[]
  /** Who has declared already, and in which procedure: nobody is asked twice. */
  readonly declared: readonly { readonly person: string; readonly procedure: string }[]
}

export const emptyDeclaration = (today: string, procedure: string): FormValues => ({
  procedure,
  person: '',
  receivedOn: '',
  proof: '',
  occasion: 'procedure',
  knownOn: today,
  has: '',
  nature: 'mandate',
  text: '',
  operators: [{ name: '', siren: '' }],
  noticeRead: false,
})

function operatorsIn(value: Json | undefined): readonly { readonly name: string; readonly siren: string }[] {
  if (!Array.isArray(value)) return []
  return value.map((each: Json) => {
    const written = typeof each === 'object' && each !== null && 'name' in each && 'siren' in each
    return written ? { name: textOf(each.name), siren: textOf(each.siren) } : { name: '', siren: '' }
  })
}

/** What one declaration says, in the shape of its act; nothing is said of an interest that there is not. */
export function statementOf(values: FormValues, today: string) {
  const named: readonly NamedOperator[] = operatorsIn(values.operators)
    .filter(({ name, siren }) => name.trim() !== '' || siren.trim() !== '')
    .map(({ name, siren }) => ({ name, siren: siren.trim() === '' ? null : siren }))
  const proof = filledOf(values.proof)
  const receivedOn = filledOf(values.receivedOn)
  const paper = proof === null || receivedOn === null ? null : { proof, receivedOn }
  return {
    occasion: textOf(values.occasion),
    knownOn: textOf(values.knownOn),
    tie: values.has === 'yes' ? { nature: textOf(values.nature), text: textOf(values.text), operators: named } : null,
    wording: wordingOn(paper?.receivedOn ?? today).from,
    noticeRead: values.noticeRead === true,
    paper,
  }
}

/** The payload of a first declaration: one's own, or that of a person from whom the coordinator had it on paper. */
export function declarationPayload(values: FormValues, { persons }: DeclareContext, today: string): object {
  const of = persons.find(({ person }) => person === values.person) ?? null
  return { procedure: textOf(values.procedure), of, ...statementOf(values, today) }
}

/** A first declaration: in which procedure, whose, then what it says. */
export function DeclareFields({ context, ...form }: ActFields<FormValues> & { readonly context: DeclareContext }) {
  const { form: says } = useWords(words)
  const { me } = useGroup()
  const person = textFieldOf(form, 'person')
  const procedure = textFieldOf(form, 'procedure')
  const { procedures, persons, declared } = context
  const has = (one: string | undefined, id: string) =>
    declared.some((each) => each.person === one && each.procedure === id)
  const coordinates = me?.coordinates === true
  const asked = coordinates ? procedures : procedures.filter(({ id }) => !has(me?.person, id))
  return (
    <>
      <ChoiceField label={says.procedure} options={asked.map(({ id, title }) => [id, title] as const)} {...procedure} />
      {coordinates && (
        <ChoiceField
          label={says.whose}
          none={has(me?.person, procedure.value) ? says.choosePerson : says.own}
          options={persons
            .filter((each) => !has(each.person, procedure.value))
            .map((each) => [each.person, each.name] as const)}
          {...person}
          error={person.error ?? form.issue('of')}
        />
      )}
      <StatementFields {...form} paper={person.value !== ''} />
    </>
  )
}

/** What a declaration says, after what the person must have read. */
export function StatementFields({ paper, ...form }: ActFields<FormValues> & { readonly paper: boolean }) {
  const says = useWords(words)
  const { form: label } = says
  const { today } = useGroup()
  const { values, change } = form
  const occasions = OCCASIONS.map((each) => [each, says.occasions[each]] as const)
  return (
    <>
      {paper && (
        <>
          <DateField label={label.receivedOn} max={today} {...filledFieldOf(form, 'receivedOn')} />
          <StoredFileField label={label.proof} {...textFieldOf(form, 'proof')} />
        </>
      )}
      <LegalNotice today={today} />
      <ChoiceField label={label.occasion} options={occasions} {...textFieldOf(form, 'occasion')} />
      <RadioField
        legend={label.tie}
        value={textOf(values.has)}
        options={[
          ['no', label.noTie],
          ['yes', label.hasTie],
        ]}
        onChange={(has) => change({ has })}
      />
      {values.has === 'yes' && <TieFields {...form} />}
      <DateField label={label.knownOn} max={today} {...filledFieldOf(form, 'knownOn')} />
      <TickField
        label={label.notice}
        checked={values.noticeRead === true}
        onChange={(noticeRead) => change({ noticeRead })}
      />
    </>
  )
}

function TieFields(form: ActFields<FormValues>) {
  const says = useWords(words)
  const { form: label } = says
  const operators = operatorsIn(form.values.operators)
  const replace = (index: number, patch: object) =>
    form.change({ operators: operators.map((each, at) => (at === index ? { ...each, ...patch } : { ...each })) })
  return (
    <>
      <ChoiceField
        label={label.nature}
        options={NATURES.map((nature) => [nature, says.natures[nature]] as const)}
        {...textFieldOf(form, 'nature')}
      />
      <LongField label={label.text} hint={label.textHint} maxLength={4000} {...textFieldOf(form, 'text', 'tie.text')} />
      {operators.map(({ name, siren }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an operator that is being written has no other name than its place
        <div key={index} className={classes.operator}>
          <LineField
            label={label.operator(index + 1)}
            value={name}
            maxLength={200}
            onChange={(next) => replace(index, { name: next })}
            error={form.issue(`tie.operators.${index}.name`)}
          />
          <LineField
            label={label.siren(index + 1)}
            value={siren}
            maxLength={20}
            inputMode="numeric"
            onChange={(next) => replace(index, { siren: next })}
            error={form.issue(`tie.operators.${index}.siren`)}
          />
        </div>
      ))}
      <p>
        <Button
          rank="quiet"
          onClick={() =>
            form.change({ operators: [...operators.map((each) => ({ ...each })), { name: '', siren: '' }] })
          }
        >
          {label.addOperator}
        </Button>
      </p>
    </>
  )
}
