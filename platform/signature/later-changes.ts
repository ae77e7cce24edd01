import { createHash } from 'node:crypto'
import { type PDF, PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream, PdfString } from '@libpdf/core'
import { openSigned, resolver } from './locate.ts'

/**
 * What was added to a file after a signature: `proofs` (other signatures, time-stamps, validation data),
 * `pages` (what is shown differs), or `other`, with the names of what differs.
 */
export type LaterChanges =
  | { readonly kind: 'none' | 'proofs' }
  | { readonly kind: 'pages' | 'other'; readonly changed: readonly string[]; readonly bytes: number }

/**
 * Compares a signed revision with the whole file, object by object, from the catalog down. Comparing meaning and not bytes,
 * because a legitimate later signature rewrites the pages' and the form's dictionaries too.
 *
 * @param revisionLength how many bytes from the start the signature covers
 * @throws {SignedFileError} when the signed revision does not open by itself
 */
export async function changesSince(bytes: Uint8Array, revisionLength: number, now: PDF): Promise<LaterChanges> {
  const added = bytes.subarray(revisionLength)
  if (/^\s*$/.test(Buffer.from(added).toString('latin1'))) return { kind: 'none' }
  if (!/%%EOF\s*$/.test(Buffer.from(bytes.subarray(-64)).toString('latin1'))) {
    return { kind: 'other', changed: ['bytes after the end'], bytes: added.byteLength }
  }
  const before = await openSigned(bytes.slice(0, revisionLength))
  const [was, is] = [new Fingerprinter(before), new Fingerprinter(now)]
  const pages = changedPages(was, is)
  const rest = changedParts(was, is)
  if (pages.length > 0) return { kind: 'pages', changed: [...pages, ...rest], bytes: added.byteLength }
  if (rest.length > 0) return { kind: 'other', changed: rest, bytes: added.byteLength }
  return { kind: 'proofs' }
}

function changedPages(was: Fingerprinter, is: Fingerprinter): readonly string[] {
  const [before, after] = [was.pages(), is.pages()]
  const count = Math.max(before.length, after.length)
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => before[index]?.shown !== after[index]?.shown)
    .map((index) => `page ${index + 1}`)
}

function changedParts(was: Fingerprinter, is: Fingerprinter): readonly string[] {
  const [before, after] = [was.parts(), is.parts()]
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort()
}

// Keys of the catalog that a later signature may write: its own field, the validation data, the extensions it declares.
const PROOF_KEYS: ReadonlySet<string> = new Set(['DSS', 'Extensions', 'Perms', 'Version', 'AcroForm', 'Pages'])

/** Hashes objects by what they hold, following references; an object met inside itself counts as its place only. */
class Fingerprinter {
  private readonly known = new Map<string, string>()
  private readonly open: string[] = []
  private readonly pdf: PDF

  constructor(pdf: PDF) {
    this.pdf = pdf
  }

  pages(): readonly { shown: string; annotations: string }[] {
    return this.pdf.getPages().map((page) => ({
      shown: this.dict(page.dict, new Set(['Parent', 'Annots', 'StructParents', 'Tabs'])),
      annotations: this.list(page.dict.getArray('Annots', resolver(this.pdf)), (item) => !this.isSignatureField(item)),
    }))
  }

  /** Everything of the catalog but the pages, and the form and annotations but the signature fields. */
  parts(): ReadonlyMap<string, string> {
    const parts = new Map<string, string>()
    const catalog = this.pdf.getCatalog()
    for (const { value } of catalog.keys()) {
      if (!PROOF_KEYS.has(value)) parts.set(value, this.of(catalog.get(value)))
    }
    const { title, author, subject, keywords } = this.pdf.getMetadata()
    parts.set('title, author, subject or keywords', JSON.stringify([title, author, subject, keywords]))
    const fields = catalog.getDict('AcroForm', resolver(this.pdf))?.getArray('Fields', resolver(this.pdf))
    parts.set(
      'form fields',
      this.list(fields, (item) => !this.isSignatureField(item)),
    )
    this.pages().forEach(({ annotations }, index) => void parts.set(`annotations of page ${index + 1}`, annotations))
    return parts
  }

  private isSignatureField(item: PdfObject): boolean {
    const field = item instanceof PdfRef ? this.pdf.getObject(item) : item
    if (!(field instanceof PdfDict)) return false
    // A widget may stand apart from its field, which then is its parent.
    const owner = field.has('FT') ? field : field.getDict('Parent', resolver(this.pdf))
    return owner?.getName('FT', resolver(this.pdf))?.value === 'Sig'
  }

  private list(array: PdfArray | undefined, keep: (item: PdfObject) => boolean): string {
    return hash(
      (array?.toArray() ?? [])
        .filter(keep)
        .map((item) => this.of(item))
        .join(),
    )
  }

  private of(object: PdfObject | undefined): string {
    if (object instanceof PdfRef) return this.referenced(object)
    if (object instanceof PdfStream) return hash(`${this.dict(object, new Set(['Length']))}${hash(object.data)}`)
    if (object instanceof PdfDict) return this.dict(object, new Set(['Parent']))
    if (object instanceof PdfArray) return this.list(object, () => true)
    if (object instanceof PdfString) return `(${Buffer.from(object.bytes).toString('hex')})`
    return object === undefined || object.type === 'null'
      ? 'null'
      : `${object.type} ${'value' in object ? object.value : ''}`
  }

  private referenced(ref: PdfRef): string {
    const key = ref.toString()
    const known = this.known.get(key)
    if (known !== undefined) return known
    const depth = this.open.indexOf(key)
    if (depth >= 0) return `cycle ${this.open.length - depth}`
    this.open.push(key)
    const object = this.pdf.getObject(ref)
    // A page met from elsewhere (a destination, the structure tree) is its place; its content is compared as a page.
    const isPage = object instanceof PdfDict && ['Page', 'Pages'].includes(object.getName('Type')?.value ?? '')
    const value = isPage ? `page ${key}` : this.of(object ?? undefined)
    this.open.pop()
    this.known.set(key, value)
    return value
  }

  private dict(dict: PdfDict, without: ReadonlySet<string>): string {
    const entries = [...dict]
      .filter(([name]) => !without.has(name.value))
      .map(([name, value]) => `${name.value} ${this.of(value)}`)
    return hash(entries.sort().join('\n'))
  }
}

function hash(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('base64')
}
