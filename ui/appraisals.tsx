import type { Entry } from '#api/shapes.ts'
import { actorText } from './actor-text.ts'
import { appraisedIn } from './appraisal.ts'
import classes from './appraisals.module.css'
import { Articles } from './article.tsx'
import { dayOf, formatDate } from './i18n/format.ts'
import { useLanguage } from './i18n/language.tsx'
import { Icon } from './icon.tsx'
import { useLabels } from './labels-context.tsx'

/** What the law left to persons: what was judged, by whom, when, with which reason. */
export function Appraisals({ entries }: { readonly entries: readonly Entry[] }) {
  const labels = useLabels()
  const { language, messages } = useLanguage()
  return (
    <ol className={classes.list}>
      {appraisedIn(entries).map(({ entry, finding, appraisal }) => (
        <li key={`${entry.seq} ${finding.rule}`} className={classes.item}>
          <p className={classes.question}>{labels.rule(finding.rule, finding.facts, 'to-appraise')}</p>
          <p className={classes.answer}>
            <Icon name={appraisal.accepted ? 'check' : 'cross'} />{' '}
            {appraisal.accepted ? messages.judgement.accepted : messages.judgement.rejected}
          </p>
          <blockquote className={classes.reason}>{appraisal.reason}</blockquote>
          <p className={classes.by}>
            {messages.judgement.by(actorText(entry, messages.timeline), formatDate(dayOf(entry.at), language))}{' '}
            <Articles basis={finding.basis} />
          </p>
        </li>
      ))}
    </ol>
  )
}
