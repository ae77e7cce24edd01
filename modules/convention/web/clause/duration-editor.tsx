import { DateField } from '#ui/field/date-field.tsx'
import type { Duration, IsoPeriod } from '../../model/clauses.ts'
import { useClauseWords } from '../words/use-clause-words.ts'
import { useValueWords } from '../words/use-words.ts'
import { Choice } from './choice.tsx'
import classes from './clause.module.css'
import { CountField } from './count-field.tsx'
import type { Editing } from './editing.ts'
import { SelectField } from './select-field.tsx'

const UNITS = ['D', 'W', 'M', 'Y'] as const
type Unit = (typeof UNITS)[number]

export type PeriodFieldProps = {
  readonly label: string
  readonly value: IsoPeriod | null
  readonly onChange: (value: IsoPeriod | null) => void
  readonly hint?: string
}

/** A length as the text counts it: a number and its unit, never converted. */
export function PeriodField({ label, value, onChange, hint }: PeriodFieldProps) {
  const words = useValueWords()
  const { fields } = useClauseWords()
  const [, digits = '', letter = 'M'] = /^P(\d+)([DWMY])$/.exec(value ?? '') ?? []
  const unit = UNITS.find((one) => one === letter) ?? 'M'
  const count = digits === '' ? null : Number(digits)
  const give = (next: number | null, of: Unit) => onChange(next === null ? null : `P${next}${of}`)
  return (
    <div className={classes.period}>
      <CountField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        value={count}
        onChange={(next) => give(next, unit)}
      />
      <SelectField
        label={fields.unit}
        options={UNITS.map((one) => [one, words.units[one]?.[1] ?? one] as const)}
        value={unit}
        onChange={(next) => give(count ?? 1, next)}
      />
    </div>
  )
}

/** How long the convention lasts. */
export function DurationEditor({ value, onChange }: Editing<'duration'>) {
  const words = useValueWords()
  const { fields } = useClauseWords()
  return (
    <div className={classes.fields}>
      <Choice
        label={fields.duration}
        options={words.durations}
        value={value.type}
        onChange={(type) => onChange(ofType(type))}
      />
      {value.type === 'fixed' && (
        <PeriodField
          label={fields.length}
          value={value.length}
          onChange={(length) => onChange({ ...value, length: length ?? 'P1Y' })}
        />
      )}
      {value.type === 'until-date' && (
        <DateField
          label={fields.date}
          value={value.until}
          required
          onChange={(until) => until !== null && onChange({ ...value, until })}
        />
      )}
      {(value.type === 'fixed' || value.type === 'until-date') && (
        <CountField
          label={fields.renewals}
          hint={fields.renewalsHint}
          value={value.renewals === 0 ? null : value.renewals}
          onChange={(renewals) => onChange({ ...value, renewals: renewals ?? 0 })}
        />
      )}
    </div>
  )
}

function ofType(type: Duration['type']): Duration {
  switch (type) {
    case 'fixed':
      return { type, length: 'P1Y', renewals: 0 }
    case 'until-date':
      return { type, until: `${new Date().getFullYear() + 1}-12-31`, renewals: 0 }
    default:
      return { type }
  }
}
