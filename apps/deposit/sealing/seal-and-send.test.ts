import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type KeyPair, makeKeyPair } from '#vault/age.ts'
import type { Bytes } from '#vault/bytes.ts'
import { hashFiles } from '#vault/hash-files.ts'
import { PART_BYTES, readPart, type Source } from '#vault/layout.ts'
import type { EnvelopeManifest } from '#vault/manifest.ts'
import { contentOf, openInner } from '#vault/opening.ts'
import { beginSealing, depositOf, type Sealing, sealPart } from '#vault/sealing.ts'
import { putTogether, release, releaseTime } from '#vault/shares.ts'
import type { KeptPart } from './kept.ts'
import {
  ChangedSinceSealed,
  contentDigest,
  type GivenFile,
  type Hands,
  type Passage,
  sealAndSend,
} from './seal-and-send.ts'

const OPERATOR = '73282932000074'
const ids = { consultation: randomUUID(), dossier: 'd'.repeat(64), deposit: randomUUID(), operator: OPERATOR }

const pairs: { readonly [id: string]: KeyPair } = {}
beforeAll(async () => {
  for (const id of ['aisne', 'nord', 'oise', 'time']) Object.assign(pairs, { [id]: await makeKeyPair() })
})
const pair = (id: string): KeyPair => {
  const found = pairs[id]
  if (found === undefined) throw new Error(`no key of ${id}`)
  return found
}
const keySet = () => ({
  consultation: ids.consultation,
  version: 1,
  threshold: 2,
  keyholders: ['aisne', 'nord', 'oise'].map((id) => ({ id, recipient: pair(id).recipient })),
  time: [pair('time').recipient] as [string],
})

/** The same work as the two workers of a browser, on this thread. */
function hands(): Hands & { readonly sealed: number[] } {
  let sources: readonly Source[] = []
  let hashes = hashFiles(sources)
  const sealed: number[] = []
  return {
    sealed,
    begin: async (files) => {
      sources = files.map(({ name, content }) => ({
        name,
        size: content.size,
        read: async (from, to) => new Uint8Array(await content.slice(from, to).arrayBuffer()),
      }))
      hashes = hashFiles(sources)
    },
    read: async (part) => {
      const plain = await readPart(sources, part)
      return { plain, read: hashes.take(part, plain) }
    },
    seal: async (plain, recipient) => {
      const { bytes, sha256, size } = await sealPart(plain, recipient)
      sealed.push(plain.length)
      return { body: new Blob([bytes]), sha256, size }
    },
    listed: async () => hashes.listed(),
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A place that takes parts; after `cutAfter` of them the line is gone, and a slow one answers none before three are under way. */
function place({ cutAfter = Number.POSITIVE_INFINITY, slow = false } = {}) {
  const held = new Map<string, Bytes>()
  const kept: KeptPart[] = []
  const most = { inFlight: 0 }
  let inFlight = 0
  const passage: Passage = {
    send: async ({ body, sha256 }, onSent) => {
      inFlight += 1
      most.inFlight = Math.max(most.inFlight, inFlight)
      while (slow && most.inFlight < 3) await wait(5)
      if (slow) await wait(1_000)
      inFlight -= 1
      if (held.size >= cutAfter) throw new Error('cut')
      held.set(sha256, new Uint8Array(await body.arrayBuffer()))
      onSent(body.size)
    },
    keep: async (part) => {
      kept.push({ envelope: 0, ...part })
    },
    onPart: () => undefined,
    signal: new AbortController().signal,
  }
  return { held, kept, most, passage }
}

const files: readonly GivenFile[] = [
  { name: 'mémoire technique.pdf', content: new Blob([randomBytes(PART_BYTES * 2 + 12_345)]) },
  { name: 'prix/bordereau.csv', content: new Blob(['lot;prix\n1;12']) },
  { name: 'prix/détail.bin', content: new Blob([randomBytes(PART_BYTES)]) },
]

const begun = (): Promise<Sealing> => beginSealing(ids, { kind: 'tender', lots: ['1'] }, keySet())

async function openedFrom(envelope: EnvelopeManifest, held: ReadonlyMap<string, Bytes>) {
  const bound = { consultation: ids.consultation, keySet: 1, recipient: envelope.recipient }
  const given = [
    await release(envelope.bundle, bound, { keyholder: 'nord', identity: pair('nord').identity }),
    await release(envelope.bundle, bound, { keyholder: 'oise', identity: pair('oise').identity }),
    await releaseTime(envelope.bundle, bound, pair('time').identity),
  ]
  const releases = given.flatMap((each) => ('refused' in each ? [] : [each]))
  const combined = await putTogether(envelope.bundle, bound, { threshold: 2, releases })
  if (!('identity' in combined)) throw new Error('it does not open')
  const stored = async (hash: string) => held.get(hash) ?? new Uint8Array()
  const opener = { identity: combined.identity, operator: OPERATOR, stored }
  const list = await openInner(depositOf(ids, keySet(), [envelope]), envelope, opener)
  if ('flaw' in list) throw new Error(list.flaw.kind)
  const hashes = list.inner.files.map(() => createHash('sha256'))
  const content = contentOf(envelope, list.inner, opener)
  for (let next = await content.next(); ; next = await content.next()) {
    if (next.done === true)
      return {
        flaw: next.value,
        files: list.inner.files.map(({ name }) => name),
        hashes: hashes.map((hash) => hash.digest('hex')),
      }
    hashes[next.value.file]?.update(next.value.bytes)
  }
}

const hashesOf = (given: readonly GivenFile[]) =>
  Promise.all(
    given.map(async ({ content }) =>
      createHash('sha256')
        .update(Buffer.from(await content.arrayBuffer()))
        .digest('hex'),
    ),
  )

describe('R2.24 : ce que le navigateur scelle et envoie', () => {
  test('s’ouvre avec les clés, à l’octet près ; jamais plus de trois parties en route', async () => {
    const { held, most, passage } = place({ slow: true })
    const { envelope } = await sealAndSend({ sealing: await begun(), files, before: [] }, hands(), passage)
    expect(await openedFrom(envelope, held)).toEqual({
      flaw: undefined,
      files: files.map(({ name }) => name),
      hashes: await hashesOf(files),
    })
    expect([most.inFlight, envelope.parts.length]).toEqual([3, 4])
  })

  test('après une coupure, ce qui a été acquitté n’est ni scellé ni envoyé de nouveau, et l’offre s’ouvre', async () => {
    const sealing = await begun()
    const cut = place({ cutAfter: 2 })
    await expect(sealAndSend({ sealing, files, before: [] }, hands(), cut.passage)).rejects.toThrow('cut')
    expect(cut.kept).toHaveLength(2)
    const again = place()
    const other = hands()
    const { envelope } = await sealAndSend({ sealing, files, before: cut.kept }, other, again.passage)
    expect(other.sealed).toHaveLength(2)
    const held = new Map([...cut.held, ...again.held])
    expect(await openedFrom(envelope, held)).toMatchObject({ flaw: undefined, hashes: await hashesOf(files) })
  })

  test('un fichier redonné qui n’est plus le même est vu, même si sa taille n’a pas changé', async () => {
    const sealing = await begun()
    const cut = place({ cutAfter: 2 })
    await expect(sealAndSend({ sealing, files, before: [] }, hands(), cut.passage)).rejects.toThrow('cut')
    const [first, ...others] = files
    const bytes = new Uint8Array(await (first?.content ?? new Blob()).arrayBuffer())
    bytes[100] = (bytes[100] ?? 0) ^ 1
    const changed = [{ name: first?.name ?? '', content: new Blob([bytes]) }, ...others]
    const again = sealAndSend({ sealing, files: changed, before: cut.kept }, hands(), place().passage)
    await expect(again).rejects.toThrow(ChangedSinceSealed)
  })

  test('arrêté, il n’envoie plus rien', async () => {
    const stop = new AbortController()
    const { held, passage } = place()
    const stopping: Passage = {
      ...passage,
      signal: stop.signal,
      onPart: (_, state) => state === 'kept' && stop.abort(),
    }
    await expect(sealAndSend({ sealing: await begun(), files, before: [] }, hands(), stopping)).rejects.toThrow(
      /abort/i,
    )
    expect(held.size).toBeLessThan(4)
  })
})

test('RFC 9530 : l’empreinte d’une partie dans son en-tête', () => {
  const bytes = Buffer.from('{"hello": "world"}\n')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // The example of the RFC, appendix D.
  expect(contentDigest(sha256)).toBe('sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:')
})
