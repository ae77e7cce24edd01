import type { ReactNode } from 'react'
import type { Entry } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { actorText } from './actor-text.ts'
import { Articles } from './article.tsx'
import { Disclosure } from './disclosure.tsx'
import { dayOf, formatDate, formatTime, shortHash } from './i18n/format.ts'
import { useLanguage } from './i18n/language.tsx'
import { Icon } from './icon.tsx'
import { useLabels } from './labels-context.tsx'
import type { Reference } from './reference.ts'
import classes from './timeline.module.css'
import { Why } from './why.tsx'

/** A document that an entry brought or gave. */
export type TimelineDocument = { readonly label: string; readonly href: string; readonly hash: string }

/** What is next on the line, with the rule that sets its date; `may`: an event that only may come. */
export type Upcoming = {
  readonly key: string
  readonly label: string
  readonly due: IsoDate | null
  readonly basis: readonly Reference[]
  readonly may?: true
}

export type TimelineProps = {
  /** In the order of the register, oldest first; left out, the line begins today. */
  readonly entries?: readonly Entry[]
  readonly documents?: (entry: Entry) => readonly TimelineDocument[]
  readonly upcoming?: readonly Upcoming[]
  readonly today: IsoDate
  /** What is said of that day, where it is another than today. */
  readonly dayLabel?: string
  /** Gives the first row of each month, and the day, a place that a link leads to: `#month-2027-01`, `#day`. */
  readonly withPlaces?: boolean
  /** Opens the details of every entry (the page of one act). */
  readonly startsOpen?: boolean
}

/** The spine of a case: what happened, with its rules and its proof; today; what is next and what may come. */
export function Timeline(props: TimelineProps) {
  const { entries, documents, upcoming = [], today, dayLabel, withPlaces = false, startsOpen = false } = props
  const { language, messages } = useLanguage()
  const places = withPlaces ? placesOf(entries ?? []) : NO_PLACES
  return (
    <ol className={classes.spine} aria-label={messages.timeline.title}>
      {entries?.length === 0 && (
        <Row date={null} kind="empty">
          <p className={classes.quiet}>{messages.timeline.empty}</p>
        </Row>
      )}
      {entries?.map((entry) => (
        <EntryRow
          key={entry.hash}
          entry={entry}
          place={places.get(entry.hash)}
          documents={documents?.(entry) ?? []}
          startsOpen={startsOpen}
        />
      ))}
      <Row
        date={<time dateTime={today}>{formatDate(today, language)}</time>}
        kind="today"
        place={withPlaces ? DAY_PLACE : undefined}
      >
        <p className={classes.today}>{dayLabel ?? messages.timeline.today}</p>
      </Row>
      {upcoming.map((next) => (
        <UpcomingRow key={next.key} next={next} />
      ))}
    </ol>
  )
}

/** Where a link to a month, or to the day shown, leads on the page of a timeline. */
export const monthPlace = (month: string): string => `month-${month}`
export const DAY_PLACE = 'day'

const NO_PLACES: ReadonlyMap<string, string> = new Map()

/** The month of an instant, on the clock of Paris: `2027-01`. */
export const monthOf = (entry: Entry): string => dayOf(entry.at).slice(0, 7)

/** The first entry of each month, by its hash, with the month's place. */
function placesOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const firsts = entries.filter((entry, index) => {
    const before = entries[index - 1]
    return before === undefined || monthOf(before) !== monthOf(entry)
  })
  return new Map(firsts.map((entry) => [entry.hash, monthPlace(monthOf(entry))]))
}

type RowProps = {
  readonly place?: string | undefined
  readonly date: ReactNode
  readonly kind: 'past' | 'today' | 'next' | 'may' | 'empty'
  readonly children: ReactNode
}

function Row({ date, kind, place, children }: RowProps) {
  return (
    <li className={classes.row} data-kind={kind} id={place}>
      <span className={classes.date}>{date}</span>
      <span className={classes.dot} aria-hidden="true" />
      <div className={classes.body}>{children}</div>
    </li>
  )
}

type EntryRowProps = {
  readonly entry: Entry
  readonly place: string | undefined
  readonly documents: readonly TimelineDocument[]
  readonly startsOpen: boolean
}

function EntryRow({ entry, place, documents, startsOpen }: EntryRowProps) {
  const { language, messages } = useLanguage()
  const labels = useLabels()
  const date = (
    <time dateTime={entry.at}>
      {formatDate(dayOf(entry.at), language)}
      <span className={classes.time}>{formatTime(entry.at, language)}</span>
    </time>
  )
  return (
    <Row date={date} kind="past" place={place}>
      <p className={classes.sentence}>{labels.done(entry)}</p>
      <p className={classes.quiet}>{actorText(entry, messages.timeline)}</p>
      <Disclosure label={messages.timeline.details} startsOpen={startsOpen}>
        {entry.withheld === true ? (
          <p className={classes.quiet}>{messages.timeline.withheld}</p>
        ) : (
          <Why findings={entry.findings} label={messages.timeline.findings} />
        )}
        <Documents documents={documents} />
        <dl className={classes.proof}>
          <dt>{messages.timeline.proof}</dt>
          <dd>
            {messages.receipt.number(entry.seq)} · <span title={entry.hash}>{shortHash(entry.hash)}</span> ·{' '}
            {messages.timeline.previous} <span title={entry.prev}>{shortHash(entry.prev)}</span> ·{' '}
            {messages.timeline.lawDate(formatDate(entry.lawDate, language))}
          </dd>
        </dl>
      </Disclosure>
    </Row>
  )
}

function Documents({ documents }: { readonly documents: readonly TimelineDocument[] }) {
  const { messages } = useLanguage()
  if (documents.length === 0) return null
  return (
    <ul className={classes.documents} aria-label={messages.timeline.documents}>
      {documents.map((document) => (
        <li key={document.hash}>
          <Icon name="file" /> <a href={document.href}>{document.label}</a>
          <span className={classes.quiet} title={document.hash}>
            {' '}
            {shortHash(document.hash)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function UpcomingRow({ next }: { readonly next: Upcoming }) {
  const { language, messages } = useLanguage()
  const date =
    next.due === null ? messages.timeline.noDate : <time dateTime={next.due}>{formatDate(next.due, language)}</time>
  return (
    <Row date={date} kind={next.may === true ? 'may' : 'next'}>
      <p className={classes.sentence}>
        {next.label}
        {next.may === true && <span className={classes.may}> {messages.timeline.mayCome}</span>}
      </p>
      <Articles basis={next.basis} />
    </Row>
  )
}
