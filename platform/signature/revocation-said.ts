import type { BitString } from 'asn1js'
import type { ParsedCertificate } from './certificate.ts'

/** Of which certificate one wants to know, who issued it, for which instant, and the present, beyond which nothing is issued yet. */
export type Asked = {
  readonly certificate: ParsedCertificate
  readonly issuer: ParsedCertificate
  readonly judged: Date
  readonly now: Date
}

/** Why a proof that is about this certificate says nothing of it. */
export type ProofFlaw =
  | 'malformed'
  | 'algorithm'
  | 'signature'
  | 'from-later'
  | 'scope'
  | 'after-expiry'
  | 'outdated'
  | 'unknown-to-responder'

export type Good = { readonly state: 'good'; readonly by: 'CRL' | 'OCSP'; readonly asOf: Date }
export type Revoked = Omit<Good, 'state'> & {
  readonly state: 'revoked'
  readonly on: Date
  readonly reason: string | null
}

export type Said = Good | Revoked | { readonly state: 'unusable'; readonly flaw: ProofFlaw }

export const flaw = (why: ProofFlaw): Said => ({ state: 'unusable', flaw: why })

/** The reasons of RFC 5280, 5.3.1, by number; the seventh is not used. */
const REASONS = [
  ...['unspecified', 'keyCompromise', 'cACompromise', 'affiliationChanged', 'superseded', 'cessationOfOperation'],
  ...['certificateHold', '', 'removeFromCRL', 'privilegeWithdrawn', 'aACompromise'],
]

export const reasonOf = (code: number): string => REASONS[code] || 'unspecified'

/** A proof tells of an instant when it was issued after it, or was still the last one then. */
export const isFresh = (
  { thisUpdate, nextUpdate }: { readonly thisUpdate: Date; readonly nextUpdate: Date | undefined },
  judged: Date,
): boolean => thisUpdate >= judged || (nextUpdate !== undefined && nextUpdate >= judged)

export const bitsOf = (value: BitString): Uint8Array => value.valueBlock.valueHexView
