import type { Stage } from '#ui/stages.tsx'
import { type Dates, datesOf } from '../model/plan.ts'
import type { OpenedProcedure } from '../model/procedure-state.ts'

type Words = Readonly<Record<'prepared' | 'planned' | 'notice' | 'tenders' | 'signed' | 'start' | 'abandoned', string>>

/** Where a procedure stands on its line: chosen, planned, its notice, then what the plan foresees. */
export function stagesOf(state: OpenedProcedure, says: Words): readonly Stage[] {
  const dates: Dates = state.plan === null ? {} : datesOf(state.plan)
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
    ? { key: 'notice', label: says.notice, state: 'current', date: state.noticeSentOn }
    : foreseen(
        { key: 'notice', label: says.notice, state: state.plan === null ? 'future' : 'current' },
        dates.noticeSent,
      )
  return [
    chosen,
    planned,
    notice,
    foreseen({ key: 'tenders', label: says.tenders, state: 'future' }, dates.tendersDue),
    foreseen({ key: 'signed', label: says.signed, state: 'future' }, dates.contractSigned),
    foreseen({ key: 'start', label: says.start, state: 'future' }, dates.serviceStarted ?? state.duration.from),
  ]
}

const foreseen = (stage: Stage, date: string | undefined): Stage => (date === undefined ? stage : { ...stage, date })
