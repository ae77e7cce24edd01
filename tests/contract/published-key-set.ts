import { randomUUID } from 'node:crypto'
import { keySetCase } from '#modules/key-set/server/index.ts'
import type { KeySets, NamedKeyholder } from '#modules/key-set/testing.ts'
import type { Platform } from '#platform/commit.ts'
import { makeKeyPair } from '#vault/age.ts'
import { type KeySet, keySetText } from '#vault/key-set.ts'
import { putCase } from '../postgres/put-case.ts'

/** Three keyholders of whom two open, and the server’s part, which a spare key opens too where one is asked for. */
export async function someKeys(consultation: string, time: string, withSpare = false) {
  const spare = withSpare ? await makeKeyPair() : null
  const pairs = await Promise.all(['1', '2', '3'].map(async (id) => ({ id, ...(await makeKeyPair()) })))
  const keySet: KeySet = {
    ...{ consultation, version: 1, threshold: 2 },
    time: spare === null ? [time] : [time, spare.recipient],
    keyholders: pairs.map(({ id, recipient }) => ({ id, recipient })),
  }
  return { keySet, identities: pairs.map(({ identity }) => identity), spare: spare?.identity ?? null }
}

/** The number of whoever keeps the spare key. */
export const ESCROW = '4'

/** The key set as the register has it once it is published. */
export async function putKeySet(
  platform: Platform,
  groupId: string,
  keySet: KeySet,
  held: readonly NamedKeyholder[],
  escrow?: NamedKeyholder,
): Promise<void> {
  const { consultation, threshold, keyholders, time } = keySet
  const at = '2027-03-01T09:00:00.000Z'
  const keeper = escrow && {
    ...escrow,
    id: ESCROW,
    recipient: time[1] ?? null,
    givenAt: at,
    rehearsedAt: [],
    revoked: null,
  }
  const state: KeySets = {
    ...{ status: 'published', consultation, procedure: randomUUID(), reference: consultation.slice(0, 8) },
    keyholders: [
      ...keyholders.map(({ id, recipient }, index) => ({
        ...keyholderAt(held, index),
        ...{ id, recipient, givenAt: at, rehearsedAt: [], revoked: null },
      })),
      ...(keeper === undefined ? [] : [keeper]),
    ],
    versions: [
      {
        ...{ version: 1, threshold, keyholders: keyholders.map(({ id }) => id) },
        ...{ escrow: keeper?.id ?? null, time: time[0], publishedAt: at },
      },
    ],
    numbered: keyholders.length + (keeper === undefined ? 0 : 1),
    rehearsalFor: null,
  }
  await putCase(platform, keySetCase, { groupId, id: randomUUID(), state, states: keySetText(keySet) })
}

function keyholderAt(held: readonly NamedKeyholder[], index: number): NamedKeyholder {
  const found = held[index]
  if (found === undefined) throw new Error('there is a keyholder for each key')
  return found
}
