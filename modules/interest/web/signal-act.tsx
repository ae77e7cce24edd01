import { useState } from 'react'
import type { Resource } from '#api/shapes.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { ChoiceField, LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { SchemaAct } from '#ui/schema-form/schema-acts.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import { randomUuid } from '#ui/uuid.ts'
import type { ShownInterest } from '../model/shown.ts'
import type { DeclareContext } from './declare-fields.tsx'
import { words } from './words.ts'

export type SignalActProps = {
  readonly opening: Resource<ShownInterest>
  readonly context: DeclareContext
  /** What the form begins with, and what the act is called, where data suggest whom it is about. */
  readonly suggested?: { readonly title: string; readonly initial: FormValues }
}

/** A possible interest of somebody else, told to the coordinator: the act goes to a case that nobody has opened yet. */
export function SignalAct({ opening, context, suggested }: SignalActProps) {
  const says = useWords(words)
  const [id] = useState(randomUuid)
  const view = opening.acts.find(({ act }) => act === 'signal')
  if (view === undefined) return null
  return (
    <SchemaAct
      place={{ collection: 'interests', id }}
      resource={{ ...opening, id }}
      view={view}
      schema={undefined}
      initial={
        suggested?.initial ?? { procedure: context.procedures[0]?.id ?? '', person: '', reason: '', source: 'person' }
      }
      {...(suggested === undefined ? {} : { title: suggested.title })}
      consequence={says.signalConsequence}
      fields={(form) => <SignalFields {...form} context={context} />}
      payload={({ procedure, person, reason, source }) => ({
        ...(context.persons.find((each) => each.person === person) ?? { person: textOf(person), name: '', body: '' }),
        procedure: textOf(procedure),
        reason: textOf(reason),
        source: textOf(source),
      })}
    />
  )
}

export function SignalFields({ context, ...form }: ActFields<FormValues> & { readonly context: DeclareContext }) {
  const { form: says } = useWords(words)
  const sources = useWords(words).bySource
  const { me } = useGroup()
  return (
    <>
      <ChoiceField
        label={says.procedure}
        options={context.procedures.map(({ id, title }) => [id, title] as const)}
        {...textFieldOf(form, 'procedure')}
      />
      <ChoiceField
        label={says.person}
        none="–"
        options={context.persons
          .filter(({ person }) => person !== me?.person)
          .map(({ person, name }) => [person, name] as const)}
        {...textFieldOf(form, 'person')}
      />
      <ChoiceField
        label={says.source}
        options={[
          ['person', sources.person],
          ['data', sources.data],
        ]}
        {...textFieldOf(form, 'source')}
      />
      <LongField label={says.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />
    </>
  )
}
