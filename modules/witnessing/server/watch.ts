import type { Tx } from '#platform/db.ts'
import { heardFrom, largestSeen, lastPublication } from '#platform/transparency/reading.ts'
import type { WatchView } from '../contract.ts'
import { declaredIn, quorumOf } from './queries.ts'

/** Who keeps the register of a group besides this server, and what they saw of it last. */
export async function watchOf(tx: Tx, groupId: string): Promise<WatchView> {
  const witnesses = await declaredIn(tx, groupId)
  const names = witnesses.map(({ name }) => name)
  const quorum = await quorumOf(tx, groupId)
  const heard = await heardFrom(tx, names)
  return {
    witnesses: witnesses.length,
    quorum: quorum.status === 'agreed' ? quorum.size : null,
    published: (await lastPublication(tx)) ?? null,
    seen: (await largestSeen(tx, names)) ?? null,
    heard: witnesses.flatMap(({ id, name }) => {
      const at = heard.get(name)
      return at === undefined ? [] : [{ id, at }]
    }),
  }
}
