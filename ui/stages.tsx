import type { IsoDate } from '#kernel/citation.ts'
import { formatDate } from './i18n/format.ts'
import { useLanguage } from './i18n/language.tsx'
import classes from './stages.module.css'

export type Stage = {
  readonly key: string
  readonly label: string
  readonly state: 'done' | 'current' | 'future'
  /** The day it was reached, or is expected. */
  readonly date?: IsoDate
}

/** The line of a case with its stops: where it has been, where it stands, what is ahead. */
export function Stages({ stages }: { readonly stages: readonly Stage[] }) {
  const { language, messages } = useLanguage()
  return (
    <div className={classes.frame}>
      <ol className={classes.line} aria-label={messages.stages.title}>
        {stages.map((stage) => (
          <li
            key={stage.key}
            className={classes.stop}
            data-state={stage.state}
            aria-current={stage.state === 'current' ? 'step' : undefined}
          >
            <span className={classes.dot} aria-hidden="true" />
            <span className={classes.label}>{stage.label}</span>
            <span className={classes.state}>
              {messages.stages[stage.state]}
              {stage.date !== undefined && <time dateTime={stage.date}>{formatDate(stage.date, language)}</time>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
