import { outagesBetween } from '#modules/availability/server/index.ts'
import { publishedKeySet, sealedTo } from '#modules/key-set/index.ts'
import { keySetOf } from '#modules/key-set/server/index.ts'
import { openingFor } from '#modules/opening/server/index.ts'
import type { Ports } from '#modules/submission/server/index.ts'
import { clockIncidents } from '#platform/clock-guard.ts'
import type { Tx } from '#platform/db.ts'

/** The outages of the group as the file of a late deposit tells them: who said so, and which steps did not come through. */
async function outagesEntered(tx: Tx, groupId: string, from: string, until: string) {
  const rows = await outagesBetween(tx, groupId, from, until)
  return rows.map(({ state }) => ({
    from: state.from,
    until: state.until,
    what: state.measured === null ? `declared: ${state.reason}` : `probes: ${state.measured.failed.join(', ')}`,
  }))
}

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
  outagesBetween: async (db, groupId, from, until) => {
    const entered = await db.transaction(groupId, (tx) => outagesEntered(tx, groupId, from, until))
    const leaps = await clockIncidents(db, from, until)
    return [...entered, ...leaps.map(({ at, ahead }) => ({ from: at, until: at, what: `clock ${ahead} ms` }))]
  },
  outagesEntered,
}
