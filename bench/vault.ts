import { createCipheriv, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, open as openFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeKeyPair } from '#vault/age.ts'
import type { Bytes } from '#vault/bytes.ts'
import type { KeySet } from '#vault/key-set.ts'
import { PART_BYTES, type Source } from '#vault/layout.ts'
import type { EnvelopeManifest, OuterManifest } from '#vault/manifest.ts'
import { contentOf, openInner } from '#vault/opening.ts'
import { beginSealing, type Deposit, depositOf, sealEnvelope, sealPart } from '#vault/sealing.ts'
import { putTogether, type Release, release, releaseTime } from '#vault/shares.ts'
import { median, plain, type Result, timed } from './result.ts'

const MEGABYTE = 1_000_000
const PARTS = 6
const ROUNDS = 5

/** One core that seals parts, against OpenSSL that only enciphers the same bytes. */
export async function sealing(): Promise<Result> {
  const { recipient } = await makeKeyPair()
  const part = Uint8Array.from(randomBytes(PART_BYTES))
  const seal = async () => {
    for (let index = 0; index < PARTS; index++) await sealPart(part, recipient)
  }
  const encipher = async () => {
    for (let index = 0; index < PARTS; index++) {
      const cipher = createCipheriv('chacha20-poly1305', randomBytes(32), randomBytes(12), { authTagLength: 16 })
      cipher.update(part)
      cipher.final()
    }
  }
  await seal()
  const rounds: { readonly ours: number; readonly limit: number }[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push({ limit: await timed(encipher), ours: await timed(seal) })
  const megabytes = (PARTS * PART_BYTES) / MEGABYTE
  return {
    name: 'Sealing',
    what: `Parts of 16 MiB sealed and hashed on one core, in Node, against OpenSSL that enciphers the same bytes (ChaCha20-Poly1305); medians of ${ROUNDS} rounds taken in turns.`,
    figures: [
      ['sealed and hashed, MB/s', plain(megabytes / median(rounds.map(({ ours }) => ours)))],
      ['enciphered by OpenSSL, MB/s', plain(megabytes / median(rounds.map(({ limit }) => limit)))],
    ],
    value: median(rounds.map(({ ours, limit }) => limit / ours)),
    unit: '',
    goal: { at: 'least', value: 0.2 },
  }
}

const TENDERS = 200
const KEYHOLDERS = 3
const THRESHOLD = 2

type Kept = {
  readonly outer: OuterManifest
  readonly envelope: EnvelopeManifest
  readonly operator: string
  readonly store: ReadonlyMap<string, Bytes>
}

/** Two of three keyholders open two hundred tenders of a megabyte, from their shares to files that can be read. */
export async function opening(): Promise<Result> {
  const keys = await Promise.all(Array.from({ length: KEYHOLDERS }, makeKeyPair))
  const time = await makeKeyPair()
  const keySet: KeySet = {
    consultation: randomUUID(),
    version: 1,
    threshold: THRESHOLD,
    keyholders: keys.map(({ recipient }, index) => ({ id: String(index), recipient })),
    time: [time.recipient],
  }
  const tenders: Kept[] = []
  for (let tender = 0; tender < TENDERS; tender++) tenders.push(await sealed(keySet))
  const folder = await mkdtemp(join(tmpdir(), 'unisson-opening-'))
  try {
    const spent = { sharing: 0, writing: 0 }
    for (const [index, tender] of tenders.entries()) {
      const { bundle, recipient } = tender.envelope
      const bound = { consultation: keySet.consultation, keySet: keySet.version, recipient }
      const given: Release[] = []
      spent.sharing += await timed(async () => {
        for (const [id, { identity }] of keys.slice(0, THRESHOLD).entries())
          given.push(done(await release(bundle, bound, { keyholder: String(id), identity })))
        given.push(done(await releaseTime(bundle, bound, time.identity)))
      })
      spent.writing += await timed(async () => {
        const combined = await putTogether(bundle, bound, { threshold: THRESHOLD, releases: given })
        if (!('identity' in combined)) throw new Error('a tender did not open')
        await write(join(folder, String(index)), tender, combined.identity)
      })
    }
    return {
      name: 'Opening',
      what: `${TENDERS} tenders of 1 MB opened by ${THRESHOLD} of ${KEYHOLDERS} keyholders on one core, from shares to files on the disk, without a network between them.`,
      figures: [
        ['shares given out, s', plain(spent.sharing)],
        ['keys put together, tenders opened, checked and written, s', plain(spent.writing)],
      ],
      value: spent.sharing + spent.writing,
      unit: ' s',
      goal: { at: 'most', value: 10 },
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function done(given: Awaited<ReturnType<typeof release>>): Release {
  if ('refused' in given) throw new Error(`a share was refused: ${given.refused}`)
  return given
}

async function sealed(keySet: KeySet): Promise<Kept> {
  const bytes = Uint8Array.from(randomBytes(MEGABYTE))
  const source: Source = { name: 'tender.pdf', size: bytes.length, read: async (from, to) => bytes.slice(from, to) }
  const operator = '73282932000074'
  const deposit: Deposit = {
    consultation: keySet.consultation,
    deposit: randomUUID(),
    operator,
    dossier: '0'.repeat(64),
  }
  const store = new Map<string, Bytes>()
  const begun = await beginSealing(deposit, { kind: 'tender', lots: [] }, keySet)
  const { envelope } = await sealEnvelope(begun, [source], async (part) => {
    store.set(part.sha256, part.bytes)
  })
  return { outer: depositOf(deposit, keySet, [envelope]), envelope, operator, store }
}

async function write(path: string, { outer, envelope, operator, store }: Kept, identity: string): Promise<void> {
  const stored = async (hash: string) => store.get(hash) ?? new Uint8Array()
  const list = await openInner(outer, envelope, { identity, operator, stored })
  if ('flaw' in list) throw new Error(`a tender is not as it was deposited: ${list.flaw.kind}`)
  const file = await openFile(path, 'w')
  try {
    const content = contentOf(envelope, list.inner, { identity, stored })
    let next = await content.next()
    while (next.done !== true) {
      await file.write(next.value.bytes)
      next = await content.next()
    }
    if (next.value !== undefined) throw new Error(`a tender is not as it was deposited: ${next.value.kind}`)
    await file.datasync()
  } finally {
    await file.close()
  }
}
