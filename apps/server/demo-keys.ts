import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { DemoKey } from '#api/demo.ts'
import { servingKeySets } from '#modules/key-set/server/index.ts'
import type { Database } from '#platform/db.ts'
import { parse } from '#platform/http/parse.ts'
import { wordsOf } from '#vault/printed-key.ts'
import type { Life } from '../play/player.ts'

/**
 * Gives the sheets of the keyholders of a demonstration: whoever plays one of them has its paper at hand. No server knows the
 * key of a real keyholder; these are made out of their names, and open what an example has sealed.
 */
export function serveDemoKeys(app: FastifyInstance, db: Database, { keysOf }: Life): void {
  app.get('/api/demo/groups/:groupId/keys', async (request): Promise<readonly DemoKey[]> => {
    const { groupId } = parse(z.object({ groupId: z.uuid() }), request.params)
    const keys = (await keysOf?.(groupId)) ?? []
    const sets = await db.transaction(groupId, (tx) => servingKeySets(tx, groupId))
    const given = new Set(sets.flatMap(({ state }) => state.keyholders.map(({ recipient }) => recipient)))
    return keys
      .filter(({ recipient }) => given.has(recipient))
      .map(({ person, identity }) => ({ person, words: wordsOf(identity) }))
  })
}
