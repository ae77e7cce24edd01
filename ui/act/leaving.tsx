import { useBlocker } from '@tanstack/react-router'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { useLanguage } from '../i18n/language.tsx'
import classes from './act.module.css'

export type LeavingProps = {
  /** Whether something was typed that is not recorded. */
  readonly touched: boolean
  /** Whether the person has asked to leave the form. */
  readonly asked: boolean
  readonly onStay: () => void
  readonly onLeave: () => void
  /** Forgets what was typed. */
  readonly onErase: () => void
}

/** Asks before a long form is left, for its own button or for another page: what was typed is kept, or given up knowingly. */
export function Leaving({ touched, asked, onStay, onLeave, onErase }: LeavingProps) {
  const { messages } = useLanguage()
  const { leave } = messages.draft
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => touched && current.pathname !== next.pathname,
    enableBeforeUnload: () => touched,
    withResolver: true,
  })
  const stay = () => {
    blocker.reset?.()
    onStay()
  }
  const go = () => {
    if (blocker.status === 'blocked') blocker.proceed()
    else onLeave()
  }
  return (
    <Dialog title={leave.title} open={asked || blocker.status === 'blocked'} onClose={stay} closeLabel={leave.stay}>
      <p>{leave.says}</p>
      <p className={classes.leaving}>
        <Button rank="primary" onClick={go}>
          {leave.keep}
        </Button>
        <Button
          onClick={() => {
            onErase()
            go()
          }}
        >
          {leave.erase}
        </Button>
      </p>
    </Dialog>
  )
}
