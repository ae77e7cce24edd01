import { useWords } from '#ui/i18n/words.ts'
import { Icon, type IconName } from '#ui/icon.tsx'
import type { Found } from '../model/examination-state.ts'
import classes from './application.module.css'
import { words } from './words.ts'

const MARKS: Readonly<Record<Found, readonly [icon: IconName, tone: string | undefined]>> = {
  present: ['check', undefined],
  declared: ['seal', undefined],
  held: ['equals', undefined],
  missing: ['cross', classes.lack],
  incomplete: ['warning', classes.lack],
  unclear: ['question', classes.doubt],
}

/** What was found of a piece: a sign and its word, never a colour alone. */
export function FoundMark({ found }: { readonly found: Found }) {
  const says = useWords(words)
  const [icon, tone] = MARKS[found]
  return (
    <span className={tone === undefined ? classes.found : `${classes.found} ${tone}`}>
      <Icon name={icon} /> {says.found[found]}
    </span>
  )
}
