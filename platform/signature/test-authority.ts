import { randomBytes, webcrypto } from 'node:crypto'
import { BitString, Integer, Null, ObjectIdentifier, OctetString, PrintableString, Sequence, Utf8String } from 'asn1js'
import {
  AttributeTypeAndValue,
  AuthenticatedSafe,
  BasicConstraints,
  CertBag,
  Certificate,
  Extension,
  ExtKeyUsage,
  MessageImprint,
  PFX,
  PKCS8ShroudedKeyBag,
  PKIStatusInfo,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
  Time,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'
import { signCms } from './test-cms.ts'

/** Certificates for tests, made when they run: nobody's key is kept in the repository. */
export type TestIdentity = {
  readonly certificate: Certificate
  readonly der: Uint8Array
  readonly keys: webcrypto.CryptoKeyPair
}

export type TestCertificateRequest = {
  readonly name: string
  readonly from?: string
  readonly until?: string
  /** Who signs it; itself when absent. */
  readonly issuer?: TestIdentity
  readonly authority?: boolean
  readonly keyUsage?: number
  readonly purposes?: { readonly oids: readonly string[]; readonly critical: boolean }
  readonly unknownCritical?: boolean
  readonly qualified?: boolean
  readonly algorithm?: 'EC' | 'RSA'
}

const ALGORITHMS = {
  EC: { name: 'ECDSA', namedCurve: 'P-256' },
  RSA: { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
} as const

export async function issue(request: TestCertificateRequest): Promise<TestIdentity> {
  const keys = (await webcrypto.subtle.generateKey(ALGORITHMS[request.algorithm ?? 'EC'], true, [
    'sign',
    'verify',
  ])) as webcrypto.CryptoKeyPair
  const certificate = new Certificate()
  certificate.version = 2
  const serial = new Uint8Array(randomBytes(8))
  serial[0] = 0x41
  certificate.serialNumber = new Integer({ valueHex: serial })
  const name = () => [
    new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'FR' }) }),
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: request.name }) }),
  ]
  certificate.subject.typesAndValues = name()
  certificate.issuer.typesAndValues = request.issuer?.certificate.subject.typesAndValues ?? name()
  certificate.notBefore = new Time({ type: 0, value: new Date(request.from ?? '2026-01-01T00:00:00Z') })
  certificate.notAfter = new Time({ type: 0, value: new Date(request.until ?? '2029-01-01T00:00:00Z') })
  certificate.extensions = extensionsOf(request)
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as CryptoKey)
  await certificate.sign((request.issuer?.keys.privateKey ?? keys.privateKey) as CryptoKey, 'SHA-256')
  return { certificate, keys, der: new Uint8Array(certificate.toSchema(true).toBER()) }
}

function extensionsOf(request: TestCertificateRequest): Extension[] {
  const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }) =>
    new Extension({ extnID, critical, extnValue: value.toBER() })
  const usage = request.keyUsage ?? (request.authority ? 0b0000_0110 : 0b1100_0000)
  return [
    extension('2.5.29.15', true, new BitString({ valueHex: new Uint8Array([usage]).buffer })),
    ...(request.authority ? [extension('2.5.29.19', true, new BasicConstraints({ cA: true }).toSchema())] : []),
    ...(request.purposes === undefined
      ? []
      : [
          extension(
            '2.5.29.37',
            request.purposes.critical,
            new ExtKeyUsage({ keyPurposes: [...request.purposes.oids] }).toSchema(),
          ),
        ]),
    ...(request.qualified ? [extension('1.3.6.1.5.5.7.1.3', false, qcStatements())] : []),
    ...(request.unknownCritical ? [extension('1.2.3.4.5', true, new Null())] : []),
  ]
}

function qcStatements(): Sequence {
  const statement = (oid: string, ...info: Sequence[]) =>
    new Sequence({ value: [new ObjectIdentifier({ value: oid }), ...info] })
  const esign = new Sequence({ value: [new ObjectIdentifier({ value: '0.4.0.1862.1.6.1' })] })
  return new Sequence({
    value: [statement('0.4.0.1862.1.1'), statement('0.4.0.1862.1.4'), statement('0.4.0.1862.1.6', esign)],
  })
}

/** A PKCS#12 file of the identity's key and certificate, with those of the authorities that are named. */
export async function toPkcs12(
  identity: TestIdentity,
  password: string,
  authorities: readonly TestIdentity[] = [],
): Promise<Uint8Array> {
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', identity.keys.privateKey)
  const secret = new TextEncoder().encode(password).buffer
  const keyBag = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(pkcs8) })
  await keyBag.makeInternalValues({
    password: secret,
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: new Uint8Array(randomBytes(16)) },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: 1000,
  })
  const bags = [
    new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.2', bagValue: keyBag }),
    ...[identity, ...authorities].map(
      ({ certificate }) =>
        new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.3', bagValue: new CertBag({ parsedValue: certificate }) }),
    ),
  ]
  const contents = { privacyMode: 0, value: new SafeContents({ safeBags: bags }) }
  const safe = new AuthenticatedSafe({ parsedValue: { safeContents: [contents] } })
  await safe.makeInternalValues({ safeContents: [{}] })
  const pfx = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } })
  await pfx.makeInternalValues({
    password: secret,
    iterations: 1000,
    pbkdf2HashAlgorithm: 'SHA-256',
    hmacHashAlgorithm: 'SHA-256',
  })
  return new Uint8Array(pfx.toSchema().toBER())
}

const TST_INFO = '1.2.840.113549.1.9.16.1.4'

/** What a test's time-stamping authority does wrong on purpose. */
export type AuthorityFault = 'other-nonce' | 'other-imprint' | 'no-nonce' | 'refuses'

/** A time-stamping authority of RFC 3161 in memory: answers a request's bytes with a response's bytes. */
export function timestampAuthority(
  identity: TestIdentity,
  at: string,
  fault?: AuthorityFault,
): (request: Uint8Array) => Promise<Uint8Array> {
  return async (request) => {
    const asked = TimeStampReq.fromBER(new Uint8Array(request))
    if (fault === 'refuses') return der(new TimeStampResp({ status: new PKIStatusInfo({ status: 2 }) }))
    const imprint = new MessageImprint({
      hashAlgorithm: asked.messageImprint.hashAlgorithm,
      hashedMessage:
        fault === 'other-imprint'
          ? new OctetString({ valueHex: new Uint8Array(32) })
          : asked.messageImprint.hashedMessage,
    })
    const nonce = fault === 'other-nonce' ? new Integer({ value: 7 }) : asked.nonce
    const info = new TSTInfo({
      version: 1,
      policy: asked.reqPolicy ?? '1.3.6.1.4.1.99999.1',
      messageImprint: imprint,
      serialNumber: new Integer({ value: 42 }),
      genTime: new Date(at),
      ...(nonce === undefined || fault === 'no-nonce' ? {} : { nonce }),
    })
    const content = new Uint8Array(info.toSchema().toBER())
    const token = await signCms([identity], content, { at, contentType: TST_INFO })
    return der(new TimeStampResp({ status: new PKIStatusInfo({ status: 0 }), timeStampToken: token }))
  }
}

const der = (response: TimeStampResp) => new Uint8Array(response.toSchema().toBER())
