import {
  BaseBlock,
  Constructed,
  fromBER,
  GeneralizedTime,
  ObjectIdentifier,
  OctetString,
  Sequence,
  UTCTime,
} from 'asn1js'
import {
  AlgorithmIdentifier,
  type Attribute,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
} from 'pkijs'
import { type DigestName, digestNamed, digestOf, verifySignatureValue } from './algorithms.ts'
import { type ParsedCertificate, readCertificate } from './certificate.ts'
import { isWellFramed } from './framing.ts'
import { joinedProofs, octetsOf, proofsInAttribute, proofsInCms, type RevocationProofs } from './proofs.ts'

/** Not a CMS SignedData that we read: what is wrong with it. */
export class CmsError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CmsError'
  }
}

export const ID_DATA = '1.2.840.113549.1.7.1'
const ID_SIGNED_DATA = '1.2.840.113549.1.7.2'
const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_TIME = '1.2.840.113549.1.9.5'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const SIGNATURE_TIMESTAMP = '1.2.840.113549.1.9.16.2.14'
const REVOCATION_VALUES = '1.2.840.113549.1.9.16.2.24'
/** What older PDF writers sign with the rest. */
const REVOCATION_ARCHIVE = '1.2.840.113583.1.1.8'

/** One signer of a CMS file, its values as found in the file (RFC 5652). */
export type CmsSignature = {
  readonly contentType: string
  /** The content, when it stands inside (a time-stamp, a `.p7m`); `undefined` when it is detached (a PDF, a `.p7s`). */
  readonly content: Uint8Array | undefined
  readonly digest: DigestName
  readonly algorithm: AlgorithmIdentifier
  readonly value: Uint8Array
  /** The signed attributes as a DER SET: the bytes that the signature covers. */
  readonly signedBytes: Uint8Array
  readonly signed: ReadonlyMap<string, BaseBlock>
  readonly certificates: readonly ParsedCertificate[]
  readonly signer: ParsedCertificate | undefined
  readonly claimedTime: Date | undefined
  /** DER of the RFC 3161 token over the signature value. */
  readonly timestampToken: Uint8Array | undefined
  /** What stands beside the signature on revoked certificates (level B-LT). */
  readonly proofs: RevocationProofs
}

/**
 * Reads a ContentInfo. Anything that strays from the profile of PAdES and RFC 3161 is refused here, because a lenient reader
 * lets changed bytes pass (wrong outer type, several signers, an attribute given twice, digests that disagree).
 *
 * @throws {CmsError} or {UnsupportedAlgorithmError}
 */
export function readCms(der: Uint8Array): CmsSignature {
  const [only, ...others] = readCmsSigners(der)
  if (only === undefined || others.length > 0) throw new CmsError('one signer is required')
  return only
}

/**
 * The same for a file that may hold several signers over one content, side by side (CAdES).
 *
 * @returns in the order in which the file holds them
 * @throws {CmsError} or {UnsupportedAlgorithmError}
 */
export function readCmsSigners(der: Uint8Array): readonly CmsSignature[] {
  if (!isWellFramed(der)) throw new CmsError('not one well-formed ASN.1 value')
  const parsed = fromBER(der)
  const info = new ContentInfo({ schema: parsed.result })
  if (info.contentType !== ID_SIGNED_DATA) throw new CmsError(`not SignedData: ${info.contentType}`)
  const data = new SignedData({ schema: info.content })
  // RFC 5652, 5.1: a signer named by issuer and number is of version 1, content other than plain data of version 3.
  const isVersionRight = data.version === 3 || (data.version === 1 && data.encapContentInfo.eContentType === ID_DATA)
  if (!isVersionRight) throw new CmsError('unexpected version')
  const announced = new Set(data.digestAlgorithms.map(digestNamed))
  const used = new Set(data.signerInfos.map(({ digestAlgorithm }) => digestNamed(digestAlgorithm)))
  if (announced.size !== used.size || [...used].some((digest) => !announced.has(digest))) {
    throw new CmsError('the digest algorithms disagree')
  }
  const certificates = readCertificates(info.content)
  const beside = proofsInCms(info.content)
  return data.signerInfos.map((signerInfo) => readSigner(data, signerInfo, { certificates, beside }))
}

function readSigner(
  { encapContentInfo }: SignedData,
  signerInfo: SignerInfo,
  { certificates, beside }: Pick<CmsSignature, 'certificates'> & { readonly beside: RevocationProofs },
): CmsSignature {
  if (signerInfo.version !== 1) throw new CmsError('unexpected version')
  if (signerInfo.signedAttrs === undefined) throw new CmsError('the signer has no signed attributes')
  const signed = attributeMap(signerInfo.signedAttrs.attributes)
  const unsigned = attributeMap(signerInfo.unsignedAttrs?.attributes ?? [])
  const token = unsigned.get(SIGNATURE_TIMESTAMP)
  return {
    contentType: encapContentInfo.eContentType,
    content: encapContentInfo.eContent === undefined ? undefined : octetsOf(encapContentInfo.eContent),
    digest: digestNamed(signerInfo.digestAlgorithm),
    algorithm: signerInfo.signatureAlgorithm,
    value: octetsOf(signerInfo.signature),
    signedBytes: new Uint8Array(signerInfo.signedAttrs.encodedValue),
    signed,
    certificates,
    signer: certificates.find((certificate) => isSigner(signerInfo, certificate)),
    claimedTime: timeOf(signed.get(SIGNING_TIME)),
    timestampToken: token === undefined ? undefined : derOf(token),
    proofs: joinedProofs(
      beside,
      ...[unsigned.get(REVOCATION_VALUES), signed.get(REVOCATION_ARCHIVE)].map(proofsInAttribute),
    ),
  }
}

function derOf(block: BaseBlock): Uint8Array {
  return new Uint8Array(block.valueBeforeDecodeView)
}

/** The certificates' own bytes: pkijs would encode them anew, and a digest of them must be of what was found. */
function readCertificates(content: unknown): readonly ParsedCertificate[] {
  if (!(content instanceof Sequence)) throw new CmsError('SignedData is no sequence')
  const set = content.valueBlock.value.find(
    (part) => part instanceof Constructed && part.idBlock.tagClass === 3 && part.idBlock.tagNumber === 0,
  )
  if (!(set instanceof Constructed)) return []
  return set.valueBlock.value.filter((part) => part instanceof Sequence).map((part) => readCertificate(derOf(part)))
}

function attributeMap(attributes: readonly Attribute[]): ReadonlyMap<string, BaseBlock> {
  const map = new Map<string, BaseBlock>()
  for (const { type, values } of attributes) {
    const [value, ...more] = values as readonly unknown[]
    if (!(value instanceof BaseBlock) || more.length > 0 || map.has(type)) {
      throw new CmsError(`attribute ${type} must have one value, once`)
    }
    map.set(type, value)
  }
  return map
}

function isSigner(signerInfo: SignerInfo, certificate: ParsedCertificate): boolean {
  const { sid } = signerInfo
  if (!(sid instanceof IssuerAndSerialNumber)) return false
  const { issuer, serialNumber } = certificate.fields
  // Byte for byte: comparing names loosely would let the name in the signature differ from the certificate's.
  const sameName = equal(new Uint8Array(issuer.valueBeforeDecode), new Uint8Array(sid.issuer.valueBeforeDecode))
  return sameName && serialNumber.isEqual(sid.serialNumber)
}

function timeOf(block: BaseBlock | undefined): Date | undefined {
  return block instanceof UTCTime || block instanceof GeneralizedTime ? block.toDate() : undefined
}

export type CmsFlaw =
  | 'content-type-mismatch'
  | 'digest-mismatch'
  | 'signature-mismatch'
  | 'signer-certificate-missing'
  | 'signing-certificate-missing'
  | 'signing-certificate-mismatch'

/**
 * Everything that does not hold between the signature, its signer and the content; empty when all does.
 *
 * @param parts the signed content, in order
 * @throws {UnsupportedAlgorithmError}
 */
export function flawsOf(cms: CmsSignature, contentType: string, parts: readonly Uint8Array[]): readonly CmsFlaw[] {
  const flaws: CmsFlaw[] = []
  const named = cms.signed.get(CONTENT_TYPE)
  if (cms.contentType !== contentType || !(named instanceof ObjectIdentifier) || named.getValue() !== contentType) {
    flaws.push('content-type-mismatch')
  }
  const stated = cms.signed.get(MESSAGE_DIGEST)
  if (!(stated instanceof OctetString) || !equal(octetsOf(stated), digestOf(cms.digest, ...parts)))
    flaws.push('digest-mismatch')
  if (cms.signer === undefined) return [...flaws, 'signer-certificate-missing']
  const { algorithm, digest, value: signature, signedBytes: data } = cms
  if (!verifySignatureValue({ algorithm, digest, key: cms.signer.key, data, signature }))
    flaws.push('signature-mismatch')
  const binding = readBinding(cms.signed.get(SIGNING_CERTIFICATE_V2))
  if (binding === undefined) flaws.push('signing-certificate-missing')
  else if (!equal(binding.hash, digestOf(binding.digest, cms.signer.der))) flaws.push('signing-certificate-mismatch')
  return flaws
}

/** ESSCertIDv2 of the signer, the first of the list (RFC 5035, 4): SHA-256 unless it names another digest. */
function readBinding(attribute: BaseBlock | undefined): { digest: DigestName; hash: Uint8Array } | undefined {
  const first = child(child(attribute, 0), 0)
  const [head, second] = [child(first, 0), child(first, 1)]
  if (head instanceof OctetString) return { digest: 'sha256', hash: octetsOf(head) }
  if (!(head instanceof Sequence) || !(second instanceof OctetString)) return undefined
  return { digest: digestNamed(new AlgorithmIdentifier({ schema: head })), hash: octetsOf(second) }
}

function child(block: BaseBlock | undefined, index: number): BaseBlock | undefined {
  return block instanceof Sequence ? block.valueBlock.value[index] : undefined
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(b)
}
