import type { Secrecy } from '#kernel/reader.ts'
import type { Arrival } from './arrival-state.ts'

/**
 * Who came to the desk is known to those who stand there, and to nobody else of the group: the envelope names a candidate,
 * before the session and after it. Whoever has an interest in the procedure is shown nothing.
 */
export const arrivalSecrecy: Secrecy<Arrival> = {
  mayRead: (state, { coordinates }) => state.status === 'none' || coordinates,
  open: [],
  procedure: (state) => (state.status === 'none' ? null : state.procedure),
}
