import { Icon, type IconName } from '#ui/icon.tsx'
import { useReadingWords } from '../words/use-words.ts'
import type { Item } from './item.ts'
import classes from './item-row.module.css'

const ICON: Readonly<Record<Item['confidence'], IconName>> = {
  sure: 'check',
  likely: 'equals',
  guess: 'question',
  absent: 'dash',
}

/** How sure the reading is of a value, as a sign and words; a person’s own correction needs no guess. */
export function Confidence({ item }: { readonly item: Item }) {
  const words = useReadingWords()
  const article = item.found.find((found) => found.article?.number != null)?.article?.number
  return (
    <p className={classes.confidence}>
      <span>
        <Icon name={item.corrected ? 'person' : ICON[item.confidence]} />{' '}
        {item.corrected ? words.correctedByYou : words.confidence[item.confidence]}
      </span>
      {article != null && <span>{words.article(article)}</span>}
    </p>
  )
}
