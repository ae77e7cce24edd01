import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { ContentInfo } from 'pkijs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { makeTimestampRequest, readTimestampAnswer } from '../timestamp.ts'
import { judgeFile } from './judge.ts'
import type { SignatureReport } from './report.ts'
import { issue, type TestIdentity, timestampAuthority, toPkcs12 } from './test-authority.ts'
import { signCms, type TestCms } from './test-cms.ts'
import { validateSignatures } from './validate.ts'

// Making keys and a process takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const AT = '2026-12-15T09:00:00.000Z'
const SIGNED_AT = '2026-12-14T11:00:00.000Z'
const hasOpenssl = spawnSync('openssl', ['version']).error === undefined
const content = new Uint8Array(Buffer.from('%PDF-1.7 acte d’engagement, lot 2'))

let root: TestIdentity
let holder: TestIdentity
let detached: Uint8Array
let enveloping: Uint8Array

beforeAll(async () => {
  root = await issue({ name: 'Autorité d’essai', authority: true, algorithm: 'RSA' })
  holder = await issue({ name: 'La directrice du titulaire', issuer: root, qualified: true, algorithm: 'RSA' })
  detached = await signed([holder], { detached: true })
  enveloping = await signed([holder])
})

async function signed(by: readonly TestIdentity[], of: Partial<TestCms> = {}): Promise<Uint8Array> {
  const cms = await signCms(by, content, { at: SIGNED_AT, ...of })
  return new Uint8Array(cms.toSchema().toBER())
}

const judge = (bytes: Uint8Array, beside?: Uint8Array, at = AT) =>
  judgeFile(beside === undefined ? { bytes } : { bytes, content: beside }, { trustAnchors: [root.der], at })
const findingsOf = ({ signatures }: SignatureReport) =>
  signatures.flatMap(({ findings }) => findings.map(({ id }) => id))
const verdictsOf = ({ signatures }: SignatureReport) => signatures.map(({ verdict }) => verdict)

describe('R2.29, annexe 12: a CAdES signature', () => {
  test('beside its file is TOTAL-PASSED, B-B, and says over which bytes', async () => {
    const report = await judge(detached, content)
    expect(report).toMatchObject({
      policy: 'unisson-cades-1',
      content: { length: content.length, held: 'beside' },
      signatures: [
        {
          ...{ field: '1', verdict: 'valid', indication: 'TOTAL-PASSED', level: 'B-B', claimedTime: SIGNED_AT },
          signer: { subject: 'C=FR + CN=La directrice du titulaire', claims: { qualified: true } },
        },
      ],
    })
    expect(report.signatures[0]?.revisionSha256).toBe(report.content?.sha256)
    expect(findingsOf(report)).toEqual([
      ...['integrity-verified', 'signing-certificate-bound', 'qualified-certificate-claimed', 'chain-trusted'],
      ...['time-only-claimed', 'revocation-not-checked'],
    ])
  })

  test('that holds its content is judged over what it holds', async () => {
    const report = await judge(enveloping)
    expect(verdictsOf(report)).toEqual(['valid'])
    expect(report.content).toMatchObject({ length: content.length, held: 'inside' })
    expect(verdictsOf(await judge(enveloping, content))).toEqual(['valid'])
  })

  test('in PEM and in bare base64 as in DER', async () => {
    const base64 = Buffer.from(detached).toString('base64').replace(/.{64}/g, '$&\n')
    const pem = `-----BEGIN CMS-----\n${base64}\n-----END CMS-----\n`
    for (const text of [base64, pem, pem.replaceAll('CMS', 'PKCS7')]) {
      expect(verdictsOf(await judge(Buffer.from(text), content))).toEqual(['valid'])
    }
  })

  test('of two signers in one file: each is judged by itself', async () => {
    const former = await issue({ name: 'Un ancien élu', issuer: root, until: '2026-12-01T00:00:00Z' })
    const report = await judge(await signed([holder, former], { detached: true }), content)
    expect(report.signatures.map(({ field, verdict }) => [field, verdict])).toEqual([
      ['1', 'valid'],
      ['2', 'indeterminate'],
    ])
  })

  test('under a verified time-stamp is B-T, and its certificate is judged at that time', async () => {
    const purposes = { oids: ['1.3.6.1.5.5.7.3.8'], critical: true }
    const authority = timestampAuthority(await issue({ name: 'Horodatage', issuer: root, purposes }), SIGNED_AT)
    const stamp = async (value: Uint8Array) => {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(value)))
      const answer = await authority(makeTimestampRequest({ algorithm: 'sha256', digest }).der)
      return ContentInfo.fromBER(new Uint8Array(readTimestampAnswer(answer)))
    }
    const brief = await issue({ name: 'x', issuer: root, until: '2026-12-14T12:00:00Z' })
    const report = await judge(await signed([brief], { detached: true, stamp }), content)
    expect(report.signatures[0]).toMatchObject({ verdict: 'valid', level: 'B-T', provenTime: SIGNED_AT })
  })
})

describe('R2.29: what is refused or flagged', () => {
  test('the signature of other bytes fails', async () => {
    const other = Uint8Array.from(content)
    other[9] = 0x32
    const report = await judge(detached, other)
    expect([verdictsOf(report), findingsOf(report)]).toEqual([['invalid'], expect.arrayContaining(['digest-mismatch'])])
    const shown = await judge(enveloping, other)
    expect([verdictsOf(shown), findingsOf(shown)]).toEqual([['invalid'], expect.arrayContaining(['digest-mismatch'])])
  })

  test('a signature alone, without its file, cannot be concluded', async () => {
    const report = await judge(detached)
    expect([verdictsOf(report), findingsOf(report)]).toEqual([['indeterminate'], ['signed-content-missing']])
  })

  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['an expired certificate', () => by({ until: '2026-12-10T00:00:00Z' }), 'certificate-expired'],
    ['an unknown authority', async () => signed([await issue({ name: 'x' })], { detached: true }), 'chain-not-found'],
    ['no named certificate', () => signed([holder], { detached: true, unbound: true }), 'signing-certificate-missing'],
    ['a certificate for something else', () => by({ keyUsage: 0b0010_0000 }), 'key-not-for-signing'],
  ])('%s: cannot be concluded', async (_case, make, expected) => {
    const report = await judge(await make(), content)
    expect(verdictsOf(report)).toEqual(['indeterminate'])
    expect(findingsOf(report)).toContain(expected)
  })

  const by = async (over: object) => signed([await issue({ name: 'x', issuer: root, ...over })], { detached: true })

  test('no bit of the signature can change without the verdict changing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(detached.length - 1), fc.nat(7), async (position, bit) => {
        const forged = Uint8Array.from(detached)
        forged[position] = (forged[position] ?? 0) ^ (1 << bit)
        const verdict = await judge(forged, content).then(verdictsOf, () => ['refused'])
        expect(verdict).not.toEqual(['valid'])
      }),
      { numRuns: 150 },
    )
  })

  test('a text, or base64 that means nothing, is of no format', async () => {
    for (const text of ['Bonjour', 'QUJD'.repeat(80), `-----BEGIN CMS-----\nnon!\n-----END CMS-----`]) {
      await expect(judge(Buffer.from(text), content)).rejects.toMatchObject({ code: 'unknown-format' })
    }
  })

  test('the child process says the same', async () => {
    const options = { trustAnchors: [root.der], at: AT }
    expect(await validateSignatures({ bytes: detached, content }, options)).toEqual(await judge(detached, content))
  })
})

describe('openssl cms', () => {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cades-'))
    const pem = (der: Uint8Array) =>
      `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`
    writeFileSync(join(folder, 'content'), content)
    writeFileSync(join(folder, 'root.pem'), pem(root.der))
    writeFileSync(join(folder, 'holder.p12'), await toPkcs12(holder, 'secret'))
    if (!hasOpenssl) return
    openssl('pkcs12', '-in', 'holder.p12', '-passin', 'pass:secret', '-nodes', '-out', 'holder.pem')
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const openssl = (...given: readonly string[]) => execFileSync('openssl', [...given], { cwd: folder, stdio: 'pipe' })
  const made = (...over: readonly string[]) => {
    const form = ['-outform', 'DER', '-binary', '-signer', 'holder.pem', '-in', 'content', '-out', 'made']
    openssl('cms', '-sign', '-md', 'sha256', ...form, ...over)
    return new Uint8Array(readFileSync(join(folder, 'made')))
  }

  test.skipIf(!hasOpenssl)(
    'what OpenSSL signed is judged as it should be (skipped where it is not installed)',
    async () => {
      const nowOf = (report: Promise<SignatureReport>) =>
        report.then((each) => [verdictsOf(each), each.signatures[0]?.level])
      const at = new Date(Date.now() + 60_000).toISOString()
      expect(await nowOf(judge(made('-cades'), content, at))).toEqual([['valid'], 'B-B'])
      expect(await nowOf(judge(made('-cades', '-nodetach'), undefined, at))).toEqual([['valid'], 'B-B'])
      expect(await nowOf(judge(made('-cades', '-nodetach', '-stream'), undefined, at))).toEqual([['valid'], 'B-B'])
      // Without -cades nothing names the certificate: annexe 12 asks for CAdES, and a person sees what is missing.
      expect(await nowOf(judge(made(), content, at))).toEqual([['indeterminate'], 'none'])
      const old = await judge(made('-cades', '-md', 'sha1'), content, at)
      expect([verdictsOf(old), findingsOf(old)]).toEqual([['indeterminate'], ['algorithm-not-accepted']])
    },
  )

  test.skipIf(!hasOpenssl)('OpenSSL agrees on what we say of our own (skipped where it is not installed)', async () => {
    const theirs = (cms: Uint8Array, beside: Uint8Array) => {
      writeFileSync(join(folder, 'ours'), cms)
      writeFileSync(join(folder, 'beside'), beside)
      const when = ['-attime', String(Date.parse(AT) / 1000)]
      const how = ['-inform', 'DER', '-binary', '-purpose', 'any', '-CAfile', 'root.pem', '-out', 'out', ...when]
      const asked = ['cms', '-verify', '-cades', '-in', 'ours', '-content', 'beside', ...how]
      return spawnSync('openssl', asked, { cwd: folder }).status === 0
    }
    const former = await signed([await issue({ name: 'x', issuer: root, until: '2026-12-10T00:00:00Z' })], {
      detached: true,
    })
    const stranger = await signed([await issue({ name: 'x' })], { detached: true })
    const other = Buffer.from('autre chose')
    const cases: readonly (readonly [Uint8Array, Uint8Array])[] = [
      [detached, content],
      [detached, other],
      [former, content],
      [stranger, content],
    ]
    const ours = await Promise.all(
      cases.map(async ([cms, beside]) => verdictsOf(await judge(cms, beside))[0] === 'valid'),
    )
    expect(ours).toEqual([true, false, false, false])
    expect(cases.map(([cms, beside]) => theirs(cms, beside))).toEqual(ours)
  })
})
