import type { Clauses } from '../../model/clauses.ts'
import { ClauseEditor } from '../clause/clause-editor.tsx'
import { useReadingWords, useValueWords } from '../words/use-words.ts'
import type { Item, PartyPart } from './item.ts'
import { ItemRow } from './item-row.tsx'
import { PartyEditor } from './party-editor.tsx'
import { usePartyNames } from './party-names.ts'
import { partyValue } from './party-value.ts'
import { confirmItem, correctClauses, correctParty, type PartySheet, reopenItem, sinceForAll } from './review.ts'
import type { Reviewing } from './reviewing.ts'

/** What the rows of the column share: the review, and how one goes on from a button to the next value. */
export type Rows = Reviewing & { readonly onNext: (from: HTMLElement) => void }

export type ValueRowProps = Rows & { readonly item: Item }

/** One value of the review, with the editor that is made for it. */
export function ValueRow(props: ValueRowProps) {
  const { about } = props.item
  return about.type === 'clause' ? (
    <ClauseRow {...props} clauseKey={about.key} />
  ) : (
    <PartyRow {...props} part={about.part} sheet={about.sheet} />
  )
}

function ClauseRow({ clauseKey, ...row }: ValueRowProps & { readonly clauseKey: keyof Clauses }) {
  const { review, onChange } = row
  const words = useReadingWords()
  const { say } = useValueWords()
  const { names, nameOf } = usePartyNames(review)
  return (
    <ItemRow
      {...standing(row)}
      label={words.clauses[clauseKey]}
      value={say(review.clauses, clauseKey, nameOf)}
      editor={
        <ClauseEditor
          clauseKey={clauseKey}
          clauses={review.clauses}
          parties={names}
          onChange={(clauses) => onChange((now) => correctClauses(now, clauseKey, clauses))}
        />
      }
    />
  )
}

type PartyRowProps = ValueRowProps & { readonly part: PartyPart; readonly sheet: PartySheet }

function PartyRow({ part, sheet, ...row }: PartyRowProps) {
  const { item, review, onChange } = row
  const words = useReadingWords()
  const { bodyKinds } = useValueWords()
  const { nameOf } = usePartyNames(review)
  const label = words.parts[part]
  return (
    <ItemRow
      {...standing(row)}
      label={label}
      name={`${nameOf(sheet.body)}, ${label}`}
      value={partyValue(part, sheet, bodyKinds)}
      {...(review.registered.includes(sheet.body) ? { locked: words.party.locked } : {})}
      editor={
        <PartyEditor
          groupId={review.groupId}
          part={part}
          sheet={sheet}
          onChange={(next) => onChange((now) => correctParty(now, item.id, next))}
          onSinceForAll={() => onChange((now) => sinceForAll(now, sheet))}
        />
      }
    />
  )
}

/** Where a value stands in the review, and what its buttons do there. */
const standing = ({ item, current, onCurrent, onChange, onNext }: ValueRowProps) => ({
  item,
  current: current === item.id,
  onCurrent: () => onCurrent(item.id),
  onConfirm: (button: HTMLElement) => {
    onChange((now) => confirmItem(now, item.id))
    onNext(button)
  },
  onReopen: () => onChange((now) => reopenItem(now, item.id)),
})
