import { civilDay } from '#kernel/paris-time.ts'
import type { Stage } from '#ui/stages.tsx'
import type { Consultation } from '../model/consultation-state.ts'
import { noticedOf } from '../model/publication.ts'
import type { ConsultationWords } from './words.fr.ts'

type Stop = 'draft' | 'validated' | 'sent' | 'open' | 'closed'
const STOPS: readonly Stop[] = ['draft', 'validated', 'sent', 'open', 'closed']

/** The line of a consultation: its file, its seal, its notice, its publication, its deadline. */
export function stagesOf(state: Consultation, says: ConsultationWords['stages'], past: boolean): readonly Stage[] {
  const notice = noticedOf(state)
  const status = state.status === 'open' && past ? 'closed' : state.status
  const dates: Readonly<Partial<Record<Stop, string>>> = {
    ...(notice === null ? {} : { validated: notice.validatedOn, sent: civilDay(notice.noticeSentAt) }),
    ...(state.status === 'validated' ? { validated: state.validatedOn } : {}),
    ...(notice === null || notice.published === null ? {} : { open: civilDay(notice.published.at) }),
    ...(notice === null ? {} : { closed: civilDay(notice.deadline) }),
  }
  const reached = status === 'abandoned' ? reachedBy(notice) : STOPS.indexOf(status as Stop)
  const stops = STOPS.map((key, index): Stage => {
    const date = dates[key]
    const place = index < reached ? 'done' : index === reached && status !== 'abandoned' ? 'current' : 'future'
    return {
      key,
      label: says[key],
      state: index === reached && status === 'closed' ? 'done' : place,
      ...(date === undefined ? {} : { date }),
    }
  })
  if (state.status !== 'abandoned') return stops
  return [
    ...stops.slice(0, reached + 1).map((stop): Stage => ({ ...stop, state: 'done' })),
    { key: 'abandoned', label: says.abandoned, state: 'stopped', date: state.abandonedOn },
  ]
}

const reachedBy = (notice: ReturnType<typeof noticedOf>): number =>
  notice === null ? 0 : notice.published === null ? 2 : 3
