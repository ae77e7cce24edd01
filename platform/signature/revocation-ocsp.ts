import { createHash } from 'node:crypto'
import { type BaseBlock, Constructed, Enumerated, fromBER, GeneralizedTime, Sequence } from 'asn1js'
import { BasicOCSPResponse, OCSPResponse, type SingleResponse } from 'pkijs'
import { verifyNamed } from './algorithms.ts'
import {
  hasExtendedPurpose,
  hasUnknownCriticalExtension,
  isInForce,
  type ParsedCertificate,
  readCertificate,
} from './certificate.ts'
import { octetsOf } from './proofs.ts'
import { type Asked, bitsOf, flaw, isFresh, reasonOf, type Said } from './revocation-said.ts'

const ID_PKIX_OCSP_BASIC = '1.3.6.1.5.5.7.48.1.1'
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9'
/** Names a certificate and signs nothing: SHA-1 is what nearly every responder names by (RFC 5019, 2.1.1). */
const NAMING: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const STATUS = { good: 0, revoked: 1 } as const

/**
 * What one answer says of a certificate: nothing when it is on another one (RFC 6960, 3.2). It is signed by the issuer itself, or by
 * whom the issuer has delegated this to.
 *
 * @throws {Error} for bytes that are no answer
 */
export function saidByAnswer(der: Uint8Array, asked: Asked): Said | undefined {
  const answer = basicIn(der)
  const about = answer?.tbsResponseData.responses.find((each) => isAbout(each, asked))
  if (answer === undefined || about === undefined) return undefined
  if (!isSignedFor(asked.issuer, answer)) return flaw('signature')
  const asOf = about.thisUpdate
  if (asOf > asked.now) return flaw('from-later')
  if (about.singleExtensions?.some(({ critical }) => critical)) return flaw('scope')
  const status = about.certStatus as BaseBlock
  if (status.idBlock.tagNumber === STATUS.revoked) return revokedIn(status, asOf)
  if (status.idBlock.tagNumber !== STATUS.good) return flaw('unknown-to-responder')
  return isFresh({ thisUpdate: asOf, nextUpdate: about.nextUpdate }, asked.judged)
    ? { state: 'good', by: 'OCSP', asOf }
    : flaw('outdated')
}

/** A response may stand in its envelope, or as the basic one that CAdES and XAdES keep. */
function basicIn(der: Uint8Array): BasicOCSPResponse | undefined {
  const bytes = new Uint8Array(der)
  const { result } = fromBER(bytes)
  const first = result instanceof Sequence ? result.valueBlock.value[0] : undefined
  if (!(first instanceof Enumerated)) return BasicOCSPResponse.fromBER(bytes)
  const { responseBytes } = OCSPResponse.fromBER(bytes)
  if (responseBytes?.responseType !== ID_PKIX_OCSP_BASIC) return undefined
  return BasicOCSPResponse.fromBER(new Uint8Array(octetsOf(responseBytes.response)))
}

function isAbout({ certID }: SingleResponse, { certificate, issuer }: Asked): boolean {
  const name = NAMING[certID.hashAlgorithm.algorithmId]
  if (name === undefined || !certID.serialNumber.isEqual(certificate.fields.serialNumber)) return false
  const hashOf = (bytes: Uint8Array) => createHash(name).update(bytes).digest()
  const { subject, subjectPublicKeyInfo } = issuer.fields
  return (
    hashOf(new Uint8Array(subject.valueBeforeDecode)).equals(octetsOf(certID.issuerNameHash)) &&
    hashOf(bitsOf(subjectPublicKeyInfo.subjectPublicKey)).equals(octetsOf(certID.issuerKeyHash))
  )
}

function isSignedFor(issuer: ParsedCertificate, answer: BasicOCSPResponse): boolean {
  const { tbsResponseData, signatureAlgorithm: algorithm } = answer
  const delegated = (answer.certs ?? [])
    .map((certificate) => readCertificate(new Uint8Array(certificate.toSchema().toBER())))
    .filter((certificate) => isDelegate(certificate, issuer, tbsResponseData.producedAt))
  return [issuer, ...delegated].some(({ key }) =>
    verifyNamed({ algorithm, key, data: tbsResponseData.tbsView, signature: bitsOf(answer.signature) }),
  )
}

const isDelegate = (certificate: ParsedCertificate, issuer: ParsedCertificate, at: Date): boolean =>
  hasExtendedPurpose(certificate, OCSP_SIGNING) &&
  !hasUnknownCriticalExtension(certificate) &&
  isInForce(certificate, at) === 'in-force' &&
  certificate.x509.checkIssued(issuer.x509) &&
  certificate.x509.verify(issuer.key)

function revokedIn(status: BaseBlock, asOf: Date): Said {
  const [on, reason] = status instanceof Constructed ? status.valueBlock.value : []
  if (!(on instanceof GeneralizedTime)) return flaw('malformed')
  const code = reason instanceof Constructed ? reason.valueBlock.value[0] : undefined
  const said = code instanceof Enumerated ? reasonOf(code.valueBlock.valueDec) : null
  return { state: 'revoked', by: 'OCSP', asOf, on: on.toDate(), reason: said }
}
