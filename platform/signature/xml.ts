import {
  ParseOption,
  type SubtreeC14NOptions,
  XmlC14NMode,
  XmlCData,
  XmlDocument,
  XmlElement,
  type XmlNode,
  XmlText,
} from 'libxml2-wasm'
import { UnsupportedAlgorithmError } from './algorithms.ts'
import { SignedFileError } from './locate.ts'

/** An XML structure that is not what it must be: what is wrong with it. */
export class XmlStructureError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'XmlStructureError'
  }
}

export const DS = 'http://www.w3.org/2000/09/xmldsig#'

// A signature that holds its document may hold a text of many megabytes; what such a file may cost is bounded by its process.
const OPTIONS = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_HUGE

/**
 * Parses an XML file from outside: no document type, hence no entity, no default attribute, nothing fetched; in an encoding where
 * that can be seen in the bytes.
 *
 * @throws {SignedFileError} when it is not well formed, or declares a document type
 */
export function readXml(bytes: Uint8Array): XmlDocument {
  const text = Buffer.from(bytes).toString('latin1')
  if (text.includes('\0')) throw new SignedFileError('damaged', 'an encoding of several bytes a character')
  if (text.includes('<!DOCTYPE')) throw new SignedFileError('damaged', 'a document type is declared')
  try {
    return XmlDocument.fromBuffer(bytes, { option: OPTIONS })
  } catch (error) {
    throw new SignedFileError('damaged', error instanceof Error ? error.message.trim() : String(error))
  }
}

/** True for what begins as XML does: a declaration or an element. */
export const looksLikeXml = (bytes: Uint8Array): boolean =>
  /^(?:\u00EF\u00BB\u00BF)?\s*<[?A-Za-z_!]/.test(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'))

export const isNamed = (node: XmlNode, namespace: string, name: string): node is XmlElement =>
  node instanceof XmlElement && node.namespaceUri === namespace && node.name === name

/** The elements directly inside one, in order. */
export function childrenOf(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = []
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlElement) found.push(child)
  }
  return found
}

/** The only element of a name directly inside one; `undefined` when there is none. @throws {XmlStructureError} when there are several */
export function optional(element: XmlElement | undefined, namespace: string, name: string): XmlElement | undefined {
  const [first, ...more] =
    element === undefined ? [] : childrenOf(element).filter((child) => isNamed(child, namespace, name))
  if (more.length > 0) throw new XmlStructureError(`several ${name}`)
  return first
}

/** The same, that must be there. @throws {XmlStructureError} */
export function only(element: XmlElement, namespace: string, name: string): XmlElement {
  const found = optional(element, namespace, name)
  if (found === undefined) throw new XmlStructureError(`no ${name}`)
  return found
}

/**
 * The text of an element that holds text and nothing else: a comment inside would let two readers see two values (CVE-2025-29775).
 * @throws {XmlStructureError}
 */
export function textOf(element: XmlElement): string {
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (!(child instanceof XmlText) || child instanceof XmlCData)
      throw new XmlStructureError(`${element.name} holds more than text`)
  }
  return element.content
}

/** The bytes that an element gives in base64. @throws {XmlStructureError} when it is anything else */
export function bytesOf(element: XmlElement): Uint8Array {
  const base64 = textOf(element).replace(/\s+/g, '')
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.toString('base64') !== base64) throw new XmlStructureError(`${element.name} is not base64`)
  return new Uint8Array(bytes)
}

/** The value of an attribute without a prefix. */
export const attribute = (element: XmlElement, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name && each.namespaceUri === '')?.value

// Without a document type nothing says which attributes identify: every usual one counts, so that none hides behind another.
const BEARERS = '//*[@*[local-name()="Id" or local-name()="ID" or local-name()="id"]]'
const ID_NAMES: ReadonlySet<string> = new Set(['Id', 'ID', 'id'])

/**
 * The one element of the document that bears an identifier: two that share it are how a signature is moved onto other content.
 * @throws {XmlStructureError} when there is none, or several
 */
export function identified(document: XmlDocument, id: string): XmlElement {
  const isBearer = (node: XmlNode): node is XmlElement =>
    node instanceof XmlElement && node.attrs.some(({ name, value }) => ID_NAMES.has(name) && value === id)
  const [first, ...more] = document.find(BEARERS).filter(isBearer)
  if (first === undefined) throw new XmlStructureError(`nothing has the identifier ${id}`)
  if (more.length > 0) throw new XmlStructureError(`several elements share the identifier ${id}`)
  return first
}

const INCLUSIVE = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const INCLUSIVE_1_1 = 'http://www.w3.org/2006/12/xml-c14n11'
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const MODES: Readonly<Record<string, SubtreeC14NOptions>> = {
  [INCLUSIVE]: { mode: XmlC14NMode.XML_C14N_1_0 },
  [`${INCLUSIVE}#WithComments`]: { mode: XmlC14NMode.XML_C14N_1_0, withComments: true },
  [INCLUSIVE_1_1]: { mode: XmlC14NMode.XML_C14N_1_1 },
  [`${INCLUSIVE_1_1}#WithComments`]: { mode: XmlC14NMode.XML_C14N_1_1, withComments: true },
  [EXCLUSIVE]: { mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 },
  [`${EXCLUSIVE}WithComments`]: { mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0, withComments: true },
}

/** How nodes are written before they are hashed. */
export type Canonicalisation = SubtreeC14NOptions

/** Canonical XML 1.0 without comments, which holds where nothing is said (XMLDSig 1.1, 4.4.3.2). */
export const DEFAULT_CANONICALISATION: Canonicalisation = MODES[INCLUSIVE] ?? {}

/**
 * What a `CanonicalizationMethod` or a `Transform` asks for; `undefined` when it is no canonicalisation.
 * @throws {XmlStructureError}
 */
export function canonicalisationOf(method: XmlElement): Canonicalisation | undefined {
  const mode = MODES[attribute(method, 'Algorithm') ?? '']
  const prefixes = optional(method, EXCLUSIVE, 'InclusiveNamespaces')
  if (mode === undefined || prefixes === undefined) return mode
  const list = (attribute(prefixes, 'PrefixList') ?? '').split(/\s+/).filter((prefix) => prefix !== '')
  return { ...mode, inclusiveNamespacePrefixes: list }
}

/** The same, that must be one. @throws {UnsupportedAlgorithmError} */
export function demandedCanonicalisation(method: XmlElement): Canonicalisation {
  const found = canonicalisationOf(method)
  if (found === undefined) throw new UnsupportedAlgorithmError(attribute(method, 'Algorithm') ?? 'none')
  return found
}

/** The canonical bytes of a document, or of an element in its place in its document. */
export const canonicalBytes = (of: XmlDocument | XmlElement, how: Canonicalisation): Uint8Array =>
  new Uint8Array(Buffer.from(of.canonicalizeToString(how), 'utf8'))
