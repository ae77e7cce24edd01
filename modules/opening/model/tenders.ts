import { exclusionOf, inOrder, isSame } from './due.ts'
import type { Begun } from './opening-state.ts'

/** A tender that came out of its envelope: its deposit, whose it is, and the lots that it is on. */
export type OpenedTender = { readonly tender: string; readonly name: string; readonly lots: readonly string[] }

/** The tenders that a session unsealed, in the order in which they came; those of an operator that it excluded are none. */
export function tendersIn(session: Begun): readonly OpenedTender[] {
  return inOrder(session.deposits).flatMap((deposit) => {
    if (exclusionOf(session, deposit) !== undefined) return []
    const opened = deposit.envelopes.flatMap(({ kind }, envelope) => {
      const found = session.unsealed.find((each) => isSame(each, { deposit: deposit.id, envelope }))
      return found === undefined || (kind === 'application' && !deposit.copy) ? [] : [found]
    })
    if (opened.length === 0) return []
    return [{ tender: deposit.id, name: deposit.operator, lots: [...new Set(opened.flatMap(({ lots }) => lots))] }]
  })
}
