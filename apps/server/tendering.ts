import { outagesBetween } from '#modules/availability/server/index.ts'
import { publishedKeySet, sealedTo } from '#modules/key-set/index.ts'
import { keySetOf } from '#modules/key-set/server/index.ts'
import { openingFor } from '#modules/opening/server/index.ts'
import type { Outage } from '#modules/submission/index.ts'
import type { DepositSite, Ports } from '#modules/submission/server/index.ts'
import { attestationOf, receiptFiles } from '#modules/witnessing/server/index.ts'
import { clockIncidents } from '#platform/clock-guard.ts'
import type { Tx } from '#platform/db.ts'
import type { KnownKeys } from '#platform/http/log-routes.ts'
import { copiesCalled } from './copies.ts'
import { ownLog } from './own-log.ts'

/** The outages of the group as the file of a late deposit tells them: who said so, and which steps did not come through. */
async function outagesEntered(tx: Tx, groupId: string, from: string, until: string): Promise<readonly Outage[]> {
  const rows = await outagesBetween(tx, groupId, from, until)
  return rows.map(({ state }) => {
    const stretch = { from: state.from, until: state.until }
    return state.measured === null
      ? { ...stretch, shown: 'declared', reason: state.reason ?? '' }
      : { ...stretch, shown: 'measured', failed: state.measured.failed }
  })
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
    const status = found?.state.status
    return {
      closed: status !== undefined,
      opened: status !== undefined && status !== 'fixed',
      ended: status === 'ended',
    }
  },
  copiesCalled,
  attestationOf,
  outagesBetween: async (db, groupId, from, until) => {
    const entered = await db.transaction(groupId, (tx) => outagesEntered(tx, groupId, from, until))
    const leaps = await clockIncidents(db, from, until)
    return [...entered, ...leaps.map(({ at, ahead }) => ({ from: at, until: at, shown: 'clock' as const, ahead }))]
  },
  outagesEntered,
}

/** What receipts take of the log, for those who check them elsewhere: nothing from one whose key this server does not have. */
export const receiptProofs =
  (watched: Pick<KnownKeys, 'key'>, publicUrl: string): DepositSite['proofOf'] =>
  async (tx, groupId, entry) => {
    const own = await ownLog(watched, publicUrl)
    return own && receiptFiles(tx, groupId, entry, own)
  }
