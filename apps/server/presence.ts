import { sql } from 'kysely'
import type { Platform } from '#platform/commit.ts'
import { personsOf } from '#platform/identity/account.ts'
import { cookiesFor } from '#platform/identity/cookie.ts'
import { requireSession } from '#platform/identity/identify.ts'
import { personaCookie } from '#platform/identity/persona.ts'
import type { Config } from './config.ts'
import type { Presence } from './session.ts'

/** In which groups a request's sender has a part: the demonstration's, or those of the account that is signed in. */
export function presenceOf(config: Config, { db, clock }: Platform): Presence {
  if (config.demo) {
    return {
      demo: true,
      groupsOf: async (request) => {
        const played = personaCookie.read(request).map(({ group }) => group)
        const { rows } = await db.acrossGroups((tx) =>
          sql<{ id: string }>`select group_id as id from demo_group`.execute(tx),
        )
        const shown = rows.map(({ id }) => id)
        return [...new Set([...played.filter((group) => shown.includes(group)), ...shown])]
      },
    }
  }
  const cookies = cookiesFor(new URL(config.publicUrl ?? `http://localhost:${config.port}`).origin)
  return {
    demo: false,
    groupsOf: async (request) => {
      const session = await requireSession({ db, clock, cookies }, request).catch(() => null)
      if (session === null) return []
      const links = await db.acrossGroups((tx) => personsOf(tx, session.account))
      return [...new Set(links.map(({ group }) => group))]
    },
  }
}
