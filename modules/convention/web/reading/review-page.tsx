import { type ReactNode, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { Page } from '#ui/page.tsx'
import { useReadingWords } from '../words/use-words.ts'
import { FounderPanel } from './founder-panel.tsx'
import { remainingOf } from './item.ts'
import { focusNext } from './item-keys.ts'
import type { Brought } from './kept.ts'
import { ReportList } from './report-list.tsx'
import { acknowledge, type Review } from './review.ts'
import { ReviewFoot } from './review-foot.tsx'
import classes from './review-page.module.css'
import { type Reviewing, usePassages } from './reviewing.ts'
import { SourceText } from './source-text.tsx'
import { ValuesColumn } from './values-column.tsx'

export type ReviewPageProps = {
  readonly brought: Brought
  readonly review: Review
  /** True when the review was left earlier and is taken up again. */
  readonly restored: boolean
  readonly onChange: (next: (review: Review) => Review) => void
  readonly onCreate: () => void
  readonly onDiscard: () => void
  /** The creation under way, in place of the button that starts it. */
  readonly creation?: ReactNode
  /** The value at hand when the page opens. */
  readonly startsAt?: string
}

/** The text on one side with the passage lit, what was understood on the other, the report, and the one act. */
export function ReviewPage(props: ReviewPageProps) {
  const { brought, review, restored, onChange, onCreate, onDiscard, creation, startsAt = null } = props
  const { name, text, reading } = brought
  const words = useReadingWords()
  const { messages } = useLanguage()
  const [current, onCurrent] = useState<string | null>(startsAt)
  const column = useRef<HTMLDivElement>(null)
  const reviewing: Reviewing = { review, reading, current, onCurrent, onChange }
  const { places, lit } = usePassages(reviewing)
  const source = <SourceText name={name} text={text} places={places} current={lit} />
  return (
    <Page
      title={words.title}
      lede={restored ? words.taken(name) : words.reviewing(name)}
      crumbs={[
        <a key="home" href="/">
          {messages.page.home}
        </a>,
      ]}
    >
      <div className={classes.split}>
        <div className={classes.source}>
          <h2 className={classes.sourceTitle}>{words.source}</h2>
          {source}
        </div>
        <div ref={column} className={classes.column}>
          <div className={classes.narrow}>
            <Disclosure label={words.showSource} openLabel={words.hideSource}>
              {source}
            </Disclosure>
          </div>
          <Understood {...reviewing} onDiscard={onDiscard} />
        </div>
      </div>
      {creation ?? (
        <ReviewFoot
          left={remainingOf(review, reading)}
          onCreate={onCreate}
          onNext={() => column.current !== null && focusNext(column.current, null)}
        />
      )}
    </Page>
  )
}

/** What was understood of the text, what it leaves open, and who founds the group. */
function Understood({ onDiscard, ...reviewing }: Reviewing & { readonly onDiscard: () => void }) {
  const { review, reading, current, onCurrent, onChange } = reviewing
  const words = useReadingWords()
  return (
    <>
      <section>
        <h2>{words.values}</h2>
        <p className={classes.note}>{words.keys}</p>
        <ValuesColumn {...reviewing} />
      </section>
      <section className={classes.report}>
        <h2>{words.report.title}</h2>
        <p className={classes.note}>{words.report.lede}</p>
        <ReportList
          report={reading.report}
          acknowledged={review.acknowledged}
          current={current}
          onCurrent={onCurrent}
          onAcknowledge={(ids) => onChange((now) => acknowledge(now, ids))}
        />
      </section>
      {review.founder != null && (
        <FounderPanel
          review={review}
          founder={review.founder}
          onChange={(founder) => onChange((now) => ({ ...now, founder }))}
        />
      )}
      <p>
        <Button rank="quiet" onClick={onDiscard}>
          {words.discard}
        </Button>
      </p>
    </>
  )
}
