import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { NotificationView } from '#api/group.ts'
import { Articles } from '#ui/article.tsx'
import { Empty } from '#ui/empty.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { formatInstant } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { theName } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import { Page } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { readStored, writeStored } from '#ui/store.ts'
import { seenName } from '../session.ts'
import { caseLink } from './links.ts'
import classes from './lists.module.css'
import { words } from './words.ts'

/** What reached the reader's body; what is shown once is no longer new. */
export function NotificationsPage() {
  const { id } = useGroup()
  const found = useRead<readonly NotificationView[]>(`/api/groups/${id}/notifications`)
  const [seen] = useState(() => Number(readStored(seenName(id)) ?? 0))
  const newest = found.data?.[0]?.entry.seq
  useEffect(() => {
    if (newest !== undefined) writeStored(seenName(id), String(newest))
  }, [id, newest])
  return <Reading of={found}>{(notifications) => <Notifications notifications={notifications} seen={seen} />}</Reading>
}

type NotificationsProps = { readonly notifications: readonly NotificationView[]; readonly seen: number }

export function Notifications({ notifications, seen }: NotificationsProps) {
  const { notifications: says } = useWords(words)
  const { id, me } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  const crumbs = useCrumbs()
  return (
    <Page
      title={says.title}
      crumbs={crumbs}
      {...(me === null ? {} : { lede: says.lede(theName(me.body.name, language)) })}
    >
      {notifications.length === 0 && <Empty title={says.none} teach={says.noneTeach} />}
      <ol className={classes.list}>
        {notifications.map(({ key, kind, entry }) => (
          <li key={key} className={classes.item}>
            <p>
              <Link to={caseLink(id, entry.process, entry.id)}>{labels.done(entry)}</Link>
            </p>
            <p className={classes.notes}>
              {entry.seq > seen && <strong>{says.fresh}</strong>}
              {kind === 'reminder' && (
                <span className={classes.due}>
                  <Icon name="bell" /> {says.reminder}
                </span>
              )}
              <time dateTime={entry.at}>{formatInstant(entry.at, language)}</time>
              {entry.actor.body && <span>{entry.actor.body.name}</span>}
              <Articles basis={(entry.findings[0]?.basis ?? []).slice(0, 1)} />
            </p>
          </li>
        ))}
      </ol>
    </Page>
  )
}
