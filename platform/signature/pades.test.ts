import { PDF } from '@libpdf/core'
import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { canonicalize } from '#kernel/canonical.ts'
import { exampleConvention } from '../documents/convention.example.ts'
import { renderPdf } from '../documents/pdf.ts'
import { SIGNATURE_LABELS, VERDICT_LABELS } from './labels.ts'
import { SignedFileError } from './locate.ts'
import { judgePdf } from './pades.ts'
import type { SignatureReport } from './report.ts'
import { signPdf } from './sign.ts'
import {
  issue,
  type TestCertificateRequest,
  type TestIdentity,
  timestampAuthority,
  toPkcs12,
} from './test-authority.ts'

// Starting the typesetter, making keys or a process takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const AT = '2026-12-15T09:00:00.000Z'
const SIGNED_AT = '2026-12-14T11:00:00.000Z'
const PASSWORD = 'épreuve'
const TIME_STAMPING = { oids: ['1.3.6.1.5.5.7.3.8'], critical: true }

let root: TestIdentity
let document: Uint8Array
let signed: Uint8Array

beforeAll(async () => {
  root = await issue({ name: 'Autorité d’essai', authority: true })
  document = await renderPdf({ ...exampleConvention, blocks: exampleConvention.blocks.slice(0, 4) })
  signed = await signAs({ name: 'La présidente', issuer: root, qualified: true })
})

async function signAs(
  who: TestCertificateRequest,
  pdf = document,
  field = 'Haute-Vesle',
  stampedBy?: TestIdentity,
): Promise<Uint8Array> {
  const pkcs12 = await toPkcs12(await issue(who), PASSWORD)
  const fields = { field, reason: 'Approbation', location: 'Laon', at: SIGNED_AT }
  return signPdf(
    pdf,
    pkcs12,
    PASSWORD,
    stampedBy === undefined ? fields : { ...fields, timestamp: timestampAuthority(stampedBy, SIGNED_AT) },
  )
}

const judge = (pdf: Uint8Array, anchors = [root.der], at = AT) => judgePdf(pdf, { trustAnchors: anchors, at })
const findingsOf = (report: SignatureReport, index = 0) => report.signatures[index]?.findings.map(({ id }) => id) ?? []
const verdictsOf = (report: SignatureReport) => report.signatures.map(({ verdict }) => verdict)

describe('R2.29, annexe 12: a good signature', () => {
  test('is TOTAL-PASSED, PAdES B-B, with its signer and without saying more than is known', async () => {
    const report = await judge(signed)
    expect(report.signatures).toHaveLength(1)
    expect(report.signatures[0]).toMatchObject({
      field: 'Haute-Vesle',
      verdict: 'valid',
      indication: 'TOTAL-PASSED',
      level: 'B-B',
      signer: { subject: 'C=FR + CN=La présidente', claims: { qualified: true, forSignature: true, onDevice: true } },
      claimedTime: SIGNED_AT,
      provenTime: null,
      reason: 'Approbation',
      location: 'Laon',
    })
    expect(findingsOf(report)).toEqual([
      'covers-whole-file',
      'integrity-verified',
      'signing-certificate-bound',
      'qualified-certificate-claimed',
      'chain-trusted',
      'time-only-claimed',
      'revocation-not-checked',
    ])
  })

  test('with an RSA key too', async () => {
    const report = await judge(await signAs({ name: 'Le maire', issuer: root, algorithm: 'RSA' }))
    expect(verdictsOf(report)).toEqual(['valid'])
    expect(findingsOf(report)).toContain('qualified-certificate-not-claimed')
  })

  test('gives the same JSON again, with words for each finding', async () => {
    const report = await judge(signed)
    expect(canonicalize(report)).toBe(canonicalize(await judge(signed)))
    for (const { id } of report.signatures[0]?.findings ?? []) expect(SIGNATURE_LABELS[id].fr).toMatch(/\.$/)
  })

  test('through an intermediate authority that came with the trust anchors', async () => {
    const middle = await issue({ name: 'Autorité intermédiaire', authority: true, issuer: root })
    const pdf = await signAs({ name: 'La présidente', issuer: middle })
    expect(findingsOf(await judge(pdf))).toContain('chain-not-found')
    const report = await judge(pdf, [middle.der])
    expect(report.signatures[0]?.chain).toEqual(['C=FR + CN=La présidente', 'C=FR + CN=Autorité intermédiaire'])
  })
})

describe('what was changed', () => {
  test('one letter of the document: the digest no longer matches', async () => {
    const forged = replaceOnce(signed, 'CONV-2026-014', 'CONV-2026-015')
    const report = await judge(forged)
    expect(verdictsOf(report)).toEqual(['invalid'])
    expect(findingsOf(report)).toContain('digest-mismatch')
  })

  test('no byte of the covered parts can change without the verdict changing', async () => {
    const { byteRange, length } = gapOf(signed)
    await fc.assert(
      fc.asyncProperty(fc.nat(length - 1), fc.integer({ min: 0, max: 7 }), async (position, bit) => {
        fc.pre(position < byteRange.start || position >= byteRange.end)
        const forged = signed.slice()
        forged[position] = (forged[position] ?? 0) ^ (1 << bit)
        expect(await verdictOrRefusal(forged)).not.toContain('valid')
      }),
      { numRuns: 60 },
    )
  })

  test('bytes hidden in the place of the signature', async () => {
    const { byteRange } = gapOf(signed)
    const forged = signed.slice()
    forged.set(Buffer.from('41'), byteRange.end - 20)
    expect(findingsOf(await judge(forged))).toContain('structure-broken')
  })

  test('a range that leaves a part of the file uncovered', async () => {
    const text = Buffer.from(signed).toString('latin1')
    const range = /\/ByteRange \[0 (\d+)/.exec(text)?.[1] ?? 'none'
    const forged = replaceOnce(signed, `/ByteRange [0 ${range}`, `/ByteRange [1 ${range}`)
    expect(findingsOf(await judge(forged))).toEqual(['range-does-not-cover-its-revision'])
  })

  test('a signature of another document', async () => {
    const other = await signAs(
      { name: 'La présidente', issuer: root },
      await renderPdf({ ...exampleConvention, blocks: [] }),
    )
    const [here, there] = [gapOf(signed), gapOf(other)]
    const moved = signed.slice()
    moved.set(other.subarray(there.byteRange.start, there.byteRange.end), here.byteRange.start)
    expect(findingsOf(await judge(moved))).toContain('digest-mismatch')
  })
})

describe('R2.29, annexe 12: who signed', () => {
  test.each<[string, () => TestCertificateRequest, string]>([
    ['nobody we know', () => ({ name: 'Inconnue' }), 'chain-not-found'],
    [
      'with an expired certificate',
      () => ({ name: 'x', issuer: root, until: '2026-12-14T12:00:00Z' }),
      'certificate-expired',
    ],
    [
      'with a certificate of next year',
      () => ({ name: 'x', issuer: root, from: '2027-01-01T00:00:00Z' }),
      'certificate-not-yet-valid',
    ],
    [
      'with a key for something else',
      () => ({ name: 'x', issuer: root, keyUsage: 0b0010_0000 }),
      'key-not-for-signing',
    ],
    [
      'with a condition that we do not know',
      () => ({ name: 'x', issuer: root, unknownCritical: true }),
      'chain-not-found',
    ],
  ])('%s: indeterminate', async (_case, who, expected) => {
    const report = await judge(await signAs(who()))
    expect(report.signatures[0]).toMatchObject({ verdict: 'indeterminate', indication: 'INDETERMINATE' })
    expect(findingsOf(report)).toContain(expected)
    expect(findingsOf(report)).toContain('integrity-verified')
  })

  test('a certificate issued by another person’s certificate, not by an authority', async () => {
    const person = await issue({ name: 'Une personne', issuer: root })
    expect(findingsOf(await judge(await signAs({ name: 'x', issuer: person }), [root.der, person.der]))).toContain(
      'chain-not-found',
    )
  })

  test('an authority of the same name with another key', async () => {
    const impostor = await issue({ name: 'Autorité d’essai', authority: true })
    expect(findingsOf(await judge(await signAs({ name: 'x', issuer: impostor })))).toContain('chain-not-found')
  })
})

describe('when it was signed', () => {
  test('a verified time-stamp proves it: B-T, and the certificate is judged at that time', async () => {
    const stamp = await issue({ name: 'Horodatage', issuer: root, purposes: TIME_STAMPING })
    const pdf = await signAs({ name: 'x', issuer: root, until: '2026-12-14T12:00:00Z' }, document, 'Membre', stamp)
    const report = await judge(pdf)
    expect(report.signatures[0]).toMatchObject({ verdict: 'valid', level: 'B-T', provenTime: SIGNED_AT })
  })

  test('a time-stamp of an unknown authority proves nothing and breaks nothing', async () => {
    const stranger = await issue({ name: 'Horodatage', purposes: TIME_STAMPING })
    const report = await judge(await signAs({ name: 'x', issuer: root }, document, 'Membre', stranger))
    expect(report.signatures[0]).toMatchObject({ verdict: 'valid', level: 'B-B', provenTime: null })
    expect(report.signatures[0]?.findings).toContainEqual({
      id: 'timestamp-not-verified',
      effect: 'informs',
      facts: { flaw: 'authority-not-trusted' },
    })
  })

  test('a document time-stamp is a proof of its own', async () => {
    const stamp = timestampAuthority(
      await issue({ name: 'Horodatage', issuer: root, purposes: TIME_STAMPING }),
      SIGNED_AT,
    )
    const { makeTimestampRequest, readTimestampAnswer } = await import('../timestamp.ts')
    const pdf = await PDF.load(signed)
    const { bytes } = await pdf.addTimestamp({
      timestampAuthority: {
        timestamp: async (digest) =>
          readTimestampAnswer(await stamp(makeTimestampRequest({ algorithm: 'sha256', digest }).der)),
      },
    })
    const report = await judge(bytes)
    expect(report.signatures.map(({ kind, verdict, provenTime }) => [kind, verdict, provenTime])).toEqual([
      ['signature', 'valid', null],
      ['document-timestamp', 'valid', SIGNED_AT],
    ])
    const forged = await judge(replaceOnce(bytes, 'CONV-2026-014', 'CONV-2026-015'))
    expect(verdictsOf(forged)).toEqual(['invalid', 'invalid'])
  })
})

describe('files that cannot be judged', () => {
  test('a PDF without a signature has an empty report', async () => {
    expect((await judge(document)).signatures).toEqual([])
  })

  test.each<[string, () => Promise<Uint8Array>, SignedFileError['code']]>([
    ['a text', async () => Buffer.from('Bonjour'), 'unknown-format'],
    ['nothing', async () => new Uint8Array(), 'unknown-format'],
    ['half a file', async () => signed.slice(0, signed.length / 2), 'damaged'],
    ['an encrypted file', () => encrypt({ userPassword: 'secret' }), 'encrypted'],
    ['a file encrypted without a password', () => encrypt({ ownerPassword: 'secret' }), 'encrypted'],
  ])('%s', async (_case, make, code) => {
    const refusal = await judge(await make()).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(SignedFileError)
    expect(refusal).toHaveProperty('code', code)
  })

  async function encrypt(passwords: { userPassword?: string; ownerPassword?: string }): Promise<Uint8Array> {
    const pdf = await PDF.load(document)
    pdf.setProtection(passwords)
    return pdf.save()
  }
})

test('the words of every finding are French typography', () => {
  for (const { fr } of [...Object.values(SIGNATURE_LABELS), ...Object.values(VERDICT_LABELS)]) {
    expect(fr).not.toMatch(/'|(?<!\u00A0):|[^\u202F][;!?]/)
  }
})

function replaceOnce(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  if (!text.includes(from) || from.length !== to.length) throw new Error(`cannot replace ${from}`)
  return new Uint8Array(Buffer.from(text.replace(from, to), 'latin1'))
}

/** Where the signature itself stands, left out of what it covers. */
function gapOf(bytes: Uint8Array): { byteRange: { start: number; end: number }; length: number } {
  const range = /\/ByteRange\s*\[\s*0 +(\d+) +(\d+)/.exec(Buffer.from(bytes).toString('latin1'))
  return { byteRange: { start: Number(range?.[1]), end: Number(range?.[2]) }, length: bytes.length }
}

async function verdictOrRefusal(bytes: Uint8Array): Promise<readonly string[]> {
  try {
    return verdictsOf(await judge(bytes))
  } catch (error) {
    if (error instanceof SignedFileError) return ['refused']
    throw error
  }
}
