import { daysBetween } from '#kernel/calendar.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { type Bounds, type Dates, dayOf, lostDays } from '../model/plan.ts'
import type { Course } from '../model/plan-course.ts'
import type { Plan } from '../model/plan-state.ts'
import { nextOf } from './plan-values.ts'
import classes from './procedure.module.css'
import { words } from './words.ts'

type Props = {
  readonly course: Course
  readonly dates: Dates
  readonly plan: Plan
  readonly bounds: Bounds
}

/** Whether the plan holds: the day on which the service begins, the first day that is lost and by how many days. */
export function PlanNotes({ course, dates, plan, bounds }: Props) {
  const { plan: says, terms } = useWords(words)
  const start = dayOf(dates, 'serviceStarted')
  const late = daysBetween(plan.wanted, start)
  const [lost, ...others] = lostDays(course, plan.wanted, { ...bounds, assemblies: [] })
  // What the course itself allows may still be held up by an assembly that sits too late.
  const heldUp = lost === undefined ? lostDays(course, plan.wanted, bounds).at(-1) : undefined
  const next = nextOf(course, dates, bounds)
  const left = next === undefined ? 0 : daysBetween(bounds.today, dayOf(dates, next))
  return (
    <ul className={classes.notes}>
      {heldUp === undefined && (
        <li data-lost={late > 0 || undefined}>
          <Icon name={late > 0 ? 'warning' : 'check'} />
          <span>{late > 0 ? says.lateStart(start, plan.wanted, late) : says.held(start)}</span>
        </li>
      )}
      {lost !== undefined && (
        <li data-lost>
          <Icon name="warning" />
          <span>
            {says.lost(terms.milestones[lost.milestone], lost.by, lost.from, lost.days)}{' '}
            {others.length > 0 && says.lostMore(others.length)}
          </span>
        </li>
      )}
      {heldUp !== undefined && (
        <li data-lost>
          <Icon name="warning" />
          <span>{says.heldUp(heldUp.from, heldUp.days)}</span>
        </li>
      )}
      {lost === undefined && next !== undefined && (
        <li>
          <Icon name="clock" />
          <span>{says.slack(terms.milestones[next], left)}</span>
        </li>
      )}
    </ul>
  )
}
