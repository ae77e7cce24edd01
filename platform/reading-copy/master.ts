/**
 * A PDF made ready once for any number of readers: everything of a copy but the few objects that name its reader.
 * It is plain data, so that a thread can hand it over and a server keep it.
 */
export type ReadingMaster = {
  /** The file up to its table of objects: the same bytes in every copy. */
  readonly body: Uint8Array
  /** The table of objects, 20 bytes an object, whose offsets of the marks are set for each reader. */
  readonly table: Uint8Array
  readonly trailer: { readonly size: number; readonly root: string; readonly info: string | undefined }
  /** The first half of the file's identifier, 32 hexadecimal digits: the same in every copy. */
  readonly identifier: string
  readonly frames: readonly Frame[]
  /** The characters that a mark may be written in. */
  readonly glyphs: ReadonlyMap<string, Glyph>
  readonly pages: number
}

/** The mark of all pages of one size and orientation: one object, drawn by each of them. */
export type Frame = {
  readonly object: number
  /** The entries of its dictionary that do not depend on the reader. */
  readonly dictionary: string
  readonly width: number
  readonly height: number
}

/** A character as the embedded font has it: its glyph, and its width in thousandths of the size. */
export type Glyph = { readonly id: number; readonly width: number }

/** Why no reading copy is made of a file; what is shown to the reader is the caller's. */
export type Refusal = 'encrypted' | 'unreadable' | 'too-costly'

/** The file cannot be marked, so that no copy of it may be lent. */
export class ReadingCopyRefused extends Error {
  override readonly name = 'ReadingCopyRefused'
  readonly refusal: Refusal

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(`no reading copy of this file: ${refusal}`, options)
    this.refusal = refusal
  }
}
