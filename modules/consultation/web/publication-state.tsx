import { firstReception } from '#modules/procedure/index.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Part } from '#ui/page.tsx'
import { answersDue } from '../model/answers-due.ts'
import type { NoticeTerms } from '../model/consultation-state.ts'
import { nationalFrom } from '../model/hours.ts'
import { rectifiedAt } from '../model/notice.ts'
import classes from './consultation.module.css'
import { words } from './words.ts'

export type PublicationStateProps = { readonly notice: NoticeTerms; readonly caseId: string; readonly past: boolean }

/** What the notice fixed: until when tenders and questions come, what the Office answered, and the printed notices. */
export function PublicationState({ notice, caseId, past }: PublicationStateProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const { european } = notice
  const due = answersDue(notice)
  const base = `/api/groups/${group}/consultations/${caseId}/notices`
  return (
    <Part title={says.publication}>
      <p>
        <strong>
          {past ? says.closedAt(notice.deadline) : says.closesAt(notice.deadline, firstReception(notice.frozen.type))}
        </strong>
      </p>
      <ul className={classes.facts}>
        <li>{says.questionsAt(notice.questionsUntil)}</li>
        {due !== null && <li>{says.answersBy(due.on)}</li>}
        <li>{says.sentAt(notice.noticeSentAt)}</li>
        {european === null && <li>{says.national}</li>}
        {european !== null && european.received === null && european.published === null && <li>{says.awaitReceipt}</li>}
        {european?.received != null && <li>{says.received(european.received.at, european.received.reference)}</li>}
        {european?.published != null && <li>{says.appeared(european.published.at, european.published.reference)}</li>}
        {european?.received != null && european.published === null && notice.published === null && (
          <li>{says.waiting(nationalFrom(european.received.at))}</li>
        )}
      </ul>
      <h3 className={classes.under}>{says.notices}</h3>
      <ul className={classes.facts}>
        <li>
          <Icon name="file" /> <a href={`${base}/0.pdf`}>{says.noticePrinted}</a>
        </li>
        {rectifiedAt(notice).map((at, index) => (
          <li key={at}>
            <Icon name="file" /> <a href={`${base}/${index + 1}.pdf`}>{says.rectifying(index + 1)}</a>
          </li>
        ))}
      </ul>
      {notice.extensions.length > 0 && (
        <>
          <h3 className={classes.under}>{says.extensions}</h3>
          {notice.extensions.map(({ at, from, to, ground, reason, proportionateFor }) => (
            <div key={at} className={classes.version}>
              <p>
                <strong>{says.moved(from, to)}</strong>
              </p>
              <p className={classes.hint}>{says.grounds[ground]}</p>
              <p>{reason}</p>
              {proportionateFor !== '' && <p>{says.proportionateFor(proportionateFor)}</p>}
            </div>
          ))}
        </>
      )}
    </Part>
  )
}
