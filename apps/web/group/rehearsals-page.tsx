import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { chooseBody, chosenBody } from '#api/acting-for.ts'
import { ApiProblem, ask, send } from '#api/client.ts'
import type { RehearsalView } from '#api/rehearsal.ts'
import type { Problem } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { isRehearsal } from '#kernel/rehearsal.ts'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { formatInstant } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { useSession } from '../session.ts'
import classes from './lists.module.css'
import { words } from './words.ts'

/** The rehearsals of a group, to begin one; in a rehearsal, its clock and its end. */
export function RehearsalsPage() {
  const { id } = useGroup()
  return isRehearsal(id) ? <PlayedPage /> : <BeginPage />
}

function BeginPage() {
  const { id } = useGroup()
  const session = useSession(id)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const begun = useMutation({
    mutationFn: async () => {
      const { id: copy } = await ask<{ id: string }>(`/api/groups/${id}/rehearsals`, {})
      const { person, demo } = session.data ?? {}
      // Whoever begins it is in it the same person.
      if (demo === true && person)
        await send('/api/demo/persona', { group: copy, person: person.id, body: person.bodyId })
      chooseBody(copy, chosenBody(id))
      return copy
    },
    onSuccess: async (copy) => {
      await queries.invalidateQueries()
      await navigate({ to: '/groups/$group/rehearsals', params: { group: copy } })
    },
  })
  return (
    <Reading of={useReadAfresh<readonly RehearsalView[]>(`/api/groups/${id}/rehearsals`)}>
      {(rehearsals) => (
        <Rehearsals
          rehearsals={rehearsals}
          busy={begun.isPending}
          problem={begun.error instanceof ApiProblem ? begun.error.problem : null}
          onBegin={() => begun.mutate()}
        />
      )}
    </Reading>
  )
}

export type RehearsalsProps = {
  readonly rehearsals: readonly RehearsalView[]
  readonly busy: boolean
  readonly problem: Problem | null
  readonly onBegin: () => void
}

export function Rehearsals({ rehearsals, busy, problem, onBegin }: RehearsalsProps) {
  const { rehearsal: says } = useWords(words)
  const { language } = useLanguage()
  return (
    <Page title={says.title} lede={says.lede} crumbs={useCrumbs()}>
      <ul className={classes.list}>
        {[says.whole, says.untouched, says.silent, says.whose].map((promise) => (
          <li key={promise} className={classes.item}>
            {promise}
          </li>
        ))}
      </ul>
      <p>
        <Button rank="primary" disabled={busy} onClick={onBegin}>
          {busy ? says.beginning : says.begin}
        </Button>
      </p>
      {problem !== null && <ProblemNotice problem={problem} />}
      {rehearsals.length === 0 && <Empty title={says.none} teach={says.noneTeach} />}
      <ol className={classes.list}>
        {rehearsals.map(({ id, begunAt, now }) => (
          <li key={id} className={classes.item}>
            <Link to="/groups/$group" params={{ group: id }}>
              {says.begun(formatInstant(begunAt, language))}
            </Link>
            <p className={classes.notes}>{says.stands(formatInstant(now, language))}</p>
          </li>
        ))}
      </ol>
    </Page>
  )
}

const HOUR = 3_600_000
const STEPS = { hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR } as const

function PlayedPage() {
  const { id } = useGroup()
  const session = useSession(id)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [now, setNow] = useState<string | null>(null)
  const moved = useMutation({
    mutationFn: (to: string) => ask<{ now: string }>(`/api/rehearsals/${id}/clock`, { to }),
    onSuccess: (answer) => {
      setNow(answer.now)
      return queries.invalidateQueries()
    },
  })
  const thrown = useMutation({
    mutationFn: () => ask<{ of: string }>(`/api/rehearsals/${id}/throw-away`, {}),
    onSuccess: async ({ of }) => {
      queries.clear()
      await navigate({ to: '/groups/$group/rehearsals', params: { group: of } })
    },
  })
  const failed = moved.error ?? thrown.error
  return (
    <Played
      today={session.data?.today ?? null}
      now={now}
      busy={moved.isPending || thrown.isPending}
      problem={failed instanceof ApiProblem ? failed.problem : null}
      onMove={(to) => moved.mutate(to)}
      onThrowAway={() => thrown.mutate()}
    />
  )
}

export type PlayedProps = {
  readonly today: IsoDate | null
  /** The instant that the clock was last moved to. */
  readonly now: string | null
  readonly busy: boolean
  readonly problem: Problem | null
  readonly onMove: (to: string) => void
  readonly onThrowAway: () => void
  readonly asksFirst?: boolean
}

/** A rehearsal from within: its clock, its mailbox, its end. */
export function Played({ today, now, busy, problem, onMove, onThrowAway, asksFirst = false }: PlayedProps) {
  const { id } = useGroup()
  const { rehearsal: says } = useWords(words)
  const [asked, setAsked] = useState(asksFirst)
  return (
    <Page title={says.playedTitle} lede={says.playedLede} crumbs={useCrumbs()}>
      <Clock today={today} now={now} busy={busy} onMove={onMove} />
      {problem !== null && <ProblemNotice problem={problem} />}
      <section>
        <h2>{says.mailTitle}</h2>
        <p>
          <Link to="/groups/$group/mailbox" params={{ group: id }}>
            {says.mail}
          </Link>
        </p>
      </section>
      <section>
        <h2>{says.endTitle}</h2>
        <p>{says.endTeach}</p>
        <p>
          {asked ? (
            <>
              <Button rank="primary" disabled={busy} onClick={onThrowAway}>
                {says.endSure}
              </Button>{' '}
              <Button rank="quiet" onClick={() => setAsked(false)}>
                {says.endNot}
              </Button>
            </>
          ) : (
            <Button onClick={() => setAsked(true)}>{says.end}</Button>
          )}
        </p>
      </section>
    </Page>
  )
}

function Clock({ today, now, busy, onMove }: Pick<PlayedProps, 'today' | 'now' | 'busy' | 'onMove'>) {
  const { rehearsal: says } = useWords(words)
  const { language } = useLanguage()
  const [day, setDay] = useState<IsoDate | null>(null)
  const from = now ?? (today === null ? null : `${today}T09:00:00.000Z`)
  const forward = (step: keyof typeof STEPS) => {
    if (from !== null) onMove(new Date(Date.parse(from) + STEPS[step]).toISOString())
  }
  return (
    <section>
      <h2>{says.clockTitle}</h2>
      <p>{now === null ? says.clockDay(today ?? '') : says.stands(formatInstant(now, language))}</p>
      <p>
        {now !== null && (
          <Button rank="quiet" disabled={busy} onClick={() => forward('hour')}>
            {says.hour}
          </Button>
        )}{' '}
        <Button rank="quiet" disabled={busy || from === null} onClick={() => forward('day')}>
          {says.day}
        </Button>{' '}
        <Button rank="quiet" disabled={busy || from === null} onClick={() => forward('week')}>
          {says.week}
        </Button>
      </p>
      <DateField label={says.to} value={day} onChange={setDay} {...(today === null ? {} : { min: today })} />
      <p>
        <Button disabled={busy || day === null} onClick={() => day !== null && onMove(`${day}T09:00:00.000Z`)}>
          {says.go}
        </Button>
      </p>
    </section>
  )
}
