import type { IsoDate } from '#kernel/citation.ts'
import { fieldOf } from '#ui/act/field-of.ts'
import { DateField } from '#ui/field/date-field.tsx'
import type { Channel } from '../../model/state.ts'
import { Choice } from '../clause/choice.tsx'
import { UploadField } from '../upload-field.tsx'
import { useGroupWords } from '../words/use-group-words.ts'
import { begunWith, type FieldsProps, type FormContext, membersWhere } from './form-context.ts'
import { BodyField, Line } from './form-fields.tsx'

export type NotifyValues = { readonly body: string; readonly sentOn: IsoDate | null; readonly channel: Channel }

export const notifyBegins = (context: FormContext): NotifyValues => ({
  body: begunWith(context, toNotifyIn(context)),
  sentOn: context.today,
  channel: 'letter',
})

const toNotifyIn = (context: FormContext) => membersWhere(context, ({ notification }) => notification === null)

/** The signed convention sent to a member that has not had it. */
export function NotifyFields({ form, context }: FieldsProps<NotifyValues>) {
  const { form: says } = useGroupWords()
  return (
    <>
      <BodyField context={context} among={toNotifyIn(context)} {...fieldOf(form, 'body')} />
      <DateField label={says.sentOn} required {...fieldOf(form, 'sentOn')} />
      <Choice label={says.channel} options={says.channels} {...fieldOf(form, 'channel')} />
    </>
  )
}

export type AcknowledgeValues = {
  readonly body: string
  readonly receivedOn: IsoDate | null
  readonly proof: string | null
}

export const acknowledgeBegins = (context: FormContext): AcknowledgeValues => ({
  body: begunWith(context, awaitedIn(context)),
  receivedOn: context.today,
  proof: null,
})

const awaitedIn = (context: FormContext) =>
  membersWhere(context, ({ notification }) => notification !== null && notification.receivedOn === null)

/** The day on which a member received it, and the document that proves it. */
export function AcknowledgeFields({ form, context }: FieldsProps<AcknowledgeValues>) {
  const { form: says } = useGroupWords()
  return (
    <>
      <BodyField context={context} among={awaitedIn(context)} {...fieldOf(form, 'body')} />
      <DateField label={says.receivedOn} required {...fieldOf(form, 'receivedOn')} />
      <UploadField
        groupId={context.groupId}
        label={says.proof}
        description={says.proofHint}
        accept=".pdf,.eml,.png,.jpg"
        {...fieldOf(form, 'proof')}
      />
    </>
  )
}

export type TransmitValues = { readonly sentOn: IsoDate | null; readonly acknowledgement: string }

export const transmitBegins = ({ today }: FormContext): TransmitValues => ({ sentOn: today, acknowledgement: '' })

/** The convention transmitted to the review of legality. */
export function TransmitFields({ form }: FieldsProps<TransmitValues>) {
  const { form: says } = useGroupWords()
  return (
    <>
      <DateField label={says.sentOn} required {...fieldOf(form, 'sentOn')} />
      <Line label={says.acknowledgement} description={says.acknowledgementHint} {...fieldOf(form, 'acknowledgement')} />
    </>
  )
}
