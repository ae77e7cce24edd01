import { Link } from '@tanstack/react-router'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import classes from './access.module.css'
import { words } from './words.ts'

export type NoInvitationProps = { readonly why: string; readonly onRetry?: () => void }

/** A link that opens nothing: which of the reasons it is, and what to do. */
export function NoInvitation({ why, onRetry }: NoInvitationProps) {
  const { invitation: says, signIn } = useWords(words)
  const { messages } = useLanguage()
  const reasons: Readonly<Record<string, { readonly title: string; readonly says: string }>> = says.over
  if (why === 'unreachable') {
    return (
      <Page title={says.title}>
        <Empty title={messages.problem.unreachable} teach={says.problems.unreachable}>
          <Button onClick={onRetry}>{messages.problem.retry}</Button>
        </Empty>
      </Page>
    )
  }
  const reason = reasons[why] ?? says.over.unknown
  return (
    <Page title={says.title}>
      <Empty title={reason.title} teach={reason.says}>
        <p className={classes.acts}>
          <Link className={classes.link} to="/sign-in">
            {signIn.title}
          </Link>
        </p>
      </Empty>
    </Page>
  )
}
