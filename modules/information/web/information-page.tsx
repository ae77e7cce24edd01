import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { type CaseListData, CaseListReading } from '#ui/case-list.tsx'
import { Empty } from '#ui/empty.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page, Part } from '#ui/page.tsx'
import { SchemaAct } from '#ui/schema-form/schema-acts.tsx'
import type { ShownInquiry, ShownItem } from '../model/shown.ts'
import { AcknowledgedNote } from './acknowledged-note.tsx'
import { type Acknowledged, useAcknowledging } from './acknowledging.ts'
import { awaiting, type FeedItem, type FeedReader, type Filter, feedOf, filtered } from './feed.ts'
import { FeedList } from './feed-list.tsx'
import { FeedTools } from './feed-tools.tsx'
import { AskFields } from './inquiry-fields.tsx'
import { emptyItem, type ShareContext, ShareFields, useShareContext } from './share-fields.tsx'
import { words } from './words.ts'

/** The feed of information: what waits for the reader first, then everything, the newest first. */
export function InformationPage() {
  const context = useShareContext()
  const { acknowledge, done, busy } = useAcknowledging()
  return (
    <CaseListReading<ShownItem> process="item" collection="items">
      {(items) => (
        <CaseListReading<ShownInquiry> process="inquiry" collection="inquiries">
          {(inquiries) => <Information {...{ items, inquiries, context, done, busy }} onAcknowledge={acknowledge} />}
        </CaseListReading>
      )}
    </CaseListReading>
  )
}

export type InformationProps = {
  readonly items: CaseListData<ShownItem>
  readonly inquiries: CaseListData<ShownInquiry>
  readonly context: ShareContext
  readonly done: Acknowledged | null
  readonly busy: boolean
  readonly onAcknowledge: (entry: FeedItem) => void
  readonly startsWith?: Filter
}

const EVERYTHING: Filter = { words: '', shown: 'all' }

export function Information(props: InformationProps) {
  const { items, inquiries, done, busy, onAcknowledge, startsWith = EVERYTHING } = props
  const says = useWords(words)
  const reader = useFeedReader()
  const crumbs = useCrumbs()
  const [filter, setFilter] = useState(startsWith)
  const entries = feedOf(items.cases, inquiries.cases)
  const waiting = awaiting(entries, reader)
  const shown = filtered(entries, filter)
  const [primary, other] = useOpeningActs(props)
  return (
    <Page title={says.title} lede={says.lede} crumbs={crumbs} primary={primary} others={[other]}>
      <AcknowledgedNote done={done} />
      {entries.length > 0 && reader !== null && (
        <Part title={says.waiting}>
          {waiting.length === 0 ? (
            <p>{reader.coordinates ? says.nothingToAnswer : says.nothingWaits}</p>
          ) : (
            <FeedList label={says.waiting} entries={waiting} {...{ reader, busy, onAcknowledge }} />
          )}
        </Part>
      )}
      {entries.length === 0 ? (
        <Empty title={says.none} teach={says.noneTeach} />
      ) : (
        <Part title={says.feed}>
          <FeedTools filter={filter} onChange={setFilter} />
          {shown.length === 0 ? (
            <Empty title={says.nothingFound} teach={says.nothingFoundTeach}>
              <Button onClick={() => setFilter(EVERYTHING)}>{says.shown.all}</Button>
            </Empty>
          ) : (
            <FeedList label={says.feed} entries={shown} reader={reader} />
          )}
        </Part>
      )}
    </Page>
  )
}

/** Who reads, as the feed needs it: for which body, and whether its office lets it acknowledge for that body. */
export function useFeedReader(): FeedReader {
  const { me } = useGroup()
  return me === null ? null : { body: me.body.id, coordinates: me.coordinates, acts: me.office !== 'reader' }
}

/** The coordinator tells, the members ask: each finds its own act first, and why the other is not its own. */
function useOpeningActs({ items, inquiries, context }: InformationProps) {
  const says = useWords(words)
  const { me } = useGroup()
  const coordinates = me?.coordinates === true
  const [share] = items.opening.acts.filter(({ act }) => act === 'share')
  const [ask] = inquiries.opening.acts.filter(({ act }) => act === 'ask')
  const tell = share && (
    <SchemaAct
      key="share"
      place={{ collection: 'items', id: 'new' }}
      resource={items.opening}
      view={share}
      schema={items.form?.acts.share}
      primary={coordinates}
      initial={emptyItem}
      consequence={says.shareConsequence}
      fields={(form) => <ShareFields {...form} context={context} />}
    />
  )
  const inquire = ask && (
    <SchemaAct
      key="ask"
      place={{ collection: 'inquiries', id: 'new' }}
      resource={inquiries.opening}
      view={ask}
      schema={inquiries.form?.acts.ask}
      primary={!coordinates}
      initial={{ member: me?.body.id ?? '', subject: '', text: '', files: [] }}
      consequence={says.askConsequence}
      fields={(form) => <AskFields {...form} />}
    />
  )
  return coordinates ? [tell, inquire] : [inquire, tell]
}
