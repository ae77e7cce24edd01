import { spawnSync } from 'node:child_process'
import { webcrypto } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Enumerated, type Integer } from 'asn1js'
import { CertificateRevocationList, Extension, Extensions, RevokedCertificate, Time } from 'pkijs'
import type { TestIdentity } from './test-authority.ts'

export type TestList = {
  readonly issuer: TestIdentity
  readonly from: string
  readonly until?: string
  readonly revoked?: readonly { readonly whom: TestIdentity; readonly on: string; readonly reason?: number }[]
  /** An extension that a reader must know, and that we do not: that of a list which is not complete, say. */
  readonly critical?: string
  /** The name of the issuer, signed with this other one's key. */
  readonly signedBy?: TestIdentity
}

const time = (value: string) => new Time({ type: 0, value: new Date(value) })
const enumerated = (value: number) => new Enumerated({ value }).toBER()

/** A list of revoked certificates, as DER. */
export async function revocationList(of: TestList): Promise<Uint8Array> {
  const list = new CertificateRevocationList({
    version: 1,
    issuer: of.issuer.certificate.subject,
    thisUpdate: time(of.from),
    ...(of.until === undefined ? {} : { nextUpdate: time(of.until) }),
  })
  if (of.revoked !== undefined) list.revokedCertificates = of.revoked.map(entryOf)
  if (of.critical !== undefined) {
    const extension = new Extension({ extnID: of.critical, critical: true, extnValue: enumerated(1) })
    list.crlExtensions = new Extensions({ extensions: [extension] })
  }
  await list.sign((of.signedBy ?? of.issuer).keys.privateKey as CryptoKey, 'SHA-256')
  return new Uint8Array(list.toSchema(true).toBER())
}

function entryOf({ whom, on, reason }: NonNullable<TestList['revoked']>[number]): RevokedCertificate {
  const entry = new RevokedCertificate({
    userCertificate: whom.certificate.serialNumber as Integer,
    revocationDate: time(on),
  })
  if (reason !== undefined) {
    const extension = new Extension({ extnID: '2.5.29.21', critical: false, extnValue: enumerated(reason) })
    entry.crlEntryExtensions = new Extensions({ extensions: [extension] })
  }
  return entry
}

const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`

const openssl = (...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync('openssl', args)
  if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr}`)
  return `${stdout}${stderr}`
}

type Issued = readonly { readonly whom: TestIdentity; readonly revoked?: string }[]

/** A folder that the commands `ca` and `ocsp` work in. */
async function authorityFolder(authority: TestIdentity, issued: Issued): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const key = new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', authority.keys.privateKey))
  write('ca.pem', pem('CERTIFICATE', authority.der))
  write('ca.key', pem('PRIVATE KEY', key))
  const lines = issued.map(({ whom, revoked }) => {
    const serial = Buffer.from(whom.certificate.serialNumber.valueBlock.valueHexView).toString('hex').toUpperCase()
    const [state, on] = revoked === undefined ? ['V', ''] : ['R', revoked]
    return `${[state, '290101000000Z', on, serial, 'unknown', '/C=FR/CN=x'].join('\t')}\n`
  })
  write('index.txt', lines.join(''))
  write('ca.cnf', `[ca]\ndefault_ca=d\n[d]\ndatabase=${join(folder, 'index.txt')}\ndefault_md=sha256\n`)
  return folder
}

/**
 * The authority of a test in the hands of the OpenSSL command: its certificate, its key and its index of what it has issued.
 *
 * @param issued with the day of revocation as OpenSSL writes it, `261210000000Z,keyCompromise`, where it was revoked
 */
export async function openAuthority(authority: TestIdentity, issued: Issued) {
  const folder = await authorityFolder(authority, issued)
  const at = (name: string) => join(folder, name)
  return {
    /** @param from the instant of the list, as OpenSSL writes it */
    list: (from: string, until: string): Uint8Array => {
      const [ca, key] = [at('ca.pem'), at('ca.key')]
      openssl(
        ...['ca', '-gencrl', '-config', at('ca.cnf'), '-cert', ca, '-keyfile', key, '-out', at('crl.pem')],
        ...['-crl_lastupdate', from, '-crl_nextupdate', until],
      )
      openssl('crl', '-in', at('crl.pem'), '-outform', 'DER', '-out', at('crl.der'))
      return new Uint8Array(readFileSync(at('crl.der')))
    },
    /** An answer of the authority itself on one certificate, of the moment at which it is asked. */
    answer: (whom: TestIdentity): Uint8Array => {
      writeFileSync(at('leaf.pem'), pem('CERTIFICATE', whom.der))
      openssl(
        ...['ocsp', '-index', at('index.txt'), '-CA', at('ca.pem'), '-rsigner', at('ca.pem'), '-rkey', at('ca.key')],
        ...['-issuer', at('ca.pem'), '-cert', at('leaf.pem'), '-ndays', '3650', '-noverify'],
        ...['-respout', at('answer.der')],
      )
      return new Uint8Array(readFileSync(at('answer.der')))
    },
    /** What OpenSSL says of this certificate by this list, at this second. */
    verify: (whom: TestIdentity, list: Uint8Array, instant: string): string => {
      writeFileSync(at('leaf.pem'), pem('CERTIFICATE', whom.der))
      writeFileSync(at('list.pem'), pem('X509 CRL', list))
      const seconds = String(Date.parse(instant) / 1000)
      const { stdout, stderr } = spawnSync('openssl', [
        ...['verify', '-CAfile', at('ca.pem'), '-CRLfile', at('list.pem'), '-crl_check', '-attime', seconds],
        at('leaf.pem'),
      ])
      return `${stdout}${stderr}`
    },
    close: () => rmSync(folder, { recursive: true }),
  }
}
