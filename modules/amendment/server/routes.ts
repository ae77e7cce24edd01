import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { amendmentCase } from './case.ts'

/** `POST …/amendments` proposes one; the clock alone makes it take effect on a later day, so that act has no address. */
export const routes: readonly ProcessRoutes[] = [
  { served: amendmentCase, collection: 'amendments', opening: 'propose', acts, state },
]
