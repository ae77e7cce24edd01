import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { makeKeyPair } from '#vault/age.ts'
import { depositHash, manifestBytes, type OuterManifest } from '#vault/manifest.ts'
import { beginSealing, depositOf, sealEnvelope } from '#vault/sealing.ts'
import { leftIn } from '../model/due.ts'
import type { Opened } from '../model/opening-state.ts'
import * as T from '../testing.ts'
import { dueFrom, givingAs, releaseShares } from './release-shares.ts'

const CONSULTATION = randomUUID()
const NOON = Date.parse(T.DEADLINE)

/** One deposit of one envelope, sealed to the three keyholders of a consultation. */
async function scene(consultation = CONSULTATION) {
  const pairs = await Promise.all([makeKeyPair(), makeKeyPair(), makeKeyPair()])
  const server = await makeKeyPair()
  const deposit = randomUUID()
  const keySet = {
    consultation,
    version: 1,
    threshold: 2,
    keyholders: pairs.map(({ recipient }, index) => ({ id: `holder-${index}`, recipient })),
    time: [server.recipient] as const,
  }
  const what = { consultation, deposit, operator: '73282932000074', dossier: 'd'.repeat(64) }
  const begun = await beginSealing(what, { kind: 'application', lots: [] }, keySet)
  const bytes = Uint8Array.from([1, 2, 3])
  const source = { name: 'a.txt', size: 3, read: async (from: number, to: number) => bytes.slice(from, to) }
  const { envelope } = await sealEnvelope(begun, [source], async () => {})
  const outer = depositOf(what, keySet, [envelope])
  const seen = T.deposit(deposit, {
    hash: await depositHash(outer),
    envelopes: [{ kind: 'application', recipient: envelope.recipient }],
  })
  const session: Opened = T.opened({ consultation: CONSULTATION, deposits: [seen] })
  const identity = pairs[0]?.identity ?? ''
  return { outer, session, identity, deposit }
}

const release = (
  { session, identity }: Awaited<ReturnType<typeof scene>>,
  outer: OuterManifest,
  over: { readonly now?: number; readonly identity?: string } = {},
) =>
  releaseShares({
    ...{ session, due: leftIn(session), keyholder: 'holder-0', identity, now: NOON + 1, notBefore: T.DEADLINE },
    manifestOf: async () => manifestBytes(outer),
    ...over,
  })

describe('R2.24: what a keyholder’s page gives', () => {
  test('the file key of its own share, for each envelope that is due, and nothing more', async () => {
    const found = await scene()
    const shares = await release(found, found.outer)
    expect(shares).toMatchObject([
      { deposit: found.deposit, envelope: 0, key: expect.stringMatching(/^[\w+/]{22}==$/) },
    ])
    expect(JSON.stringify(shares)).not.toContain('AGE-SECRET-KEY')
  })
  test('nothing before the deadline by its own clock, whatever the server says', async () => {
    const found = await scene()
    expect(await release(found, found.outer, { now: NOON - 1 })).toEqual({ kind: 'too-early' })
  })
  test('nothing for a manifest that is not the one deposited', async () => {
    const found = await scene()
    const other = { ...found.outer, dossier: 'e'.repeat(64) }
    expect(await release(found, other)).toEqual({ kind: 'not-as-deposited', deposit: found.deposit })
  })
  test('not the share of another consultation that somebody slipped in', async () => {
    const found = await scene(randomUUID())
    expect(await release(found, found.outer)).toMatchObject([{ refused: 'foreign' }])
  })
  test('with a key that is not the one, it says so for each', async () => {
    const found = await scene()
    const { identity } = await makeKeyPair()
    expect(await release(found, found.outer, { identity })).toMatchObject([{ refused: 'unreadable' }])
  })
  test('whoever was revoked and named again gives as who it is today; for two bodies, with the key of each', async () => {
    const { session } = await scene()
    const [first] = T.keySet.keyholders
    if (first === undefined) throw new Error('a key set has keyholders')
    const version2 = { ...T.keySet, version: 2, keyholders: [{ ...first, id: 'holder-9' }] }
    const acts = [{ act: 'give', open: true }]
    const as = (keySets: typeof session.keySets) => givingAs(acts, { ...session, keySets }, first.person)
    const revoked = { ...T.keySet, keyholders: [{ ...first, revoked: true }] }
    expect(as([revoked, version2])).toEqual(['holder-9'])
    expect(as([T.keySet, version2])).toEqual(['holder-0', 'holder-9'])
    const left = leftIn(session).map((due) => ({ ...due, keySet: 2 }))
    expect(dueFrom({ ...session, keySets: [revoked, version2] }, left, 'holder-9')).toHaveLength(1)
    expect(dueFrom({ ...session, keySets: [revoked, version2] }, left, 'holder-0')).toEqual([])
    expect(givingAs([{ act: 'give', open: false }], session, first.person)).toEqual([])
  })
  test('nothing is asked twice, nor of whoever was revoked', async () => {
    const { session } = await scene()
    const left = leftIn(session)
    expect(dueFrom(session, left, 'holder-0')).toHaveLength(1)
    const given = { keyholder: 'holder-0', at: T.NOW, envelopes: left, notGiven: [], bad: [] }
    expect(dueFrom({ ...session, given: [given] }, left, 'holder-0')).toEqual([])
    const keySets = [{ ...T.keySet, keyholders: T.keySet.keyholders.map((each) => ({ ...each, revoked: true })) }]
    expect(dueFrom({ ...session, keySets }, left, 'holder-0')).toEqual([])
  })
})
