import type { Guests, Reader, Secrecy } from '#kernel/reader.ts'
import type { CommitteeSession } from './session-state.ts'

/** True of whoever was called to the session. */
const isCalled = (session: CommitteeSession, { person }: Reader): boolean =>
  session.status !== 'none' && session.called.some((each) => each.person === person)

/**
 * What a committee says is between those who sit and the secretariat: the other members learn when it meets, on what, and
 * that it met. The names of those who sat go to the legality control with the contract (CGCT R2131-5), not before.
 */
export const sessionSecrecy: Secrecy<CommitteeSession> = {
  procedure: (session) => (session.status === 'none' ? null : session.procedure),
  mayRead: (session, reader) => session.status === 'none' || reader.coordinates || isCalled(session, reader),
  open: ['procedure', 'title', 'convening', 'number', 'at', 'until', 'place'],
}

/** An expert, the public accountant or the competition authority reads the session that it is called to. */
export const sessionGuests: Guests<CommitteeSession> = (session, reader) => isCalled(session, reader)
