import { civilDay } from '#kernel/paris-time.ts'
import { LAW_HASH } from '#law/index.ts'
import type { Clauses } from '#modules/convention/index.ts'
import type { Convention } from '#modules/convention/model/state.ts'
import { conventionCase } from '#modules/convention/server/index.ts'
import { ARTICLES, someClauses } from '#modules/convention/testing.ts'
import { AdjustableClock } from '#platform/clock.ts'
import type { Platform } from '#platform/commit.ts'
import type { Database } from '#platform/db.ts'
import { putCase } from './put-case.ts'

export const EFFECT = '2027-01-12'

/** A platform whose clock stands at noon of that day, Paris time. */
export function platformOn(db: Database, day: string): Platform {
  return { db, clock: new AdjustableClock(() => Date.parse(`${day}T11:00:00Z`)), lawHash: LAW_HASH, appVersion: 'test' }
}

/** Puts a group in force since `EFFECT`, or since the platform's own day where that is earlier, its first member coordinating it, without the acts that lead there. */
export async function putGroupInForce(
  platform: Platform,
  groupId: string,
  members: readonly [string, ...string[]],
  clauses: Partial<Clauses> = {},
): Promise<void> {
  const today = civilDay(platform.clock.now(groupId))
  const since = today < EFFECT ? today : EFFECT
  const state: Convention = {
    status: 'in-force',
    clauses: someClauses(members[0], clauses),
    articles: ARTICLES,
    members: members.map((body) => ({
      body,
      founder: true,
      signature: null,
      originals: [],
      notification: null,
      from: since,
      until: null,
    })),
    versions: [],
    document: null,
    signedOn: since,
    transmittedOn: null,
    effectiveOn: since,
    ended: null,
  }
  await putCase(platform, conventionCase, { groupId, id: groupId, state })
}
