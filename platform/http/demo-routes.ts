import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { People } from '#api/people.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Tx } from '../db.ts'
import { chosen, type DemoServices, personaCookie, refuseUnlessDemo } from '../identity/persona.ts'
import type { StoredMail } from '../mail/mailbox.ts'
import { mandatesByGroup } from './account-routes.ts'
import { parse } from './parse.ts'
import { ProblemError } from './problem.ts'

/** The mail of a group as whoever is played may see it; `null` when nobody is. */
export type MailShown = (tx: Tx, groupId: string, person: string | null) => Promise<readonly StoredMail[]>

/**
 * The demo's own addresses: whom one can play, whom one plays, and the mail that would have been sent.
 *
 * @throws {Error} outside demo mode
 */
export function serveDemo(
  app: FastifyInstance,
  services: DemoServices & { readonly mailShown: MailShown },
  demo: boolean,
): void {
  refuseUnlessDemo(demo)
  const { db, clock, register, mailShown } = services
  const today = (group: string) => civilDay(clock.now(group))

  app.get('/api/sign-in', () => ({ demo: true, passkey: false, oidc: false }))

  app.get('/api/demo/personas', async (request) => {
    const { group } = parse(z.object({ group: z.uuid() }), request.query)
    return db.transaction(group, (tx) => register.personasOf(tx, group, today(group)))
  })

  app.post('/api/demo/persona', async (request, reply) => {
    const persona = parse(chosen, request.body)
    const offices = await db.transaction(persona.group, (tx) =>
      register.officesOf(tx, persona.group, persona.person, today(persona.group)),
    )
    if (!offices.some(({ body }) => body === persona.body)) throw new ProblemError('notFound')
    personaCookie.write(request, reply, persona)
    return reply.code(204).send()
  })

  app.get('/api/me', async (request) => {
    const played = personaCookie.read(request)
    return { demo: true, played, groups: await mandatesByGroup(db, register.officesOf, played, today) }
  })

  // Nobody has an account here: there is nobody to invite.
  app.get('/api/groups/:groupId/people', () => ({ demo: true, people: [] }) satisfies People)

  app.get('/api/groups/:groupId/mailbox', async (request) => {
    const { groupId } = parse(z.object({ groupId: z.uuid() }), request.params)
    const played = personaCookie.read(request).find(({ group }) => group === groupId)
    return db.transaction(groupId, (tx) => mailShown(tx, groupId, played?.person ?? null))
  })
}
