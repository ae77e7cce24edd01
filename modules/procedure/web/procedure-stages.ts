import type { Stage } from '#ui/stages.tsx'
import type { Dates } from '../model/plan.ts'
import { standingOf } from '../model/standing-plan.ts'
import type { PlanContext } from './plan-values.ts'

type Words = Readonly<Record<'prepared' | 'planned' | 'notice' | 'tenders' | 'signed' | 'start' | 'abandoned', string>>

/** Where a procedure stands on its line: chosen, planned, its notice, then what the plan foresees. */
export function stagesOf(context: PlanContext, says: Words): readonly Stage[] {
  const { state, today } = context
  const dates: Dates = state.plan === null ? {} : standingOf(context, state.plan).dates
  const chosen: Stage = { key: 'prepared', label: says.prepared, state: 'done', date: state.preparedOn }
  if (state.status === 'abandoned') {
    return [chosen, { key: 'abandoned', label: says.abandoned, state: 'stopped', date: state.abandonedOn }]
  }
  const launched = state.status === 'launched'
  const planned: Stage = {
    key: 'planned',
    label: says.planned,
    state: state.plan !== null || launched ? 'done' : 'current',
  }
  const notice: Stage = launched
    ? { key: 'notice', label: says.notice, state: 'done', date: state.noticeSentOn }
    : foreseen(
        { key: 'notice', label: says.notice, state: state.plan === null ? 'future' : 'current' },
        dates.noticeSent,
      )
  const past = launched && dates.tendersDue !== undefined && dates.tendersDue < today
  const received = past ? 'done' : launched ? 'current' : 'future'
  return [
    chosen,
    planned,
    notice,
    foreseen({ key: 'tenders', label: says.tenders, state: received }, dates.tendersDue),
    foreseen({ key: 'signed', label: says.signed, state: past ? 'current' : 'future' }, dates.contractSigned),
    foreseen({ key: 'start', label: says.start, state: 'future' }, dates.serviceStarted ?? state.duration.from),
  ]
}

const foreseen = (stage: Stage, date: string | undefined): Stage => (date === undefined ? stage : { ...stage, date })
