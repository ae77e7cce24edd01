import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf, textsFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { BodyChecks } from '#ui/field/body-checks.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import { GUEST_KINDS } from '../model/seat-state.ts'
import type { FoundReview, FoundSeat, KnownPerson } from './data.ts'
import { linesOf } from './values.ts'
import { words } from './words.ts'

type Choices = {
  /** The bodies that may have such a seat, by name. */
  readonly bodies: readonly string[]
  readonly persons: readonly KnownPerson[]
}

export const emptyDesignation = (body: string, today: string): FormValues => ({
  ...{ body, person: '', competence: '', number: '', date: today, from: today, until: '', replaces: '', reason: '' },
})

export const emptyInvitation = (today: string): FormValues => ({
  ...{ kind: 'authority', body: '', person: '', competence: '', themes: '', documents: [], from: today, until: '' },
})

/** A body, then one of the persons who act for it. */
function PersonFields({ form, choices }: { readonly form: ActFields<FormValues>; readonly choices: Choices }) {
  const { form: says } = useWords(words)
  const { lookup } = useGroup()
  const body = textOf(form.values.body)
  const own = choices.persons.filter((person) => person.body === body)
  return (
    <>
      <ChoiceField
        label={says.body}
        none={says.noBody}
        options={choices.bodies.map((id) => [id, lookup.name(id)] as const)}
        {...textFieldOf(form, 'body')}
        onChange={(chosen) => form.change({ body: chosen, person: '', replaces: '' })}
      />
      <ChoiceField
        label={says.person}
        hint={says.personHint}
        none={says.noPerson}
        options={own.map(({ id, name, title }) => [id, `${title}, ${name}`] as const)}
        {...textFieldOf(form, 'person')}
      />
      <LongField label={says.competence} maxLength={1000} {...textFieldOf(form, 'competence')} />
    </>
  )
}

/** Who sits for a member, by which act, for how long, and in whose place. */
export function DesignationFields({
  form,
  choices,
  seats,
}: {
  readonly form: ActFields<FormValues>
  readonly choices: Choices
  readonly seats: readonly FoundSeat[]
}) {
  const { form: says } = useWords(words)
  const held = seats.filter(({ state }) => state.status !== 'ended' && state.body === form.values.body)
  const personOf = (id: string) => choices.persons.find((person) => person.id === id)?.title ?? ''
  return (
    <>
      <PersonFields form={form} choices={choices} />
      <LineField label={says.number} maxLength={100} {...textFieldOf(form, 'number', 'designation.number')} />
      <DateField label={says.date} required {...filledFieldOf(form, 'date', 'designation.date')} />
      <DateField label={says.from} required {...filledFieldOf(form, 'from')} />
      <DateField label={says.until} description={says.untilHint} {...filledFieldOf(form, 'until')} />
      {held.length > 0 && (
        <ChoiceField
          label={says.replaces}
          none={says.replacesNone}
          options={held.map(({ id, state }) => [id, personOf(state.person)] as const)}
          {...textFieldOf(form, 'replaces', 'replaces.seat')}
        />
      )}
      {textOf(form.values.replaces) !== '' && (
        <LongField label={says.reason} maxLength={4000} {...textFieldOf(form, 'reason', 'replaces.reason')} />
      )}
    </>
  )
}

/** Who is associated with the works, on which themes and documents, until when. */
export function InvitationFields({
  form,
  choices,
  reviews,
}: {
  readonly form: ActFields<FormValues>
  readonly choices: Choices
  readonly reviews: readonly FoundReview[]
}) {
  const { form: says, kinds } = useWords(words)
  const themes = linesOf(form.values.themes ?? '')
  const documents = reviews.filter(({ state }) => themes.includes(state.theme))
  return (
    <>
      <ChoiceField
        label={says.kind}
        options={GUEST_KINDS.map((kind) => [kind, kinds[kind]] as const)}
        {...textFieldOf(form, 'kind')}
      />
      <PersonFields form={form} choices={choices} />
      <LongField label={says.themes} hint={says.themesHint} {...textFieldOf(form, 'themes')} />
      {documents.length > 0 && (
        <BodyChecks
          label={says.documents}
          hint={says.documentsHint}
          among={documents.map(({ id, state }) => ({ id, name: state.title }))}
          {...textsFieldOf(form, 'documents')}
        />
      )}
      <DateField label={says.from} required {...filledFieldOf(form, 'from')} />
      <DateField label={says.until} required {...filledFieldOf(form, 'until')} />
    </>
  )
}
