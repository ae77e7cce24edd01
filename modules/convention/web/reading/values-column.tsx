import { type ReactNode, useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { randomUuid } from '#ui/uuid.ts'
import type { Reading } from '../../reading/index.ts'
import { ClauseEditor } from '../clause/clause-editor.tsx'
import { useReadingWords, useValueWords } from '../words/use-words.ts'
import { HEADINGS, type Item, itemsOf } from './item.ts'
import { focusNext, useItemKeys } from './item-keys.ts'
import { ItemRow } from './item-row.tsx'
import { PartyEditor } from './party-editor.tsx'
import { partyValue } from './party-value.ts'
import {
  addParty,
  confirmItem,
  correctClauses,
  correctParty,
  type PartySheet,
  type Review,
  removeParty,
  reopenItem,
} from './review.ts'
import classes from './review-page.module.css'

export type ValuesColumnProps = {
  readonly review: Review
  readonly reading: Reading
  readonly current: string | null
  readonly onCurrent: (id: string) => void
  readonly onChange: (next: (review: Review) => Review) => void
}

/** What was understood, heading by heading, each value to be confirmed or corrected where it stands. */
export function ValuesColumn({ review, reading, current, onCurrent, onChange }: ValuesColumnProps) {
  const words = useReadingWords()
  const valueWords = useValueWords()
  const list = useRef<HTMLDivElement>(null)
  useItemKeys(list)
  const items = itemsOf(review, reading)
  const names = review.parties.map(({ body, name }) => ({ body, name: name || words.party.unnamed }))
  const nameOf = (body: string) => names.find((one) => one.body === body)?.name ?? words.party.unnamed
  const row = (
    item: Item,
    labels: { label: string; name: string; value: string | null },
    editor: ReactNode,
    locked = false,
  ) => (
    <ItemRow
      key={item.id}
      item={item}
      {...labels}
      current={current === item.id}
      onCurrent={() => onCurrent(item.id)}
      onConfirm={(button) => {
        onChange((now) => confirmItem(now, item.id))
        if (list.current !== null) focusNext(list.current, button)
      }}
      onReopen={() => onChange((now) => reopenItem(now, item.id))}
      {...(locked ? { locked: words.party.locked } : {})}
      editor={editor}
    />
  )
  const clauseRow = (item: Item) => {
    if (item.about.type !== 'clause') return null
    const { key } = item.about
    const label = words.clauses[key]
    return row(
      item,
      { label, name: label, value: valueWords.say(review.clauses, key, nameOf) },
      <ClauseEditor
        clauseKey={key}
        clauses={review.clauses}
        parties={names}
        onChange={(clauses) => onChange((now) => correctClauses(now, key, clauses))}
      />,
    )
  }
  const partyRow = (item: Item) => {
    if (item.about.type !== 'party') return null
    const { part, sheet } = item.about
    const label = words.parts[part]
    return row(
      item,
      { label, name: `${nameOf(sheet.body)}, ${label}`, value: partyValue(part, sheet, valueWords.bodyKinds) },
      <PartyEditor
        groupId={review.groupId}
        part={part}
        sheet={sheet}
        onChange={(next) => onChange((now) => correctParty(now, item.id, next))}
        onSinceForAll={() => onChange((now) => sinceForAll(now, sheet))}
      />,
      review.registered.includes(sheet.body),
    )
  }
  return (
    <div ref={list} className={classes.values}>
      {HEADINGS.map((heading) => {
        const own = items.filter((item) => item.heading === heading)
        return (
          <section key={heading} className={classes.heading}>
            <h3>{words.headings[heading]}</h3>
            {heading === 'parties' ? (
              <Parties review={review} items={own} nameOf={nameOf} row={partyRow} onChange={onChange} />
            ) : (
              <ul>{own.map(clauseRow)}</ul>
            )}
          </section>
        )
      })}
    </div>
  )
}

type PartiesProps = {
  readonly review: Review
  readonly items: readonly Item[]
  readonly nameOf: (body: string) => string
  readonly row: (item: Item) => ReactNode
  readonly onChange: (next: (review: Review) => Review) => void
}

function Parties({ review, items, nameOf, row, onChange }: PartiesProps) {
  const { party } = useReadingWords()
  return (
    <>
      {review.parties.map(({ body }, index) => {
        const own = items.filter(({ about }) => about.type === 'party' && about.sheet.body === body)
        return (
          <section key={body} className={classes.party}>
            <div className={classes.partyHead}>
              <h4>{nameOf(body)}</h4>
              <p className={classes.note}>
                {party.of(index + 1, review.parties.length)} ·{' '}
                {party.complete(own.filter(({ confirmed }) => confirmed).length, own.length)}
              </p>
            </div>
            <ul>{own.map(row)}</ul>
            {!review.registered.includes(body) && (
              <p className={classes.remove}>
                <Button rank="quiet" onClick={() => onChange((now) => removeParty(now, body))}>
                  {party.remove}
                </Button>
              </p>
            )}
          </section>
        )
      })}
      <p className={classes.add}>
        <Button onClick={() => onChange((now) => addParty(now, randomUuid))}>{party.add}</Button>
      </p>
    </>
  )
}

/** Gives the day to every representative who has none. */
function sinceForAll(review: Review, { since }: PartySheet): Review {
  return review.parties
    .filter((sheet) => sheet.since === null)
    .reduce((now, sheet) => correctParty(now, `party.${sheet.body}.representative`, { ...sheet, since }), review)
}
