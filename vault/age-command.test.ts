import { randomBytes } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { envelopeByAge, hasAge, openedByAge, recipientByAge, sealedByAge } from '../tests/age-command.ts'
import { makeKeyPair, open, seal } from './age.ts'
import { fromBase64 } from './bytes.ts'
import type { OuterManifest } from './manifest.ts'

type Vector = {
  readonly outer: OuterManifest
  readonly stored: Readonly<Record<string, string>>
  readonly envelopes: readonly { readonly identity: string }[]
}

if (!hasAge) console.log('The age command is not installed: what it opens of ours, and we of its, is skipped.')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'age-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const kept = (identity: string): string => {
  const path = join(folder, 'identity')
  writeFileSync(path, `${identity}\n`)
  return path
}

// Around the 64 KiB that age seals at a time, and a whole part.
const SIZES = [0, 1, 65_535, 65_536, 65_537, 16 * 1024 * 1024]

describe.skipIf(!hasAge)('R2.24: the age command, which is not ours', () => {
  test('names the same recipient of an identity', async () => {
    const { identity, recipient } = await makeKeyPair()
    expect(recipientByAge(identity)).toBe(recipient)
  })

  test.each(SIZES)('opens what we seal, and we what it seals: %i bytes', async (size) => {
    const { identity, recipient } = await makeKeyPair()
    const plain = Uint8Array.from(randomBytes(size))
    expect(openedByAge(await seal(plain, [recipient]), kept(identity)).equals(plain)).toBe(true)
    expect(Buffer.from(await open(Uint8Array.from(sealedByAge(plain, recipient)), identity)).equals(plain)).toBe(true)
  })

  test('refuses what was changed', async () => {
    const { identity, recipient } = await makeKeyPair()
    const sealed = await seal(Uint8Array.from(randomBytes(100_000)), [recipient])
    sealed[sealed.length - 5000] = (sealed.at(-5000) ?? 0) ^ 1
    expect(() => openedByAge(sealed, kept(identity))).toThrow('age ended with')
  })

  test.each(globSync(join(import.meta.dirname, 'vectors/*.json')).map((path) => [basename(path), path] as const))(
    'opens each envelope of the vector %s by its manifest alone',
    (_name, path) => {
      const { outer, stored, envelopes } = JSON.parse(readFileSync(path, 'utf8')) as Vector
      expect(outer.envelopes.length).toBeGreaterThan(0)
      for (const [index, envelope] of outer.envelopes.entries()) {
        const identity = kept(envelopes[index]?.identity ?? '')
        const { inner, found } = envelopeByAge(envelope, identity, (hash) => fromBase64(stored[hash] ?? ''))
        expect(found).toEqual(inner.files.map(({ sha256 }) => sha256))
      }
    },
  )
})
