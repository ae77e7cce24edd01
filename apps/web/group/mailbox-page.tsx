import { useState } from 'react'
import type { MailView } from '#api/group.ts'
import { folded } from '#kernel/plain.ts'
import { isRehearsal } from '#kernel/rehearsal.ts'
import { Button } from '#ui/button.tsx'
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

/** So many letters are shown at first, the last ones, and as many more each time that one asks. */
const SHOWN = 40

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
  const [text, setText] = useState('')
  const [reach, setReach] = useState(SHOWN)
  const wanted = folded(text.trim())
  const found = mail.filter((letter) => folded(Object.values(letter).join(' ')).includes(wanted))
  return (
    <Page title={says.title} lede={says.lede} crumbs={crumbs}>
      {mail.length === 0 && <Empty title={says.none} teach={says.noneTeach} />}
      {mail.length > SHOWN && (
        <form className={`screen-only ${classes.tools}`} onSubmit={(event) => event.preventDefault()}>
          <label>
            {says.contains}
            <input value={text} onChange={(event) => setText(event.currentTarget.value)} />
          </label>
          <p role="status">{says.found(found.length)}</p>
        </form>
      )}
      <ol className={classes.list}>
        {found.slice(0, reach).map(({ id, toName, toAddress, subject, text, sentAt }) => (
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
      {found.length > reach && <Button onClick={() => setReach(reach + SHOWN)}>{says.older}</Button>}
    </Page>
  )
}
