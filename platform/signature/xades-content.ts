import { type XmlDocument, type XmlElement, XmlText } from 'libxml2-wasm'
import { UnsupportedAlgorithmError } from './algorithms.ts'
import type { XmlReference, XmlSignature } from './xades-signature.ts'
import {
  attribute,
  bytesOf,
  type Canonicalisation,
  canonicalBytes,
  canonicalisationOf,
  childrenOf,
  DEFAULT_CANONICALISATION,
  DS,
  identified,
  isNamed,
  only,
  readXml,
  textOf,
  XmlStructureError,
} from './xml.ts'

/** What a reference is over: the bytes that are hashed, those that a person reads, and where they stand. */
export type ReferredContent = {
  readonly hashed: Uint8Array
  readonly read: Uint8Array
  readonly held: 'beside' | 'inside' | 'around'
  /** False when more stands in the file than what is signed and the signature. */
  readonly whole: boolean
}

const ENVELOPED = `${DS}enveloped-signature`
const BASE64 = `${DS}base64`
const XPATH = 'http://www.w3.org/TR/1999/REC-xpath-19991116'

/** A file of XML and the signature of it that is judged, told by its number among all `ds:Signature` of the document. */
export type SignedXml = { readonly bytes: Uint8Array; readonly document: XmlDocument; readonly number: number }

/** Every `ds:Signature` of a document, in its order. */
export const signaturesOf = (document: XmlDocument): readonly XmlElement[] =>
  document.find('//ds:Signature', { ds: DS }).filter((node): node is XmlElement => isNamed(node, DS, 'Signature'))

/**
 * The content that a reference is over.
 *
 * @param beside the file brought with the signature: nothing is ever fetched by its address
 * @returns `undefined` when the content stands apart and was not brought
 * @throws {XmlStructureError} or {UnsupportedAlgorithmError} (a transform that could change what is read)
 */
export function contentOf(
  reference: XmlReference,
  signature: XmlSignature,
  file: SignedXml,
  beside: Uint8Array | undefined,
): ReferredContent | undefined {
  const { uri } = reference
  const steps = stepsOf(reference)
  if (uri === undefined || !(uri === '' || uri.startsWith('#'))) {
    if (beside === undefined) return undefined
    if (steps.without !== 'nothing' || steps.decoded) throw new XmlStructureError('a transform for another place')
    const hashed = steps.canonicalised === undefined ? beside : canonicalBytes(readXml(beside), steps.canonicalised)
    return { hashed, read: beside, held: 'beside', whole: true }
  }
  const target = uri === '' ? undefined : identified(file.document, uri.slice(1))
  if (target === undefined || target.isSameNode(file.document.root)) return around(target === undefined, steps, file)
  const holder = childrenOf(signature.element).find((child) => isNamed(child, DS, 'Object') && contains(child, target))
  const whole = holder !== undefined && isAllOf(holder, target) && signature.element.isSameNode(file.document.root)
  if (steps.without !== 'nothing') throw new XmlStructureError('a transform for another place')
  return { ...inside(target, steps), held: 'inside', whole }
}

/** Whether an element is the holder itself, or all that stands in it. */
function isAllOf(holder: XmlElement, target: XmlElement): boolean {
  if (target.isSameNode(holder)) return true
  for (let child = holder.firstChild; child !== null; child = child.next) {
    const isBlank = child instanceof XmlText && child.content.trim() === ''
    if (!isBlank && !child.isSameNode(target)) return false
  }
  return true
}

type Steps = {
  readonly without: 'nothing' | 'its-signature' | 'every-signature'
  readonly decoded: boolean
  readonly canonicalised: Canonicalisation | undefined
}

/** The transforms that are understood: each only takes a signature out, decodes, or writes canonically, in this order. */
function stepsOf({ transforms }: XmlReference): Steps {
  let steps: Steps = { without: 'nothing', decoded: false, canonicalised: undefined }
  for (const transform of transforms) {
    if (!isNamed(transform, DS, 'Transform')) throw new XmlStructureError('not a Transform')
    const name = attribute(transform, 'Algorithm') ?? ''
    const canonicalised = canonicalisationOf(transform)
    // The last canonicalisation is the one whose bytes are hashed; nothing may follow it or a decoding.
    if (steps.decoded || steps.canonicalised !== undefined) throw new UnsupportedAlgorithmError(name)
    // Of a same-document reference, comments are no part (XMLDSig 1.1, 4.4.3.3).
    if (canonicalised !== undefined) steps = { ...steps, canonicalised: { ...canonicalised, withComments: false } }
    else if (name === BASE64) steps = { ...steps, decoded: true }
    else if (name === ENVELOPED) steps = { ...steps, without: 'its-signature' }
    else if (name === XPATH && isEverySignatureOut(transform)) steps = { ...steps, without: 'every-signature' }
    else throw new UnsupportedAlgorithmError(name)
  }
  return steps
}

/** The one expression that is understood: it leaves every signature out, as tools write it for signatures side by side. */
function isEverySignatureOut(transform: XmlElement): boolean {
  const expression = only(transform, DS, 'XPath')
  const prefix = /^not\(ancestor-or-self::([A-Za-z_][\w.-]*):Signature\)$/.exec(textOf(expression).trim())?.[1]
  return prefix !== undefined && expression.namespaceForPrefix(prefix) === DS
}

/** The document itself, without its signature: removed from a copy, so that what is judged is left as it is. */
function around(isDocument: boolean, steps: Steps, { bytes, number }: SignedXml): ReferredContent {
  const copy = readXml(bytes)
  try {
    const signatures = signaturesOf(copy)
    const outer = signatures.filter(
      (each) => !signatures.some((other) => !other.isSameNode(each) && contains(other, each)),
    )
    const out = steps.without === 'nothing' ? [] : steps.without === 'every-signature' ? outer : [signatures[number]]
    if (out.some((each) => each?.isSameNode(copy.root))) throw new XmlStructureError('a signature around itself')
    for (const each of out) each?.remove()
    if (steps.decoded) throw new XmlStructureError('a document that is base64')
    const hashed = canonicalBytes(isDocument ? copy : copy.root, steps.canonicalised ?? DEFAULT_CANONICALISATION)
    return { hashed, read: hashed, held: 'around', whole: true }
  } finally {
    copy.dispose()
  }
}

function inside(target: XmlElement, { decoded, canonicalised }: Steps): Pick<ReferredContent, 'hashed' | 'read'> {
  if (decoded) {
    const bytes = bytesOf(target)
    return { hashed: bytes, read: bytes }
  }
  const hashed = canonicalBytes(target, canonicalised ?? DEFAULT_CANONICALISATION)
  // The element is signed as it is written, and what a person reads is what it says in base64.
  return { hashed, read: attribute(target, 'Encoding') === BASE64 ? bytesOf(target) : hashed }
}

/** Whether an element is another one or stands in it. */
export function contains(outer: XmlElement, inner: XmlElement): boolean {
  for (let at: XmlElement | null = inner; at !== null; at = at.parent) if (at.isSameNode(outer)) return true
  return false
}
