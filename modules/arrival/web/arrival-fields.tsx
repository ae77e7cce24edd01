import { checkSiret } from '#kernel/ids.ts'
import { civilDay, civilTime } from '#kernel/paris-time.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField, RadioField, TickField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import groups from '#ui/schema-form/schema-form.module.css'
import { textOf } from '#ui/schema-form/values.ts'
import type { DeskView } from '../contract.ts'
import { ARRIVAL_KINDS, type Told, WAYS } from '../model/arrival-state.ts'
import { isCopy } from '../model/standing.ts'
import classes from './arrival.module.css'
import { words } from './words.ts'

const HH_MM = 5

/** What the desk fills in, out of what was told before, or with the hour that it is. */
export function toldValues(told: Partial<Told>, now: string): FormValues {
  const { kind = 'copy-on-medium', sender, arrived, receivedBy = '', way = 'by-hand', items = 1, outside } = told
  const identifier = sender?.identifier ?? null
  return {
    ...{ kind, receivedBy, way, name: sender?.name ?? '', items: String(items) },
    scheme: identifier?.scheme ?? 'none',
    siret: identifier?.scheme === 'siret' ? identifier.value : '',
    country: identifier?.scheme === 'foreign' ? identifier.country : '',
    value: identifier?.scheme === 'foreign' ? identifier.value : '',
    date: arrived?.date ?? civilDay(now),
    time: arrived?.time ?? civilTime(now).slice(0, HH_MM),
    ...{ sealed: outside?.sealed ?? false, marked: outside?.marked ?? false, damaged: outside?.damaged ?? false },
    remarks: outside?.remarks ?? '',
  }
}

/** The same as the contract wants it. */
export function toldPayload(values: FormValues): object {
  const { kind, scheme, sealed, marked, damaged } = values
  const copy = ARRIVAL_KINDS.some((each) => each === kind && isCopy(each))
  const siret = { scheme: 'siret', value: textOf(values.siret) }
  const foreign = { scheme: 'foreign', country: textOf(values.country).toUpperCase(), value: textOf(values.value) }
  return {
    kind,
    sender: {
      name: textOf(values.name),
      identifier: scheme === 'siret' ? siret : scheme === 'foreign' ? foreign : null,
    },
    arrived: {
      date: textOf(values.date),
      time: textOf(values.time)
        .replace('h', ':')
        .replace(/^(\d):/, '0$1:'),
    },
    receivedBy: textOf(values.receivedBy),
    way: values.way,
    items: Number(values.items),
    outside: {
      sealed: sealed === true,
      // The words are looked for on a copy only.
      marked: copy && marked === true,
      damaged: damaged === true,
      remarks: textOf(values.remarks),
    },
  }
}

export const recordPayload = (values: FormValues): object => ({
  ...toldPayload(values),
  consultation: values.consultation,
})
export const correctPayload = (values: FormValues): object => ({ ...toldPayload(values), reason: values.reason })

type Form = ActFields<FormValues>

/** An arrival as the desk tells it: what, from whom, when, how, in what state. */
export function RecordFields({ consultations, ...form }: Form & { readonly consultations: DeskView['consultations'] }) {
  const says = useWords(words)
  return (
    <>
      {consultations.length > 1 && (
        <ChoiceField
          label={says.form.consultation}
          options={consultations.map(({ id, reference, deadline }) => [id, says.deadlineOf(reference, deadline)])}
          {...textFieldOf(form, 'consultation')}
        />
      )}
      <ToldFields {...form} />
    </>
  )
}

export function CorrectFields(form: Form) {
  const { form: label } = useWords(words)
  return (
    <>
      <ToldFields {...form} />
      <LongField label={label.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />
    </>
  )
}

function ToldFields(form: Form) {
  const says = useWords(words)
  const { form: label } = says
  const { values, change } = form
  const copy = ARRIVAL_KINDS.some((each) => each === values.kind && isCopy(each))
  const tick = (name: 'sealed' | 'marked' | 'damaged') => (
    <TickField label={label[name]} checked={values[name] === true} onChange={(on) => change({ [name]: on })} />
  )
  return (
    <>
      <RadioField
        legend={label.kind}
        value={textOf(values.kind)}
        options={ARRIVAL_KINDS.map((kind) => [kind, says.kinds[kind]])}
        onChange={(kind) => change({ kind })}
      />
      <LineField label={label.name} maxLength={200} {...textFieldOf(form, 'name', 'sender.name')} />
      <NumberFields {...form} />
      <HourFields {...form} />
      <fieldset className={groups.group}>
        <legend>{label.outside}</legend>
        {tick('sealed')}
        {copy && tick('marked')}
        {tick('damaged')}
      </fieldset>
      <LineField label={label.remarks} maxLength={1000} {...textFieldOf(form, 'remarks', 'outside.remarks')} />
      <div className={classes.pair}>
        <ChoiceField
          label={label.way}
          options={WAYS.map((way) => [way, says.ways[way]])}
          {...textFieldOf(form, 'way')}
        />
        <LineField label={label.items} maxLength={3} inputMode="numeric" {...textFieldOf(form, 'items')} />
      </div>
      <LineField
        label={label.receivedBy}
        hint={label.receivedByHint}
        maxLength={200}
        {...textFieldOf(form, 'receivedBy')}
      />
    </>
  )
}

/** The number on the envelope, if it bears one: a SIRET, whose key is checked as it is typed, or that of another country. */
function NumberFields(form: Form) {
  const { form: label } = useWords(words)
  const { values } = form
  const siret = textOf(values.siret)
  const wrong = siret !== '' && 'problem' in checkSiret(siret) ? label.wrongSiret : undefined
  return (
    <>
      <ChoiceField
        label={label.scheme}
        options={(['none', 'siret', 'foreign'] as const).map((each) => [each, label.schemes[each]])}
        {...textFieldOf(form, 'scheme')}
      />
      {values.scheme === 'siret' && (
        <LineField
          label={label.siret}
          maxLength={20}
          inputMode="numeric"
          {...textFieldOf(form, 'siret', 'sender.identifier.value')}
          error={form.issue('sender.identifier.value') ?? wrong}
        />
      )}
      {values.scheme === 'foreign' && (
        <div className={classes.pair}>
          <LineField
            label={label.country}
            maxLength={2}
            {...textFieldOf(form, 'country', 'sender.identifier.country')}
          />
          <LineField label={label.value} maxLength={60} {...textFieldOf(form, 'value', 'sender.identifier.value')} />
        </div>
      )}
    </>
  )
}

function HourFields(form: Form) {
  const { form: label } = useWords(words)
  const { today } = useGroup()
  return (
    <div className={classes.pair}>
      <DateField label={label.day} max={today} {...filledFieldOf(form, 'date', 'arrived.date')} />
      <LineField
        label={label.time}
        hint={label.timeHint}
        maxLength={5}
        inputMode="numeric"
        {...textFieldOf(form, 'time', 'arrived.time')}
      />
    </div>
  )
}
