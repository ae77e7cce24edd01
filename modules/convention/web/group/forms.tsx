import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { IsoDate } from '#kernel/citation.ts'
import { type AuthorisingAct, type BodyCard, bindsOn } from '#modules/organisation/index.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import type { Channel, Convention, Medium } from '../../model/state.ts'
import { Choice } from '../clause/choice.tsx'
import { SelectField } from '../clause/select-field.tsx'
import { UploadField } from '../upload-field.tsx'
import { useGroupWords } from '../words/use-group-words.ts'
import { awaitedIn, signatureOf, toNotifyIn, unsignedIn } from './beginnings.ts'

/** An act of a body’s organ with its number, as the register lists it. */
export type RecordedAct = AuthorisingAct & { readonly number: string }

/** What the forms choose from. */
export type Parties = { readonly bodies: readonly BodyCard[]; readonly authorisingActs: readonly RecordedAct[] }

export type FormContext = {
  readonly groupId: string
  readonly parties: Parties
  readonly state: Exclude<Convention, { status: 'none' }>
  readonly today: IsoDate
  /** The member that a link asks to act for. */
  readonly asked: string | null
}

type Fields<V extends FormValues> = ActFields<V> & { readonly context: FormContext }

export type SignValues = {
  readonly body: string
  readonly signedOn: IsoDate | null
  readonly person: string
  readonly medium: Medium
  readonly authorisingAct: string
  readonly document: string | null
}

/** The signature of a member: only who may sign on that day, under an act of its own organ. */
export function SignFields({ values, change, issue, context }: Fields<SignValues>) {
  const { form, media } = useGroupWords()
  const { language } = useLanguage()
  const card = context.parties.bodies.find(({ id }) => id === values.body)
  const signatories =
    card === undefined || values.signedOn === null ? [] : bindsOn(card, values.signedOn, 'conventions')
  const acts = context.parties.authorisingActs.filter((act) => act.body === values.body && act.favourable)
  const day = (date: string) => formatDate(date, language)
  return (
    <>
      <BodyField
        context={context}
        issue={issue}
        among={unsignedIn(context)}
        value={values.body}
        change={({ body }) => change({ body, ...signatureOf(context, body, values.signedOn) })}
      />
      <DateField
        label={form.signedOn}
        value={values.signedOn}
        required
        onChange={(signedOn) => change({ signedOn, ...signatureOf(context, values.body, signedOn) })}
        error={issue('signedOn')}
      />
      <SelectField
        label={form.person}
        placeholder={form.choose}
        options={signatories.map(({ person, title }) => [person.id, `${person.name}, ${title}`] as const)}
        value={values.person}
        onChange={(person) => change({ person })}
        error={
          card !== undefined && values.signedOn !== null && signatories.length === 0 ? form.noPerson : issue('person')
        }
      />
      <SelectField
        label={form.authorisingAct}
        placeholder={form.choose}
        options={acts.map(
          (act) =>
            [
              act.id,
              form.actLine(act.number, day(act.date), act.enforceableOn === null ? null : day(act.enforceableOn)),
            ] as const,
        )}
        value={values.authorisingAct}
        onChange={(authorisingAct) => change({ authorisingAct })}
        error={card !== undefined && acts.length === 0 ? form.noAct : issue('authorisingAct')}
      />
      <Choice label={form.medium} options={media} value={values.medium} onChange={(medium) => change({ medium })} />
      <UploadField
        groupId={context.groupId}
        label={form.signedDocument}
        description={form.signedDocumentHint}
        value={values.document}
        onChange={(document) => change({ document })}
        error={issue('document')}
      />
    </>
  )
}

export type OriginalValues = {
  readonly body: string
  readonly deliveredOn: IsoDate | null
  readonly medium: Medium
  readonly holder: string
}

export function OriginalFields({ values, change, issue, context }: Fields<OriginalValues>) {
  const { form, media } = useGroupWords()
  const signed = context.state.members.filter(({ signature }) => signature !== null).map(({ body }) => body)
  return (
    <>
      <BodyField {...{ context, change, issue }} among={signed} value={values.body} />
      <DateField
        label={form.deliveredOn}
        value={values.deliveredOn}
        required
        onChange={(deliveredOn) => change({ deliveredOn })}
        error={issue('deliveredOn')}
      />
      <TextInput
        label={form.holder}
        description={form.holderHint}
        required
        value={values.holder}
        error={issue('holder')}
        onChange={(event) => change({ holder: event.currentTarget.value })}
      />
      <Choice label={form.medium} options={media} value={values.medium} onChange={(medium) => change({ medium })} />
    </>
  )
}

export type NotifyValues = { readonly body: string; readonly sentOn: IsoDate | null; readonly channel: Channel }

export function NotifyFields({ values, change, issue, context }: Fields<NotifyValues>) {
  const { form } = useGroupWords()
  return (
    <>
      <BodyField {...{ context, change, issue }} among={toNotifyIn(context)} value={values.body} />
      <DateField
        label={form.sentOn}
        value={values.sentOn}
        required
        onChange={(sentOn) => change({ sentOn })}
        error={issue('sentOn')}
      />
      <Choice
        label={form.channel}
        options={form.channels}
        value={values.channel}
        onChange={(channel) => change({ channel })}
      />
    </>
  )
}

export type AcknowledgeValues = {
  readonly body: string
  readonly receivedOn: IsoDate | null
  readonly proof: string | null
}

export function AcknowledgeFields({ values, change, issue, context }: Fields<AcknowledgeValues>) {
  const { form } = useGroupWords()
  return (
    <>
      <BodyField {...{ context, change, issue }} among={awaitedIn(context)} value={values.body} />
      <DateField
        label={form.receivedOn}
        value={values.receivedOn}
        required
        onChange={(receivedOn) => change({ receivedOn })}
        error={issue('receivedOn')}
      />
      <UploadField
        groupId={context.groupId}
        label={form.proof}
        description={form.proofHint}
        accept=".pdf,.eml,.png,.jpg"
        value={values.proof}
        onChange={(proof) => change({ proof })}
        error={issue('proof')}
      />
    </>
  )
}

export type TransmitValues = { readonly sentOn: IsoDate | null; readonly acknowledgement: string }

export function TransmitFields({ values, change, issue }: Fields<TransmitValues>) {
  const { form } = useGroupWords()
  return (
    <>
      <DateField
        label={form.sentOn}
        value={values.sentOn}
        required
        onChange={(sentOn) => change({ sentOn })}
        error={issue('sentOn')}
      />
      <TextInput
        label={form.acknowledgement}
        description={form.acknowledgementHint}
        required
        value={values.acknowledgement}
        error={issue('acknowledgement')}
        onChange={(event) => change({ acknowledgement: event.currentTarget.value })}
      />
    </>
  )
}

export type OpenValues = { readonly document: string | null }

export function OpenSignatureFields({ values, change, issue, context }: Fields<OpenValues>): ReactNode {
  const { form } = useGroupWords()
  return (
    <UploadField
      groupId={context.groupId}
      label={form.document}
      description={form.documentHint}
      value={values.document}
      onChange={(document) => change({ document })}
      error={issue('document')}
    />
  )
}

type BodyFieldProps = {
  readonly context: FormContext
  readonly among: readonly string[]
  readonly value: string
  readonly change: (patch: { readonly body: string }) => void
  readonly issue: (path: string) => string | undefined
}

function BodyField({ context, among, value, change, issue }: BodyFieldProps) {
  const { form } = useGroupWords()
  const named = among.map((body) => [body, context.parties.bodies.find(({ id }) => id === body)?.name ?? body] as const)
  return (
    <SelectField
      label={form.body}
      placeholder={form.chooseBody}
      options={named}
      value={value}
      onChange={(body) => change({ body })}
      error={issue('body')}
    />
  )
}
