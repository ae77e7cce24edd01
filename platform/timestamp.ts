import { randomBytes } from 'node:crypto'
import { fromBER, Integer, OctetString, Sequence } from 'asn1js'
import { AlgorithmIdentifier, MessageImprint, PKIStatus, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs'
import type { IsoInstant } from '#kernel/citation.ts'
import { type DigestName, digestNamed, digestOid, UnsupportedAlgorithmError } from './signature/algorithms.ts'
import { isReservedFor, type ParsedCertificate, readCertificate } from './signature/certificate.ts'
import { buildChain } from './signature/chain.ts'
import { CmsError, type CmsSignature, flawsOf, readCms } from './signature/cms.ts'
import { isWellFramed } from './signature/framing.ts'

/** A digest to be dated: `digest` is `algorithm` over the data, which itself never leaves. */
export type Imprint = { readonly algorithm: DigestName; readonly digest: Uint8Array }

/** A request as it is sent (`application/timestamp-query`) and the nonce that the answer must repeat. */
export type TimestampRequest = { readonly der: Uint8Array; readonly nonce: Uint8Array; readonly imprint: Imprint }

/** Sends a request to an authority and gives its answer (`application/timestamp-reply`). */
export type TimestampTransport = (request: Uint8Array) => Promise<Uint8Array>

/** What a verified token proves: that the imprint existed at `time`, give or take `accuracyMs` when the authority says it. */
export type Timestamp = {
  readonly time: IsoInstant
  readonly accuracyMs: number | undefined
  /** Hexadecimal. */
  readonly serial: string
  readonly policy: string
  readonly authority: string
  readonly token: Uint8Array
}

export type TimestampFlaw =
  | 'malformed'
  | 'algorithm-not-accepted'
  | 'imprint-mismatch'
  | 'nonce-mismatch'
  | 'policy-mismatch'
  | 'signature-mismatch'
  | 'authority-not-reserved-for-time-stamping'
  | 'authority-not-trusted'
  | 'authority-not-in-force'

/** A token or an answer that proves nothing, and why. */
export class TimestampError extends Error {
  readonly flaw: TimestampFlaw | 'refused-by-authority'

  constructor(flaw: TimestampError['flaw'], detail: string) {
    super(`${flaw}: ${detail}`)
    this.name = 'TimestampError'
    this.flaw = flaw
  }
}

const ID_TST_INFO = '1.2.840.113549.1.9.16.1.4'
const PURPOSE_TIME_STAMPING = '1.3.6.1.5.5.7.3.8'

/**
 * Makes a request (RFC 3161, 2.4.1) that asks for the authority's certificate.
 * @throws {RangeError} when the digest has not its algorithm's length
 */
export function makeTimestampRequest(imprint: Imprint, policy?: string): TimestampRequest {
  const length = { sha256: 32, sha384: 48, sha512: 64 }[imprint.algorithm]
  if (imprint.digest.byteLength !== length) throw new RangeError(`a ${imprint.algorithm} digest has ${length} bytes`)
  const nonce = new Uint8Array(randomBytes(16))
  // An INTEGER is signed: a first byte from 1 to 127 keeps it positive and in its shortest form.
  nonce[0] = (nonce[0] ?? 0) & 0x7f || 1
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: digestOid(imprint.algorithm) }),
      hashedMessage: new OctetString({ valueHex: new Uint8Array(imprint.digest) }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
    ...(policy === undefined ? {} : { reqPolicy: policy }),
  })
  return { der: new Uint8Array(request.toSchema().toBER()), nonce, imprint }
}

/**
 * Asks an authority to date an imprint and verifies its answer before giving it back.
 * @throws {TimestampError}; and whatever the transport throws
 */
export async function requestTimestamp(
  imprint: Imprint,
  authority: {
    readonly send: TimestampTransport
    readonly trustAnchors: readonly Uint8Array[]
    readonly policy?: string
  },
): Promise<Timestamp> {
  const request = makeTimestampRequest(imprint, authority.policy)
  const token = readTimestampAnswer(await authority.send(request.der))
  return verifyTimestampToken(token, { ...authority, imprint, nonce: request.nonce })
}

/**
 * Takes the token out of an authority's answer.
 * @throws {TimestampError} when the authority refused, or the answer is none
 */
export function readTimestampAnswer(der: Uint8Array): Uint8Array {
  if (!isWellFramed(der)) throw new TimestampError('malformed', 'the answer is not one well-formed ASN.1 value')
  const parsed = fromBER(der)
  const answer = understand(() => new TimeStampResp({ schema: parsed.result }))
  const { status } = answer.status
  if (status !== PKIStatus.granted && status !== PKIStatus.grantedWithMods) {
    throw new TimestampError('refused-by-authority', `status ${status}`)
  }
  // The token's own bytes: encoding it anew could mend, or break, what was signed.
  const token = parsed.result instanceof Sequence ? parsed.result.valueBlock.value[1] : undefined
  if (token === undefined) throw new TimestampError('malformed', 'granted without a token')
  return new Uint8Array(token.valueBeforeDecodeView)
}

/**
 * Verifies an RFC 3161 token: its form, the imprint, the nonce and policy when given, the signature and its signed attributes, the
 * authority's certificate (reserved for time-stamping, critically: RFC 3161, 2.3) and its chain at the token's own time.
 * Revocation of the authority is not looked at.
 *
 * @throws {TimestampError} with the first thing that does not hold
 */
export function verifyTimestampToken(
  token: Uint8Array,
  expected: {
    readonly imprint: Imprint
    readonly nonce?: Uint8Array
    readonly policy?: string
    /** Certificates, DER or PEM. */
    readonly trustAnchors: readonly Uint8Array[]
  },
): Timestamp {
  const cms = understand(() => readCms(token))
  const info = readTokenInfo(cms)
  if (!matchesImprint(info, expected.imprint))
    throw new TimestampError('imprint-mismatch', 'the token dates other data')
  if (expected.nonce !== undefined && !matchesNonce(info, expected.nonce)) {
    throw new TimestampError('nonce-mismatch', 'the token answers another request')
  }
  if (expected.policy !== undefined && info.policy !== expected.policy) {
    throw new TimestampError('policy-mismatch', info.policy)
  }
  const authority = verifyAuthority(cms, info.genTime, expected.trustAnchors)
  const { seconds, millis, micros } = info.accuracy ?? {}
  return {
    time: info.genTime.toISOString(),
    accuracyMs: info.accuracy === undefined ? undefined : (seconds ?? 0) * 1000 + (millis ?? 0) + (micros ?? 0) / 1000,
    serial: Buffer.from(info.serialNumber.valueBlock.valueHexView).toString('hex'),
    policy: info.policy,
    authority: authority.x509.subject.split('\n').join(', '),
    token,
  }
}

/**
 * The digest that a token's imprint was made with: needed to make the same one over data at hand.
 * @throws {TimestampError}
 */
export function imprintAlgorithm(token: Uint8Array): DigestName {
  const info = readTokenInfo(understand(() => readCms(token)))
  return understand(() => digestNamed(info.messageImprint.hashAlgorithm))
}

/** Turns what a parser throws into our error: bytes from outside must never surface as a fault of ours. */
function understand<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof TimestampError) throw error
    if (error instanceof UnsupportedAlgorithmError) throw new TimestampError('algorithm-not-accepted', error.message)
    throw new TimestampError('malformed', error instanceof Error ? error.message : String(error))
  }
}

function readTokenInfo(cms: CmsSignature): TSTInfo {
  const { content } = cms
  if (content === undefined) throw new TimestampError('malformed', 'the token has no content')
  return understand(() => {
    if (!isWellFramed(content)) throw new CmsError('the token information is not one well-formed ASN.1 value')
    const info = new TSTInfo({ schema: fromBER(content).result })
    if (info.version !== 1) throw new CmsError(`version ${info.version}`)
    if (info.extensions?.some(({ critical }) => critical)) throw new CmsError('a critical extension is not understood')
    return info
  })
}

function matchesImprint(info: TSTInfo, imprint: Imprint): boolean {
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  const algorithm = understand(() => digestNamed(hashAlgorithm))
  return algorithm === imprint.algorithm && Buffer.from(hashedMessage.getValue()).equals(imprint.digest)
}

function matchesNonce(info: TSTInfo, nonce: Uint8Array): boolean {
  return info.nonce !== undefined && Buffer.from(info.nonce.valueBlock.valueHexView).equals(nonce)
}

function verifyAuthority(cms: CmsSignature, time: Date, anchors: readonly Uint8Array[]): ParsedCertificate {
  const flaws = understand(() => flawsOf(cms, ID_TST_INFO, cms.content === undefined ? [] : [cms.content]))
  if (flaws.length > 0 || cms.signer === undefined) throw new TimestampError('signature-mismatch', flaws.join(', '))
  if (!isReservedFor(cms.signer, PURPOSE_TIME_STAMPING)) {
    throw new TimestampError('authority-not-reserved-for-time-stamping', cms.signer.x509.subject)
  }
  const { status } = buildChain(cms.signer, cms.certificates, anchors.map(readCertificate), time)
  if (status === 'not-found') throw new TimestampError('authority-not-trusted', cms.signer.x509.issuer)
  if (status !== 'trusted') throw new TimestampError('authority-not-in-force', status)
  return cms.signer
}
