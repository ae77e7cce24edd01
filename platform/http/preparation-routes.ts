import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Tx } from '../db.ts'
import { requireSession } from '../identity/identify.ts'
import { openPreparation, preparationOf } from '../identity/preparation.ts'
import type { IdentityServices } from '../identity/services.ts'
import { logAtDoor } from '../security-log.ts'
import { parse } from './parse.ts'
import { ProblemError } from './problem.ts'
import { GUARDED } from './sign-in.ts'

/**
 * `POST …/preparation`: whoever is signed in prepares a new group under this identifier, alone, and is told as which
 * person of its register: the one to give an office of the coordinator before the group is founded.
 */
export function servePreparation(app: FastifyInstance, services: IdentityServices): void {
  const { db, clock, register } = services
  app.post('/api/groups/:groupId/preparation', GUARDED, async (request) => {
    const { groupId } = parse(z.object({ groupId: z.uuid() }), request.params)
    const { account } = await requireSession(services, request)
    const founded = await db.transaction(groupId, (tx) => register.titleOf(tx, groupId))
    const known = await db.acrossGroups((tx) => preparationOf(tx, groupId))
    // A group that others prepare, or that exists, is not to be discovered here.
    if (known === undefined ? founded !== null : known.account !== account) throw new ProblemError('notFound')
    const { account: holder, person } = await db.acrossGroups((tx) => open(tx, groupId, account, clock.now()))
    if (holder !== account) throw new ProblemError('notFound')
    return { person }
  })
}

async function open(tx: Tx, groupId: string, account: string, at: string) {
  const before = await preparationOf(tx, groupId)
  const opened = await openPreparation(tx, { groupId, account, at })
  if (before === undefined && opened.account === account) {
    await logAtDoor(tx, { what: 'preparation-opened', account, detail: { group: groupId } })
  }
  return opened
}
