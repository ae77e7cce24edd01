import type { Secrecy } from '#kernel/reader.ts'
import type { Award } from './award-state.ts'

/**
 * Who tendered, how each was ranked and what its letter says are read by the coordinator, who leads the procedure alone (convention,
 * art. 3): they hold business secrets, after the signature too. The other members read how far the lot is, and are given the contract
 * itself by the contract of the register. Whoever has an interest in the procedure is shown nothing but the stage.
 */
export const awardSecrecy: Secrecy<Award> = {
  procedure: (state) => (state.status === 'none' ? null : state.procedure),
  mayRead: (state, { coordinates }) => state.status === 'none' || coordinates,
  open: ['consultation', 'procedure', 'reference', 'title', 'lot', 'notifiedOn', 'contract'],
}

/** An award as its reader is given it: whole, or how far it is. */
export type ShownAward =
  | Award
  | {
      readonly status: Exclude<Award['status'], 'none'>
      readonly withheld: true
      readonly consultation?: string
      readonly procedure?: string
      readonly reference?: string
      readonly title?: string
      readonly lot?: { readonly key: string; readonly title: string } | null
    }

export const isWhole = (state: ShownAward): state is Award => !('withheld' in state)
