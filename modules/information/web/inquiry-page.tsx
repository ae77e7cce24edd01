import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { FileLinks } from '#ui/file-links.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatInstant } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { toName } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { isWhole, type ShownInquiry } from '../model/shown.ts'
import classes from './feed.module.css'
import { InquirySays } from './feed-list.tsx'
import { AnswerFields } from './inquiry-fields.tsx'
import { NewItem } from './new-item.tsx'
import { words } from './words.ts'

/** One inquiry: what a member asks, who answers, what was answered and to whom. */
export function InquiryPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<ShownInquiry> process="inquiry" collection="inquiries" caseId={caseId}>
      {(data) => <InquiryDetail data={data} sharing={<NewItem from={data.resource} />} />}
    </CaseReading>
  )
}

export type InquiryDetailProps = {
  readonly data: CaseData<ShownInquiry>
  /** The form by which the coordinator tells the inquiry to the members. */
  readonly sharing: ReactNode
}

export function InquiryDetail({ data, sharing }: InquiryDetailProps) {
  const says = useWords(words)
  const { me, lookup, coordinator } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  const { state } = data.resource
  return (
    <CaseDetailPage
      data={data}
      title={state.status === 'none' ? says.inquiry : state.subject}
      list={{ path: 'information', title: says.title }}
      lede={
        state.status === 'none'
          ? labels.status('inquiry', state.status)
          : `${says.inquiryOf(lookup.of(state.member))}, ${formatInstant(state.askedAt, language)}`
      }
      opens="ask"
      settings={{
        answer: {
          initial: { answer: '', answerFiles: [], audience: { kind: 'members' } },
          consequence: says.answerConsequence,
          fields: (form) => <AnswerFields {...form} />,
        },
      }}
    >
      {state.status !== 'none' && (
        <>
          <Part title={says.question}>
            {isWhole(state) ? (
              <Said text={state.text} files={state.files} />
            ) : (
              <p className={classes.say}>{says.keptFromYou}</p>
            )}
          </Part>
          <Part title={says.answer}>
            <InquirySays state={state} />
            {state.status === 'asked' && (
              <p className={classes.notes}>
                {coordinator !== null && <span>{says.answers(toName(coordinator.name, language))}</span>}
                <span>{says.noDelay}</span>
              </p>
            )}
            {isWhole(state) && state.status === 'answered' && <Said text={state.answer} files={state.answerFiles} />}
          </Part>
          {me?.coordinates === true && <Part title={says.shareInquiry}>{sharing}</Part>}
        </>
      )}
    </CaseDetailPage>
  )
}

function Said({ text, files }: { readonly text: string; readonly files: readonly string[] }) {
  const says = useWords(words)
  return (
    <>
      {text === '' ? <p className={classes.notes}>{says.noText}</p> : <p className={classes.text}>{text}</p>}
      {files.length > 0 && <FileLinks hashes={files} />}
    </>
  )
}
