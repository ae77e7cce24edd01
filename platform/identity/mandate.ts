import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor, Office } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { Tx } from '../db.ts'
import { ProblemError } from '../http/problem.ts'

/** An office of a body that a person holds on a day. */
export type HeldOffice = { readonly body: string; readonly office: Office }

/** The offices that a person of the group's register holds on that day; handed in by the application. */
export type OfficesOf = (tx: Tx, groupId: string, person: string, today: IsoDate) => Promise<readonly HeldOffice[]>

/** A person as whom a request may act, in an office held today. */
export type Mandate = HeldOffice & { readonly person: string }

// The office that may do most comes first: a representative who is also an officer of the body acts as representative.
const STRENGTH: readonly Office[] = ['representative', 'delegate', 'officer', 'reader']

/** The mandates of some persons of a group today: for each body the strongest office, in the order of the persons. */
export async function mandatesOf(
  tx: Tx,
  officesOf: OfficesOf,
  { groupId, persons, today }: { groupId: string; persons: readonly string[]; today: IsoDate },
): Promise<readonly Mandate[]> {
  const byBody = new Map<string, Mandate>()
  for (const person of persons) {
    for (const { body, office } of await officesOf(tx, groupId, person, today)) {
      const known = byBody.get(body)
      if (known === undefined || STRENGTH.indexOf(office) < STRENGTH.indexOf(known.office)) {
        byBody.set(body, { person, body, office })
      }
    }
  }
  return [...byBody.values()]
}

const bodyId = z.uuid()
const inQuery = z.object({ actingFor: z.string().optional() })

/** The body that a request says it acts for: `X-Unisson-Body`, or `?actingFor=` in a link, which can carry no header. */
export function namedBody(request: FastifyRequest): string | undefined {
  const named = request.headers['x-unisson-body'] ?? inQuery.safeParse(request.query).data?.actingFor
  if (named === undefined) return undefined
  const parsed = bodyId.safeParse(named)
  if (parsed.success) return parsed.data
  throw new ProblemError('malformed', {
    issues: [{ path: 'X-Unisson-Body', message: 'expected the identifier of one body' }],
  })
}

/**
 * The actor behind a request: the mandate for the body it names, or the only one there is.
 *
 * @throws {ProblemError} `notFound` without a mandate (a group is not to be discovered by whoever has no part in it) or
 *   without one for the body named; `severalBodies`, listing them, when the request must say for which one it acts.
 */
export function actorOf(mandates: readonly Mandate[], named: string | undefined): Actor {
  const [first, ...others] = named === undefined ? mandates : mandates.filter(({ body }) => body === named)
  if (first === undefined) throw new ProblemError('notFound')
  if (others.length > 0) {
    throw new ProblemError('severalBodies', {
      detail: 'Name in X-Unisson-Body the body for which this is done.',
      choices: mandates.map(({ body, office }) => ({ body, office })),
    })
  }
  return { kind: 'person', person: first.person, body: first.body, office: first.office }
}
