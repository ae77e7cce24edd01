import { ChoiceField, LineField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { type Filter, SHOWN } from './feed.ts'
import classes from './feed-tools.module.css'
import { words } from './words.ts'

/** Narrows the feed: words, and what is not read or the inquiries only. */
export function FeedTools({
  filter,
  onChange,
}: {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}) {
  const says = useWords(words)
  const { id } = useGroup()
  return (
    <search key={id} className={`screen-only ${classes.tools}`}>
      <LineField
        label={says.search}
        value={filter.words}
        maxLength={200}
        onChange={(next) => onChange({ ...filter, words: next })}
      />
      <ChoiceField
        label={says.show}
        value={filter.shown}
        options={SHOWN.map((shown) => [shown, says.shown[shown]] as const)}
        onChange={(next) => onChange({ ...filter, shown: SHOWN.find((shown) => shown === next) ?? 'all' })}
      />
    </search>
  )
}
