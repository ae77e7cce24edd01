import type { IsoDate } from '#kernel/citation.ts'
import { fieldOf } from '#ui/act/field-of.ts'
import { DateField } from '#ui/field/date-field.tsx'
import type { Channel } from '../../model/state.ts'
import { Choice } from '../clause/choice.tsx'
import { UploadField } from '../upload-field.tsx'
import { useGroupWords } from '../words/use-group-words.ts'
import { type FieldsProps, membersWhere } from './form-context.ts'
import { BodyField, Line } from './form-fields.tsx'

export type NotifyValues = { readonly body: string; readonly sentOn: IsoDate | null; readonly channel: Channel }

export const notifyBegins = (): NotifyValues => ({ body: '', sentOn: null, channel: 'letter' })

/** The signed convention sent to a member that has not had it. */
export function NotifyFields({ form, context }: FieldsProps<NotifyValues>) {
  const { form: says } = useGroupWords()
  const waiting = membersWhere(context, ({ notification }) => notification === null)
  return (
    <>
      <BodyField context={context} among={waiting} {...fieldOf(form, 'body')} />
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

export const acknowledgeBegins = (): AcknowledgeValues => ({ body: '', receivedOn: null, proof: null })

/** The day on which a member received it, and the document that proves it. */
export function AcknowledgeFields({ form, context }: FieldsProps<AcknowledgeValues>) {
  const { form: says } = useGroupWords()
  const awaited = membersWhere(context, ({ notification }) => notification !== null && notification.receivedOn === null)
  return (
    <>
      <BodyField context={context} among={awaited} {...fieldOf(form, 'body')} />
      <DateField label={says.receivedOn} required {...fieldOf(form, 'receivedOn')} />
      <UploadField
        groupId={context.groupId}
        label={says.proof}
        accept=".pdf,.eml,.png,.jpg"
        {...fieldOf(form, 'proof')}
      />
    </>
  )
}

export type TransmitValues = { readonly sentOn: IsoDate | null; readonly acknowledgement: string }

export const transmitBegins = (): TransmitValues => ({ sentOn: null, acknowledgement: '' })

/** The convention transmitted to the review of legality. */
export function TransmitFields({ form }: FieldsProps<TransmitValues>) {
  const { form: says } = useGroupWords()
  return (
    <>
      <DateField label={says.sentOn} required {...fieldOf(form, 'sentOn')} />
      <Line label={says.acknowledgement} {...fieldOf(form, 'acknowledgement')} />
    </>
  )
}
