import { useState } from 'react'
import { textFieldOf } from '#ui/act/field-of.ts'
import type { CaseDetailPageProps } from '#ui/case-detail.tsx'
import type { FormValues } from '#ui/draft.ts'
import { LineField, LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { filledOf, textOf } from '#ui/schema-form/values.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Begun } from '../model/session-state.ts'
import type { KnownPerson } from './data.ts'
import {
  AgendaFields,
  ArrivalFields,
  arrivalPayload,
  CastFields,
  InviteeFields,
  ItemField,
  inviteeValues,
  PersonField,
  ProofFields,
  ProposalFields,
  proofPayload,
  proofValues,
  proposalPayload,
  votersOf,
} from './session-fields.tsx'
import { appointmentPayload, appointmentValues } from './values.ts'
import { words } from './words.ts'

type Settings = NonNullable<CaseDetailPageProps<unknown>['settings']>
type Choices = { readonly persons: readonly KnownPerson[]; readonly members: readonly string[] }

const invited = ({ person, name, body, capacity }: FormValues) => ({ person, name, body, capacity })

/** The forms by which somebody is called to a session, and that of a second convening. */
export function useCallings(state: Begun, { persons, members }: Choices): Settings {
  const { today, names } = useGroup()
  const bodies = names.map(({ id }) => id)
  // Whoever is not of the register gets an identifier once, and keeps it while the form is filled.
  const [initial] = useState(() => inviteeValues('public-accountant'))
  return {
    proveConvening: {
      initial: proofValues(state, today),
      fields: (form) => <ProofFields form={form} session={state} />,
      payload: proofPayload,
    },
    designate: {
      initial,
      fields: (form) => <InviteeFields form={form} bodies={bodies} persons={persons} asks={['ground', 'order']} />,
      payload: (values) => ({
        ...invited(values),
        ground: values.ground,
        byOrder: textOf(values.number) === '' ? null : { number: values.number, date: values.date, file: null },
      }),
    },
    invite: {
      initial,
      fields: (form) => <InviteeFields form={form} bodies={bodies} persons={persons} asks={['title']} />,
      payload: (values) => ({ ...invited(values), title: values.title }),
    },
    assist: {
      initial,
      fields: (form) => <InviteeFields form={form} bodies={members} persons={persons} asks={['ground']} />,
      payload: (values) => ({ ...invited(values), ground: values.ground }),
    },
    reconvene: {
      initial: { ...appointmentValues(state.convening), day: '' },
      fields: (form) => <AgendaFields form={form} />,
      payload: appointmentPayload,
    },
  }
}

/** The forms of those who come, go, speak and withdraw. */
export function presenceSettings(state: Begun, says: (typeof words)['fr']['session']): Settings {
  const present = state.stays.filter(({ leftAt }) => leftAt === null).map(({ person }) => person)
  return {
    arrive: {
      initial: { person: '', remote: false, means: '', identification: '' },
      fields: (form) => <ArrivalFields form={form} session={state} />,
      payload: arrivalPayload,
    },
    leave: {
      initial: { person: '' },
      fields: (form) => <PersonField form={form} session={state} among={present} />,
      payload: ({ person }) => ({ person }),
    },
    recuse: {
      initial: { person: '', item: '1' },
      consequence: says.leavesTheRoom,
      fields: (form) => (
        <>
          <PersonField form={form} session={state} />
          <ItemField form={form} session={state} />
        </>
      ),
      payload: ({ person, item }) => ({ person, item: Number(textOf(item)) }),
    },
    observe: {
      initial: { person: '', text: '' },
      fields: (form) => (
        <>
          <PersonField form={form} session={state} among={present} />
          <ObservationField {...textFieldOf(form, 'text')} />
        </>
      ),
      payload: ({ person, text }) => ({ person, text }),
    },
  }
}

function ObservationField(field: ReturnType<typeof textFieldOf>) {
  const { form: says } = useWords(words)
  return <LongField label={says.observation} maxLength={8000} {...field} />
}

/** What cannot be read as a number is sent as it is, which the server refuses by its field. */
const wholeIn = (value: FormValues[string] | undefined): number | string => {
  const typed = textOf(value ?? '').trim()
  return /^\d+$/.test(typed) ? Number(typed) : typed
}

const PAPERS = ['for', 'against', 'blank'] as const

/** The forms of a vote, and of the signature that ends it all. */
export const votingSettings = (
  state: Begun,
  candidates: readonly Candidate[],
  says: (typeof words)['fr']['form'],
): Settings => ({
  put: {
    initial: {
      ...{ item: '1', kind: state.amendment === undefined ? 'award' : 'opinion' },
      ...{ tender: '', candidate: '', text: '', reasons: '', secret: false },
    },
    fields: (form) => <ProposalFields form={form} session={state} candidates={candidates} />,
    payload: proposalPayload,
  },
  drop: {
    initial: { person: '' },
    fields: (form) => <PersonField form={form} session={state} among={votersOf(state)} />,
    payload: ({ person }) => ({ person }),
  },
  tell: {
    initial: { for: '', against: '', blank: '0' },
    fields: (form) => (
      <>
        <p>{says.papersHint}</p>
        {PAPERS.map((word) => (
          <LineField key={word} label={says.papers[word]} inputMode="numeric" {...textFieldOf(form, word)} />
        ))}
      </>
    ),
    payload: (values) => Object.fromEntries(PAPERS.map((word) => [word, wholeIn(values[word])])),
  },
  cast: {
    initial: { person: '', choice: 'for' },
    fields: (form) => <CastFields form={form} session={state} />,
    payload: ({ person, choice }) => ({ person, choice }),
  },
  sign: {
    initial: { file: '' },
    fields: (form) => (
      <>
        <p>{says.signedHint}</p>
        <StoredFileField label={says.signedFile} {...textFieldOf(form, 'file')} />
      </>
    ),
    payload: ({ file }) => ({ file: filledOf(file) }),
  },
})
