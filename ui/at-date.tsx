import { useId } from 'react'
import type { IsoDate } from '#kernel/citation.ts'
import classes from './at-date.module.css'
import { Button } from './button.tsx'
import { addDays, daysBetween, formatDate } from './i18n/format.ts'
import { useLanguage } from './i18n/language.tsx'

export type AtDateProps = {
  /** The day shown. */
  readonly value: IsoDate
  /** The first day of the register. */
  readonly from: IsoDate
  /** Today, the last day that can be shown. */
  readonly today: IsoDate
  /** Days on which something happened: drawn as marks under the slider. */
  readonly marks?: readonly IsoDate[]
  readonly onChange: (date: IsoDate) => void
}

/** “What did the group look like on this date?”: a slider over the days of the register. */
export function AtDate({ value, from, today, marks = [], onChange }: AtDateProps) {
  const { language, messages } = useLanguage()
  const list = useId()
  const last = Math.max(daysBetween(from, today), 1)
  const shown = formatDate(value, language)
  return (
    <div className={`screen-only ${classes.at}`}>
      <p className={classes.title} aria-live="polite">
        {messages.timeline.at(shown)}
      </p>
      <input
        className={classes.slider}
        type="range"
        min={0}
        max={last}
        value={daysBetween(from, value)}
        list={list}
        aria-label={messages.timeline.atLabel}
        aria-valuetext={formatDate(value, language, 'weekday')}
        onChange={(event) => onChange(addDays(from, Number(event.currentTarget.value)))}
      />
      <datalist id={list}>
        {marks.map((mark) => (
          <option key={mark} value={daysBetween(from, mark)} />
        ))}
      </datalist>
      <p className={classes.ends}>
        <time dateTime={from}>{formatDate(from, language)}</time>
        <time dateTime={today}>{messages.timeline.today}</time>
      </p>
      {value !== today && (
        <p className={classes.past}>
          {messages.timeline.past}{' '}
          <Button rank="quiet" onClick={() => onChange(today)}>
            {messages.timeline.backToToday}
          </Button>
        </p>
      )}
    </div>
  )
}
