import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf, textsFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { BodyChecks } from '#ui/field/body-checks.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField, RadioField, TickField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { filledOf, textOf, textsOf } from '#ui/schema-form/values.ts'
import { randomUuid } from '#ui/uuid.ts'
import { ADVISORY_TITLES, type Begun, type Candidate, CHOICES, PROOF_MEANS } from '../model/session-state.ts'
import type { KnownPerson } from './data.ts'
import { words } from './words.ts'

type Form = { readonly form: ActFields<FormValues> }

/** When, where, and for a first convening on what. */
export function AgendaFields({ form, withAgenda = false }: Form & { readonly withAgenda?: boolean }) {
  const { form: says } = useWords(words)
  return (
    <>
      <DateField label={says.day} required {...filledFieldOf(form, 'day', 'at')} />
      <LineField label={says.time} {...textFieldOf(form, 'time', 'at')} />
      <LineField label={says.minutes} inputMode="numeric" {...textFieldOf(form, 'minutes', 'until')} />
      <LineField label={says.place} maxLength={500} {...textFieldOf(form, 'place')} />
      <LineField label={says.link} {...textFieldOf(form, 'link')} />
      {withAgenda && <LongField label={says.agenda} hint={says.agendaHint} {...textFieldOf(form, 'agenda')} />}
      <LongField label={says.urgency} maxLength={4000} {...textFieldOf(form, 'urgency')} />
    </>
  )
}

/** Of whom, when and how a convening left. */
export function ProofFields({ form, session }: Form & { readonly session: Begun }) {
  const { form: says } = useWords(words)
  const convened = session.called.filter(({ voice }) => voice !== 'assisting')
  return (
    <>
      <BodyChecks
        label={says.persons}
        among={convened.map(({ person, name }) => ({ id: person, name }))}
        {...textsFieldOf(form, 'persons')}
      />
      <DateField label={says.sentOn} required {...filledFieldOf(form, 'on')} />
      <RadioField
        legend={says.means}
        value={textOf(form.values.means)}
        options={PROOF_MEANS.map((means) => [means, says.meansOf[means]])}
        onChange={(means) => form.change({ means })}
      />
      <LineField label={says.reference} maxLength={300} {...textFieldOf(form, 'reference')} />
      <StoredFileField label={says.proof} {...textFieldOf(form, 'file')} />
    </>
  )
}

export const proofValues = (session: Begun, today: string): FormValues => ({
  persons: session.called.flatMap(({ person, voice, proof }) =>
    voice !== 'assisting' && proof === null ? [person] : [],
  ),
  ...{ on: today, means: 'electronic', reference: '', file: '' },
})

export const proofPayload = ({ persons, on, means, reference, file }: FormValues): object => ({
  ...{ persons: textsOf(persons ?? []), on, means, reference, file: filledOf(file) },
})

export const inviteeValues = (title = ''): FormValues => ({
  ...{ person: randomUuid(), name: '', body: '', capacity: '', ground: '', number: '', date: '', title },
})

type InviteeProps = Form & {
  readonly bodies: readonly string[]
  readonly persons: readonly KnownPerson[]
  /** Asks for the competence, for the chair's act, for the title. */
  readonly asks: readonly ('ground' | 'order' | 'title')[]
}

/** Somebody who advises or assists: for whom, in what competent, by which act or title. */
export function InviteeFields({ form, bodies, persons, asks }: InviteeProps) {
  const { form: says, titles } = useWords(words)
  const { lookup } = useGroup()
  const own = persons.filter((person) => person.body === form.values.body)
  const choose = (id: string) => {
    const found = own.find((person) => person.id === id)
    form.change(
      found === undefined ? { person: randomUuid() } : { person: id, name: found.name, capacity: found.title },
    )
  }
  return (
    <>
      {asks.includes('title') && (
        <RadioField
          legend={says.titleOf}
          value={textOf(form.values.title)}
          options={ADVISORY_TITLES.filter((title) => title !== 'designated').map((title) => [title, titles[title]])}
          onChange={(title) => form.change({ title })}
        />
      )}
      <ChoiceField
        label={says.body}
        none={says.noBody}
        options={bodies.map((id) => [id, lookup.name(id)] as const)}
        {...textFieldOf(form, 'body')}
      />
      {own.length > 0 && (
        <ChoiceField
          label={says.person}
          none={says.noPerson}
          value={own.some(({ id }) => id === form.values.person) ? textOf(form.values.person) : ''}
          options={own.map(({ id, name, title }) => [id, `${title}, ${name}`] as const)}
          onChange={choose}
        />
      )}
      <LineField label={says.name} maxLength={200} {...textFieldOf(form, 'name')} />
      <LineField label={says.capacity} maxLength={200} {...textFieldOf(form, 'capacity')} />
      {asks.includes('ground') && <LongField label={says.ground} maxLength={1000} {...textFieldOf(form, 'ground')} />}
      {asks.includes('order') && (
        <>
          <LineField label={says.order} hint={says.orderHint} {...textFieldOf(form, 'number', 'byOrder.number')} />
          <DateField label={says.orderOn} {...filledFieldOf(form, 'date', 'byOrder.date')} />
        </>
      )}
    </>
  )
}

type InSession = Form & { readonly session: Begun }

export function PersonField({ form, session, among }: InSession & { readonly among?: readonly string[] }) {
  const { form: says, voices } = useWords(words)
  const called = session.called.filter(({ person }) => among?.includes(person) ?? true)
  return (
    <ChoiceField
      label={says.who}
      none={says.noWho}
      options={called.map(({ person, name, voice }) => [person, `${name} (${voices[voice].toLowerCase()})`] as const)}
      {...textFieldOf(form, 'person')}
    />
  )
}

export function ArrivalFields({ form, session }: InSession) {
  const { form: says } = useWords(words)
  return (
    <>
      <PersonField form={form} session={session} />
      <TickField
        label={says.atDistance}
        checked={form.values.remote === true}
        onChange={(remote) => form.change({ remote })}
      />
      {form.values.remote === true && (
        <>
          <LineField label={says.remoteMeans} maxLength={500} {...textFieldOf(form, 'means', 'remote.means')} />
          <LineField
            label={says.identification}
            maxLength={500}
            {...textFieldOf(form, 'identification', 'remote.identification')}
          />
        </>
      )}
    </>
  )
}

export const arrivalPayload = ({ person, remote, means, identification }: FormValues): object => ({
  person,
  remote: remote === true ? { means, identification } : null,
})

export function ItemField({ form, session }: InSession) {
  const { form: says } = useWords(words)
  return (
    <ChoiceField
      label={says.item}
      value={textOf(form.values.item)}
      options={session.agenda.map(({ title }, index) => [String(index + 1), `${index + 1}. ${title}`] as const)}
      onChange={(item) => form.change({ item })}
      error={form.issue('item')}
    />
  )
}

const KINDS = ['award', 'no-follow-up', 'opinion'] as const

/** What is put to the vote, and why. */
export function ProposalFields({
  form,
  session,
  candidates,
}: InSession & { readonly candidates: readonly Candidate[] }) {
  const { form: says } = useWords(words)
  const kind = textOf(form.values.kind)
  return (
    <>
      <ItemField form={form} session={session} />
      <RadioField
        legend={says.proposal}
        value={kind}
        options={KINDS.map((each) => [each, says.kinds[each]])}
        onChange={(chosen) => form.change({ kind: chosen })}
      />
      {kind === 'award' && candidates.length > 0 && (
        <ChoiceField
          label={says.tender}
          none={says.noTender}
          options={candidates.map(({ tender, name }) => [tender, name] as const)}
          {...textFieldOf(form, 'tender', 'proposal.tender')}
          onChange={(tender) =>
            form.change({ tender, candidate: candidates.find((each) => each.tender === tender)?.name ?? '' })
          }
        />
      )}
      {kind === 'award' && candidates.length === 0 && (
        <LineField label={says.candidate} maxLength={300} {...textFieldOf(form, 'candidate', 'proposal.candidate')} />
      )}
      {kind === 'opinion' && (
        <LongField label={says.opinion} maxLength={4000} {...textFieldOf(form, 'text', 'proposal.text')} />
      )}
      <LongField label={says.reasons} maxLength={8000} {...textFieldOf(form, 'reasons')} />
      {session.secretVote === true && (
        <TickField
          label={says.secret}
          checked={form.values.secret === true}
          onChange={(secret) => form.change({ secret })}
        />
      )}
    </>
  )
}

export function proposalPayload({ item, kind, tender, candidate, text, reasons, secret }: FormValues): object {
  const proposal = kind === 'award' ? { kind, tender, candidate } : kind === 'opinion' ? { kind, text } : { kind }
  return { item: Number(textOf(item)), proposal, reasons, ...(secret === true ? { secret } : {}) }
}

/** Who votes in the vote that is under way. */
export const votersOf = (session: Begun): readonly string[] =>
  'running' in session ? (session.running?.votes ?? []).map(({ voter }) => voter) : []

export function CastFields({ form, session }: InSession) {
  const { form: says, choices } = useWords(words)
  return (
    <>
      <PersonField form={form} session={session} among={votersOf(session)} />
      <RadioField
        legend={says.choice}
        value={textOf(form.values.choice)}
        options={CHOICES.map((choice) => [choice, choices[choice]])}
        onChange={(choice) => form.change({ choice })}
      />
    </>
  )
}
