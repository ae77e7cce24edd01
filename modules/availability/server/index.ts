import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { outageActs, outageState, probeActs, probeState } from '../contract.ts'
import { outageCase } from './outage-case.ts'
import { probeCase } from './probe-case.ts'

export { due } from './due.ts'
export { letters } from './letters.ts'
export { outageCase } from './outage-case.ts'
export { probeCase } from './probe-case.ts'
export { serveAvailability, serveMinutes } from './public-routes.ts'
export { outagesBetween } from './queries.ts'

/** `POST …/probes` declares a probe; `POST …/outages` declares an outage that the probes did not see. */
export const routes: readonly ProcessRoutes[] = [
  { served: probeCase, collection: 'probes', opening: 'declare', acts: probeActs, state: probeState },
  { served: outageCase, collection: 'outages', opening: 'declare', acts: outageActs, state: outageState },
]
