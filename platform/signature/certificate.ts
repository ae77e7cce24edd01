import { type KeyObject, X509Certificate } from 'node:crypto'
import { fromBER } from 'asn1js'
import { BasicConstraints, Certificate, type Extension, ExtKeyUsage, QCStatements } from 'pkijs'
import type { IsoInstant } from '#kernel/citation.ts'

/** A certificate read twice: by OpenSSL (names, dates, signatures) and by pkijs (extensions). Its DER is kept as found. */
export type ParsedCertificate = {
  readonly der: Uint8Array
  readonly key: KeyObject
  readonly x509: X509Certificate
  readonly fields: Certificate
}

/** What a person is shown of a certificate. */
export type CertificateSummary = {
  readonly subject: string
  readonly issuer: string
  /** Hexadecimal, as OpenSSL prints it. */
  readonly serial: string
  readonly notBefore: IsoInstant
  readonly notAfter: IsoInstant
  /** What the certificate says of itself (ETSI EN 319 412-5); the trusted list that would confirm it is not consulted. */
  readonly claims: { readonly qualified: boolean; readonly forSignature: boolean; readonly onDevice: boolean }
}

const OID = {
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  qcStatements: '1.3.6.1.5.5.7.1.3',
  qcCompliance: '0.4.0.1862.1.1',
  qcDevice: '0.4.0.1862.1.4',
  qcType: '0.4.0.1862.1.6',
} as const

/** The extensions whose meaning is applied here: any other one that is critical makes the certificate unusable (RFC 5280, 4.2). */
const APPLIED: ReadonlySet<string> = new Set([
  OID.basicConstraints,
  OID.keyUsage,
  OID.extendedKeyUsage,
  OID.qcStatements,
  '2.5.29.32', // certificate policies: read as information, never required
])

/**
 * Reads one certificate, DER or PEM.
 * @throws {Error} when it is not one
 */
export function readCertificate(bytes: Uint8Array): ParsedCertificate {
  const x509 = new X509Certificate(bytes)
  const der = new Uint8Array(x509.raw)
  return { der, key: x509.publicKey, x509, fields: Certificate.fromBER(der) }
}

export function sameCertificate(a: ParsedCertificate, b: ParsedCertificate): boolean {
  return Buffer.from(a.der).equals(b.der)
}

export function summarize(certificate: ParsedCertificate): CertificateSummary {
  const { x509, fields } = certificate
  return {
    subject: oneLine(x509.subject),
    issuer: oneLine(x509.issuer),
    serial: x509.serialNumber,
    notBefore: fields.notBefore.value.toISOString(),
    notAfter: fields.notAfter.value.toISOString(),
    claims: readClaims(certificate),
  }
}

function oneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ')
}

function extension(certificate: ParsedCertificate, oid: string): Extension | undefined {
  return certificate.fields.extensions?.find(({ extnID }) => extnID === oid)
}

function readClaims(certificate: ParsedCertificate): CertificateSummary['claims'] {
  const parsed = extension(certificate, OID.qcStatements)?.parsedValue
  const statements = parsed instanceof QCStatements ? parsed.values : []
  const states = (id: string) => statements.some((statement) => statement.id === id)
  const types = statements.find((statement) => statement.id === OID.qcType)?.type?.valueBlock?.value ?? []
  return {
    qualified: states(OID.qcCompliance),
    forSignature: [...types].some((type: { valueBlock: object }) => String(type.valueBlock) === `${OID.qcType}.1`),
    onDevice: states(OID.qcDevice),
  }
}

export function isInForce(certificate: ParsedCertificate, at: Date): 'in-force' | 'expired' | 'not-yet-valid' {
  if (at < certificate.fields.notBefore.value) return 'not-yet-valid'
  return at > certificate.fields.notAfter.value ? 'expired' : 'in-force'
}

export function hasUnknownCriticalExtension(certificate: ParsedCertificate): boolean {
  return certificate.fields.extensions?.some(({ critical, extnID }) => critical && !APPLIED.has(extnID)) ?? false
}

/** @returns the longest chain of authorities below it, `undefined` when it may issue no certificate */
export function authorityDepth(certificate: ParsedCertificate): number | undefined {
  const constraints = extension(certificate, OID.basicConstraints)?.parsedValue
  if (!(constraints instanceof BasicConstraints) || !constraints.cA) return undefined
  if (!maySign(certificate, 'certificates')) return undefined
  const depth = constraints.pathLenConstraint
  return typeof depth === 'number' ? depth : Number.POSITIVE_INFINITY
}

// Bits of KeyUsage (RFC 5280, 4.2.1.3), numbered from the most significant one.
const USAGE_MASKS = { documents: 0b1100_0000, certificates: 0b0000_0100, lists: 0b0000_0010 } as const

/** `documents`: digitalSignature or nonRepudiation; `certificates`: keyCertSign; `lists` of revoked certificates: cRLSign. A certificate that limits nothing allows both. */
export function maySign(certificate: ParsedCertificate, what: keyof typeof USAGE_MASKS): boolean {
  const usage = extension(certificate, OID.keyUsage)
  if (usage === undefined) return true
  const bits = fromBER(usage.extnValue.valueBlock.valueHexView).result
  const first: number = 'valueHexView' in bits.valueBlock ? ((bits.valueBlock.valueHexView as Uint8Array)[0] ?? 0) : 0
  return (first & USAGE_MASKS[what]) !== 0
}

/** Byte for byte: names that only look alike are not the same one. */
export const hasIssuerNamed = (certificate: ParsedCertificate, name: Uint8Array): boolean =>
  Buffer.from(certificate.fields.issuer.valueBeforeDecode).equals(name)

export function hasExtendedPurpose(certificate: ParsedCertificate, purpose: string): boolean {
  const usage = extension(certificate, OID.extendedKeyUsage)?.parsedValue
  return usage instanceof ExtKeyUsage && usage.keyPurposes.includes(purpose)
}

/** True when the certificate is for one purpose only, and says so critically (RFC 3161, 2.3 for time-stamping). */
export function isReservedFor(certificate: ParsedCertificate, purpose: string): boolean {
  const usage = extension(certificate, OID.extendedKeyUsage)
  if (usage === undefined || !usage.critical || !(usage.parsedValue instanceof ExtKeyUsage)) return false
  return usage.parsedValue.keyPurposes.length === 1 && usage.parsedValue.keyPurposes[0] === purpose
}
