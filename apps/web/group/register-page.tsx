import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { read } from '#api/client.ts'
import type { PastView } from '#api/group.ts'
import type { Entry } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { WatchedNote } from '#modules/witnessing/web/parts.ts'
import { AtDate } from '#ui/at-date.tsx'
import { Button } from '#ui/button.tsx'
import { documentsOf } from '#ui/documents.ts'
import { Empty } from '#ui/empty.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { dayOf, formatMonth } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page } from '#ui/page.tsx'
import { Reading } from '#ui/reading.tsx'
import { DAY_PLACE, monthOf, monthPlace, Timeline } from '#ui/timeline.tsx'
import classes from './lists.module.css'
import { PastGroup } from './past-group.tsx'
import { useProcessName } from './process-name.ts'
import { RegisterProof } from './register-proof.tsx'
import { words } from './words.ts'

const PAGE = 40

/** The register: every act with its rules and its proof, and the group on any past day. */
export function RegisterPage() {
  const { id, since, today } = useGroup()
  const [date, setDate] = useState<IsoDate>(today)
  const pages = useInfiniteQuery({
    queryKey: ['journal', id],
    initialPageParam: Number.MAX_SAFE_INTEGER,
    queryFn: ({ pageParam, signal }) =>
      read<readonly Entry[]>(`/api/groups/${id}/journal?limit=${PAGE}&before=${pageParam}`, signal),
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.seq),
  })
  const past = useQuery({
    queryKey: ['past', id, date],
    enabled: date !== today,
    queryFn: ({ signal }) => read<PastView>(`/api/groups/${id}/as-of?date=${date}`, signal),
    placeholderData: (previous) => previous,
  })
  const found = pages.data === undefined ? undefined : pages.data.pages.flat().toReversed()
  const slider = (marks: readonly IsoDate[]) => (
    <AtDate value={date} from={since} today={today} marks={marks} onChange={setDate} />
  )
  return (
    <Reading of={{ data: found, error: pages.error, refetch: pages.refetch }}>
      {(entries) => (
        <Register
          entries={entries}
          until={date}
          slider={slider([...new Set(entries.map(({ at }) => dayOf(at)))])}
          past={date === today ? null : (past.data ?? null)}
          {...(pages.hasNextPage ? { onOlder: () => void pages.fetchNextPage() } : {})}
        />
      )}
    </Reading>
  )
}

export type RegisterProps = {
  /** In the order of the register, oldest first. */
  readonly entries: readonly Entry[]
  /** The day shown: what came after is left out. */
  readonly until: IsoDate
  readonly slider: ReactNode
  readonly past: PastView | null
  readonly onOlder?: () => void
}

export function Register({ entries, until, slider, past, onOlder }: RegisterProps) {
  const { register: says } = useWords(words)
  const { id, today } = useGroup()
  const labels = useLabels()
  const processName = useProcessName()
  const crumbs = useCrumbs()
  const [process, setProcess] = useState('')
  const [text, setText] = useState('')
  const processes = [...new Set(entries.map((entry) => entry.process))]
  const wanted = text.trim().toLowerCase()
  const shown = entries.filter(
    (entry) =>
      dayOf(entry.at) <= until &&
      (process === '' || entry.process === process) &&
      (wanted === '' || textOf(entry, labels.done(entry)).includes(wanted)),
  )
  return (
    <Page title={says.title} lede={says.lede} crumbs={crumbs} margin={<RegisterMargin group={id} />}>
      {slider}
      {past !== null && <PastGroup past={past} />}
      <form
        className={`screen-only ${classes.tools}`}
        aria-label={says.filter}
        onSubmit={(event) => event.preventDefault()}
      >
        <label>
          {says.process}
          <select value={process} onChange={(event) => setProcess(event.currentTarget.value)}>
            <option value="">{says.all}</option>
            {processes.map((name) => (
              <option key={name} value={name}>
                {processName(name)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {says.contains}
          <input value={text} onChange={(event) => setText(event.currentTarget.value)} />
        </label>
      </form>
      <Jumps entries={shown} isPast={until < today} />
      {onOlder !== undefined && <Button onClick={onOlder}>{says.older}</Button>}
      {shown.length === 0 && entries.length > 0 ? (
        <Empty title={says.none} teach={says.noneTeach} />
      ) : (
        <Timeline
          entries={shown}
          documents={(entry) => documentsOf(id, entry)}
          today={until < today ? until : today}
          {...(until < today ? { dayLabel: says.dayShown } : {})}
          withPlaces
        />
      )}
    </Page>
  )
}

/** Whether the register holds, and who else keeps it. */
const RegisterMargin = ({ group }: { readonly group: string }) => (
  <>
    <RegisterProof group={group} />
    <WatchedNote />
  </>
)

/** A register is long: its end, and each of its months, are one link away. */
function Jumps({ entries, isPast }: { readonly entries: readonly Entry[]; readonly isPast: boolean }) {
  const { register: says } = useWords(words)
  const { language, messages } = useLanguage()
  const months = [...new Set(entries.map(monthOf))].toReversed()
  if (months.length < 2) return null
  return (
    <nav aria-label={says.jump}>
      <ul className={classes.jumps}>
        <li>{says.jump}</li>
        <li>
          <a href={`#${DAY_PLACE}`}>{isPast ? says.dayShown : messages.timeline.today}</a>
        </li>
        {months.map((month) => (
          <li key={month}>
            <a href={`#${monthPlace(month)}`}>{formatMonth(month, language)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const textOf = (entry: Entry, sentence: string): string =>
  `${sentence} ${entry.actor.name ?? ''} ${entry.actor.office ?? ''} ${entry.actor.body?.name ?? ''} ${JSON.stringify(entry.payload)}`.toLowerCase()
