import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { digestOf } from './signature/algorithms.ts'
import { hasOpenssl, type OpensslAuthority, opensslAuthority } from './testing/openssl-authority.ts'
import { requestTimestamp, TimestampError, verifyTimestampToken } from './timestamp.ts'
import { authorityAt } from './transparency/stamping.ts'

// A process a flip.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const DATA = Buffer.from('unisson.example/log\n8\nroot\n')
const IMPRINT = { algorithm: 'sha256', digest: digestOf('sha256', DATA) } as const
/** Flips that OpenSSL is asked about too: each is a process. */
const FLIPS = 160

let authority: OpensslAuthority
let anchors: readonly Uint8Array[]
beforeAll(async () => {
  if (!hasOpenssl) {
    console.log('OpenSSL is not installed: its time-stamps are not compared with ours')
    return
  }
  authority = await opensslAuthority()
  anchors = [await readFile(authority.root)]
})
afterAll(() => authority?.close())

const isTaken = (token: Uint8Array): boolean => {
  try {
    verifyTimestampToken(token, { imprint: IMPRINT, trustAnchors: anchors })
    return true
  } catch (error) {
    if (error instanceof TimestampError) return false
    throw error
  }
}

test.skipIf(!hasOpenssl)('a token of OpenSSL’s, asked for over HTTP, is taken here and there', async () => {
  const stamp = await requestTimestamp(IMPRINT, { send: authorityAt(authority.url), trustAnchors: anchors })
  expect(Math.abs(Date.parse(stamp.time) - Date.now())).toBeLessThan(60_000)
  expect(stamp).toMatchObject({ accuracyMs: 1000, policy: '1.3.6.1.4.1.99999.1' })
  expect(await authority.accepts(stamp.token, DATA)).toBe(true)
  expect(await authority.accepts(stamp.token, Buffer.from('other'))).toBe(false)
})

test.skipIf(!hasOpenssl)('nothing that OpenSSL refuses of a token that was altered is taken here', async () => {
  const { token } = await requestTimestamp(IMPRINT, { send: authorityAt(authority.url), trustAnchors: anchors })
  const every = Math.max(1, Math.floor(token.length / FLIPS))
  const flipped = Array.from({ length: Math.ceil(token.length / every) }, (_, n) => {
    const changed = token.slice()
    changed[n * every] = (changed[n * every] ?? 0) ^ (1 << (n % 8))
    return changed
  })
  const verdicts: { readonly at: number; readonly ours: boolean; readonly theirs: boolean }[] = []
  // A few at a time: the machine is shared.
  for (let n = 0; n < flipped.length; n += 4) {
    const some = flipped.slice(n, n + 4)
    const theirs = await Promise.all(some.map((one) => authority.accepts(one, DATA)))
    for (const [index, one] of some.entries()) {
      verdicts.push({ at: (n + index) * every, ours: isTaken(one), theirs: theirs[index] ?? false })
    }
  }
  expect(verdicts.filter(({ ours, theirs }) => ours && !theirs)).toEqual([])
  // Ours is the stricter: what OpenSSL lets through does not touch what is signed, and is still refused here.
  expect(verdicts.filter(({ ours }) => ours)).toEqual([])
  expect(verdicts.length).toBeGreaterThanOrEqual(FLIPS)
})
