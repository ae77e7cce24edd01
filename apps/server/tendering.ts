import { publishedKeySet, sealedTo } from '#modules/key-set/index.ts'
import { keySetOf } from '#modules/key-set/server/index.ts'
import { openingFor } from '#modules/opening/server/index.ts'
import type { Ports } from '#modules/submission/server/index.ts'
import { clockIncidents } from '#platform/clock-guard.ts'

/** What the deposits know of the keyholders, of the session and of what the platform suffered: whoever composes the server tells them. */
export const tendering: Ports = {
  keySetOf: async (tx, groupId, consultation, version) => {
    const found = await keySetOf(tx, groupId, consultation)
    if (found === undefined) return null
    return version === undefined ? publishedKeySet(found.state) : sealedTo(found.state, version)
  },
  sessionOf: async (tx, groupId, consultation) => {
    const found = await openingFor(tx, groupId, consultation)
    return { closed: found !== undefined, opened: found !== undefined && found.state.status !== 'fixed' }
  },
  outagesBetween: async (db, from, until) =>
    (await clockIncidents(db, from, until)).map(({ at, ahead }) => ({
      from: at,
      until: at,
      what: `clock ${ahead} ms`,
    })),
}
