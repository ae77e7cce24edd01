import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { civilDay } from '#kernel/paris-time.ts'
import type { Platform } from '#platform/commit.ts'
import { mandatesByGroup } from '#platform/http/account-routes.ts'
import { findAccount, personsOf } from '#platform/identity/account.ts'
import { cookiesFor } from '#platform/identity/cookie.ts'
import { personaCookie } from '#platform/identity/persona.ts'
import { findSession } from '#platform/identity/session.ts'
import type { Config } from './config.ts'
import { register } from './register.ts'
import type { Presence, Present } from './session.ts'

/** In which groups a request's sender has a part: the demonstration's, or those of the account that is signed in. */
export function presenceOf(config: Config, platform: Platform): Presence {
  return config.demo ? playing(platform) : signingIn(config, platform)
}

function playing({ db }: Platform): Presence {
  const of = async (request: FastifyRequest, wanted?: string): Promise<Present> => {
    const played = personaCookie.read(request).map(({ group }) => group)
    const { rows } = await db.acrossGroups((tx) =>
      sql<{ id: string }>`select group_id as id from demo_group`.execute(tx),
    )
    // A group that was founded here, or played by the command, is no stage of the demonstration, and as open to everybody.
    const groups = new Set([...played, ...rows.map(({ id }) => id), ...(wanted === undefined ? [] : [wanted])])
    return { account: null, groups: [...groups], persons: 'everybody' }
  }
  return { demo: true, of }
}

const NOBODY: Present = { account: null, groups: [], persons: [] }

function signingIn(config: Config, { db, clock }: Platform): Presence {
  const cookies = cookiesFor(new URL(config.publicUrl ?? `http://localhost:${config.port}`).origin)
  const of = async (request: FastifyRequest): Promise<Present> => {
    const known = await db.acrossGroups(async (tx) => {
      const session = await findSession(tx, cookies.session.read(request), clock.now())
      const account = session && (await findAccount(tx, session.account))
      return account && { account, links: await personsOf(tx, account.id) }
    })
    if (known === undefined) return NOBODY
    const { account, links } = known
    // Only where an office is held today: the others answer as groups that do not exist.
    const held = await mandatesByGroup(db, register.officesOf, links, (group) => civilDay(clock.now(group)))
    return {
      account: { id: account.id, name: account.name },
      groups: held.map(({ group }) => group),
      persons: links.map(({ person }) => person),
    }
  }
  return { demo: false, of }
}
