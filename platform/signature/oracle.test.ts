import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { fromBER } from 'asn1js'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { exampleConvention } from '../documents/convention.example.ts'
import { renderPdf } from '../documents/pdf.ts'
import { judgeFile } from './judge.ts'
import { coveredParts, type LocatedSignature, locateSignatures, openSigned } from './locate.ts'
import { signPdf } from './sign.ts'
import { issue, type TestCertificateRequest, type TestIdentity, toPkcs12 } from './test-authority.ts'

// Starting the typesetter, making keys or a process takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

// Other implementations judge the same files. They are not of npm: where they are not installed these tests say that they are skipped.
const hasPdfsig = spawnSync('pdfsig', ['-v']).error === undefined
const hasOpenssl = spawnSync('openssl', ['version']).error === undefined

const SIGNED_AT = '2026-12-14T11:00:00.000Z'
let folder: string
let root: TestIdentity
const files: Record<string, Uint8Array> = {}

async function signAs(who: TestCertificateRequest, pdf: Uint8Array, field = 'Titulaire'): Promise<Uint8Array> {
  const pkcs12 = await toPkcs12(await issue({ ...who, algorithm: 'RSA' }), 'secret')
  return signPdf(pdf, pkcs12, 'secret', { field, reason: 'Accord', location: 'Laon', at: SIGNED_AT })
}

/** Puts the signature of one file in the place of another's: the same signer, over other bytes. */
function moved(from: Uint8Array, to: Uint8Array): Uint8Array {
  const placeOf = (bytes: Uint8Array) => {
    const range = /\/ByteRange\s*\[\s*0 +(\d+) +(\d+)/.exec(Buffer.from(bytes).toString('latin1'))
    return [Number(range?.[1]), Number(range?.[2])] as const
  }
  const [start, end] = placeOf(from)
  const forged = to.slice()
  forged.set(from.subarray(start, end), placeOf(to)[0])
  return forged
}

async function added(pdf: Uint8Array): Promise<Uint8Array> {
  const later = await PDF.load(pdf)
  later.getPages()[0]?.drawText('Prix : 1 euro', { x: 72, y: 72, size: 12 })
  return later.save({ incremental: true })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signature-'))
  root = await issue({ name: 'Autorité d’essai', authority: true, algorithm: 'RSA' })
  const holder = { name: 'Le titulaire', issuer: root }
  const document = await renderPdf({ ...exampleConvention, blocks: [] })
  const signed = await signAs(holder, document)
  files.signed = signed
  const text = Buffer.from(signed).toString('latin1')
  files.forged = new Uint8Array(Buffer.from(text.replace('CONV-2026-014', 'CONV-2026-015'), 'latin1'))
  files.added = await added(signed)
  files.expired = await signAs({ ...holder, until: '2026-12-14T10:00:00Z' }, document)
  files.untrusted = await signAs({ name: 'Une inconnue' }, document)
  files.both = await signAs({ name: 'La présidente', issuer: root }, signed, 'Coordonnateur')
  const other = await renderPdf({ ...exampleConvention, reference: 'CONV-2026-099', blocks: [] })
  files.moved = moved(await signAs(holder, other), signed)
})

afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string): Uint8Array => files[name] ?? expect.fail(`no file ${name}`)

async function ours(name: string) {
  const { signatures } = await judgeFile({ bytes: file(name) }, { trustAnchors: [root.der], at: SIGNED_AT })
  const telling = ({ effect }: { readonly effect: string }) => effect === 'fails' || effect === 'undetermined'
  return signatures.map(({ verdict, findings }) => [verdict, ...findings.filter(telling).map(({ id }) => id)].join(' '))
}

/** What poppler says of each signature: whether it is over these bytes, and whether over all of them. */
function poppler(name: string): readonly string[] {
  writeFileSync(join(folder, 'file.pdf'), file(name))
  const said = spawnSync('pdfsig', [join(folder, 'file.pdf')]).stdout.toString()
  return said
    .split(/^Signature #\d+:$/m)
    .slice(1)
    .map((each) => {
      const whole = each.includes('Total document signed') ? 'whole' : 'part'
      return `${/Signature Validation: (.+?)\.?$/m.exec(each)?.[1]}, ${whole}`
    })
}

/** Whether OpenSSL verifies each signature of the file with the chain of its signer, at the second of the signature. */
async function openssl(name: string): Promise<readonly string[]> {
  const pdf = file(name)
  return locateSignatures(await openSigned(pdf)).map((signature) => verified(pdf, signature))
}

function verified(pdf: Uint8Array, signature: LocatedSignature): string {
  const parts = coveredParts(pdf, signature)
  if (typeof parts === 'string') return parts
  const put = (path: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, path), bytes)
    return join(folder, path)
  }
  const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(root.der).toString('base64')}\n-----END CERTIFICATE-----\n`
  const cms = signature.contents.subarray(0, fromBER(signature.contents).offset)
  const { stderr } = spawnSync('openssl', [
    ...['cms', '-verify', '-cades', '-inform', 'DER', '-binary', '-purpose', 'any', '-out', join(folder, 'out')],
    ...['-attime', String(Date.parse(SIGNED_AT) / 1000), '-in', put('signature.der', cms)],
    ...['-content', put('content', Buffer.concat(parts)), '-CAfile', put('root.pem', pem)],
  ])
  const said = stderr.toString()
  if (said.includes('Verification successful')) return 'successful'
  const reasons = ['expired', 'self-signed certificate', 'unable to get local issuer', 'verification failure']
  return reasons.find((reason) => said.includes(reason)) ?? said
}

/**
 * One file a row: what we say, what poppler says, what OpenSSL says. Poppler knows neither our anchors nor the day: it judges the bytes.
 * OpenSSL judges the bytes that one signature is over, and its chain: what was added after them it does not see.
 */
const ROWS: readonly (readonly [
  name: string,
  what: string,
  ours: readonly string[],
  poppler: readonly string[],
  openssl: readonly string[],
])[] = [
  ['signed', 'signed by its holder', ['valid'], ['Signature is Valid, whole'], ['successful']],
  [
    'both',
    'signed by the holder, then by the coordinator',
    ['valid', 'valid'],
    ['Signature is Valid, part', 'Signature is Valid, whole'],
    ['successful', 'successful'],
  ],
  ['forged', 'changed after it', ['invalid digest-mismatch'], ['Digest Mismatch, whole'], ['verification failure']],
  [
    'moved',
    'with the signature of another document',
    ['invalid digest-mismatch'],
    ['Digest Mismatch, whole'],
    ['verification failure'],
  ],
  [
    'added',
    'with a page written over in a revision of after it',
    ['invalid followed-by-page-changes'],
    ['Signature is Valid, part'],
    ['successful'],
  ],
  [
    'expired',
    'signed with an expired certificate',
    ['indeterminate certificate-expired'],
    ['Signature is Valid, whole'],
    ['expired'],
  ],
  [
    'untrusted',
    'signed with a certificate of nobody that we know',
    ['indeterminate chain-not-found'],
    ['Signature is Valid, whole'],
    ['self-signed certificate'],
  ],
]

describe('R2.29, annexe 12: the same files under three judges (pdfsig, openssl: skipped where not installed)', () => {
  test.each(ROWS)('%s: %s', async (name, _what, said) => {
    expect(await ours(name)).toEqual(said)
  })

  test.skipIf(!hasPdfsig).each(ROWS)('pdfsig on %s: %s', (name, _what, _ours, said) => {
    expect(poppler(name)).toEqual(said)
  })

  test.skipIf(!hasOpenssl).each(ROWS)('openssl cms on %s: %s', async (name, _what, _ours, _poppler, said) => {
    expect(await openssl(name)).toEqual(said)
  })
})
