import { type PDF, PdfRef, PdfStream } from '@libpdf/core'
import { fromBER } from 'asn1js'
import { imprintAlgorithm, TimestampError, verifyTimestampToken } from '../timestamp.ts'
import { digestOf } from './algorithms.ts'
import { flawsOf, ID_DATA, readCms } from './cms.ts'
import { earlierRevisions } from './earlier.ts'
import {
  brokenFinding,
  type Judged,
  type Judging,
  judgeCms,
  judgingWith,
  resultOf,
  sha256Of,
  type ValidationOptions,
} from './judging.ts'
import { changesSince, type LaterChanges } from './later-changes.ts'
import {
  coveredParts,
  type LocatedSignature,
  locateSignatures,
  openSigned,
  resolver,
  revisionLength,
} from './locate.ts'
import type { RevocationProofs } from './proofs.ts'
import { finding, POLICIES, type SignatureFinding, type SignatureReport, type SignatureResult } from './report.ts'

type Case = Judging & { readonly bytes: Uint8Array; readonly pdf: PDF }

/**
 * Judges every signature of a PDF in this thread (PAdES, ETSI EN 319 142-1): integrity, what was
 * added after it, who signed with which certificate, its chain and its dates, and what the file itself proves on revoked certificates.
 * Nothing is fetched and trusted lists are not consulted: each
 * result says so (the five checks of the order of 22 March 2019 on signature, art. 5, need them: a person completes).
 *
 * @returns a report with no signature for a PDF that holds none
 * @throws {SignedFileError} for a file that is no PDF, is encrypted, or only opens by guessing
 */
export async function judgePdf(bytes: Uint8Array, options: ValidationOptions): Promise<SignatureReport> {
  const pdf = await openSigned(bytes)
  const located = locateSignatures(pdf)
  const around: Case = { bytes, pdf, ...judgingWith(options) }
  const results: SignatureResult[] = []
  for (const signature of located) results.push(await judge(signature, around))
  const [first] = located
  return {
    file: { length: bytes.byteLength, sha256: sha256Of(bytes) },
    at: options.at,
    policy: POLICIES.PAdES,
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
  const length = revisionLength(signature)
  const { field, reason, location, subFilter } = signature
  const isTimestamp = subFilter === 'ETSI.RFC3161'
  const shown = {
    ...{ field, reason, location, revisionLength: length },
    revisionSha256: sha256Of(around.bytes.subarray(0, length)),
    kind: isTimestamp ? ('document-timestamp' as const) : ('signature' as const),
  }
  const parts = coveredParts(around.bytes, signature)
  if (typeof parts === 'string') {
    return resultOf(shown, [finding('range-does-not-cover-its-revision', 'fails', { detail: parts })])
  }
  const later = laterFinding(await changesSince(around.bytes, length, around.pdf))
  try {
    const cms = withoutPadding(signature.contents)
    const found = isTimestamp
      ? judgeDocumentTimestamp(cms, parts, around)
      : judgeSignature(signature, cms, parts, around)
    return resultOf(shown, [later, ...found.findings], found)
  } catch (error) {
    return resultOf(shown, [later, brokenFinding(error)])
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

function judgeSignature(
  { subFilter }: LocatedSignature,
  der: Uint8Array,
  parts: readonly Uint8Array[],
  around: Case,
): Judged {
  const cms = readCms(der)
  const flaws = cms.content === undefined ? flawsOf(cms, ID_DATA, parts) : (['content-type-mismatch'] as const)
  const isBaseline = subFilter === 'ETSI.CAdES.detached'
  return judgeCms(cms, flaws, around, {
    format: isBaseline ? [] : [finding('not-a-baseline-format', 'informs', { subFilter })],
    proofs: proofsIn(around.pdf),
  })
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

/** What the store of validation data (`DSS`) holds on revoked certificates (ETSI EN 319 142-1, 5.4.2). */
function proofsIn(pdf: PDF): RevocationProofs {
  const resolve = resolver(pdf)
  const store = pdf.getCatalog().getDict('DSS', resolve)
  const streams = (key: string) =>
    (store?.getArray(key, resolve)?.toArray() ?? []).flatMap((item) => {
      const stream = item instanceof PdfRef ? pdf.getObject(item) : item
      return stream instanceof PdfStream ? [stream.getDecodedData()] : []
    })
  return { crls: streams('CRLs'), ocsps: streams('OCSPs') }
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
