import { parseAmount } from '#kernel/money.ts'
import { hourInParis } from '#kernel/paris-time.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField, RadioField, TickField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { filledOf, textOf } from '#ui/schema-form/values.ts'
import type { Unavailability } from '../model/state.ts'
import { words } from './words.ts'

/** The forms whose fields a schema does not word: what a decision rests on, hours of Paris, amounts as the French write them. */

type Form = { readonly form: ActFields<FormValues> }

/** What a decision is made of, besides what is notified with it. */
export type Asks = {
  readonly reasons?: true
  readonly term?: true
  readonly reduction?: true
  readonly maintained?: true
}

export function DecisionFields({ form, asks }: Form & { readonly asks: Asks }) {
  const { form: says } = useWords(words)
  return (
    <>
      {asks.maintained && (
        <RadioField
          legend={says.maintained}
          value={textOf(form.values.maintained)}
          options={[
            ['true', says.keep],
            ['false', says.drop],
          ]}
          onChange={(maintained) => form.change({ maintained })}
        />
      )}
      {asks.reasons && <LongField label={says.reasons} maxLength={4000} {...textFieldOf(form, 'reasons')} />}
      {asks.reduction && (
        <LineField
          label={says.reduction}
          hint={says.reductionHint}
          inputMode="decimal"
          {...textFieldOf(form, 'reduction')}
        />
      )}
      <DateField
        label={says.notifiedOn}
        description={says.notifiedHint}
        required
        {...filledFieldOf(form, 'notifiedOn')}
      />
      {asks.term && <DateField label={says.term} required {...filledFieldOf(form, 'term')} />}
      <FileOf form={form} label={says.file} name="file" path="grounds.file" />
      <LongField label={says.note} maxLength={4000} {...textFieldOf(form, 'note', 'grounds.note')} />
    </>
  )
}

type FileOfProps = Form & { readonly label: string; readonly name: string; readonly path?: string }

function FileOf({ form, label, name, path = name }: FileOfProps) {
  return <StoredFileField label={label} {...textFieldOf(form, name, path)} />
}

/** What the form of a decision begins with. */
export const decisionValues = (today: string): FormValues => ({
  ...{ notifiedOn: today, file: '', note: '', reasons: '', term: '', reduction: '', maintained: 'true' },
})

/** What is sent of it: the amount in cents, and only what the act asks for. */
export const decisionPayload =
  (asks: Asks) =>
  (values: FormValues): object => ({
    notifiedOn: textOf(values.notifiedOn),
    grounds: { file: filledOf(values.file), note: textOf(values.note) },
    ...(asks.reasons ? { reasons: textOf(values.reasons) } : {}),
    ...(asks.term ? { term: textOf(values.term) } : {}),
    ...(asks.reduction ? { reduction: centsOf(textOf(values.reduction)) } : {}),
    ...(asks.maintained ? { maintained: values.maintained === 'true' } : {}),
  })

/** `null` for what is no amount: the server says which field. */
function centsOf(text: string): number | null {
  try {
    return parseAmount(text)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

export function ReadinessFields({ form }: Form) {
  const { form: says } = useWords(words)
  return (
    <>
      <RadioField
        legend={says.by}
        value={textOf(form.values.by)}
        options={(['ready-notice', 'working-order-report'] as const).map((by) => [by, says.byOf[by]] as const)}
        onChange={(by) => form.change({ by })}
      />
      <DateField label={says.readyOn} required {...filledFieldOf(form, 'readyOn')} />
      <FileOf form={form} label={says.proof} name="proof" />
    </>
  )
}

export const readinessPayload = (values: FormValues) => ({
  by: textOf(values.by),
  readyOn: textOf(values.readyOn),
  proof: filledOf(values.proof),
})

export function AnswerFields({ form }: Form) {
  const { form: says } = useWords(words)
  return (
    <>
      <RadioField
        legend={says.agreed}
        value={textOf(form.values.agreed)}
        options={[
          ['true', says.accepts],
          ['false', says.declines],
        ]}
        onChange={(agreed) => form.change({ agreed })}
      />
      <DateField label={says.answeredOn} required {...filledFieldOf(form, 'answeredOn')} />
    </>
  )
}

export function InviteFields({ form }: Form) {
  const { form: says, hearing } = useWords(words)
  return (
    <>
      <RadioField
        legend={says.about}
        value={textOf(form.values.about)}
        options={(['reduction', 'rejection'] as const).map((about) => [about, hearing[about]] as const)}
        onChange={(about) => form.change({ about })}
      />
      <LongField label={says.defects} maxLength={4000} {...textFieldOf(form, 'defects')} />
      <DateField label={says.invitedOn} required {...filledFieldOf(form, 'invitedOn')} />
    </>
  )
}

export function ObservationFields({ form }: Form) {
  const { form: says } = useWords(words)
  return (
    <>
      <LongField label={says.said} maxLength={4000} {...textFieldOf(form, 'said')} />
      <DateField label={says.on} required {...filledFieldOf(form, 'on')} />
      <FileOf form={form} label={says.observations} name="file" />
    </>
  )
}

export function ContestFields({ form }: Form) {
  const { form: says } = useWords(words)
  return (
    <>
      <LongField label={says.objection} maxLength={4000} {...textFieldOf(form, 'objection')} />
      <DateField label={says.on} required {...filledFieldOf(form, 'objectedOn')} />
    </>
  )
}

/** An hour of Paris as an instant; an empty text where it does not read in one way. */
const instantOf = (day: string, time: string): string => {
  if (day === '') return ''
  return hourInParis(day, time).at ?? ''
}

export function UnavailabilityFields({ form }: Form) {
  const { form: says } = useWords(words)
  return (
    <>
      <LineField label={says.element} hint={says.elementHint} maxLength={200} {...textFieldOf(form, 'element')} />
      <DateField label={says.fromDay} required {...filledFieldOf(form, 'fromDay', 'from')} />
      <LineField label={says.fromTime} hint={says.timeHint} {...textFieldOf(form, 'fromTime', 'from')} />
      <DateField label={says.untilDay} {...filledFieldOf(form, 'untilDay', 'until')} />
      <LineField label={says.untilTime} hint={says.timeHint} {...textFieldOf(form, 'untilTime', 'until')} />
      <TickField
        label={says.attributable}
        checked={form.values.attributable === true}
        onChange={(attributable) => form.change({ attributable })}
      />
      <LongField label={says.cause} maxLength={1000} {...textFieldOf(form, 'cause')} />
    </>
  )
}

export const unavailabilityPayload = (values: FormValues): object => {
  const [untilDay, untilTime] = [textOf(values.untilDay), textOf(values.untilTime)]
  return {
    ...{ element: textOf(values.element), attributable: values.attributable === true, cause: textOf(values.cause) },
    from: instantOf(textOf(values.fromDay), textOf(values.fromTime)),
    until: untilDay === '' ? null : instantOf(untilDay, untilTime),
  }
}

type OfOne = Form & { readonly among: readonly Unavailability[] }

export function EndFields({ form, among }: OfOne) {
  const { form: says } = useWords(words)
  return (
    <>
      <Which form={form} among={among} />
      <DateField label={says.untilDay} required {...filledFieldOf(form, 'untilDay', 'until')} />
      <LineField label={says.untilTime} hint={says.timeHint} {...textFieldOf(form, 'untilTime', 'until')} />
    </>
  )
}

export const endPayload = (values: FormValues): object => ({
  number: Number(textOf(values.number)),
  until: instantOf(textOf(values.untilDay), textOf(values.untilTime)),
})

export function StrikeFields({ form, among }: OfOne) {
  const { form: says } = useWords(words)
  return (
    <>
      <Which form={form} among={among} />
      <LongField label={says.struckWhy} maxLength={1000} {...textFieldOf(form, 'reason')} />
    </>
  )
}

export const strikePayload = (values: FormValues): object => ({
  number: Number(textOf(values.number)),
  reason: textOf(values.reason),
})

function Which({ form, among }: OfOne) {
  const { form: says } = useWords(words)
  return (
    <ChoiceField
      label={says.which}
      none="–"
      options={among.map(({ number, element, from }) => [String(number), says.whichOf(number, element, from)] as const)}
      {...textFieldOf(form, 'number')}
    />
  )
}
