import { Checkbox } from '@mantine/core'
import { Articles } from '#ui/article.tsx'
import { Button } from '#ui/button.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { typesetFrench } from '#ui/i18n/typeset.ts'
import { Icon, type IconName } from '#ui/icon.tsx'
import type { Notice, Severity } from '../../reading/draft.ts'
import type { NoticeId } from '../../reading/index.ts'
import { readingLabels as english } from '../reading-labels.en.ts'
import { readingLabels as french } from '../reading-labels.fr.ts'
import { useReadingWords } from '../words/use-words.ts'
import classes from './report-list.module.css'

const ORDER: readonly Severity[] = ['conflict', 'ambiguous', 'missing', 'note']
const ICON: Readonly<Record<Severity, IconName>> = {
  conflict: 'warning',
  ambiguous: 'question',
  missing: 'dash',
  note: 'file',
}

export type ReportListProps = {
  readonly report: readonly Notice<NoticeId>[]
  readonly acknowledged: readonly string[]
  readonly current: string | null
  readonly onCurrent: (id: string) => void
  readonly onAcknowledge: (ids: readonly NoticeId[]) => void
}

/** What the text leaves open and how it will be understood, to be read before the group exists. */
export function ReportList({ report, acknowledged, current, onCurrent, onAcknowledge }: ReportListProps) {
  const words = useReadingWords()
  if (report.length === 0) return <p className={classes.none}>{words.report.none}</p>
  return ORDER.map((severity) => {
    const own = report.filter((notice) => notice.severity === severity)
    const unread = own.filter(({ id }) => !acknowledged.includes(id))
    if (own.length === 0) return null
    return (
      <section key={severity} className={classes.group}>
        <div className={classes.head}>
          <h3>
            {words.report.group[severity]} <span className={classes.count}>{own.length}</span>
          </h3>
          {unread.length === 0 ? (
            <p className={classes.read}>
              <Icon name="check" /> {words.report.allRead}
            </p>
          ) : (
            <Button rank="quiet" onClick={() => onAcknowledge(unread.map(({ id }) => id))}>
              {words.report.acknowledgeAll(unread.length)}
            </Button>
          )}
        </div>
        <ul>
          {own.map((notice) => (
            <NoticeLine
              key={notice.id}
              notice={notice}
              read={acknowledged.includes(notice.id)}
              current={current === noticeItem(notice.id)}
              onCurrent={() => onCurrent(noticeItem(notice.id))}
              onRead={() => onAcknowledge([notice.id])}
            />
          ))}
        </ul>
      </section>
    )
  })
}

/** The name of a notice among the items whose passages are lit. */
export const noticeItem = (id: string): string => `notice.${id}`

type NoticeLineProps = {
  readonly notice: Notice<NoticeId>
  readonly read: boolean
  readonly current: boolean
  readonly onCurrent: () => void
  readonly onRead: () => void
}

function NoticeLine({ notice, read, current, onCurrent, onRead }: NoticeLineProps) {
  const words = useReadingWords()
  const { language } = useLanguage()
  const sentence = language === 'fr' ? typesetFrench(french[notice.id](notice.facts)) : english[notice.id](notice.facts)
  return (
    <li className={classes.notice} data-current={current ? true : undefined} onFocus={onCurrent}>
      <p className={classes.severity}>
        <Icon name={ICON[notice.severity]} /> {words.report.severity[notice.severity]}
      </p>
      <div>
        <p className={classes.sentence}>{sentence}</p>
        <Articles basis={notice.basis} />
      </div>
      <Checkbox
        label={words.report.acknowledge}
        aria-label={`${words.report.acknowledge}: ${sentence}`}
        checked={read}
        disabled={read}
        onChange={onRead}
      />
    </li>
  )
}
