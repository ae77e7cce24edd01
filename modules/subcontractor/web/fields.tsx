import { ContractChoice, type NotifiedContract } from '#modules/contract/web/parts.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField, TickField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { CHANNELS } from '../model/state.ts'
import { words } from './words.ts'

export type Form = ActFields<FormValues>
type Props = { readonly form: Form }

type TickName = 'small' | 'advance' | 'processes' | 'guaranteed'

function Tick({ form, name, label }: Props & { readonly name: TickName; readonly label: string }) {
  return (
    <TickField
      label={label}
      checked={form.values[name] === true}
      onChange={(value) => form.change({ [name]: value })}
    />
  )
}

/** The declaration of the holder, in the order of the form DC4. */
export function PresentFields({ form, among }: Props & { readonly among: readonly NotifiedContract[] }) {
  const { form: says, pieces } = useWords(words)
  return (
    <>
      <ContractChoice among={among} {...textFieldOf(form, 'contract')} />
      <LineField label={says.name} maxLength={300} {...textFieldOf(form, 'name')} />
      <LineField label={says.siret} maxLength={20} inputMode="numeric" {...textFieldOf(form, 'siret')} />
      <LineField label={says.address} maxLength={500} {...textFieldOf(form, 'address')} />
      <LongField label={says.services} maxLength={4000} {...textFieldOf(form, 'services')} />
      <LineField label={says.amount} inputMode="decimal" {...textFieldOf(form, 'amount')} />
      <LineField label={says.vat} inputMode="decimal" {...textFieldOf(form, 'vat')} />
      <LongField label={says.terms} maxLength={4000} {...textFieldOf(form, 'terms')} />
      <Tick form={form} name="small" label={says.small} />
      <Tick form={form} name="advance" label={says.advance} />
      <Tick form={form} name="processes" label={says.personalData} />
      {form.values.processes === true && <DataFields form={form} />}
      <StoredFileField label={pieces.declaration} required {...textFieldOf(form, 'declaration')} />
      <StoredFileField label={pieces.honour} {...textFieldOf(form, 'honour')} />
      <StoredFileField label={pieces.undeclaredWork} {...textFieldOf(form, 'undeclaredWork')} />
      <StoredFileField label={pieces.claimsFree} {...textFieldOf(form, 'claimsFree')} />
      <ReceiptFields form={form} />
    </>
  )
}

function DataFields({ form }: Props) {
  const { form: says } = useWords(words)
  return (
    <>
      <LongField
        label={says.treatment}
        maxLength={2000}
        {...textFieldOf(form, 'treatment', 'personalData.treatment')}
      />
      <LongField label={says.purposes} maxLength={2000} {...textFieldOf(form, 'purposes', 'personalData.purposes')} />
      <LongField label={says.data} maxLength={2000} {...textFieldOf(form, 'data', 'personalData.data')} />
      <LongField label={says.persons} maxLength={2000} {...textFieldOf(form, 'persons', 'personalData.persons')} />
      <Tick form={form} name="guaranteed" label={says.guaranteed} />
    </>
  )
}

function ReceiptFields({ form }: Props) {
  const { form: says, channel, channels } = useWords(words)
  return (
    <>
      <ChoiceField
        label={channel}
        options={CHANNELS.map((each) => [each, channels[each]] as const)}
        {...textFieldOf(form, 'channel')}
      />
      <DateField label={says.receivedOn} {...filledFieldOf(form, 'receivedOn')} />
    </>
  )
}

export function AskFields({ form }: Props) {
  const { form: says } = useWords(words)
  return (
    <>
      <LongField label={says.askPieces} maxLength={4000} {...textFieldOf(form, 'pieces')} />
      <LongField label={says.low} maxLength={4000} {...textFieldOf(form, 'low')} />
      <DateField label={says.askedOn} {...filledFieldOf(form, 'askedOn')} />
    </>
  )
}

export function AnswerFields({ form, low }: Props & { readonly low: boolean }) {
  const { form: says } = useWords(words)
  return (
    <>
      <StoredFileField label={says.file} {...textFieldOf(form, 'file')} />
      {low && <LongField label={says.explanations} maxLength={20_000} {...textFieldOf(form, 'explanations')} />}
      <DateField label={says.answeredOn} {...filledFieldOf(form, 'receivedOn')} />
    </>
  )
}

export function ForwardFields({ form }: Props) {
  const { form: says, favourable, unfavourable } = useWords(words)
  return (
    <>
      <ChoiceField
        label={says.favourable}
        none={says.choose}
        options={[
          ['yes', favourable],
          ['no', unfavourable],
        ]}
        {...textFieldOf(form, 'favourable')}
      />
      <LongField label={says.said} maxLength={4000} {...textFieldOf(form, 'said')} />
    </>
  )
}

export function AmendFields({ form }: Props) {
  const { form: says } = useWords(words)
  return (
    <>
      <LineField label={says.amount} inputMode="decimal" {...textFieldOf(form, 'amount')} />
      <LineField label={says.vat} inputMode="decimal" {...textFieldOf(form, 'vat')} />
      <LongField label={says.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />
      <StoredFileField label={says.deed} required {...textFieldOf(form, 'deed')} />
      <DateField label={says.signedOn} {...filledFieldOf(form, 'signedOn')} />
    </>
  )
}

export type Awaited = readonly (readonly [publication: string, label: string])[]

export function PublishFields({ form, awaited }: Props & { readonly awaited: Awaited }) {
  const { form: says } = useWords(words)
  return (
    <>
      <ChoiceField
        label={says.publication}
        none={says.choose}
        options={awaited}
        {...textFieldOf(form, 'publication')}
      />
      <LineField label={says.reference} maxLength={300} {...textFieldOf(form, 'reference')} />
      <DateField label={says.publishedOn} {...filledFieldOf(form, 'publishedOn')} />
    </>
  )
}

/** The form that enters an assigned claim. */
export function AssignmentFields({ form, among }: Props & { readonly among: readonly NotifiedContract[] }) {
  const { assignments: says } = useWords(words)
  return (
    <>
      <ContractChoice among={among} {...textFieldOf(form, 'contract')} />
      <LineField label={says.nameField} maxLength={300} {...textFieldOf(form, 'name')} />
      <LineField label={says.amountField} inputMode="decimal" {...textFieldOf(form, 'amount')} />
      <DateField label={says.notifiedOn} {...filledFieldOf(form, 'notifiedOn')} />
      <StoredFileField label={says.document} required {...textFieldOf(form, 'document')} />
    </>
  )
}
