import type { IsoDate } from '#kernel/citation.ts'
import classes from './due.module.css'
import { daysBetween, formatAhead, formatDate } from './i18n/format.ts'
import { useLanguage } from './i18n/language.tsx'
import { Icon } from './icon.tsx'

/** Days before a date from which it threatens: a council's agenda closes about then. */
const SOON = 14

export type DueProps = { readonly due: IsoDate | null; readonly today: IsoDate }

/** A date to keep, and how far it is: amber when it threatens, red when it is past. */
export function Due({ due, today }: DueProps) {
  const { language, messages } = useLanguage()
  if (due === null) return <span className={classes.due}>{messages.tasks.noDate}</span>
  const days = daysBetween(today, due)
  const state = days < 0 ? 'late' : days <= SOON ? 'soon' : 'far'
  return (
    <span className={classes.due} data-state={state}>
      {state !== 'far' && <Icon name={state === 'late' ? 'warning' : 'clock'} />}
      <span>
        <time dateTime={due}>{messages.tasks.before(formatDate(due, language))}</time>
        {state !== 'far' && (
          <span className={classes.distance}>
            , {state === 'late' ? messages.tasks.late(-days) : formatAhead(days, language)}
          </span>
        )}
      </span>
    </span>
  )
}
