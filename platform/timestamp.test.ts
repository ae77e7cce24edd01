import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TimeStampReq } from 'pkijs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { digestOf } from './signature/algorithms.ts'
import {
  type AuthorityFault,
  issue,
  type TestCertificateRequest,
  type TestIdentity,
  timestampAuthority,
} from './signature/test-authority.ts'
import {
  type Imprint,
  imprintAlgorithm,
  makeTimestampRequest,
  readTimestampAnswer,
  requestTimestamp,
  TimestampError,
  verifyTimestampToken,
} from './timestamp.ts'

// Starting the typesetter, making keys or a process takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const AT = '2026-12-14T11:00:00.000Z'
const DATA = Buffer.from('Registre des dépôts')
const IMPRINT: Imprint = { algorithm: 'sha256', digest: digestOf('sha256', DATA) }
const PURPOSE = '1.3.6.1.5.5.7.3.8'

let root: TestIdentity
let stamper: TestIdentity

beforeAll(async () => {
  root = await issue({ name: 'Autorité d’essai', authority: true })
  stamper = await issue({ name: 'Horodatage', issuer: root, purposes: { oids: [PURPOSE], critical: true } })
})

async function flawOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
  } catch (error) {
    if (error instanceof TimestampError) return error.flaw
    throw error
  }
  return 'none'
}

const ask = (identity: TestIdentity, fault?: AuthorityFault, at = AT) =>
  requestTimestamp(IMPRINT, { send: timestampAuthority(identity, at, fault), trustAnchors: [root.der] })

describe('the request', () => {
  test('says the imprint, a nonce, and asks for the certificate', () => {
    const { der, nonce } = makeTimestampRequest(IMPRINT, '1.2.3')
    const read = TimeStampReq.fromBER(new Uint8Array(der))
    expect(Buffer.from(read.messageImprint.hashedMessage.getValue()).equals(IMPRINT.digest)).toBe(true)
    expect(Buffer.from(read.nonce?.valueBlock.valueHexView ?? []).equals(nonce)).toBe(true)
    expect(read).toMatchObject({ version: 1, certReq: true, reqPolicy: '1.2.3' })
  })

  test('a nonce is 16 bytes, positive, never twice the same', () => {
    const nonces = Array.from({ length: 200 }, () => makeTimestampRequest(IMPRINT).nonce)
    expect(nonces.every((nonce) => nonce.length === 16 && (nonce[0] ?? 0) > 0 && (nonce[0] ?? 0) < 0x80)).toBe(true)
    expect(new Set(nonces.map((nonce) => Buffer.from(nonce).toString('hex'))).size).toBe(200)
  })

  test('a digest of the wrong length is refused', () => {
    expect(() => makeTimestampRequest({ algorithm: 'sha384', digest: IMPRINT.digest })).toThrow(RangeError)
  })
})

describe('a good answer', () => {
  test('proves a time', async () => {
    const stamp = await ask(stamper)
    expect(stamp).toMatchObject({
      time: AT,
      policy: '1.3.6.1.4.1.99999.1',
      serial: '2a',
      authority: 'C=FR + CN=Horodatage',
    })
    expect(imprintAlgorithm(stamp.token)).toBe('sha256')
  })

  test('still verifies when the authority has expired since', async () => {
    const old = await issue({
      name: 'Horodatage',
      issuer: root,
      until: '2026-12-15T00:00:00Z',
      purposes: { oids: [PURPOSE], critical: true },
    })
    expect((await ask(old)).time).toBe(AT)
  })
})

describe('an answer that proves nothing', () => {
  test.each<[AuthorityFault, string]>([
    ['other-nonce', 'nonce-mismatch'],
    ['no-nonce', 'nonce-mismatch'],
    ['other-imprint', 'imprint-mismatch'],
    ['refuses', 'refused-by-authority'],
  ])('%s: %s', async (fault, flaw) => {
    expect(await flawOf(() => ask(stamper, fault))).toBe(flaw)
  })

  test.each<[string, Omit<TestCertificateRequest, 'name'>, string]>([
    ['no purpose', {}, 'authority-not-reserved-for-time-stamping'],
    [
      'a purpose that is not critical',
      { purposes: { oids: [PURPOSE], critical: false } },
      'authority-not-reserved-for-time-stamping',
    ],
    [
      'two purposes',
      { purposes: { oids: [PURPOSE, '1.3.6.1.5.5.7.3.4'], critical: true } },
      'authority-not-reserved-for-time-stamping',
    ],
    [
      'another purpose',
      { purposes: { oids: ['1.3.6.1.5.5.7.3.4'], critical: true } },
      'authority-not-reserved-for-time-stamping',
    ],
    [
      'a certificate expired at that time',
      { until: '2026-12-14T10:59:59Z', purposes: { oids: [PURPOSE], critical: true } },
      'authority-not-in-force',
    ],
  ])('an authority with %s', async (_case, certificate, flaw) => {
    const identity = await issue({ name: 'Horodatage', issuer: root, ...certificate })
    expect(await flawOf(() => ask(identity))).toBe(flaw)
  })

  test('an authority that nobody vouches for', async () => {
    const stranger = await issue({ name: 'Horodatage', purposes: { oids: [PURPOSE], critical: true } })
    expect(await flawOf(() => ask(stranger))).toBe('authority-not-trusted')
  })

  test('another policy than the one asked', async () => {
    const { token } = await ask(stamper)
    const verify = async () =>
      verifyTimestampToken(token, { imprint: IMPRINT, policy: '1.2.3', trustAnchors: [root.der] })
    expect(await flawOf(verify)).toBe('policy-mismatch')
  })

  test.each([
    ['nothing', ''],
    ['a page of the web', Buffer.from('<html>').toString('hex')],
    ['a number', '020105'],
  ])('%s for an answer', async (_case, hex) => {
    expect(await flawOf(async () => readTimestampAnswer(new Uint8Array(Buffer.from(hex, 'hex'))))).toBe('malformed')
  })
})

test('no one-bit change of a token passes', async () => {
  const { token } = await ask(stamper)
  // Every fourth byte, from the second: among them the version and the digests' parameters, that a lenient reader overlooks.
  for (let position = 1; position < token.length; position += 4) {
    const changed = token.slice()
    changed[position] = (changed[position] ?? 0) ^ (1 << (position % 8))
    const verify = async () => verifyTimestampToken(changed, { imprint: IMPRINT, trustAnchors: [root.der] })
    expect(await flawOf(verify), `byte ${position}`).not.toBe('none')
  }
})

const hasOpenssl = spawnSync('openssl', ['version']).status === 0

test.skipIf(!hasOpenssl)('OpenSSL agrees on a token (skipped where openssl is not installed)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'timestamp-'))
  try {
    const { token } = await ask(stamper)
    writeFileSync(join(folder, 'token.der'), token)
    writeFileSync(
      join(folder, 'root.pem'),
      `-----BEGIN CERTIFICATE-----\n${Buffer.from(root.der).toString('base64')}\n-----END CERTIFICATE-----\n`,
    )
    const options = ['-CAfile', join(folder, 'root.pem'), '-attime', String(Date.parse(AT) / 1000)]
    const verify = (data: Buffer) => {
      writeFileSync(join(folder, 'data'), data)
      return spawnSync('openssl', [
        'ts',
        '-verify',
        '-token_in',
        '-in',
        join(folder, 'token.der'),
        '-data',
        join(folder, 'data'),
        ...options,
      ])
    }
    expect(verify(DATA).stdout.toString()).toContain('Verification: OK')
    expect(verify(Buffer.from('autre')).status).not.toBe(0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
