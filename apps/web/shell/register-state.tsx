import { Link } from '@tanstack/react-router'
import { useLanguage } from '#ui/i18n/language.tsx'
import { Icon } from '#ui/icon.tsx'
import type { SessionView } from '../session.ts'
import classes from './register-state.module.css'

export type RegisterStateProps = { readonly register: SessionView['register']; readonly now: Date; readonly to: string }

/** Whether the register's chain was verified, and how long ago: the one green thing of a page. */
export function RegisterState({ register, now, to }: RegisterStateProps) {
  const { messages } = useLanguage()
  if (register.state === 'verified' && register.at !== null) {
    const minutes = Math.max(0, Math.floor((now.getTime() - new Date(register.at).getTime()) / 60_000))
    return (
      <Link className={classes.state} data-state="verified" to={to}>
        <Icon name="seal" /> {messages.page.registerVerified(messages.page.minutesAgo(minutes))}
      </Link>
    )
  }
  if (register.state === 'broken') {
    return (
      <Link className={classes.state} data-state="broken" to={to}>
        <Icon name="warning" /> {messages.page.registerBroken}
      </Link>
    )
  }
  return (
    <Link className={classes.state} to={to}>
      {messages.page.registerUnchecked}
    </Link>
  )
}
