/** The pure facade of the portal of a holder: it has no process of its own. */
export { type HolderPage, WAITING, type Waiting, type WaitingKind } from './model/waiting.ts'
