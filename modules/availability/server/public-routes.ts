import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Platform } from '#platform/commit.ts'
import type { Database } from '#platform/db.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { Malformed } from '#transparency/bytes.ts'
import { readKey } from '#transparency/note.ts'
import { type Handed, handing } from '../contract.ts'
import { takeMinutes } from './ledger.ts'

const NOT_TAKEN = {
  fr: 'Ces minutes ne sont pas celles de cette sonde, ou ne font pas suite à ce qu’elle a remis : rien n’en est gardé.',
  en: 'These minutes are not of this probe, or do not follow what it handed over: nothing of them is kept.',
}
const limit = { config: { rateLimit: { max: 120, timeWindow: '1 minute' } } }

/** Takes what probes measured. They are signed, so nobody asks who brings them; only those that a group declared are heard. */
export function serveMinutes(app: FastifyInstance, { db, clock }: Pick<Platform, 'db' | 'clock'>): void {
  app.post('/api/public/availability/minutes', limit, async (request): Promise<Handed> => {
    const { key: text, notes } = parse(handing, request.body ?? {})
    if (!(await isDeclared(db, text))) throw new ProblemError('notFound')
    try {
      const key = await readKey(text)
      return { held: await takeMinutes(db, { key, text, notes, now: clock.now() }) }
    } catch (error) {
      if (!(error instanceof Malformed)) throw error
      throw new ProblemError('malformed', { detail: NOT_TAKEN, reason: error.message })
    }
  })
}

/** Whether some group of this server has declared a probe of this key, revoked since or not: what it saw before stands. */
async function isDeclared(db: Database, key: string): Promise<boolean> {
  const { rows } = await db.acrossGroups((tx) => sql`select 1 from probe where key = ${key} limit 1`.execute(tx))
  return rows.length > 0
}
