import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { openingActs, openingState } from '../contract.ts'
import { openingCase } from './opening-case.ts'
import type { OpeningSources } from './sources.ts'

/** The session of opening. Nobody opens a case by hand: its deposits are fixed by the passing of time. */
export const routes = (sources: OpeningSources): readonly ProcessRoutes[] => [
  {
    served: openingCase(sources),
    collection: 'openings',
    opening: 'fix',
    acts: openingActs,
    state: openingState,
    atOnce: ['attend'],
  },
]
