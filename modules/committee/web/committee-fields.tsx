import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField, RadioField, TickField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { filledOf, textOf } from '#ui/schema-form/values.ts'
import type { InternalRules } from '../model/committee-state.ts'
import type { Election, KnownPerson } from './data.ts'
import { HolderFields } from './holder-fields.tsx'
import { words } from './words.ts'

export type Seating = {
  readonly mode: 'coordinator' | 'group'
  readonly coordinator: string
  readonly members: readonly string[]
  readonly persons: readonly KnownPerson[]
  readonly elections: readonly Election[]
}

type WithSeating = { readonly form: ActFields<FormValues>; readonly seating: Seating }

/** The committee of one mandate. */
export function CompositionFields({ form, seating }: WithSeating) {
  const { form: says } = useWords(words)
  return (
    <>
      <DateField label={says.from} required {...filledFieldOf(form, 'from', 'mandate.from')} />
      <DateField label={says.until} required {...filledFieldOf(form, 'until', 'mandate.until')} />
      {seating.mode === 'coordinator' && (
        <TickField
          label={says.small}
          checked={form.values.small === true}
          onChange={(small) => form.change({ small })}
        />
      )}
      <SeatFields form={form} seating={seating} />
    </>
  )
}

/** Who sits from a day on, and why it changes. */
export function RecompositionFields({ form, seating }: WithSeating) {
  const { form: says } = useWords(words)
  return (
    <>
      <DateField label={says.change} required {...filledFieldOf(form, 'from')} />
      <LongField label={says.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />
      <SeatFields form={form} seating={seating} />
    </>
  )
}

function SeatFields({ form, seating }: WithSeating) {
  const { form: says } = useWords(words)
  const { mode, coordinator, members, persons, elections } = seating
  const shared = { form, persons, body: coordinator, bodies: members }
  return (
    <>
      <ChoiceField
        label={says.election}
        hint={says.electionHint}
        none={says.noElection}
        options={elections.map(({ id, number, date }) => [id, `${number}, ${date}`] as const)}
        {...textFieldOf(form, 'election')}
      />
      {mode === 'coordinator' ? (
        <>
          <RadioField
            legend={says.chairBy}
            value={textOf(form.values.chairBy)}
            options={[
              ['order', says.chairGrounds.order],
              ['right', says.chairGrounds.right],
            ]}
            onChange={(chairBy) => form.change({ chairBy })}
          />
          <HolderFields
            {...shared}
            name="chair"
            legend={says.chair}
            asks={textOf(form.values.chairBy) === 'right' ? [] : ['act']}
            most={1}
            fixed
          />
          <HolderFields {...shared} name="full" legend={says.elected} asks={['list']} most={5} />
          <HolderFields {...shared} name="chairSubstitute" legend={says.chairSubstitute} asks={['act']} most={1} />
          <HolderFields {...shared} name="substitutes" legend={says.substitutes} asks={['list']} most={5} />
        </>
      ) : (
        <>
          <HolderFields
            {...shared}
            name="full"
            legend={says.members}
            asks={['body', 'act']}
            most={members.length}
            fixed
          />
          <HolderFields
            {...shared}
            name="substitutes"
            legend={says.substitutes}
            asks={['body', 'act']}
            most={members.length}
          />
        </>
      )}
    </>
  )
}

export const emptyRules = (rules: InternalRules | undefined, today: string): FormValues => ({
  ...{ from: today, number: '', date: '', file: '' },
  convening: String(rules?.convening ?? 5),
  secondConvening: String(rules?.secondConvening ?? 5),
  urgent: rules?.urgent == null ? '' : String(rules.urgent),
  castingVote: rules?.castingVote ?? false,
  excessSubstitutes: rules?.excessSubstitutes ?? true,
  remote: rules?.remote ?? true,
  secretVote: rules?.secretVote ?? false,
})

/** The rules that a committee gave itself, from a day on, with the act that adopts them. */
export function RulesFields(form: ActFields<FormValues>) {
  const { form: says } = useWords(words)
  const tick = (name: 'castingVote' | 'excessSubstitutes' | 'remote' | 'secretVote') => (
    <TickField label={says[name]} checked={form.values[name] === true} onChange={(on) => form.change({ [name]: on })} />
  )
  return (
    <>
      <LineField label={says.number} maxLength={100} {...textFieldOf(form, 'number', 'source.number')} />
      <DateField label={says.date} required {...filledFieldOf(form, 'date', 'source.date')} />
      <DateField label={says.rulesFrom} required {...filledFieldOf(form, 'from')} />
      <LineField label={says.convening} inputMode="numeric" {...textFieldOf(form, 'convening')} />
      <LineField label={says.secondConvening} inputMode="numeric" {...textFieldOf(form, 'secondConvening')} />
      <LineField label={says.urgent} inputMode="numeric" {...textFieldOf(form, 'urgent')} />
      {tick('castingVote')}
      {tick('excessSubstitutes')}
      {tick('remote')}
      {tick('secretVote')}
      <StoredFileField label={says.file} {...textFieldOf(form, 'file', 'source.file')} />
    </>
  )
}

/** What cannot be read as a number is sent as it is, which the server refuses by its field. */
const daysOf = (value: FormValues[string] | undefined): number | string => {
  const typed = textOf(value).trim()
  return /^\d+$/.test(typed) ? Number(typed) : typed
}

export function rulesPayload(values: FormValues): object {
  const { from, castingVote, excessSubstitutes, remote, secretVote, number, date, file } = values
  return {
    ...{ from, castingVote, excessSubstitutes, remote, secretVote },
    ...{ convening: daysOf(values.convening), secondConvening: daysOf(values.secondConvening) },
    urgent: textOf(values.urgent).trim() === '' ? null : daysOf(values.urgent),
    source: { number, date, file: filledOf(file) },
  }
}
