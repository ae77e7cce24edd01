/** The pure facade of the key sets: who opens the tenders of a consultation, and to what they are sealed. */
export { keySet } from './model/key-set.ts'
export type { Keyholder, KeySets, RevocationCause } from './model/key-set-state.ts'
export { ownKeyIn } from './model/own-key.ts'
export {
  enoughLeft,
  keySetVersion,
  publishedKeySet,
  publishedVersion,
  type Readiness,
  readinessOf,
  rehearsalDue,
  sealedTo,
  type VersionShown,
} from './model/versions.ts'

import { keySet } from './model/key-set.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [keySet] as const
