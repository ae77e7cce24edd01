import { useRef } from 'react'
import { useReadingWords } from '../words/use-words.ts'
import { HEADINGS, itemsOf } from './item.ts'
import { focusNext, useItemKeys } from './item-keys.ts'
import { Parties } from './parties.tsx'
import classes from './review-page.module.css'
import type { Reviewing } from './reviewing.ts'
import { type Rows, ValueRow } from './value-row.tsx'

/** What was understood, heading by heading, each value to be confirmed or corrected where it stands. */
export function ValuesColumn(reviewing: Reviewing) {
  const words = useReadingWords()
  const list = useRef<HTMLDivElement>(null)
  useItemKeys(list)
  const items = itemsOf(reviewing.review, reviewing.reading)
  const rows: Rows = { ...reviewing, onNext: (from) => list.current !== null && focusNext(list.current, from) }
  return (
    <div ref={list} className={classes.values}>
      {HEADINGS.map((heading) => {
        const own = items.filter((item) => item.heading === heading)
        return (
          <section key={heading} className={classes.heading}>
            <h3>{words.headings[heading]}</h3>
            {heading === 'parties' ? (
              <Parties {...rows} items={own} />
            ) : (
              <ul>
                {own.map((item) => (
                  <ValueRow key={item.id} {...rows} item={item} />
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </div>
  )
}
