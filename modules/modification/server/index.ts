import type { DueActs } from '#platform/due.ts'
import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { type ModificationPorts, modificationCase } from './case.ts'
import { effectiveBy } from './queries.ts'

export { letters } from './letters.ts'
export { serveModifications } from './modification-routes.ts'
export { numbersUsed, replacedHolder } from './queries.ts'
export { tasks } from './tasks.ts'

/** `POST …/modifications` tells a need. */
export const routesOf = (ports: ModificationPorts): readonly ProcessRoutes[] => [
  { served: modificationCase(ports), collection: 'modifications', opening: 'tell', acts, state },
]

/** The modifications whose day has come: the clock gives them effect. */
export const dueOf =
  (ports: ModificationPorts): DueActs =>
  async (tx, groupId, today) => {
    const served = modificationCase(ports)
    return (await effectiveBy(tx, groupId, today)).map((id) => ({ served, id, act: { type: 'takeEffect' } }))
  }
