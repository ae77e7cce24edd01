import { useId } from 'react'
import { Button } from './button.tsx'
import { useLanguage } from './i18n/language.tsx'
import classes from './reading-copies.module.css'

export type ReadingCopiesProps = {
  readonly status: 'running' | 'done' | 'cancelled' | 'failed'
  readonly done: number
  readonly total: number
  /** Left out for whoever may only watch. */
  readonly onCancel?: () => void
}

/** How far the making of reading copies is, and the way to stop it: the copies made until then stay. */
export function ReadingCopies({ status, done, total, onCancel }: ReadingCopiesProps) {
  const { messages } = useLanguage()
  const { copies: says } = messages
  const label = useId()
  return (
    <div className={classes.copies}>
      <p id={label}>{says.title}</p>
      <progress className={classes.bar} aria-labelledby={label} value={done} max={Math.max(total, 1)} />
      <p className={classes.row}>
        <span aria-live="polite">{says[status](done, total)}</span>
        {status === 'running' && onCancel !== undefined && (
          <Button rank="quiet" onClick={onCancel}>
            {says.cancel}
          </Button>
        )}
      </p>
    </div>
  )
}
