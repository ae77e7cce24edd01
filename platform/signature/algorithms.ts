import { constants, createHash, type KeyObject, verify } from 'node:crypto'
import { Null } from 'asn1js'
import { type AlgorithmIdentifier, RSASSAPSSParams } from 'pkijs'

/** The digests we accept: SHA-1 and MD5 are no longer proof of anything (ETSI TS 119 312). */
export type DigestName = 'sha256' | 'sha384' | 'sha512'

const DIGESTS: Readonly<Record<string, DigestName>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

const DIGEST_OIDS: Readonly<Record<DigestName, string>> = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
}

/** Signature algorithms that name their digest; plain RSA (`rsaEncryption`) takes the signer's digest. */
const SIGNATURES: Readonly<Record<string, { key: 'rsa' | 'ec'; digest: DigestName | undefined }>> = {
  '1.2.840.113549.1.1.1': { key: 'rsa', digest: undefined },
  '1.2.840.113549.1.1.11': { key: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', digest: 'sha512' },
  '1.2.840.10045.4.3.2': { key: 'ec', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', digest: 'sha512' },
}
const RSA_PSS = '1.2.840.113549.1.1.10'

/** An algorithm outside our list: neither accepted nor a proof of forgery. */
export class UnsupportedAlgorithmError extends Error {
  constructor(oid: string) {
    super(`algorithm not accepted: ${oid}`)
    this.name = 'UnsupportedAlgorithmError'
  }
}

/**
 * The digest that an algorithm identifier names, with no parameters or NULL (RFC 5754, 2).
 * @throws {UnsupportedAlgorithmError}
 */
export function digestNamed({ algorithmId, algorithmParams }: AlgorithmIdentifier): DigestName {
  const name = DIGESTS[algorithmId]
  if (name === undefined || !(algorithmParams === undefined || algorithmParams instanceof Null)) {
    throw new UnsupportedAlgorithmError(algorithmId)
  }
  return name
}

export function digestOid(name: DigestName): string {
  return DIGEST_OIDS[name]
}

export function digestOf(name: DigestName, ...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash(name)
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/**
 * Verifies what is signed by an algorithm that names its digest, as a certificate and what speaks of one are.
 * @throws {UnsupportedAlgorithmError}
 */
export function verifyNamed(input: Omit<Parameters<typeof verifySignatureValue>[0], 'digest'>): boolean {
  const { algorithmId, algorithmParams } = input.algorithm
  const digest =
    algorithmId === RSA_PSS
      ? digestNamed(new RSASSAPSSParams({ schema: algorithmParams }).hashAlgorithm)
      : SIGNATURES[algorithmId]?.digest
  if (digest === undefined) throw new UnsupportedAlgorithmError(algorithmId)
  return verifySignatureValue({ ...input, digest })
}

/**
 * Verifies a CMS signature value with the signer's key, by OpenSSL.
 * @returns false when the algorithm contradicts the digest or the key, or the value does not verify
 * @throws {UnsupportedAlgorithmError}
 */
export function verifySignatureValue(input: {
  readonly algorithm: AlgorithmIdentifier
  readonly digest: DigestName
  readonly key: KeyObject
  readonly data: Uint8Array
  readonly signature: Uint8Array
}): boolean {
  const { algorithm, digest, key, data, signature } = input
  if (algorithm.algorithmId === RSA_PSS) return verifyPss(input)
  const known = SIGNATURES[algorithm.algorithmId]
  if (known === undefined) throw new UnsupportedAlgorithmError(algorithm.algorithmId)
  if (known.digest !== undefined && known.digest !== digest) return false
  if (key.asymmetricKeyType !== known.key) return false
  return verify(digest, data, known.key === 'ec' ? { key, dsaEncoding: 'der' } : key, signature)
}

function verifyPss(input: Parameters<typeof verifySignatureValue>[0]): boolean {
  const { algorithm, digest, key, data, signature } = input
  const parameters = new RSASSAPSSParams({ schema: algorithm.algorithmParams })
  const mask = parameters.maskGenAlgorithm.algorithmParams?.valueBlock?.value?.[0]?.valueBlock?.toString()
  if (parameters.hashAlgorithm.algorithmId !== digestOid(digest) || mask !== digestOid(digest)) return false
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'rsa-pss') return false
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return verify(digest, data, { key, padding, saltLength: parameters.saltLength }, signature)
}
