/** What the screens of other modules borrow from the keys': who keyholders are, and where one opens its key. */
export { type KnownPerson, usePersons } from './data.ts'
export { KeepBack } from './keep-back.tsx'
