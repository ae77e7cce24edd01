import { createHash } from 'node:crypto'
import type { PDF } from '@libpdf/core'
import { fromBER } from 'asn1js'
import type { IsoInstant } from '#kernel/citation.ts'
import { imprintAlgorithm, type Timestamp, TimestampError, verifyTimestampToken } from '../timestamp.ts'
import { digestOf, UnsupportedAlgorithmError } from './algorithms.ts'
import { maySign, type ParsedCertificate, readCertificate, summarize } from './certificate.ts'
import { buildChain, type Chain } from './chain.ts'
import { type CmsFlaw, type CmsSignature, flawsOf, ID_DATA, readCms } from './cms.ts'
import { earlierRevisions } from './earlier.ts'
import { changesSince, type LaterChanges } from './later-changes.ts'
import {
  coveredParts,
  type LocatedSignature,
  locateSignatures,
  openSigned,
  resolver,
  revisionLength,
} from './locate.ts'
import {
  finding,
  INDICATIONS,
  type PadesLevel,
  type SignatureFinding,
  type SignatureReport,
  type SignatureResult,
  verdictOf,
} from './report.ts'

export type ValidationOptions = {
  /** Certificates of the authorities that we trust, for signers and time-stamps, DER or PEM. */
  readonly trustAnchors: readonly Uint8Array[]
  /** The instant to judge at: given by the caller's clock, so that a report can be made again later. */
  readonly at: IsoInstant
}

type Case = {
  readonly bytes: Uint8Array
  readonly pdf: PDF
  readonly anchors: readonly ParsedCertificate[]
  readonly options: ValidationOptions
}

/**
 * Judges every signature of a PDF in this thread: `validatePdfSignatures` is the door for files from outside (PAdES, ETSI EN 319 142-1) in the words of ETSI EN 319 102-1: integrity, what was
 * added after it, who signed with which certificate, its chain and its dates. Revocation and trusted lists are not consulted: each
 * result says so (the five checks of the order of 22 March 2019 on signature, art. 5, need them: a person completes).
 *
 * @returns a report with no signature for a PDF that holds none
 * @throws {SignedPdfError} for a file that is no PDF, is encrypted, or only opens by guessing
 */
export async function judgePdf(bytes: Uint8Array, options: ValidationOptions): Promise<SignatureReport> {
  const pdf = await openSigned(bytes)
  const located = locateSignatures(pdf)
  const around: Case = { bytes, pdf, options, anchors: options.trustAnchors.map(readCertificate) }
  const results: SignatureResult[] = []
  for (const signature of located) results.push(await judge(signature, around))
  const [first] = located
  return {
    file: { length: bytes.byteLength, sha256: sha256Of(bytes) },
    at: options.at,
    policy: 'unisson-pades-1',
    signatures: withArchivalLevel(results),
    unreferenced: Math.max(0, countRanges(bytes) - located.length),
    earlier: first === undefined ? [] : await earlierRevisions(bytes, first.byteRange[1] ?? 0, pdf),
  }
}

function countRanges(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/ByteRange\b/g)?.length ?? 0
  )
}

async function judge(signature: LocatedSignature, around: Case): Promise<SignatureResult> {
  const revision = around.bytes.subarray(0, revisionLength(signature))
  return { ...(await judged(signature, around)), revisionSha256: sha256Of(revision) }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function judged(signature: LocatedSignature, around: Case): Promise<Omit<SignatureResult, 'revisionSha256'>> {
  const parts = coveredParts(around.bytes, signature)
  if (typeof parts === 'string') {
    return result(signature, [finding('range-does-not-cover-its-revision', 'fails', { detail: parts })])
  }
  const later = laterFinding(await changesSince(around.bytes, revisionLength(signature), around.pdf))
  try {
    const cms = withoutPadding(signature.contents)
    const isTimestamp = signature.subFilter === 'ETSI.RFC3161'
    const found = isTimestamp
      ? judgeDocumentTimestamp(cms, parts, around)
      : judgeSignature(signature, cms, parts, around)
    return result(signature, [later, ...found.findings], found)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    const id = error instanceof UnsupportedAlgorithmError ? 'algorithm-not-accepted' : 'structure-broken'
    const effect = id === 'structure-broken' ? 'fails' : 'undetermined'
    return result(signature, [later, finding(id, effect, { detail })])
  }
}

/** The placeholder in the file is larger than the signature: what remains must be zeros. */
function withoutPadding(contents: Uint8Array): Uint8Array {
  const { offset } = fromBER(contents)
  if (offset <= 0 || contents.subarray(offset).some((byte) => byte !== 0))
    throw new TypeError('no signature in its place')
  return contents.slice(0, offset)
}

function laterFinding(changes: LaterChanges): SignatureFinding {
  switch (changes.kind) {
    case 'none':
      return finding('covers-whole-file', 'passes')
    case 'proofs':
      return finding('followed-by-proofs-only', 'passes')
    case 'pages':
      return finding('followed-by-page-changes', 'fails', { changed: changes.changed, bytes: changes.bytes })
    case 'other':
      return finding('followed-by-other-changes', 'undetermined', { changed: changes.changed, bytes: changes.bytes })
  }
}

type Judged = {
  readonly findings: readonly SignatureFinding[]
  readonly level: PadesLevel
  readonly chain?: Chain
  readonly claimedTime?: IsoInstant
  readonly timestamp?: Timestamp
}

function judgeSignature(
  signature: LocatedSignature,
  der: Uint8Array,
  parts: readonly Uint8Array[],
  around: Case,
): Judged {
  const cms = readCms(der)
  const flaws = cms.content === undefined ? flawsOf(cms, ID_DATA, parts) : (['content-type-mismatch'] as const)
  const dated = dateSignature(cms, around)
  const isBaseline = signature.subFilter === 'ETSI.CAdES.detached' && flaws.length === 0
  const chain = cms.signer && buildChain(cms.signer, cms.certificates, around.anchors, judgingTime(dated, around))
  return {
    findings: [
      ...flaws.map(flawFinding),
      ...(flaws.length === 0
        ? [finding('integrity-verified', 'passes'), finding('signing-certificate-bound', 'passes')]
        : []),
      ...(signature.subFilter === 'ETSI.CAdES.detached'
        ? []
        : [finding('not-a-baseline-format', 'informs', { subFilter: signature.subFilter })]),
      ...(cms.signer === undefined ? [] : signerFindings(cms.signer)),
      ...(chain === undefined ? [] : [chainFinding(chain)]),
      dated.finding,
      finding('revocation-not-checked', 'informs'),
    ],
    level: !isBaseline
      ? 'none'
      : dated.timestamp === undefined
        ? 'B-B'
        : hasValidationData(around.pdf)
          ? 'B-LT'
          : 'B-T',
    ...(chain === undefined ? {} : { chain }),
    ...(cms.claimedTime === undefined ? {} : { claimedTime: cms.claimedTime.toISOString() }),
    ...(dated.timestamp === undefined ? {} : { timestamp: dated.timestamp }),
  }
}

function judgeDocumentTimestamp(der: Uint8Array, parts: readonly Uint8Array[], around: Case): Judged {
  try {
    const algorithm = imprintAlgorithm(der)
    const imprint = { algorithm, digest: digestOf(algorithm, ...parts) }
    const timestamp = verifyTimestampToken(der, { imprint, trustAnchors: around.options.trustAnchors })
    const findings = [
      finding('time-proven', 'passes', { authority: timestamp.authority }),
      finding('revocation-not-checked', 'informs'),
    ]
    return { findings, level: 'none', timestamp }
  } catch (error) {
    if (!(error instanceof TimestampError)) throw error
    const isTrustOnly = error.flaw === 'authority-not-trusted' || error.flaw === 'authority-not-in-force'
    return {
      findings: [finding('timestamp-not-verified', isTrustOnly ? 'undetermined' : 'fails', { flaw: error.flaw })],
      level: 'none',
    }
  }
}

type Dated = { readonly finding: SignatureFinding; readonly timestamp?: Timestamp }

/** A time-stamp that does not verify proves nothing and breaks nothing: the signature is judged as if it had none. */
function dateSignature(cms: CmsSignature, around: Case): Dated {
  const claimed: SignatureFinding =
    cms.claimedTime === undefined ? finding('time-unknown', 'informs') : finding('time-only-claimed', 'informs')
  if (cms.timestampToken === undefined) return { finding: claimed }
  try {
    const algorithm = imprintAlgorithm(cms.timestampToken)
    const imprint = { algorithm, digest: digestOf(algorithm, cms.value) }
    const timestamp = verifyTimestampToken(cms.timestampToken, { imprint, trustAnchors: around.options.trustAnchors })
    return { finding: finding('time-proven', 'passes', { authority: timestamp.authority }), timestamp }
  } catch (error) {
    const flaw = error instanceof TimestampError ? error.flaw : 'malformed'
    return { finding: finding('timestamp-not-verified', 'informs', { flaw }) }
  }
}

/** A proven time is the time to judge the certificate at (ETSI EN 319 102-1, 5.5); without one, it is the caller's. */
function judgingTime(dated: Dated, around: Case): Date {
  return new Date(dated.timestamp?.time ?? around.options.at)
}

function flawFinding(flaw: CmsFlaw): SignatureFinding {
  const isForgery = flaw === 'digest-mismatch' || flaw === 'signature-mismatch' || flaw === 'content-type-mismatch'
  return finding(flaw, isForgery ? 'fails' : 'undetermined')
}

function signerFindings(signer: ParsedCertificate): readonly SignatureFinding[] {
  const { qualified, forSignature, onDevice } = summarize(signer).claims
  return [
    ...(maySign(signer, 'documents') ? [] : [finding('key-not-for-signing', 'undetermined')]),
    qualified
      ? finding('qualified-certificate-claimed', 'informs', { forSignature, onDevice })
      : finding('qualified-certificate-not-claimed', 'informs'),
  ]
}

function chainFinding(chain: Chain): SignatureFinding {
  const ids = {
    trusted: ['chain-trusted', 'passes'],
    expired: ['certificate-expired', 'undetermined'],
    'not-yet-valid': ['certificate-not-yet-valid', 'undetermined'],
    'not-found': ['chain-not-found', 'undetermined'],
  } as const
  const [id, effect] = ids[chain.status]
  return finding(id, effect)
}

function hasValidationData(pdf: PDF): boolean {
  const store = pdf.getCatalog().getDict('DSS', resolver(pdf))
  return ['Certs', 'OCSPs', 'CRLs'].some((key) => (store?.getArray(key, resolver(pdf))?.length ?? 0) > 0)
}

function result(
  signature: LocatedSignature,
  findings: readonly SignatureFinding[],
  judged?: Judged,
): Omit<SignatureResult, 'revisionSha256'> {
  const verdict = verdictOf(findings)
  const [signer] = judged?.chain?.path ?? []
  return {
    field: signature.field,
    kind: signature.subFilter === 'ETSI.RFC3161' ? 'document-timestamp' : 'signature',
    verdict,
    indication: INDICATIONS[verdict],
    level: judged?.level ?? 'none',
    signer: signer === undefined ? null : summarize(signer),
    chain: judged?.chain?.path.map((certificate) => summarize(certificate).subject) ?? [],
    claimedTime: judged?.claimedTime ?? null,
    provenTime: judged?.timestamp?.time ?? null,
    reason: signature.reason,
    location: signature.location,
    revisionLength: revisionLength(signature),
    findings,
  }
}

/** B-LTA is B-LT under a later document time-stamp that verifies. */
function withArchivalLevel(results: readonly SignatureResult[]): readonly SignatureResult[] {
  return results.map((one, index) => {
    const sealed = results
      .slice(index + 1)
      .some(({ kind, verdict }) => kind === 'document-timestamp' && verdict === 'valid')
    return one.level === 'B-LT' && sealed ? { ...one, level: 'B-LTA' as const } : one
  })
}
