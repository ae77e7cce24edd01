import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type Around, ReceiptFields } from '#modules/amendment/web/parts.ts'
import { membersOn } from '#modules/convention/index.ts'
import { Choice, SelectField } from '#modules/convention/web/parts.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { filledOf } from '#ui/schema-form/values.ts'
import { words } from './words.ts'

const CHANNELS = ['letter', 'email', 'platform'] as const

export type RequestFieldsProps = { readonly form: ActFields<FormValues>; readonly around: Around | undefined }

/** Who asks, how the request came, and whether its receipt is proved yet. */
export function RequestFields({ form, around }: RequestFieldsProps) {
  const { form: says, channel: channels } = useWords(words)
  const { id: group, names, today } = useGroup()
  const members = around === undefined ? [] : membersOn(around.group, today).map(({ body }) => body)
  const channel = CHANNELS.find((one) => one === form.values.channel) ?? 'letter'
  return (
    <>
      <div>
        <SelectField
          label={says.newcomer}
          placeholder={says.chooseNewcomer}
          options={names.filter(({ id }) => !members.includes(id)).map(({ id, name }) => [id, name] as const)}
          {...textFieldOf(form, 'newcomer')}
        />
        <p>
          {says.unregistered} <Link to={`/groups/${group}/members`}>{says.toMembers}</Link>
        </p>
      </div>
      <Choice
        label={says.channel}
        options={channels}
        value={channel}
        onChange={(chosen) => form.change({ channel: chosen })}
      />
      <DateField label={says.sentOn} required {...filledFieldOf(form, 'sentOn')} />
      {channel === 'platform' ? <p>{says.platform}</p> : <Acknowledgement form={form} />}
    </>
  )
}

/** A letter or an e-mail is proved by its acknowledgement, which may come later. */
function Acknowledgement({ form }: { readonly form: ActFields<FormValues> }) {
  const { form: says } = useWords(words)
  const acknowledged = form.values.acknowledged === true
  return (
    <>
      <Checkbox
        label={says.acknowledged}
        checked={acknowledged}
        onChange={(event) => form.change({ acknowledged: event.currentTarget.checked })}
      />
      {acknowledged && (
        <ReceiptFields form={form} receivedOn={says.receivedOn} proof={says.proof} under="acknowledgement." />
      )}
    </>
  )
}

/** What was typed, in the shape that the act has. */
export function requestOf(values: FormValues): object {
  const { newcomer, channel, sentOn, acknowledged, receivedOn, proof } = values
  const written = channel !== 'platform' && acknowledged === true
  return {
    newcomer,
    channel,
    sentOn,
    acknowledgement: written ? { receivedOn, proof: filledOf(proof) } : null,
  }
}
