import { Checkbox, TextInput } from '@mantine/core'
import { DateField } from '#ui/field/date-field.tsx'
import { useClauseWords } from '../words/use-clause-words.ts'
import { useValueWords } from '../words/use-words.ts'
import { Choice } from './choice.tsx'
import classes from './clause.module.css'
import { CountField } from './count-field.tsx'
import type { Editing } from './editing.ts'

/** When the convention takes effect, how the group ends, and how the convention is made out. */

export function EffectEditor({ value, onChange }: Editing<'effectiveFrom'>) {
  const { effects } = useValueWords()
  const { fields } = useClauseWords()
  return (
    <div className={classes.fields}>
      <Choice
        label={fields.effectiveFrom}
        options={effects}
        value={value.on}
        onChange={(on) => onChange(on === 'date' ? { on, date: new Date().toISOString().slice(0, 10) } : { on })}
      />
      {value.on === 'date' && (
        <DateField
          label={fields.date}
          value={value.date}
          required
          onChange={(date) => date !== null && onChange({ on: 'date', date })}
        />
      )}
    </div>
  )
}

export function DissolutionEditor({ value, onChange }: Editing<'dissolution'>) {
  const { decisions } = useValueWords()
  const { fields } = useClauseWords()
  return (
    <div className={classes.fields}>
      <Checkbox
        label={fields.atTerm}
        checked={value.atTerm}
        onChange={(event) => onChange({ ...value, atTerm: event.currentTarget.checked })}
      />
      <Choice
        label={fields.dissolution}
        options={{ ...decisions, none: fields.noDecision }}
        value={value.decision ?? 'none'}
        onChange={(decision) => onChange({ ...value, decision: decision === 'none' ? null : decision })}
      />
    </div>
  )
}

export function DisputesEditor({ value, onChange }: Editing<'disputes'>) {
  const { fields } = useClauseWords()
  return (
    <div className={classes.fields}>
      <Checkbox
        label={fields.amicableFirst}
        checked={value.amicableFirst}
        onChange={(event) => onChange({ ...value, amicableFirst: event.currentTarget.checked })}
      />
      {value.amicableFirst && (
        <CountField
          label={fields.amicableMonths}
          hint={fields.emptyIfUnsaid}
          value={value.amicableMonths}
          onChange={(amicableMonths) => onChange({ ...value, amicableMonths })}
        />
      )}
      <TextInput
        label={fields.court}
        description={fields.emptyIfUnsaid}
        value={value.court ?? ''}
        onChange={(event) => onChange({ ...value, court: event.currentTarget.value || null })}
      />
    </div>
  )
}

export function OriginalsEditor({ value, onChange }: Editing<'originals'>) {
  const { fields } = useClauseWords()
  return (
    <CountField
      label={fields.originals}
      hint={fields.originalsHint}
      value={value.perMember}
      onChange={(perMember) => onChange({ perMember })}
    />
  )
}

export function PlaceEditor({ value, onChange }: Editing<'place'>) {
  const { fields } = useClauseWords()
  return (
    <TextInput
      label={fields.place}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}
