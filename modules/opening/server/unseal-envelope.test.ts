import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskStore, type FileStore } from '#platform/files.ts'
import { makeKeyPair } from '#vault/age.ts'
import { PART_BYTES } from '#vault/layout.ts'
import type { OuterManifest } from '#vault/manifest.ts'
import { beginSealing, depositOf, sealEnvelope } from '#vault/sealing.ts'
import { type Release, release, releaseTime } from '#vault/shares.ts'
import { unsealEnvelope } from './unseal-envelope.ts'

/** Envelopes that the vault sealed, in a store on this disk, opened by what two of three keyholders give. */

const OPERATOR = '73282932000074'
const LIMIT = 64 * 1024 * 1024
const GROUP = randomUUID()

let folder: string
let store: FileStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opening-'))
  store = diskStore(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Scene = { readonly outer: OuterManifest; readonly releases: readonly Release[]; readonly time: Release }

const source = (name: string, bytes: Buffer) => ({
  name,
  size: bytes.length,
  read: async (from: number, to: number) => Uint8Array.from(bytes.subarray(from, to)),
})

async function sealed(files: readonly (readonly [name: string, bytes: Buffer])[]): Promise<Scene> {
  const consultation = randomUUID()
  const what = { consultation, deposit: randomUUID(), operator: OPERATOR, dossier: 'd'.repeat(64) }
  const pairs = await Promise.all([makeKeyPair(), makeKeyPair(), makeKeyPair()])
  const server = await makeKeyPair()
  const keyholders = pairs.map(({ recipient }, index) => ({ id: String(index), recipient }))
  const keySet = { consultation, version: 1, threshold: 2, keyholders, time: [server.recipient] as const }
  const begun = await beginSealing(what, { kind: 'tender', lots: ['1'] }, keySet)
  const { envelope } = await sealEnvelope(
    begun,
    files.map(([name, bytes]) => source(name, bytes)),
    async ({ bytes }) => void (await store.put(GROUP, Readable.from([bytes]), LIMIT)),
  )
  const bound = { consultation, keySet: 1, recipient: envelope.recipient }
  const given = await Promise.all(
    pairs.map(({ identity }, index) => release(envelope.bundle, bound, { keyholder: String(index), identity })),
  )
  const time = await releaseTime(envelope.bundle, bound, server.identity)
  if ('refused' in time) throw new Error(time.refused)
  const releases = given.flatMap((each) => ('refused' in each ? [] : [each]))
  return { outer: depositOf(what, keySet, [envelope]), releases, time }
}

const two = [
  ['mémoire.pdf', Buffer.alloc(PART_BYTES + 5000, 7)],
  ['prix.csv', Buffer.from('ligne;prix\n1;1000\n')],
] as const

const opened = ({ outer, releases, time }: Scene, over: Partial<Parameters<typeof unsealEnvelope>[0]> = {}) =>
  unsealEnvelope(
    {
      groupId: GROUP,
      outer,
      envelope: 0,
      operator: OPERATOR,
      threshold: 2,
      releases: [...releases.slice(0, 2), time],
      ...over,
    },
    { store },
  )

const partOf = ({ outer }: Scene, part = 0): string =>
  join(folder, GROUP, outer.envelopes[0]?.parts[part]?.sha256 ?? '')

describe('R2.24: two of three keyholders open an envelope', () => {
  test('its files come out byte for byte, across parts, each under its own hash', async () => {
    const result = await opened(await sealed(two))
    expect(result).toMatchObject({ kind: 'unsealed', lots: ['1'], keyholders: ['0', '1'], faults: [] })
    if (result.kind !== 'unsealed') return
    for (const [index, [name, bytes]] of two.entries()) {
      const file = result.files[index]
      expect(file).toMatchObject({ name, size: bytes.length, verdict: 'unchecked' })
      expect((await buffer(store.read(GROUP, file?.sha256 ?? ''))).equals(bytes)).toBe(true)
    }
  })
  test('one share, or no time part, and it waits', async () => {
    const scene = await sealed([two[1]])
    const one = scene.releases.slice(0, 1)
    expect(await opened(scene, { releases: [...one, scene.time] })).toMatchObject({
      kind: 'awaiting',
      missing: 'shares',
    })
    expect(await opened(scene, { releases: scene.releases })).toMatchObject({ kind: 'awaiting', missing: 'time' })
  })
  test('a key that opens nothing is its keyholder’s doing, and the others open', async () => {
    const scene = await sealed([two[1]])
    const [first, second, third] = scene.releases
    if (first === undefined || second === undefined || third === undefined) throw new Error('three shares')
    const bad = { ...first, key: Buffer.alloc(16, 1).toString('base64') }
    const result = await opened(scene, { releases: [bad, second, third, scene.time] })
    expect(result).toMatchObject({ kind: 'unsealed', faults: [{ keyholder: '0', fault: 'keyholder' }] })
  })
})

describe('what is not as it was', () => {
  test('a part that was altered, cut or lost in the store is the platform’s doing', async () => {
    const scene = await sealed(two)
    const bytes = await readFile(partOf(scene))
    const alter = async (altered: Buffer) => {
      await writeFile(partOf(scene), altered)
      return opened(scene)
    }
    const flipped = Buffer.from(bytes)
    flipped[5000] = (flipped[5000] ?? 0) ^ 1
    const platform = { kind: 'failed', blame: 'platform', flaw: 'not-as-received' }
    expect(await alter(flipped)).toMatchObject(platform)
    await truncate(partOf(scene), 100)
    expect(await opened(scene)).toMatchObject(platform)
    await rm(partOf(scene))
    expect(await opened(scene)).toMatchObject(platform)
    expect(await alter(bytes)).toMatchObject({ kind: 'unsealed' })
  })
  test('an envelope copied into the deposit of another is found out', async () => {
    expect(await opened(await sealed([two[1]]), { operator: '20005374200017' })).toMatchObject({
      kind: 'failed',
      blame: 'candidate',
      flaw: 'says-otherwise',
    })
  })
  test('malware is told of the file that carries it, and the file is kept', async () => {
    const scene = await sealed(two)
    const scanner = async (bytes: Readable) =>
      (await buffer(bytes)).includes('prix')
        ? ({ verdict: 'infected', detail: 'test' } as const)
        : ({ verdict: 'clean' } as const)
    const { outer, releases, time } = scene
    const sealing = {
      groupId: GROUP,
      outer,
      envelope: 0,
      operator: OPERATOR,
      threshold: 2,
      releases: [...releases, time],
    }
    const result = await unsealEnvelope(sealing, { store, scanner })
    expect(result.kind === 'unsealed' && result.files.map(({ verdict }) => verdict)).toEqual(['clean', 'infected'])
  })
})
