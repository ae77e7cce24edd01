import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskStore, type FileStore } from '#platform/files.ts'
import { makeKeyPair } from '#vault/age.ts'
import { depositHash, manifestBytes } from '#vault/manifest.ts'
import { beginSealing, depositOf, sealEnvelope } from '#vault/sealing.ts'
import { boundOf, release } from '#vault/shares.ts'
import * as T from '../testing.ts'
import { tested } from './give-shares.ts'

/** What the server finds of a share, by the key set that its envelope was sealed to. */

const GROUP = randomUUID()
let folder: string
let store: FileStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shares-'))
  store = diskStore(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A deposit sealed to the second version of a key set, whose first keyholder bore another number in the first. */
async function scene() {
  const [own, other, server] = await Promise.all([makeKeyPair(), makeKeyPair(), makeKeyPair()])
  const what = {
    consultation: randomUUID(),
    deposit: randomUUID(),
    operator: '73282932000074',
    dossier: 'd'.repeat(64),
  }
  const keyholders = [
    { id: '4', recipient: own.recipient },
    { id: '2', recipient: other.recipient },
  ]
  const keySet = {
    ...{ consultation: what.consultation, version: 2, threshold: 2, keyholders },
    time: [server.recipient] as const,
  }
  const begun = await beginSealing(what, { kind: 'application', lots: [] }, keySet)
  const source = { name: 'a.txt', size: 3, read: async (from: number, to: number) => new Uint8Array(3).slice(from, to) }
  const { envelope } = await sealEnvelope(begun, [source], async () => {})
  const outer = depositOf(what, keySet, [envelope])
  const bytes = manifestBytes(outer)
  await store.put(GROUP, Readable.from([bytes]), bytes.length, async () => {})
  const given = await release(envelope.bundle, boundOf(outer, envelope), { keyholder: '4', identity: own.identity })
  if ('refused' in given) throw new Error(given.refused)
  const [first, second] = T.keySet.keyholders
  if (first === undefined || second === undefined) throw new Error('a key set has keyholders')
  const session = T.opened({
    consultation: what.consultation,
    deposits: [T.deposit(what.deposit, { hash: await depositHash(outer), keySet: 2 })],
    keySets: [
      { version: 1, threshold: 2, keyholders: [{ ...first, id: '1', revoked: true }, second], escrow: null },
      {
        version: 2,
        threshold: 2,
        keyholders: [
          { ...first, id: '4' },
          { ...second, id: '2' },
        ],
        escrow: null,
      },
    ],
  })
  const sent = [{ deposit: what.deposit, envelope: 0, key: given.key }]
  return { session, sent, person: first.person, other: second.person }
}

test('R2.24: the share of whoever was revoked and named again is good under the number that it has in that version', async () => {
  const { session, sent, person } = await scene()
  const { gives, good } = await tested(store, { groupId: GROUP, part: 'share', session, sent, person })
  expect(gives).toMatchObject({ envelopes: [{ envelope: 0 }], bad: [] })
  expect(good.map(({ keyholder }) => keyholder)).toEqual(['4'])
})

test('R2.24: where the manifest is no longer the one that was received no share is taken, and no keyholder is blamed', async () => {
  const { session, sent, person } = await scene()
  const [deposit] = session.deposits
  await writeFile(join(folder, GROUP, deposit?.hash ?? ''), '{}')
  const { gives, good } = await tested(store, { groupId: GROUP, part: 'share', session, sent, person })
  expect(gives).toMatchObject({ envelopes: [], bad: [], notGiven: [{ envelope: 0, why: 'not-as-received' }] })
  expect(good).toEqual([])
})

test('R2.24: the same key is bad from anybody else', async () => {
  const { session, sent, other } = await scene()
  const { gives, good } = await tested(store, { groupId: GROUP, part: 'share', session, sent, person: other })
  expect(gives).toMatchObject({ envelopes: [], bad: [{ envelope: 0 }] })
  expect(good).toEqual([])
})
