import { clause, type IsoDate, resolve } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Stage } from '#ui/stages.tsx'
import type { Upcoming } from '#ui/timeline.tsx'
import { amicableTerm } from '../model/amicable.ts'
import type { Dispute } from '../model/state.ts'

type Standing = Exclude<Dispute, { status: 'none' }>
type Stop = Omit<Stage, 'label'> & {
  readonly label: 'open' | 'amicable' | 'left' | 'agreement' | 'court' | 'judgment' | 'closed'
}

/** The line of a dispute: declared, the amicable phase, then an agreement, or the court and its judgment, then closed. */
export function stopsOf(state: Standing): readonly Stop[] {
  const closed = state.status === 'closed' ? state.closedOn : undefined
  const stop = (label: Stop['label'], date: IsoDate | undefined, current: boolean): Stop => ({
    key: label,
    label,
    state: current ? 'current' : date === undefined ? 'future' : 'done',
    ...(date === undefined ? {} : { date }),
  })
  const { amicable, action, agreement, judgments } = state
  const leftOut = amicable === null && action !== null
  const phase: Stop = leftOut
    ? { key: 'left', label: 'left', state: 'done' }
    : stop('amicable', amicable?.startedOn, state.status === 'amicable' || state.status === 'amicable-failed')
  // Once closed without an issue, neither an agreement nor a judgment is to come.
  const end = stop('closed', closed, state.status === 'settled' || state.status === 'judged')
  const first = [stop('open', state.openedOn, state.status === 'open'), phase]
  const court = stop('court', action?.on, state.status === 'in-court')
  if (agreement !== null)
    return [...first, ...(action === null ? [] : [court]), stop('agreement', agreement.on, false), end]
  if (closed !== undefined && action === null) return [...first.filter(({ date }) => date !== undefined), end]
  const judgment = stop('judgment', judgments.at(-1)?.on, false)
  return [...first, court, ...(closed !== undefined && judgments.length === 0 ? [] : [judgment]), end]
}

type Next = Omit<Upcoming, 'label'> & { readonly label: 'amicable' | 'court' | 'agreement' | 'judgment' }

/** What comes after today: the end of the phase and the opening of the court by their dates, an agreement at any time. */
export function upcomingOf(state: Standing, rules: Group, today: IsoDate): readonly Next[] {
  const byClause = resolve([clause('disputes')], rules.articles)
  const byTerm = resolve([clause('disputes'), cite('policy', 'A37')], rules.articles)
  const agreement: Next = { key: 'agreement', label: 'agreement', due: null, basis: byClause, may: true }
  if (state.status === 'in-court')
    return [{ key: 'judgment', label: 'judgment', due: null, basis: byClause }, agreement]
  if (state.status !== 'amicable' && state.status !== 'amicable-failed') return []
  const { last, actFrom } = amicableTerm(rules, state.amicable.startedOn)
  const over = today >= actFrom
  return [
    ...(over || state.status === 'amicable-failed'
      ? []
      : [{ key: 'amicable', label: 'amicable', due: last, basis: byTerm } as const]),
    { key: 'court', label: 'court', due: over ? null : actFrom, basis: byTerm, may: true },
    agreement,
  ]
}
