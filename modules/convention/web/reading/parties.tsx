import { Button } from '#ui/button.tsx'
import { randomUuid } from '#ui/uuid.ts'
import { useReadingWords } from '../words/use-words.ts'
import type { Item } from './item.ts'
import { usePartyNames } from './party-names.ts'
import { addParty, removeParty } from './review.ts'
import classes from './review-page.module.css'
import { type Rows, ValueRow } from './value-row.tsx'

export type PartiesProps = Rows & { readonly items: readonly Item[] }

/** The parties one by one, each with what is to be confirmed of it; and one more, if the text forgot it. */
export function Parties({ items, ...rows }: PartiesProps) {
  const { review, onChange } = rows
  const { party } = useReadingWords()
  return (
    <>
      {review.parties.map(({ body }, index) => (
        <PartySection
          key={body}
          {...rows}
          body={body}
          rank={index + 1}
          items={items.filter(({ about }) => about.type === 'party' && about.sheet.body === body)}
        />
      ))}
      <p className={classes.add}>
        <Button onClick={() => onChange((now) => addParty(now, randomUuid))}>{party.add}</Button>
      </p>
    </>
  )
}

type PartySectionProps = PartiesProps & { readonly body: string; readonly rank: number }

function PartySection({ body, rank, items, ...rows }: PartySectionProps) {
  const { review, onChange } = rows
  const { party } = useReadingWords()
  const { nameOf } = usePartyNames(review)
  return (
    <section className={classes.party}>
      <div className={classes.partyHead}>
        <h4>{nameOf(body)}</h4>
        <p className={classes.note}>
          {party.of(rank, review.parties.length)} ·{' '}
          {party.complete(items.filter(({ confirmed }) => confirmed).length, items.length)}
        </p>
      </div>
      <ul>
        {items.map((item) => (
          <ValueRow key={item.id} {...rows} item={item} />
        ))}
      </ul>
      {!review.registered.includes(body) && (
        <p className={classes.remove}>
          <Button rank="quiet" onClick={() => onChange((now) => removeParty(now, body))}>
            {party.remove}
          </Button>
        </p>
      )}
    </section>
  )
}
