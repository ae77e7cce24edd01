import type { Json } from '#kernel/canonical.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import type { CertificateSummary } from './certificate.ts'

/** The formats in which an electronic signature is received (annexe 12 of the CCP), each with the policy by which it is judged. */
export const POLICIES = { PAdES: 'unisson-pades-1', CAdES: 'unisson-cades-1', XAdES: 'unisson-xades-1' } as const
export type SignatureFormat = keyof typeof POLICIES

/** What was found of one signature. Ids are stable: reports are kept with the act for as long as the act is. */
export type SignatureFindingId =
  | 'structure-broken'
  | 'signed-content-missing'
  | 'covers-only-a-part'
  | 'several-references'
  | 'range-does-not-cover-its-revision'
  | 'covers-whole-file'
  | 'followed-by-proofs-only'
  | 'followed-by-other-changes'
  | 'followed-by-page-changes'
  | 'integrity-verified'
  | 'digest-mismatch'
  | 'signature-mismatch'
  | 'content-type-mismatch'
  | 'algorithm-not-accepted'
  | 'not-a-baseline-format'
  | 'signer-certificate-missing'
  | 'signing-certificate-bound'
  | 'signing-certificate-missing'
  | 'signing-certificate-mismatch'
  | 'key-not-for-signing'
  | 'chain-trusted'
  | 'chain-not-found'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'qualified-certificate-claimed'
  | 'qualified-certificate-not-claimed'
  | 'revocation-not-checked'
  | 'not-revoked'
  | 'certificate-revoked'
  | 'certificate-revoked-later'
  | 'revocation-proof-not-accepted'
  | 'time-proven'
  | 'time-only-claimed'
  | 'time-unknown'
  | 'timestamp-not-verified'

/** `fails`: the signature is bad. `undetermined`: it may be good, and what is here does not suffice to say so. */
export type Effect = 'passes' | 'fails' | 'undetermined' | 'informs'

export type SignatureFinding = {
  readonly id: SignatureFindingId
  readonly effect: Effect
  readonly facts: Readonly<Record<string, Json>>
}

export type Verdict = 'valid' | 'invalid' | 'indeterminate'

/** The status words of ETSI EN 319 102-1, 5.1.3, for each verdict. */
export const INDICATIONS = {
  valid: 'TOTAL-PASSED',
  invalid: 'TOTAL-FAILED',
  indeterminate: 'INDETERMINATE',
} as const satisfies Record<Verdict, string>

/** The baseline level (ETSI EN 319 142-1, 319 122-1, 319 132-1) that the parts present allow; `none` when it is not a baseline signature. */
export type BaselineLevel = 'none' | 'B-B' | 'B-T' | 'B-LT' | 'B-LTA'

export type SignatureResult = {
  /** The form field's full name in a PDF; the number of the signer in a CAdES file; the `Id` of a XAdES signature. */
  readonly field: string
  readonly kind: 'signature' | 'document-timestamp'
  readonly verdict: Verdict
  readonly indication: (typeof INDICATIONS)[Verdict]
  readonly level: BaselineLevel
  readonly signer: CertificateSummary | null
  /** Subjects from the signer up to the trust anchor; the signer alone when no path was found. */
  readonly chain: readonly string[]
  /** By the signer's own clock: a statement, not a proof. */
  readonly claimedTime: IsoInstant | null
  /** By a verified time-stamp. */
  readonly provenTime: IsoInstant | null
  readonly reason: string | null
  readonly location: string | null
  /** How many bytes of a PDF, from its start, existed when it was signed; of CAdES and XAdES, the length of what is signed. */
  readonly revisionLength: number
  /** The SHA-256 of these bytes: two PDFs that show the same one begin alike, up to this signature and with it. */
  readonly revisionSha256: string
  readonly findings: readonly SignatureFinding[]
}

/** A revision that stood before anybody signed, and what was done to it since, other than signing. */
export type EarlierRevision = {
  readonly sha256: string
  readonly since: 'none' | 'proofs' | 'pages' | 'other'
}

/** JSON-safe, made to be journaled: the same file, anchors and time give the same report. */
export type SignatureReport = {
  readonly file: { readonly length: number; readonly sha256: string }
  /** The instant for which it was judged. */
  readonly at: IsoInstant
  /** What the verdicts rest on: the baseline of the format, trust anchors given, trusted lists not consulted. */
  readonly policy: (typeof POLICIES)[SignatureFormat]
  /** What is signed where it is not the file itself: brought beside it, or held inside. */
  readonly content?: { readonly length: number; readonly sha256: string; readonly held: 'beside' | 'inside' }
  /** In the order in which they were made. */
  readonly signatures: readonly SignatureResult[]
  /** Signature dictionaries that the file holds outside its form, where no reader shows them: more than 0 calls for a look. */
  readonly unreferenced: number
  /** What was signed, as it stood before: each way in which its last line may end. Absent from reports of the first days. */
  readonly earlier?: readonly EarlierRevision[]
}

export function finding(
  id: SignatureFindingId,
  effect: Effect,
  facts: SignatureFinding['facts'] = {},
): SignatureFinding {
  return { id, effect, facts }
}

export function verdictOf(findings: readonly SignatureFinding[]): Verdict {
  if (findings.some(({ effect }) => effect === 'fails')) return 'invalid'
  return findings.some(({ effect }) => effect === 'undetermined') ? 'indeterminate' : 'valid'
}
