import { Enumerated, fromBER } from 'asn1js'
import { CertificateRevocationList, type RevokedCertificate } from 'pkijs'
import { verifyNamed } from './algorithms.ts'
import { hasIssuerNamed, maySign, type ParsedCertificate } from './certificate.ts'
import { type Asked, bitsOf, flaw, isFresh, reasonOf, type Said } from './revocation-said.ts'

const REASON_CODE = '2.5.29.21'

/**
 * What one list says of a certificate: nothing when it is another issuer’s (RFC 5280, 5 and 6.3, for complete lists whose issuer is
 * that of the certificate: any critical extension, such as those of partial, indirect or delta lists, makes it unusable here).
 *
 * @throws {Error} for bytes that are no list
 */
export function saidByList(der: Uint8Array, { certificate, issuer, judged, now }: Asked): Said | undefined {
  const list = CertificateRevocationList.fromBER(new Uint8Array(der))
  if (!hasIssuerNamed(certificate, new Uint8Array(list.issuer.valueBeforeDecode))) return undefined
  if (!isSignedBy(list, issuer)) return flaw('signature')
  if (list.thisUpdate.value > now) return flaw('from-later')
  const extensions = [list.crlExtensions, ...(list.revokedCertificates ?? []).map((entry) => entry.crlEntryExtensions)]
  if (extensions.some((each) => each?.extensions.some(({ critical }) => critical))) return flaw('scope')
  const asOf = list.thisUpdate.value
  const entry = list.revokedCertificates?.find(({ userCertificate }) =>
    userCertificate.isEqual(certificate.fields.serialNumber),
  )
  if (entry !== undefined) {
    return { state: 'revoked', by: 'CRL', asOf, on: entry.revocationDate.value, reason: reasonIn(entry) }
  }
  // A list may leave out a certificate once it has expired: what is not in it then proves nothing.
  if (asOf > certificate.fields.notAfter.value) return flaw('after-expiry')
  return isFresh({ thisUpdate: asOf, nextUpdate: list.nextUpdate?.value }, judged)
    ? { state: 'good', by: 'CRL', asOf }
    : flaw('outdated')
}

const isSignedBy = (list: CertificateRevocationList, issuer: ParsedCertificate): boolean =>
  maySign(issuer, 'lists') &&
  verifyNamed({
    algorithm: list.signatureAlgorithm,
    key: issuer.key,
    data: list.tbsView,
    signature: bitsOf(list.signatureValue),
  })

function reasonIn({ crlEntryExtensions }: RevokedCertificate): string | null {
  const code = crlEntryExtensions?.extensions.find(({ extnID }) => extnID === REASON_CODE)
  const value = code === undefined ? undefined : fromBER(code.extnValue.valueBlock.valueHexView).result
  return value instanceof Enumerated ? reasonOf(value.valueBlock.valueDec) : null
}
