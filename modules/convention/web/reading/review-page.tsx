import { type ReactNode, useMemo, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { Page } from '#ui/page.tsx'
import type { Place } from '../../reading/draft.ts'
import { useReadingWords } from '../words/use-words.ts'
import { FounderPanel } from './founder-panel.tsx'
import { isComplete, itemsOf, placesOf, type Remaining, remainingOf } from './item.ts'
import { focusNext } from './item-keys.ts'
import type { Brought } from './kept.ts'
import { noticeItem, ReportList } from './report-list.tsx'
import { acknowledge, type Review } from './review.ts'
import classes from './review-page.module.css'
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
  const [current, setCurrent] = useState<string | null>(startsAt)
  const column = useRef<HTMLDivElement>(null)
  const places = useMemo(() => itemsOf(review, reading).flatMap(({ found }) => placesOf(found)), [review, reading])
  const lit = useLit(current, review, brought)
  const source = <SourceText name={name} text={text} places={places} current={lit} />
  const left = remainingOf(review, reading)
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
          <section>
            <h2>{words.values}</h2>
            <p className={classes.note}>{words.keys}</p>
            <ValuesColumn
              review={review}
              reading={reading}
              current={current}
              onCurrent={setCurrent}
              onChange={onChange}
            />
          </section>
          <section className={classes.report}>
            <h2>{words.report.title}</h2>
            <p className={classes.note}>{words.report.lede}</p>
            <ReportList
              report={reading.report}
              acknowledged={review.acknowledged}
              current={current}
              onCurrent={setCurrent}
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
        </div>
      </div>
      {creation ?? (
        <Foot
          left={left}
          onCreate={onCreate}
          onNext={() => column.current !== null && focusNext(column.current, null)}
        />
      )}
    </Page>
  )
}

/** The passages of the value or of the notice at hand. */
function useLit(current: string | null, review: Review, { reading }: Brought): readonly Place[] {
  return useMemo(() => {
    const notice = reading.report.find(({ id }) => noticeItem(id) === current)
    if (notice !== undefined) return notice.places
    return placesOf(itemsOf(review, reading).find(({ id }) => id === current)?.found ?? [])
  }, [current, review, reading])
}

type FootProps = { readonly left: Remaining; readonly onCreate: () => void; readonly onNext: () => void }

/** How far the review is, what is left, and the act, closed until nothing is. */
function Foot({ left, onCreate, onNext }: FootProps) {
  const words = useReadingWords()
  const complete = isComplete(left)
  const missing = [
    ...(left.values > left.confirmed ? [words.left.values(left.values - left.confirmed)] : []),
    ...(left.notices > 0 ? [words.left.notices(left.notices)] : []),
    ...(left.fewParties ? [words.left.parties] : []),
    ...(left.nobody ? [words.left.founder] : []),
  ]
  return (
    <div className={classes.foot}>
      <div>
        <p className={classes.progress} role="status">
          {words.progress(left.confirmed, left.values)}
        </p>
        <progress className={classes.bar} max={left.values} value={left.confirmed} aria-label={words.values} />
      </div>
      <p id="create-left" className={classes.left}>
        {!complete && words.left.prefix + missing.join(', ')}
      </p>
      {left.values > left.confirmed && (
        <Button rank="quiet" onClick={onNext}>
          {words.left.next}
        </Button>
      )}
      <Button
        rank="primary"
        className={classes.create}
        aria-disabled={!complete}
        aria-describedby="create-left"
        onClick={() => complete && onCreate()}
      >
        {words.create.button}
      </Button>
    </div>
  )
}
