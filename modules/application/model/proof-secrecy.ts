import type { Secrecy } from '#kernel/reader.ts'
import type { OperatorProof } from './proof-state.ts'

/** Who gave which proof is read by the coordinator alone, as who applied is; the others know no more than that one is kept. */
export const proofSecrecy: Secrecy<OperatorProof> = {
  procedure: (state) => (state.status === 'none' ? null : state.procedure),
  mayRead: (state, { coordinates }) => state.status === 'none' || coordinates,
  open: ['procedure'],
}
