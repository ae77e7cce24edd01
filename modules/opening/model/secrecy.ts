import type { Secrecy } from '#kernel/reader.ts'
import { keyholdersOf } from './due.ts'
import type { Opening } from './opening-state.ts'
import { escrowsOf, needsSpare } from './time-part.ts'

/**
 * Before the session nobody reads how many deposits there are: the case is closed to all. From then on the coordinator, who
 * leads the procedure alone (convention, art. 3), and the keyholders, who sit in the session, read it; whoever keeps the spare key does once
 * it is needed; the other members know that it takes place.
 */
export const openingSecrecy: Secrecy<Opening> = {
  procedure: (state) => (state.status === 'none' ? null : state.procedure),
  mayRead: (state, { coordinates, person }) => {
    if (state.status === 'none') return true
    if (state.status === 'fixed') return false
    if (coordinates || person === null) return coordinates
    return (
      keyholdersOf(state.keySets, person).length > 0 ||
      (needsSpare(state) && escrowsOf(state.keySets, person).length > 0)
    )
  },
  open: ['consultation', 'procedure', 'reference'],
  // What came out of the envelopes is for those who analyse.
  files: (_, { coordinates }) => coordinates,
}

/** An opening as its reader is given it: whole, or that there is one. */
export type ShownOpening =
  | Opening
  | {
      readonly status: 'fixed' | 'opened' | 'ended'
      readonly withheld: true
      readonly consultation?: string
      readonly procedure?: string
      readonly reference?: string
    }

export const isWhole = (state: ShownOpening): state is Opening => !('withheld' in state)
