import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { perimeterCase } from './case.ts'

/** `POST …/perimeters` declares the perimeter of a member for a year; a correction is sent to it. */
export const routes: readonly ProcessRoutes[] = [
  { served: perimeterCase, collection: 'perimeters', opening: 'declare', acts, state },
]
