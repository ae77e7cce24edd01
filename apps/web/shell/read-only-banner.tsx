import { useQuery } from '@tanstack/react-query'
import { read } from '#api/client.ts'
import type { LogView } from '#api/log.ts'
import { dayOf, formatCount, formatDate, formatTime } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { words } from './log-words.ts'
import classes from './read-only-banner.module.css'

/** Milliseconds after which it is asked again: a page may stay open while the register is contradicted. */
const EVERY = 60_000

/** On every page, once the register was set back or rewritten: what happened, and that nothing more is taken. */
export function ReadOnlyBanner() {
  const log = useQuery({
    queryKey: ['log'],
    queryFn: ({ signal }) => read<LogView>('/api/public/log', signal),
    refetchInterval: EVERY,
  })
  const contradiction = log.data?.contradiction ?? null
  return contradiction === null ? null : <ReadOnlyNotice contradiction={contradiction} />
}

export type ReadOnlyNoticeProps = { readonly contradiction: NonNullable<LogView['contradiction']> }

export function ReadOnlyNotice({ contradiction: { kind, signed, held, at } }: ReadOnlyNoticeProps) {
  const says = useWords(words)
  const { language } = useLanguage()
  const [first, second] = [formatCount(signed, language), formatCount(held, language)]
  return (
    <div className={classes.banner} role="alert">
      <p>
        <strong>
          <Icon name="warning" /> {says.readOnly}
        </strong>{' '}
        {kind === 'set-back' ? says.setBack(first, second) : says.rewritten(first)}{' '}
        {says.seen(formatDate(dayOf(at), language), formatTime(at, language))}
      </p>
      <p>{says.nothingTaken}</p>
    </div>
  )
}
