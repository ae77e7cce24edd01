import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { keySetActs, keySetState } from '../contract.ts'
import { keySetCase } from './key-set-case.ts'

/** `POST …/key-sets` names those who will open the tenders of a consultation. */
export const routes: readonly ProcessRoutes[] = [
  { served: keySetCase, collection: 'key-sets', opening: 'name', acts: keySetActs, state: keySetState },
]
