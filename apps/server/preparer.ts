import type { FastifyRequest } from 'fastify'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Database } from '#platform/db.ts'
import type { Identify } from '#platform/http/process-routes.ts'

/**
 * Lets a known person prepare a group that has no convention yet: nobody holds an office in it, and its identifier,
 * drawn by who prepares it, is known to nobody else. Once it is founded, only its members’ persons act in it.
 *
 * @param person who asks; throws `unauthenticated` for nobody
 */
export function preparing(
  db: Database,
  identify: Identify,
  person: (request: FastifyRequest) => Promise<string>,
): Identify {
  return async (request, groupId) => {
    const group = await db.transaction(groupId, (tx) => readGroup(tx, groupId))
    if (group !== undefined) return identify(request, groupId)
    const preparer = await person(request)
    return { kind: 'person', person: preparer, body: preparer, office: 'officer' }
  }
}
