/** The pure facade of the organisation: what other modules' models may know of bodies and their acts. */
export type { ActSubject, AuthorisingAct } from './model/authorising-act.ts'
