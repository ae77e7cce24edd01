import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Task } from '#api/shapes.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { FileLinks } from '#ui/file-links.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatInstant } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { theName } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { useRead } from '#ui/reading.tsx'
import { type Reminded, RemindedNote, useReminding } from '#ui/reminding.tsx'
import { isWhole, type ShownItem, type ToldItem, type WithheldItem } from '../model/shown.ts'
import classes from './feed.module.css'
import { toldAt } from './feed.ts'
import { ItemSays } from './feed-list.tsx'
import { NewItem } from './new-item.tsx'
import { ReceiptTable } from './receipt-table.tsx'
import { words } from './words.ts'

/** One item of the feed: what it says, and each member's receipt. */
export function ItemPage() {
  const { id: group } = useGroup()
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { result, remind } = useReminding()
  const tasks = useRead<readonly Task[]>(`/api/groups/${group}/tasks`)
  return (
    <CaseReading<ShownItem> process="item" collection="items" caseId={caseId}>
      {(data) => (
        <ItemDetail
          data={data}
          tasks={(tasks.data ?? []).filter(({ process, id }) => process === 'item' && id === caseId)}
          reminded={result}
          onRemind={remind}
          correction={<NewItem from={data.resource} />}
        />
      )}
    </CaseReading>
  )
}

export type ItemDetailProps = {
  readonly data: CaseData<ShownItem>
  readonly tasks: readonly Task[]
  readonly reminded: Reminded | null
  readonly onRemind: (awaited: { readonly name: string; readonly missing: readonly Task[] }) => void
  /** The form by which the coordinator corrects it. */
  readonly correction: ReactNode
}

export function ItemDetail({ data, tasks, reminded, onRemind, correction }: ItemDetailProps) {
  const says = useWords(words)
  const { me, lookup } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  const { state } = data.resource
  const coordinates = me?.coordinates === true
  return (
    <CaseDetailPage
      data={data}
      title={state.status === 'none' ? says.title : state.title}
      list={{ path: 'information', title: says.title }}
      lede={
        state.status === 'none'
          ? labels.status('item', state.status)
          : `${says.natures[state.nature]}, ${formatInstant(toldAt(state), language)}`
      }
      opens="share"
      settings={{
        acknowledge: {
          initial: { member: me?.body.id ?? '' },
          fields: () => me !== null && <p>{says.acknowledgesFor(theName(me.body.name, language))}</p>,
        },
      }}
    >
      {state.status !== 'none' && (
        <>
          <ItemContent state={state} />
          <Part title={says.receipts}>
            <RemindedNote reminded={reminded} />
            <ReceiptTable
              receipts={state.receipts}
              {...(coordinates
                ? {
                    onRemind: (body) =>
                      onRemind({ name: lookup.name(body), missing: tasks.filter(({ by }) => by?.id === body) }),
                  }
                : {})}
              awaited={tasks.flatMap(({ by }) => by?.id ?? [])}
            />
          </Part>
          {coordinates && state.status === 'shared' && <Part title={says.correctIt}>{correction}</Part>}
        </>
      )}
    </CaseDetailPage>
  )
}

function ItemContent({ state }: { readonly state: ToldItem | WithheldItem }) {
  const says = useWords(words)
  const { id: group, lookup } = useGroup()
  return (
    <Part title={says.content}>
      <ItemSays state={state} />
      {isWhole(state) && (
        <>
          {state.text !== '' && <p className={classes.text}>{state.text}</p>}
          {state.text === '' && state.files.length > 0 && <p className={classes.notes}>{says.noText}</p>}
          {state.files.length > 0 && <FileLinks hashes={state.files} />}
          {state.contract !== null && (
            <p className={classes.say}>
              <Link to={`/groups/${group}/contracts/${state.contract}`}>{says.contract}</Link>
            </p>
          )}
          {state.measure !== null && (
            <p className={classes.say}>
              {says.measureTaken(says.measures[state.measure.kind], state.measure.takenOn)}
              {state.measure.part !== null && `, ${says.part(lookup.of(state.measure.part))}`}.
            </p>
          )}
        </>
      )}
    </Part>
  )
}
