import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fromBase64 } from './bytes.ts'
import { depositHash, manifestBytes, type OuterManifest } from './manifest.ts'
import { contentOf, openInner } from './opening.ts'
import { putTogether, release, releaseTime } from './shares.ts'

/** A deposit of version 1 of the format, with the keys that open it: what another opener is tried on, and ours for ever. */
type Vector = {
  readonly threshold: number
  readonly keyholders: readonly { readonly id: string; readonly identity: string }[]
  readonly time: string
  readonly operator: string
  readonly outer: OuterManifest
  readonly depositHash: string
  readonly stored: Readonly<Record<string, string>>
  readonly envelopes: readonly { readonly identity: string; readonly files: readonly Named[] }[]
}
type Named = { readonly name: string; readonly sha256: string }

const vectors = globSync(join(import.meta.dirname, 'vectors/*.json')).map((path) => ({
  name: basename(path),
  vector: JSON.parse(readFileSync(path, 'utf8')) as Vector,
}))

async function filesOf(
  { outer, operator, stored: kept, ...vector }: Vector,
  envelope: number,
): Promise<readonly Named[]> {
  const [deposited, key] = [outer.envelopes[envelope], vector.envelopes[envelope]]
  if (deposited === undefined || key === undefined) throw new Error('no such envelope')
  const stored = async (hash: string) => fromBase64(kept[hash] ?? '')
  const { identity } = key
  const list = await openInner(outer, deposited, { identity, operator, stored })
  if ('flaw' in list) throw new Error(list.flaw.kind)
  const hashes = list.inner.files.map(() => createHash('sha256'))
  const content = contentOf(deposited, list.inner, { identity, stored })
  let next = await content.next()
  while (next.done !== true) {
    hashes[next.value.file]?.update(next.value.bytes)
    next = await content.next()
  }
  expect(next.value).toBeUndefined()
  return list.inner.files.map(({ name }, file) => ({ name, sha256: hashes[file]?.digest('hex') ?? '' }))
}

test('there are vectors', () => {
  expect(vectors.length).toBeGreaterThan(0)
})

describe.each(vectors)('The vector $name', ({ vector }) => {
  const { outer, keyholders, threshold, time } = vector
  const indexes = outer.envelopes.map((_, index) => index)

  test('has the name that its outer manifest gives it', async () => {
    expect(await depositHash(outer)).toBe(vector.depositHash)
    expect(createHash('sha256').update(manifestBytes(outer)).digest('hex')).toBe(vector.depositHash)
  })

  test.each(indexes)('envelope %d: the last keyholders, as many as it takes, put its key together', async (index) => {
    const { bundle, recipient } = outer.envelopes[index] ?? {}
    if (bundle === undefined || recipient === undefined) throw new Error('no such envelope')
    const bound = { consultation: outer.consultation, keySet: outer.keySet, recipient }
    const given = await Promise.all([
      ...keyholders.slice(-threshold).map(({ id, identity }) => release(bundle, bound, { keyholder: id, identity })),
      releaseTime(bundle, bound, time),
    ])
    const releases = given.flatMap((each) => ('refused' in each ? [] : [each]))
    const combined = await putTogether(bundle, bound, { threshold, releases })
    expect(combined).toMatchObject({ identity: vector.envelopes[index]?.identity, faults: [] })
  })

  test.each(indexes)('envelope %d opens to its files', async (index) => {
    expect(await filesOf(vector, index)).toEqual(vector.envelopes[index]?.files)
  })
})
