import { Link } from '@tanstack/react-router'
import { useGroup } from '#ui/group.tsx'
import { dayOf, formatCount, formatDate, formatTime } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useRead } from '#ui/reading.tsx'
import type { WatchView } from '../contract.ts'
import { words } from './words.ts'

/** Beside the register: who else keeps it. */
export function WatchedNote() {
  const says = useWords(words)
  const { id } = useGroup()
  const watch = useRead<WatchView>(`/api/groups/${id}/log`)
  if (watch.data === undefined) return null
  return (
    <section className="screen-only">
      <h2>{says.watch}</h2>
      <Watched watch={watch.data} now={new Date()} />
      <p>
        <Link to={`/groups/${id}/witnesses`}>{says.toWitnesses}</Link>
      </p>
    </section>
  )
}

const HOUR = 60

/** How many witnesses have seen how much, and when; or that nobody else keeps the register. */
export function Watched({ watch, now }: { readonly watch: WatchView; readonly now: Date }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const { witnesses, seen, published } = watch
  if (witnesses === 0) {
    return (
      <>
        <p>
          <Icon name="warning" /> {says.nobody}
        </p>
        <p>{says.nobodyTeach}</p>
      </>
    )
  }
  if (seen === null) return <p>{says.silent(witnesses)}</p>
  const minutes = Math.max(0, Math.floor((now.getTime() - new Date(seen.at).getTime()) / 60_000))
  const when =
    minutes < HOUR ? says.ago(minutes) : says.onDay(formatDate(dayOf(seen.at), language), formatTime(seen.at, language))
  return (
    <>
      <p>
        <Icon name="seal" /> {says.seen(seen.count, witnesses, when)}
      </p>
      <p>
        {says.size(formatCount(seen.size, language))}{' '}
        {published !== null && published.size > seen.size && says.further(formatCount(published.size, language))}
      </p>
    </>
  )
}
