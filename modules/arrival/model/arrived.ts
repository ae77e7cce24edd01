import type { IsoInstant } from '#kernel/citation.ts'
import type { CopyCase } from '#modules/submission/index.ts'
import type { ArrivalKind, Entered } from './arrival-state.ts'
import { isArrivalInTime, isCopy } from './standing.ts'

/** An arrival as the minutes of the opening tell it: what came, when, and what had become of it by then. */
export type Arrived = {
  readonly number: number
  readonly sender: string
  readonly kind: ArrivalKind
  /** The told minute. */
  readonly arrivedAt: IsoInstant
  readonly late: boolean
  readonly means: Entered['means']
  readonly became: Entered['status']
  /** In which case a copy was called; `null` for one that was not, and for what is no copy. */
  readonly call: CopyCase | null
  /** It is to be opened, and nobody has entered that it was. */
  readonly due: boolean
}

export function arrivedOf(state: Entered): Arrived {
  const { number, sender, kind, arrivedAt, deadline, means, status } = state
  return {
    ...{ number, sender: sender.name, kind, arrivedAt, means, became: status },
    late: !isArrivalInTime(arrivedAt, deadline),
    call: 'call' in state && state.call !== null ? state.call.case : null,
    due: status === 'called' || (status === 'received' && !isCopy(kind) && means === 'allowed'),
  }
}

/** In which case a copy was called and stands for what its operator sent; `null` for one that could not be read, or left unopened. */
export function standingCallOf(state: Entered): CopyCase | null {
  if (!('call' in state) || state.call === null) return null
  if (state.status === 'called') return state.call.case
  return 'found' in state && state.found?.readable === true ? state.call.case : null
}
