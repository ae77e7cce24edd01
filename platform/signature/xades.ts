import type { XmlElement } from 'libxml2-wasm'
import { digestOf } from './algorithms.ts'
import type { Brought } from './cades.ts'
import {
  brokenFinding,
  chainFinding,
  chainOf,
  dateSignature,
  flawFinding,
  type Judged,
  type Judging,
  judgingWith,
  levelOf,
  resultOf,
  revocationOf,
  sha256Of,
  signerFindings,
  type ValidationOptions,
} from './judging.ts'
import { holdsProofs } from './proofs.ts'
import { finding, POLICIES, type SignatureFinding, type SignatureReport, type SignatureResult } from './report.ts'
import { contains, contentOf, type ReferredContent, type SignedXml, signaturesOf } from './xades-content.ts'
import { namesCertificate, readSignature, statedTime, type XmlReference, type XmlSignature } from './xades-signature.ts'
import { childrenOf, DS, identified, isNamed, readXml, XmlStructureError } from './xml.ts'

type Found = { readonly result: SignatureResult; readonly content?: ReferredContent }

/**
 * Judges the signatures of a XAdES file (ETSI EN 319 132-1): over a file brought beside it, over what it holds, or over the document
 * around it. A signature stands for one document: whatever else the file holds, or whatever else it refers to, is told.
 *
 * @returns a report with no signature for a file of XML that holds none
 * @throws {SignedFileError} for a file that is not well formed, or declares a document type
 */
export function judgeXades(brought: Brought, options: ValidationOptions): SignatureReport {
  const document = readXml(brought.bytes)
  try {
    const around = judgingWith(options)
    const all = signaturesOf(document)
    // A counter-signature in the properties of another is over that other one, and no signature of the document.
    const outer = all.filter((each) => !all.some((other) => !other.isSameNode(each) && contains(other, each)))
    const found = outer.map((element, index) => {
      const number = all.findIndex((each) => each.isSameNode(element))
      return judge(element, index + 1, { bytes: brought.bytes, document, number }, brought.content, around)
    })
    const content = found.map((each) => each.content).find((each) => each !== undefined && each.held !== 'around')
    return {
      file: { length: brought.bytes.byteLength, sha256: sha256Of(brought.bytes) },
      at: options.at,
      policy: POLICIES.XAdES,
      ...contentShown(content, brought),
      signatures: found.map(({ result }) => result),
      unreferenced: all.length - outer.length,
    }
  } finally {
    document.dispose()
  }
}

function contentShown(
  content: ReferredContent | undefined,
  { content: beside }: Brought,
): Pick<SignatureReport, 'content'> {
  if (content !== undefined && content.held !== 'around') {
    const { read, held } = content
    return { content: { length: read.byteLength, sha256: sha256Of(read), held } }
  }
  return beside === undefined
    ? {}
    : { content: { length: beside.byteLength, sha256: sha256Of(beside), held: 'beside' } }
}

function judge(
  element: XmlElement,
  order: number,
  file: SignedXml,
  beside: Uint8Array | undefined,
  around: Judging,
): Found {
  const shown = (id: string, read: Uint8Array) => ({
    ...{ field: id === '' ? String(order) : id, kind: 'signature' as const, reason: null, location: null },
    ...{ revisionLength: read.byteLength, revisionSha256: sha256Of(read) },
  })
  const nothing = new Uint8Array()
  try {
    const signature = readSignature(element)
    const properties = propertiesReferred(signature, file)
    const data = signature.references.filter((reference) => reference !== properties?.reference)
    const [only, ...more] = data
    if (only === undefined) throw new XmlStructureError('it refers to no content')
    if (more.length > 0) {
      const several = finding('several-references', 'undetermined', { references: data.length })
      return { result: resultOf(shown(signature.id, nothing), [several]) }
    }
    const content = contentOf(only, signature, file, beside)
    if (content === undefined)
      return { result: resultOf(shown(signature.id, nothing), [finding('signed-content-missing', 'undetermined')]) }
    const judged = judgeOver(content, only, { signature, properties, beside }, around)
    return { result: resultOf(shown(signature.id, content.read), judged.findings, judged), content }
  } catch (error) {
    return { result: resultOf(shown('', nothing), [brokenFinding(error)]) }
  }
}

type Properties = { readonly element: XmlElement; readonly reference: XmlReference; readonly intact: boolean }

/** What the signer stated, where a reference of the signature leads to that very element, and to no other of its kind. */
function propertiesReferred(signature: XmlSignature, file: SignedXml): Properties | undefined {
  const { properties: element, references } = signature
  if (element === undefined) return undefined
  for (const reference of references) {
    if (!reference.uri?.startsWith('#') || !identified(file.document, reference.uri.slice(1)).isSameNode(element))
      continue
    const content = contentOf(reference, signature, file, undefined)
    return { element, reference, intact: content !== undefined && matches(reference, content.hashed) }
  }
  return undefined
}

const matches = ({ digest, value }: XmlReference, hashed: Uint8Array): boolean =>
  Buffer.from(value).equals(digestOf(digest, hashed))

type Over = {
  readonly signature: XmlSignature
  readonly properties: Properties | undefined
  readonly beside: Uint8Array | undefined
}

function judgeOver(content: ReferredContent, reference: XmlReference, over: Over, around: Judging): Judged {
  const { signature, properties } = over
  const flaws = flawsIn(content, reference, over)
  const stated = properties?.intact === true && flaws.length === 0 ? statedTime(properties.element) : undefined
  const { stamp, signer, certificates, proofs } = signature
  const token = { token: stamp?.token, claimed: stated }
  const dated = dateSignature(token, () => stamp?.over() ?? new Uint8Array(), around)
  const chain = signer && chainOf(signer, certificates, dated, around)
  const isBaseline = properties !== undefined && stated !== undefined && flaws.length === 0
  return {
    findings: [
      ...flaws,
      ...(flaws.length === 0
        ? [finding('integrity-verified', 'passes'), finding('signing-certificate-bound', 'passes')]
        : []),
      ...(content.whole ? coverage(content) : [finding('covers-only-a-part', 'fails')]),
      ...(properties === undefined
        ? [finding('not-a-baseline-format', 'informs', { missing: 'SignedProperties' })]
        : []),
      ...(signer === undefined ? [] : signerFindings(signer)),
      ...(chain === undefined ? [] : [chainFinding(chain)]),
      dated.finding,
      ...revocationOf(chain, proofs, dated, around),
    ],
    level: levelOf(isBaseline, dated, holdsProofs(proofs)),
    ...(chain === undefined ? {} : { chain }),
    ...(stated === undefined ? {} : { claimedTime: stated.toISOString() }),
    ...(dated.timestamp === undefined ? {} : { timestamp: dated.timestamp }),
  }
}

const coverage = ({ held }: ReferredContent): readonly SignatureFinding[] =>
  held === 'around' ? [finding('covers-whole-file', 'passes')] : []

/** Everything that does not hold between the signature, its signer and the content; empty when all does. */
function flawsIn(content: ReferredContent, reference: XmlReference, { signature, properties, beside }: Over) {
  const { signer, certificates } = signature
  const isOther = beside !== undefined && sha256Of(beside) !== sha256Of(content.read)
  const isIntact = matches(reference, content.hashed) && !isOther && properties?.intact !== false
  const named =
    properties === undefined || signer === undefined ? undefined : namesCertificate(properties.element, signer)
  return [
    ...(isIntact ? [] : [flawFinding('digest-mismatch')]),
    ...(hasUnsignedObject(signature, content) ? [finding('covers-only-a-part', 'fails')] : []),
    ...(certificates.length === 0 ? [flawFinding('signer-certificate-missing')] : []),
    ...(certificates.length > 0 && signer === undefined ? [flawFinding('signature-mismatch')] : []),
    ...(signer === undefined || named === true
      ? []
      : [flawFinding(named === undefined ? 'signing-certificate-missing' : 'signing-certificate-mismatch')]),
  ]
}

/** Something in the signature that is neither what it signs nor its own properties: nobody signed it, and a reader may show it. */
function hasUnsignedObject({ element, properties, references }: XmlSignature, { held }: ReferredContent): boolean {
  const objects = childrenOf(element).filter((child) => isNamed(child, DS, 'Object'))
  const own = objects.filter((each) => properties !== undefined && contains(each, properties))
  const isOwnAlone = own.every((each) => childrenOf(each).length === 1)
  const others = objects.length - own.length
  return !isOwnAlone || others > (held === 'inside' && references.length > 0 ? 1 : 0)
}
