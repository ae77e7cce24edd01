import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PublicConsultation } from '#modules/consultation/index.ts'
import { publication } from '#modules/public-site/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { type OperatorPerson, personIn } from './operator-store.ts'
import type { DepositSite } from './ports.ts'

/** The published consultation of an address. */
export type Tendered = { readonly groupId: string; readonly id: string; readonly consultation: PublicConsultation }
/** The same, with who came in. */
export type Entered = Tendered & { readonly person: OperatorPerson }

const inAddress = z.object({ id: z.uuid() })

/** @throws {ProblemError} `notFound` */
export async function tenderedAt({ platform: { db } }: DepositSite, request: FastifyRequest): Promise<Tendered> {
  const params = inAddress.safeParse(request.params)
  const id = params.success ? params.data.id.toLowerCase() : undefined
  const shown = id === undefined ? undefined : await publication(db, id)
  if (id === undefined || shown === undefined) throw new ProblemError('notFound')
  return { id, groupId: shown.groupId, consultation: shown.consultation }
}

const NAME = 'unisson_operator'
const THREE_DAYS = 3 * 24 * 3600

/** The session of one consultation: its cookie goes to the addresses of that consultation, and to no other. */
export const operatorCookie = ({ publicUrl }: DepositSite, consultation: string) => {
  const options = {
    path: `/api/public/consultations/${consultation}`,
    httpOnly: true,
    sameSite: 'strict',
    secure: publicUrl.startsWith('https:'),
  } as const
  return {
    read: (request: FastifyRequest): string | undefined => request.cookies[NAME],
    write: (reply: FastifyReply, token: string) =>
      void reply.setCookie(NAME, token, { ...options, maxAge: THREE_DAYS }),
    clear: (reply: FastifyReply) => void reply.clearCookie(NAME, options),
  }
}

/** Who came in, before a byte of the body is read. @throws {ProblemError} `unauthenticated` */
export async function entered(site: DepositSite, request: FastifyRequest): Promise<Entered> {
  const at = await tenderedAt(site, request)
  const { db, clock } = site.platform
  const token = operatorCookie(site, at.id).read(request)
  const place = { groupId: at.groupId, consultation: at.id }
  const person = await db.transaction(at.groupId, (tx) => personIn(tx, place, token, clock.now(at.groupId)))
  if (person === undefined) throw new ProblemError('unauthenticated')
  return { ...at, person }
}
