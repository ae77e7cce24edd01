import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromBER } from 'asn1js'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { exampleConvention } from '../documents/convention.example.ts'
import { renderPdf } from '../documents/pdf.ts'
import { coveredParts, locateSignatures, openSigned } from './locate.ts'
import { signPdf } from './sign.ts'
import { issue, type TestIdentity, toPkcs12 } from './test-authority.ts'
import { validateSignatures } from './validate.ts'

// Starting the typesetter, making keys or a process takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

// Other implementations judge the same files. They are not of npm: where they are not installed these tests say that they are skipped.
const hasPdfsig = spawnSync('pdfsig', ['-v']).error === undefined
const hasOpenssl = spawnSync('openssl', ['version']).error === undefined

const SIGNED_AT = '2026-12-14T11:00:00.000Z'
let folder: string
let root: TestIdentity
let signed: Uint8Array
let forged: Uint8Array

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signature-'))
  root = await issue({ name: 'Autorité d’essai', authority: true, algorithm: 'RSA' })
  const pkcs12 = await toPkcs12(await issue({ name: 'La présidente', issuer: root, algorithm: 'RSA' }), 'secret')
  const document = await renderPdf({ ...exampleConvention, blocks: [] })
  signed = await signPdf(document, pkcs12, 'secret', {
    field: 'Membre',
    reason: 'Accord',
    location: 'Laon',
    at: SIGNED_AT,
  })
  const text = Buffer.from(signed).toString('latin1')
  forged = new Uint8Array(Buffer.from(text.replace('CONV-2026-014', 'CONV-2026-015'), 'latin1'))
})

afterAll(() => rmSync(folder, { recursive: true }))

const ourVerdict = async (pdf: Uint8Array) =>
  (await validateSignatures({ bytes: pdf }, { trustAnchors: [root.der], at: SIGNED_AT })).signatures[0]?.verdict

describe('pdfsig', () => {
  test.skipIf(!hasPdfsig)('agrees on a good and a forged file (skipped where pdfsig is not installed)', async () => {
    const judge = (pdf: Uint8Array) => {
      writeFileSync(join(folder, 'file.pdf'), pdf)
      return spawnSync('pdfsig', [join(folder, 'file.pdf')]).stdout.toString()
    }
    expect([await ourVerdict(signed), await ourVerdict(forged)]).toEqual(['valid', 'invalid'])
    expect(judge(signed)).toContain('Signature is Valid')
    expect(judge(signed)).toContain('Total document signed')
    expect(judge(forged)).toContain('Digest Mismatch')
  })
})

describe('openssl cms', () => {
  test.skipIf(!hasOpenssl)('agrees on a good and a forged file (skipped where openssl is not installed)', async () => {
    const judge = async (pdf: Uint8Array) => {
      const [signature] = locateSignatures(await openSigned(pdf))
      const parts = signature === undefined ? 'none' : coveredParts(pdf, signature)
      if (signature === undefined || typeof parts === 'string') throw new Error(`no signature: ${parts}`)
      writeFileSync(join(folder, 'signature.der'), signature.contents.subarray(0, fromBER(signature.contents).offset))
      writeFileSync(join(folder, 'content'), Buffer.concat(parts))
      writeFileSync(
        join(folder, 'root.pem'),
        `-----BEGIN CERTIFICATE-----\n${Buffer.from(root.der).toString('base64')}\n-----END CERTIFICATE-----\n`,
      )
      const paths = [
        '-in',
        join(folder, 'signature.der'),
        '-content',
        join(folder, 'content'),
        '-CAfile',
        join(folder, 'root.pem'),
      ]
      const at = String(Date.parse(SIGNED_AT) / 1000)
      return spawnSync('openssl', [
        'cms',
        '-verify',
        '-cades',
        '-inform',
        'DER',
        '-binary',
        '-purpose',
        'any',
        '-attime',
        at,
        '-out',
        join(folder, 'out'),
        ...paths,
      ])
    }
    expect((await judge(signed)).stderr.toString()).toContain('successful')
    expect((await judge(forged)).status).not.toBe(0)
  })
})
