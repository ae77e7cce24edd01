import { isCutFrom, type Secrecy } from '#kernel/reader.ts'
import type { Interest } from './interest-state.ts'

/**
 * What a person declares is read by that person and by the coordinator, whom it informs (S5.10). The others learn who is
 * kept away and who replaces it, never why. A coordinator's agent who has an interest of its own reads no other's: they
 * name operators.
 */
export const interestSecrecy: Secrecy<Interest> = {
  mayRead: (state, reader) =>
    state.status === 'none' ||
    state.person === reader.person ||
    (reader.coordinates && !isCutFrom(reader, state.procedure)),
  open: [
    'procedure',
    'person',
    'name',
    'body',
    'standsSince',
    'declaredOn',
    'substitute',
    'role',
    'reference',
    'actOn',
    'on',
  ],
}
