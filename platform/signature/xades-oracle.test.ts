import { spawnSync } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { judgeFile } from './judge.ts'
import { issue, type TestIdentity } from './test-authority.ts'
import { signXades, type TestXades } from './test-xades.ts'

// Making keys and processes takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

// Another implementation, of Debian and not of npm: where it is not installed these tests say that they are skipped.
const XMLSEC = 'xmlsec1'
const hasXmlsec = spawnSync(XMLSEC, ['--version']).error === undefined
const deed = Buffer.from('%PDF-1.7 acte d’engagement, lot 2')
const form = Buffer.from('<acte xmlns="urn:acte" xmlns:p="urn:p"><p:prix devise="EUR">1 200,00</p:prix><here/></acte>')
const AT = '2026-12-15T09:00:00.000Z'

describe('xmlsec1', () => {
  let folder: string
  let root: TestIdentity
  let holder: TestIdentity
  beforeAll(async () => {
    root = await issue({ name: 'Autorité d’essai', authority: true, algorithm: 'RSA' })
    holder = await issue({ name: 'La directrice du titulaire', issuer: root, algorithm: 'RSA' })
    folder = mkdtempSync(join(tmpdir(), 'xades-'))
    const pem = (der: Uint8Array) =>
      `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
    const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', holder.keys.privateKey as CryptoKey))
    const text = createPrivateKey({ key, format: 'der', type: 'pkcs8' }).export({ format: 'pem', type: 'pkcs8' })
    writeFileSync(join(folder, 'key.pem'), text)
    writeFileSync(join(folder, 'root.pem'), pem(root.der))
    writeFileSync(join(folder, 'holder.pem'), pem(holder.der))
    writeFileSync(join(folder, 'acte-engagement.pdf'), deed)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const signed = (of: Partial<TestXades> = {}, by = holder) =>
    signXades(by, {
      ...{ form: 'detached', content: of.form === 'enveloped' ? form : deed, at: '2026-12-14T11:00:00.000Z' },
      ...of,
    })
  const ours = async (xml: string, content?: Uint8Array) => {
    const brought = { bytes: Buffer.from(xml), ...(content === undefined ? {} : { content }) }
    return (await judgeFile(brought, { trustAnchors: [root.der], at: AT })).signatures[0]?.verdict
  }
  const IDS = ['--id-attr:Id', 'SignedProperties', '--id-attr:Id', 'Object']
  const xmlsec = (xml: string, ...asked: readonly string[]) => {
    writeFileSync(join(folder, 'file.xml'), xml)
    return spawnSync(XMLSEC, [...asked, ...IDS, 'file.xml'], { cwd: folder })
  }
  const theirs = (xml: string) =>
    xmlsec(xml, '--verify', '--trusted-pem', 'root.pem', '--verification-time', '2026-12-15+09:00:00').status === 0

  test.skipIf(!hasXmlsec)('agrees on what we say (skipped where it is not installed)', async () => {
    const enveloped = await signed({ form: 'enveloped' })
    const cases = [
      await signed(),
      await signed({ form: 'enveloping' }),
      enveloped,
      enveloped.replace('1 200,00', '9 200,00'),
      await signed({ content: Buffer.from('autre') }),
      await signed({}, await issue({ name: 'x', algorithm: 'RSA' })),
    ]
    const beside = (xml: string) => (xml.includes('acte-engagement') ? deed : undefined)
    const found = await Promise.all(cases.map(async (xml) => (await ours(xml, beside(xml))) === 'valid'))
    expect(found).toEqual([true, true, true, false, false, false])
    expect(cases.map(theirs)).toEqual(found)
  })

  test.skipIf(!hasXmlsec)('what it signed is judged as it should be (skipped where it is not installed)', async () => {
    const again = async (of: Partial<TestXades>, beside?: Uint8Array) => {
      // Its digests and its value are made anew; the one that names the certificate stays.
      const [info = '', rest = ''] = (await signed(of)).split(/(?=<\/ds:SignedInfo>)/)
      const blank = info.replace(/(<ds:DigestValue>)[^<]*/g, '$1') + rest.replace(/(<ds:SignatureValue>)[^<]*/, '$1')
      const answer = xmlsec(blank, '--sign', '--privkey-pem', 'key.pem,holder.pem', '--output', 'signed.xml')
      expect(answer.status, answer.stderr.toString()).toBe(0)
      return ours(readFileSync(join(folder, 'signed.xml')).toString(), beside)
    }
    expect(await again({}, deed)).toBe('valid')
    expect(await again({ form: 'enveloping' })).toBe('valid')
    expect(await again({ form: 'enveloped' })).toBe('valid')
  })
})
