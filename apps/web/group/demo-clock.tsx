import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, ask } from '#api/client.ts'
import type { BoardView } from '#api/group.ts'
import { addDays } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { isRehearsal } from '#kernel/rehearsal.ts'
import { Button } from '#ui/button.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import classes from './board.module.css'
import { words } from './words.ts'

/** The days that a demonstration may go to: tomorrow, and the next day on which something is due or takes effect. */
export function daysAhead({ group, mine, others, coming }: BoardView): readonly IsoDate[] {
  const tomorrow = addDays(group.today, 1)
  const dated = [...[...mine, ...others].map(({ due }) => due), ...coming.map(({ on }) => on)]
  const next = dated
    .filter((day) => day !== null && day > tomorrow)
    .toSorted()
    .at(0)
  return next == null ? [tomorrow] : [tomorrow, next]
}

/** Moves the demonstration's clock, which never goes back: what a date brings about is done at once. */
export function useDemoClock() {
  const { id } = useGroup()
  const queries = useQueryClient()
  return useMutation({
    // A rehearsal has a clock of its own, also within a demonstration.
    mutationFn: (day: IsoDate) =>
      ask(isRehearsal(id) ? `/api/rehearsals/${id}/clock` : `/api/demo/groups/${id}/clock`, {
        to: `${day}T09:00:00.000Z`,
      }),
    onSuccess: () => queries.invalidateQueries(),
  })
}

export type DemoClockProps = {
  readonly board: BoardView
  readonly moving: Pick<ReturnType<typeof useDemoClock>, 'isPending' | 'error'>
  readonly onGo: (day: IsoDate) => void
}

export function DemoClock({ board, moving, onGo }: DemoClockProps) {
  const { clock: says } = useWords(words)
  return (
    <section className={classes.aside}>
      <h2>{says.title}</h2>
      <p className={classes.quiet}>{says.teach(board.group.today)}</p>
      {daysAhead(board).map((day, index) => (
        <p key={day}>
          <Button rank="quiet" disabled={moving.isPending} onClick={() => onGo(day)}>
            {index === 0 ? says.tomorrow : says.goTo(day)}
          </Button>
        </p>
      ))}
      {moving.error instanceof ApiProblem && <ProblemNotice problem={moving.error.problem} />}
    </section>
  )
}
