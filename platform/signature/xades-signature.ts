import { constants, type KeyObject, verify } from 'node:crypto'
import type { XmlDocument, XmlElement } from 'libxml2-wasm'
import { type DigestName, digestOf, UnsupportedAlgorithmError } from './algorithms.ts'
import { type ParsedCertificate, readCertificate } from './certificate.ts'
import type { RevocationProofs } from './proofs.ts'
import {
  attribute,
  bytesOf,
  type Canonicalisation,
  canonicalBytes,
  canonicalisationOf,
  childrenOf,
  DEFAULT_CANONICALISATION,
  DS,
  demandedCanonicalisation,
  isNamed,
  only,
  optional,
  readXml,
  textOf,
  XmlStructureError,
} from './xml.ts'

export const XADES = 'http://uri.etsi.org/01903/v1.3.2#'

const DIGESTS: Readonly<Record<string, DigestName>> = {
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
}

type Algorithm = { readonly key: 'rsa' | 'ec'; readonly digest: DigestName; readonly pss?: true }

// No HMAC: whoever verifies would need the key that signs, and a public key taken for it lets anybody sign.
const ALGORITHMS: Readonly<Record<string, Algorithm>> = Object.fromEntries(
  (['sha256', 'sha384', 'sha512'] as const).flatMap((digest): [string, Algorithm][] => [
    [`http://www.w3.org/2001/04/xmldsig-more#rsa-${digest}`, { key: 'rsa', digest }],
    [`http://www.w3.org/2001/04/xmldsig-more#ecdsa-${digest}`, { key: 'ec', digest }],
    [`http://www.w3.org/2007/05/xmldsig-more#${digest}-rsa-MGF1`, { key: 'rsa', digest, pss: true }],
  ]),
)

/** What a signature says of one content: where it is, how it is written before it is hashed, and its digest. */
export type XmlReference = {
  /** `undefined` when it names nothing: what is signed is known from elsewhere. */
  readonly uri: string | undefined
  readonly transforms: readonly XmlElement[]
  readonly digest: DigestName
  readonly value: Uint8Array
}

/** One XML signature, its values read from the very bytes that were signed (XMLDSig 1.1; ETSI EN 319 132-1). */
export type XmlSignature = {
  readonly element: XmlElement
  readonly id: string
  readonly references: readonly XmlReference[]
  /** The element that bears what the signer stated, when the signature has one; nothing of it counts before its reference holds. */
  readonly properties: XmlElement | undefined
  readonly certificates: readonly ParsedCertificate[]
  /** Whose key verifies the signature; `undefined` when none of those joined does. */
  readonly signer: ParsedCertificate | undefined
  readonly stamp: { readonly token: Uint8Array; readonly over: () => Uint8Array } | undefined
  readonly proofs: RevocationProofs
}

/**
 * Reads one `ds:Signature`, strictly in the order of its schema: what stands twice, or holds more than it may, is refused, since that
 * is how a verified value and the one that is read become two (CVE-2025-29774).
 *
 * @throws {XmlStructureError} or {UnsupportedAlgorithmError}
 */
export function readSignature(element: XmlElement): XmlSignature {
  const [signedInfo, value, ...rest] = childrenOf(element)
  if (!isDs(signedInfo, 'SignedInfo') || !isDs(value, 'SignatureValue'))
    throw new XmlStructureError('not SignedInfo, SignatureValue')
  const objects = rest.filter((child) => isDs(child, 'Object'))
  const keyInfo = isDs(rest[0], 'KeyInfo') ? rest[0] : undefined
  if (rest.length !== objects.length + (keyInfo === undefined ? 0 : 1))
    throw new XmlStructureError('an unexpected element')
  const how = demandedCanonicalisation(only(signedInfo, DS, 'CanonicalizationMethod'))
  const signedBytes = canonicalBytes(signedInfo, how)
  // From here on only what was signed is read.
  const { algorithm, references } = readSignedInfo(readXml(signedBytes))
  const certificates = keyInfo === undefined ? [] : certificatesIn(keyInfo)
  const signature = bytesOf(value)
  const id = attribute(element, 'Id') ?? ''
  const qualifying = qualifyingOf(objects, id)
  const unsigned = optional(optional(qualifying, XADES, 'UnsignedProperties'), XADES, 'UnsignedSignatureProperties')
  return {
    ...{ element, id, references, certificates },
    properties: optional(qualifying, XADES, 'SignedProperties'),
    signer: certificates.find(({ key }) => isSignedWith(key, algorithm, signedBytes, signature)),
    stamp: stampIn(unsigned, value),
    proofs: proofsIn(optional(unsigned, XADES, 'RevocationValues')),
  }
}

const isDs = (node: XmlElement | undefined, name: string): node is XmlElement =>
  node !== undefined && isNamed(node, DS, name)

function readSignedInfo(document: XmlDocument): { algorithm: Algorithm; references: readonly XmlReference[] } {
  const [how, method, ...references] = childrenOf(document.root)
  if (!isDs(how, 'CanonicalizationMethod') || !isDs(method, 'SignatureMethod'))
    throw new XmlStructureError('not a SignedInfo')
  const name = attribute(method, 'Algorithm') ?? ''
  const algorithm = ALGORITHMS[name]
  if (algorithm === undefined) throw new UnsupportedAlgorithmError(name)
  return { algorithm, references: references.map(readReference) }
}

function readReference(element: XmlElement): XmlReference {
  if (!isDs(element, 'Reference')) throw new XmlStructureError('not a Reference')
  const transforms = optional(element, DS, 'Transforms')
  return {
    uri: attribute(element, 'URI'),
    transforms: transforms === undefined ? [] : childrenOf(transforms),
    digest: digestOfMethod(only(element, DS, 'DigestMethod')),
    value: bytesOf(only(element, DS, 'DigestValue')),
  }
}

function digestOfMethod(method: XmlElement): DigestName {
  const name = attribute(method, 'Algorithm') ?? ''
  const digest = DIGESTS[name]
  if (digest === undefined) throw new UnsupportedAlgorithmError(name)
  return digest
}

function isSignedWith(
  key: KeyObject,
  { key: type, digest, pss }: Algorithm,
  data: Uint8Array,
  value: Uint8Array,
): boolean {
  if (key.asymmetricKeyType !== type) return false
  if (type === 'ec') return verify(digest, data, { key, dsaEncoding: 'ieee-p1363' }, value)
  if (!pss) return verify(digest, data, key, value)
  const saltLength = constants.RSA_PSS_SALTLEN_DIGEST
  return verify(digest, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, value)
}

function certificatesIn(keyInfo: XmlElement): readonly ParsedCertificate[] {
  return childrenOf(keyInfo)
    .filter((child) => isDs(child, 'X509Data'))
    .flatMap(childrenOf)
    .filter((child) => isDs(child, 'X509Certificate'))
    .map((child) => readCertificate(bytesOf(child)))
}

/** The qualifying properties of this signature, which stand in one `ds:Object` of their own. */
function qualifyingOf(objects: readonly XmlElement[], id: string): XmlElement | undefined {
  const found = objects.flatMap(childrenOf).filter((child) => isNamed(child, XADES, 'QualifyingProperties'))
  if (found.length > 1) throw new XmlStructureError('several QualifyingProperties')
  const [qualifying] = found
  if (qualifying !== undefined && attribute(qualifying, 'Target') !== `#${id}`)
    throw new XmlStructureError('properties of another signature')
  return qualifying
}

/** Lists and answers under `RevocationValues` (ETSI EN 319 132-1, 5.4.2). */
function proofsIn(values: XmlElement | undefined): RevocationProofs {
  const under = (group: string, name: string) => {
    const found = optional(values, XADES, group)
    const inside = found === undefined ? [] : childrenOf(found)
    return inside.filter((child) => isNamed(child, XADES, name)).map(bytesOf)
  }
  return {
    crls: under('CRLValues', 'EncapsulatedCRLValue'),
    ocsps: under('OCSPValues', 'EncapsulatedOCSPValue'),
  }
}

function stampIn(unsigned: XmlElement | undefined, value: XmlElement): XmlSignature['stamp'] {
  const stamp =
    unsigned === undefined
      ? undefined
      : childrenOf(unsigned).find((child) => isNamed(child, XADES, 'SignatureTimeStamp'))
  const token = optional(stamp, XADES, 'EncapsulatedTimeStamp')
  if (stamp === undefined || token === undefined) return undefined
  const method = optional(stamp, DS, 'CanonicalizationMethod')
  const how: Canonicalisation = (method && canonicalisationOf(method)) ?? DEFAULT_CANONICALISATION
  return { token: bytesOf(token), over: () => canonicalBytes(value, how) }
}

/** Whether what the signer stated names this certificate among those it signed with; `undefined` when it names none. */
export function namesCertificate(properties: XmlElement, signer: ParsedCertificate): boolean | undefined {
  const signature = optional(properties, XADES, 'SignedSignatureProperties')
  const named = optional(signature, XADES, 'SigningCertificateV2') ?? optional(signature, XADES, 'SigningCertificate')
  if (named === undefined) return undefined
  return childrenOf(named).some((cert) => {
    const digest = only(cert, XADES, 'CertDigest')
    const value = bytesOf(only(digest, DS, 'DigestValue'))
    return Buffer.from(value).equals(digestOf(digestOfMethod(only(digest, DS, 'DigestMethod')), signer.der))
  })
}

/** When the signer says that it signed. */
export function statedTime(properties: XmlElement): Date | undefined {
  const stated = optional(optional(properties, XADES, 'SignedSignatureProperties'), XADES, 'SigningTime')
  const at = stated === undefined ? undefined : new Date(textOf(stated).trim())
  return at === undefined || Number.isNaN(at.getTime()) ? undefined : at
}
