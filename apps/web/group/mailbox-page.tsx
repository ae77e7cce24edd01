import type { MailView } from '#api/group.ts'
import { isRehearsal } from '#kernel/rehearsal.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Empty } from '#ui/empty.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { formatInstant } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import classes from './lists.module.css'
import { words } from './words.ts'

/** The demonstration's mailbox: the letters that would have left. */
export function MailboxPage() {
  const { id } = useGroup()
  const path = isRehearsal(id) ? `/api/rehearsals/${id}/mailbox` : `/api/groups/${id}/mailbox`
  return <Reading of={useRead<readonly MailView[]>(path)}>{(mail) => <Mailbox mail={mail} />}</Reading>
}

export function Mailbox({ mail }: { readonly mail: readonly MailView[] }) {
  const { mailbox: says } = useWords(words)
  const { language } = useLanguage()
  const crumbs = useCrumbs()
  return (
    <Page title={says.title} lede={says.lede} crumbs={crumbs}>
      {mail.length === 0 && <Empty title={says.none} teach={says.noneTeach} />}
      <ol className={classes.list}>
        {mail.map(({ id, toName, toAddress, subject, text, sentAt }) => (
          <li key={id} className={classes.item}>
            <Disclosure label={subject}>
              {/* The text of the letter: the page does not run the mark-up of a mail. */}
              <p className={classes.letter}>{text}</p>
            </Disclosure>
            <p className={classes.notes}>
              <span>{says.to(toName, toAddress)}</span>
              <time dateTime={sentAt}>{formatInstant(sentAt, language)}</time>
            </p>
          </li>
        ))}
      </ol>
    </Page>
  )
}
