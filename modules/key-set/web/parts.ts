/** What the screens of other modules borrow from the keys': who keyholders are, where one opens its key, and whom its page believes. */

export type { OwnKey } from '../model/own-key.ts'
export { type KnownPerson, usePersons } from './data.ts'
export { KeepBack } from './keep-back.tsx'
export { OwnNote } from './own-note.tsx'
export { ownInPublished } from './own-published.ts'
export { keptDeadline } from './seen-deadline.ts'
export { type Trust, TrustAsked, useTrust } from './trust.tsx'
