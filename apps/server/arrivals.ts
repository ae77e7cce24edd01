import * as arrival from '#modules/arrival/server/index.ts'
import { publishedKeySet } from '#modules/key-set/index.ts'
import { keySetOf } from '#modules/key-set/server/index.ts'
import { seenOf } from '#modules/opening/index.ts'
import { openingFor } from '#modules/opening/server/index.ts'
import { copiesCalled } from './copies.ts'

/** What the desk knows of the session: how far it is, and what it showed of what an account sent. */
export const deskPorts: arrival.ArrivalPorts = {
  sessionOf: async (tx, groupId, consultation) => {
    const keySet = await keySetOf(tx, groupId, consultation)
    const opening = await openingFor(tx, groupId, consultation)
    const status = opening?.state.status
    return {
      closed: status !== undefined,
      opened: status === 'opened' || status === 'ended',
      ended: status === 'ended',
      expected: keySet !== undefined && publishedKeySet(keySet.state) !== null,
    }
  },
  seenOf: async (tx, groupId, consultation, account) => {
    const state = (await openingFor(tx, groupId, consultation))?.state
    return state === undefined || state.status === 'fixed'
      ? { malware: false, unreadable: false }
      : seenOf(state, account)
  },
  copiesCalled,
}

/** What arrives at the desk, told of the session. */
export const arrivals = { routes: arrival.routes(deskPorts) }
