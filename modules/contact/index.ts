/** The pure facade of the contacts: what is said to operators before a contract is awarded, and who may say it. */
export { contact } from './model/contact.ts'
export type { Contact } from './model/contact-state.ts'
export { type Silence, silenceOn } from './model/silence.ts'

import { contact } from './model/contact.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [contact] as const
