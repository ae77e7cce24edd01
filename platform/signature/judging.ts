import { createHash } from 'node:crypto'
import type { IsoInstant } from '#kernel/citation.ts'
import { imprintAlgorithm, type Timestamp, TimestampError, verifyTimestampToken } from '../timestamp.ts'
import { digestOf, UnsupportedAlgorithmError } from './algorithms.ts'
import { maySign, type ParsedCertificate, readCertificate, summarize } from './certificate.ts'
import { buildChain, type Chain } from './chain.ts'
import type { CmsFlaw, CmsSignature } from './cms.ts'
import { holdsProofs, joinedProofs, type RevocationProofs } from './proofs.ts'
import {
  type BaselineLevel,
  finding,
  INDICATIONS,
  type SignatureFinding,
  type SignatureResult,
  verdictOf,
} from './report.ts'
import { revocationFindings } from './revocation.ts'

/** What the three formats of annexe 12 have in common once their bytes are read: dates, chains, words. */

export type ValidationOptions = {
  /** Certificates of the authorities that we trust, for signers and time-stamps, DER or PEM. */
  readonly trustAnchors: readonly Uint8Array[]
  /** The instant to judge at: given by the caller's clock, so that a report can be made again later. */
  readonly at: IsoInstant
}

export type Judging = { readonly anchors: readonly ParsedCertificate[]; readonly options: ValidationOptions }

/**
 * Reads the anchors once for a file.
 * @throws {Error} when one of them is no certificate
 */
export const judgingWith = (options: ValidationOptions): Judging => ({
  options,
  anchors: options.trustAnchors.map(readCertificate),
})

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What one signature was found to be. */
export type Judged = {
  readonly findings: readonly SignatureFinding[]
  readonly level: BaselineLevel
  readonly chain?: Chain
  readonly claimedTime?: IsoInstant
  readonly timestamp?: Timestamp
}

export type Dated = { readonly finding: SignatureFinding; readonly timestamp?: Timestamp }

/**
 * When it was signed, by a time-stamp over these bytes if one is joined. One that does not verify proves nothing and breaks nothing:
 * the signature is judged as if it had none.
 *
 * @param stamped the bytes that the token must be over
 */
export function dateSignature(
  { token, claimed }: { readonly token: Uint8Array | undefined; readonly claimed: Date | undefined },
  stamped: () => Uint8Array,
  { options }: Judging,
): Dated {
  if (token === undefined)
    return { finding: finding(claimed === undefined ? 'time-unknown' : 'time-only-claimed', 'informs') }
  try {
    const algorithm = imprintAlgorithm(token)
    const imprint = { algorithm, digest: digestOf(algorithm, stamped()) }
    const timestamp = verifyTimestampToken(token, { imprint, trustAnchors: options.trustAnchors })
    return { finding: finding('time-proven', 'passes', { authority: timestamp.authority }), timestamp }
  } catch (error) {
    const flaw = error instanceof TimestampError ? error.flaw : 'malformed'
    return { finding: finding('timestamp-not-verified', 'informs', { flaw }) }
  }
}

/** The signer's path to an anchor. A proven time is the time to judge it at (ETSI EN 319 102-1, 5.5); without one, it is the caller's. */
export const chainOf = (
  signer: ParsedCertificate,
  pool: readonly ParsedCertificate[],
  { timestamp }: Dated,
  { anchors, options }: Judging,
): Chain => buildChain(signer, pool, anchors, new Date(timestamp?.time ?? options.at))

/** What the proofs that came with a signature say of its chain, for the time at which this is judged. */
export const revocationOf = (
  chain: Chain | undefined,
  proofs: RevocationProofs,
  { timestamp }: Dated,
  { options }: Judging,
): readonly SignatureFinding[] =>
  chain === undefined
    ? [finding('revocation-not-checked', 'informs')]
    : revocationFindings(chain, proofs, {
        judged: new Date(timestamp?.time ?? options.at),
        now: new Date(options.at),
      })

export function flawFinding(flaw: CmsFlaw): SignatureFinding {
  const isForgery = flaw === 'digest-mismatch' || flaw === 'signature-mismatch' || flaw === 'content-type-mismatch'
  return finding(flaw, isForgery ? 'fails' : 'undetermined')
}

export function signerFindings(signer: ParsedCertificate): readonly SignatureFinding[] {
  const { qualified, forSignature, onDevice } = summarize(signer).claims
  return [
    ...(maySign(signer, 'documents') ? [] : [finding('key-not-for-signing', 'undetermined')]),
    qualified
      ? finding('qualified-certificate-claimed', 'informs', { forSignature, onDevice })
      : finding('qualified-certificate-not-claimed', 'informs'),
  ]
}

export function chainFinding(chain: Chain): SignatureFinding {
  const ids = {
    trusted: ['chain-trusted', 'passes'],
    expired: ['certificate-expired', 'undetermined'],
    'not-yet-valid': ['certificate-not-yet-valid', 'undetermined'],
    'not-found': ['chain-not-found', 'undetermined'],
  } as const
  const [id, effect] = ids[chain.status]
  return finding(id, effect)
}

/** What a structure that cannot be judged is worth: an algorithm outside our list proves no forgery. */
export function brokenFinding(error: unknown): SignatureFinding {
  const detail = error instanceof Error ? error.message : String(error)
  return error instanceof UnsupportedAlgorithmError
    ? finding('algorithm-not-accepted', 'undetermined', { detail })
    : finding('structure-broken', 'fails', { detail })
}

/**
 * Judges a CMS signature whose content was compared: what holds, who signed, when.
 *
 * @param of.format what was found of the format; empty for a baseline one
 * @param of.proofs what the file holds beside the signature on revoked certificates: with any, a dated one is of level B-LT
 */
export function judgeCms(
  cms: CmsSignature,
  flaws: readonly CmsFlaw[],
  around: Judging,
  { format, ...file }: { readonly format: readonly SignatureFinding[]; readonly proofs: RevocationProofs },
): Judged {
  const dated = dateSignature({ token: cms.timestampToken, claimed: cms.claimedTime }, () => cms.value, around)
  const chain = cms.signer && chainOf(cms.signer, cms.certificates, dated, around)
  const isBaseline = format.length === 0 && flaws.length === 0
  const proofs = joinedProofs(cms.proofs, file.proofs)
  return {
    findings: [
      ...flaws.map(flawFinding),
      ...(flaws.length === 0
        ? [finding('integrity-verified', 'passes'), finding('signing-certificate-bound', 'passes')]
        : []),
      ...format,
      ...(cms.signer === undefined ? [] : signerFindings(cms.signer)),
      ...(chain === undefined ? [] : [chainFinding(chain)]),
      dated.finding,
      ...revocationOf(chain, proofs, dated, around),
    ],
    level: levelOf(isBaseline, dated, holdsProofs(proofs)),
    ...(chain === undefined ? {} : { chain }),
    ...(cms.claimedTime === undefined ? {} : { claimedTime: cms.claimedTime.toISOString() }),
    ...(dated.timestamp === undefined ? {} : { timestamp: dated.timestamp }),
  }
}

/** The baseline level that the parts present allow. */
export function levelOf(isBaseline: boolean, { timestamp }: Dated, hasProofs: boolean): BaselineLevel {
  if (!isBaseline) return 'none'
  if (timestamp === undefined) return 'B-B'
  return hasProofs ? 'B-LT' : 'B-T'
}

type Shown = Pick<SignatureResult, 'field' | 'kind' | 'reason' | 'location' | 'revisionLength' | 'revisionSha256'>

/** The result of one signature as the report shows it. */
export function resultOf(shown: Shown, findings: readonly SignatureFinding[], judged?: Judged): SignatureResult {
  const verdict = verdictOf(findings)
  const [signer] = judged?.chain?.path ?? []
  return {
    ...shown,
    verdict,
    indication: INDICATIONS[verdict],
    level: judged?.level ?? 'none',
    signer: signer === undefined ? null : summarize(signer),
    chain: judged?.chain?.path.map((certificate) => summarize(certificate).subject) ?? [],
    claimedTime: judged?.claimedTime ?? null,
    provenTime: judged?.timestamp?.time ?? null,
    findings,
  }
}
