import { TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { IsoDate } from '#kernel/citation.ts'
import { FIRST_DAY, LAST_DAY } from '#kernel/day-range.ts'
import { formatDate } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { Messages } from '../i18n/messages.fr.ts'
import { Icon } from '../icon.tsx'
import classes from './date-field.module.css'
import { readTypedDate, type TypedDate } from './date-text.ts'

export type DateFieldProps = {
  readonly label: string
  readonly value: IsoDate | null
  readonly onChange: (date: IsoDate | null) => void
  readonly description?: string
  readonly required?: boolean
  readonly min?: IsoDate
  readonly max?: IsoDate
  /** What the server said of this field. */
  readonly error?: string | undefined
}

/** A day, typed as people write it or picked in the device's own calendar. Says which day does not exist. */
export function DateField(props: DateFieldProps) {
  const { label, value, onChange, description, required = false, error } = props
  const { min = FIRST_DAY, max = LAST_DAY } = props
  const { language, messages } = useLanguage()
  const picker = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(() => (value === null ? '' : formatDate(value, language, 'short')))
  const [left, setLeft] = useState(value !== null)
  const typed = readTypedDate(text)
  const own = left ? complaint(typed, { min, max }, messages, (date) => formatDate(date, language)) : null
  const take = (next: string) => {
    setText(next)
    const read = readTypedDate(next)
    onChange(read.kind === 'date' ? read.date : null)
  }
  return (
    <div className={classes.field}>
      <TextInput
        label={label}
        description={description ?? messages.field.dateExample}
        placeholder={messages.field.dateFormat}
        inputMode="numeric"
        autoComplete="off"
        required={required}
        value={text}
        error={own ?? error}
        onChange={(event) => take(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
        rightSectionWidth={44}
        rightSection={
          <button
            type="button"
            className={classes.calendar}
            aria-label={`${messages.field.calendar} (${label})`}
            onClick={() => picker.current?.showPicker()}
          >
            <Icon name="calendar" />
          </button>
        }
      />
      <input
        ref={picker}
        className={classes.picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min={min}
        max={max}
        value={value ?? ''}
        onChange={(event) => {
          const picked = event.currentTarget.value
          take(picked === '' ? '' : formatDate(picked, language, 'short'))
          setLeft(true)
        }}
      />
      {typed.kind === 'date' && own === null && error === undefined && (
        <p className={classes.read}>{formatDate(typed.date, language, 'weekday')}</p>
      )}
    </div>
  )
}

type Bounds = { readonly min: IsoDate; readonly max: IsoDate }

function complaint(typed: TypedDate, bounds: Bounds, { field }: Messages, show: (date: IsoDate) => string) {
  if (typed.kind === 'malformed') return field.dateMalformed(typed.text)
  if (typed.kind === 'impossible') return field.dateImpossible(typed.text)
  if (typed.kind === 'empty') return null
  if (typed.date < bounds.min) return field.dateTooEarly(show(bounds.min))
  if (typed.date > bounds.max) return field.dateTooLate(show(bounds.max))
  return null
}
