import { Link } from '@tanstack/react-router'
import { Button } from '#ui/button.tsx'
import { useGroup } from '#ui/group.tsx'
import { dayOf, daysBetween, formatInstant } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { isWhole } from '../model/shown.ts'
import classes from './feed.module.css'
import { type FeedEntry, type FeedInquiry, type FeedItem, type FeedReader, ownReceipt } from './feed.ts'
import { words } from './words.ts'

export type FeedListProps = {
  readonly label: string
  readonly entries: readonly FeedEntry[]
  readonly reader: FeedReader
  /** Says that the reader's body has read an item; left out where nobody may. */
  readonly onAcknowledge?: (entry: FeedItem) => void
  readonly busy?: boolean
}

/** The entries of the feed, each with who read it, and the one click by which the reader's body says that it did. */
export function FeedList({ label, entries, ...shared }: FeedListProps) {
  return (
    <ol className={classes.feed} aria-label={label}>
      {entries.map((entry) =>
        entry.kind === 'item' ? (
          <ItemEntry key={entry.id} entry={entry} {...shared} />
        ) : (
          <InquiryEntry
            key={entry.id}
            entry={entry}
            reader={shared.reader}
            leadsOn={shared.onAcknowledge !== undefined}
          />
        ),
      )}
    </ol>
  )
}

type ItemEntryProps = Omit<FeedListProps, 'entries' | 'label'> & { readonly entry: FeedItem }

function ItemEntry({ entry, reader, onAcknowledge, busy = false }: ItemEntryProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const { language } = useLanguage()
  const { state } = entry
  const own = ownReceipt(state, reader)
  const waits = state.status === 'shared' && own !== undefined && own.readAt === null
  const read = state.receipts.filter(({ readAt }) => readAt !== null).length
  return (
    <li className={classes.entry} data-waits={waits || undefined}>
      <p className={classes.title}>
        <Link to={`/groups/${group}/information/${entry.id}`}>{state.title}</Link>
      </p>
      <p className={classes.notes}>
        {waits && <span className={classes.unread}>{says.unreadByYou}</span>}
        <span>{says.natures[state.nature]}</span>
        <time dateTime={entry.at}>{formatInstant(entry.at, language)}</time>
        <span>{says.readBy(read, state.receipts.length)}</span>
        {own?.readAt != null && <span>{says.readByYou(dayOf(own.readAt))}</span>}
        {state.corrects !== null && <span>{says.correctsAnother}</span>}
      </p>
      <ItemSays state={state} />
      {waits && reader?.acts === true && onAcknowledge !== undefined && (
        <p className={`screen-only ${classes.gesture}`}>
          <Button disabled={busy} aria-label={says.acknowledgeOf(state.title)} onClick={() => onAcknowledge(entry)}>
            {busy ? says.acknowledging : says.acknowledge}
          </Button>
        </p>
      )}
      {waits && reader?.acts === false && <p className={classes.notes}>{says.readerOnly}</p>}
    </li>
  )
}

/** What distinguishes an item: held back, for some members only, corrected. */
export function ItemSays({ state }: { readonly state: FeedItem['state'] }) {
  const says = useWords(words)
  const { id: group, lookup } = useGroup()
  const names = state.receipts.map(({ body }) => lookup.name(body)).join(', ')
  return (
    <>
      {state.status === 'corrected' && state.correctedOn !== undefined && (
        <p className={classes.say}>
          <Icon name="warning" /> {says.corrected(state.correctedOn)}.{' '}
          <Link to={`/groups/${group}/information/${state.correctedBy}`}>{says.seeCorrection}</Link>
        </p>
      )}
      {isWhole(state) && state.confidentiality.kind === 'confidential' && (
        <p className={classes.say}>
          <Icon name="lock" /> {says.confidential}. {says.confidentialWhy(state.confidentiality.reason)}
        </p>
      )}
      {state.listed !== null && (
        <p className={classes.say}>
          <Icon name="lock" /> {says.withheld}. {says.withheldWhy(names, state.listed)}{' '}
          {!isWhole(state) && says.keptFromYou}
        </p>
      )}
      {state.listed === null && !isWhole(state) && (
        <p className={classes.say}>
          <Icon name="lock" /> {says.beforeYou}
        </p>
      )}
    </>
  )
}

type InquiryEntryProps = {
  readonly entry: FeedInquiry
  readonly reader: FeedReader
  /** Shows the way to the act that it awaits of the reader. */
  readonly leadsOn: boolean
}

function InquiryEntry({ entry, reader, leadsOn }: InquiryEntryProps) {
  const says = useWords(words)
  const { id: group, lookup } = useGroup()
  const { language } = useLanguage()
  const { state } = entry
  const waits = state.status === 'asked' && reader?.coordinates === true
  return (
    <li className={classes.entry} data-waits={waits || undefined}>
      <p className={classes.title}>
        <Link to={`/groups/${group}/information/inquiries/${entry.id}`}>{state.subject}</Link>
      </p>
      <p className={classes.notes}>
        <span>{says.inquiryOf(lookup.of(state.member))}</span>
        <time dateTime={entry.at}>{formatInstant(entry.at, language)}</time>
      </p>
      <InquirySays state={state} />
      {waits && leadsOn && (
        <p className={`screen-only ${classes.gesture}`}>
          <Link to={`/groups/${group}/information/inquiries/${entry.id}`}>{says.toAnswer}</Link>
        </p>
      )}
    </li>
  )
}

/** Where an inquiry stands: waiting and since when, or answered and to whom. */
export function InquirySays({ state }: { readonly state: FeedInquiry['state'] }) {
  const says = useWords(words)
  const { lookup, today } = useGroup()
  if (state.status === 'asked') {
    return (
      <p className={classes.say}>
        <Icon name="clock" /> {says.waitingAnswer} {says.waitsSince(daysBetween(dayOf(state.askedAt), today))}.
        {!isWhole(state) && ` ${says.waitsForAudience}`}
      </p>
    )
  }
  const { audience } = state
  const to = audience.kind === 'members' ? says.forAll : says.forAsker(lookup.name(state.member))
  return (
    <p className={classes.say}>
      <Icon name={audience.kind === 'members' ? 'check' : 'lock'} /> {says.answered(dayOf(state.answeredAt))}, {to}.{' '}
      {audience.kind === 'asker' && says.confidentialWhy(audience.reason)}
    </p>
  )
}
