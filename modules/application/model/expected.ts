import type { IsoInstant } from '#kernel/citation.ts'
import type { Applicant, Examination } from './examination-state.ts'
import { isRunning, requestsTo, reviewOf, undecidedIn, unreadFrom, untoldIn } from './standing.ts'

/** The act that the coordinator is waited for. */
export type Expected = 'review' | 'decide' | 'end' | 'resume' | 'tellEliminated'

/** What an examination waits for: what is to be read first, then what can be decided; nothing while all that is left may still answer. */
export function expectedOf(
  state: Examination,
  applicants: readonly Applicant[],
  now: IsoInstant,
): Expected | undefined {
  if (state.status === 'none' || applicants.length === 0) return undefined
  const undecided = undecidedIn(state, applicants)
  if (state.status === 'ended') {
    if (untoldIn(state).length > 0) return 'tellEliminated'
    return undecided.length > 0 ? 'resume' : undefined
  }
  const isToRead = ({ account, opened }: Applicant) =>
    (opened && reviewOf(state, account) === undefined) || unreadFrom(state, account).length > 0
  if (undecided.some(isToRead)) return 'review'
  if (undecided.length === 0) return 'end'
  const mayAnswer = ({ account }: Applicant) => requestsTo(state, account).some((request) => isRunning(request, now))
  return undecided.every(mayAnswer) ? undefined : 'decide'
}
