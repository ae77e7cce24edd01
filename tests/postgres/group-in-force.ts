import { clockActor } from '#kernel/actor.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite, LAW_HASH } from '#law/index.ts'
import type { Clauses } from '#modules/convention/index.ts'
import { ARTICLES, someClauses } from '#modules/convention/testing.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { commit, type Platform } from '#platform/commit.ts'
import type { Database } from '#platform/db.ts'
import type { Served } from '#platform/served.ts'

export const EFFECT = '2027-01-12'

type Put = { readonly status: 'none' } | { readonly status: 'in-force'; readonly [key: string]: unknown }
type PutAct = { readonly type: 'put'; readonly state: Put }
type PutEvent = { readonly type: 'Put'; readonly state: Put }

const put = defineProcess<Put, PutAct, PutEvent, null, 'clock'>()({
  name: 'convention',
  initial: { status: 'none' },
  capacities: { clock: () => true },
  steps: {
    put: {
      from: ['none'],
      to: ['in-force'],
      by: ['clock'],
      basis: [cite('CCP', 'L2113-7')],
      record: ({ act }) => [{ type: 'Put', state: act.state }],
    },
  },
  evolve: (_state, event) => event.state,
})

const served: Served<Put, PutAct, PutEvent, null> = {
  process: put,
  table: 'convention',
  columns: () => ({ title: 'Groupement', effective_on: EFFECT }),
  facts: async () => ({ facts: null, articles: ARTICLES }),
}

/** A platform whose clock stands at noon of that day, Paris time. */
export function platformOn(db: Database, day: string): Platform {
  return { db, clock: new AdjustableClock(() => Date.parse(`${day}T11:00:00Z`)), lawHash: LAW_HASH, appVersion: 'test' }
}

/** Puts a group in force since `EFFECT`, its first member coordinating it, without the acts that lead there. */
export async function putGroupInForce(
  platform: Platform,
  groupId: string,
  members: readonly [string, ...string[]],
  clauses: Partial<Clauses> = {},
): Promise<void> {
  const state: Put = {
    status: 'in-force',
    clauses: someClauses(members[0], clauses),
    articles: ARTICLES,
    members: members.map((body) => ({
      body,
      founder: true,
      signature: null,
      originals: [],
      notification: null,
      from: EFFECT,
      until: null,
    })),
    versions: [],
    document: null,
    signedOn: EFFECT,
    transmittedOn: null,
    effectiveOn: EFFECT,
    ended: null,
  }
  const result = await commit(platform, served, {
    groupId,
    id: groupId,
    act: { type: 'put', state },
    actor: clockActor,
  })
  if (result.kind !== 'granted') throw new Error(`the group was not put in force: ${JSON.stringify(result)}`)
}
