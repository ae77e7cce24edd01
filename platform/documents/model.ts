import type { IsoDate } from '#kernel/citation.ts'

/**
 * A document as data: what it says, never how it looks. Modules write pure functions `state → DocumentModel`;
 * `pdf.ts` and `html.ts` turn one model into the page to keep and the page to read.
 */
export type DocumentModel = {
  readonly language: 'fr' | 'en'
  readonly title: string
  readonly subtitle?: string
  /** How the group names this document, e.g. `CONV-2026-014`: printed on every page, and the PDF's identifier. */
  readonly reference: string
  /** The body that issues it, as it names itself. */
  readonly issuer: string
  /** One sentence: what this document is for (metadata only, never printed). */
  readonly subject?: string
  readonly keywords?: readonly string[]
  /** The day of the document: its bytes carry this date and never the clock's. */
  readonly date: IsoDate
  /** What the reader must know of its standing on every page, e.g. « Projet, sans valeur juridique ». */
  readonly standing?: string
  readonly blocks: readonly Block[]
}

/** A run of text: plain, or with one meaning. A plain string is the common case. */
export type Inline =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'line-break' }

export type Block =
  | Heading
  | Article
  | Paragraph
  | List
  | Table
  | Definitions
  | Signatures
  | Note
  | Picture
  | { readonly kind: 'page-break' }

/** Levels follow each other: a heading may go one level deeper than the one before it, never two (PDF/UA-1, 7.4.2). */
export type Heading = { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }

/** An article of a convention: its heading is of level 1 (« Article 8 – Retrait »), headings inside begin at level 2. */
export type Article = {
  readonly kind: 'article'
  readonly number: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Paragraph = { readonly kind: 'paragraph'; readonly content: readonly Inline[] }

export type List = {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly (readonly Inline[])[]
}

export type Table = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  /** True when the first cell of each row names the row: it becomes a row header for screen readers. */
  readonly rowHeaders: boolean
  /** As many cells in each row as there are columns. */
  readonly rows: readonly (readonly (readonly Inline[])[])[]
}

/** `share` is the column's part of the width, in whole parts (default 1); amounts and counts align at their end. */
export type Column = { readonly header: string; readonly align: 'start' | 'end'; readonly share?: number }

export type Definitions = {
  readonly kind: 'definitions'
  readonly entries: readonly { readonly term: string; readonly definition: readonly Inline[] }[]
}

/** Where and when it was done, and one box per party that signs; a box is never cut by a page's end. */
export type Signatures = {
  readonly kind: 'signatures'
  readonly done: string
  readonly parties: readonly SignatureParty[]
}

/** `role` is the office that signs (« La présidente »); `signed` says what stands in the box once signed. */
export type SignatureParty = { readonly body: string; readonly role: string; readonly signed?: string }

/** A drawing that says no more than its `alt`: the code that a telephone reads. `svg` is the whole drawing, with nothing from elsewhere. */
export type Picture = { readonly kind: 'picture'; readonly svg: string; readonly alt: string; readonly width: number }

export type Note = {
  readonly kind: 'note'
  readonly tone: 'information' | 'warning'
  readonly title: string
  readonly content: readonly Inline[]
}
