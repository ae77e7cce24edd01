import { createHash } from 'node:crypto'
import { type EmbeddedFont, PDF } from '@libpdf/core'
import { canonicalize } from '#kernel/canonical.ts'
import { markAsArchival } from './archival-marks.ts'
import { checkDocument } from './check-model.ts'
import { readRegularFace } from './fonts.ts'
import type { Block, DocumentModel } from './model.ts'
import { printable } from './printable.ts'
import { markRowHeaders, tablesOf } from './row-headers.ts'
import { typeset } from './typst.ts'

/**
 * Sets a document as one file that is both accessible (PDF/UA-1) and archivable (PDF/A-2a).
 * The same model gives the same bytes on every machine: nothing of them comes from the clock or from chance. The fingerprint
 * is that of the model as it was given, also where a sign of it had to be named (`printable`).
 *
 * @throws {DocumentModelError} when the model cannot be set faithfully; says where
 */
export async function renderPdf(model: DocumentModel): Promise<Uint8Array> {
  font ??= loadFont()
  const { canEncode } = await font
  const printed = printable(model, canEncode)
  checkDocument(printed, canEncode)
  const fingerprint = fingerprintOf(model)
  const tagged = await typeset(JSON.stringify(templateData(printed, fingerprint)))
  const pdf = await PDF.load(tagged, { lenient: false })
  markRowHeaders(pdf, tablesOf(printed.blocks))
  markAsArchival(pdf, {
    title: printed.title,
    author: printed.issuer,
    ...(printed.subject === undefined ? {} : { subject: printed.subject }),
    keywords: printed.keywords ?? [],
    language: localeOf(model),
    identifiers: [printed.reference, `sha256:${fingerprint}`],
  })
  // XMP stays readable without any PDF tool: archives look for it in the clear.
  return pdf.save({ compressStreams: false })
}

/** SHA-256 of the model's canonical JSON, 64 hexadecimal digits: what the footer prints in short and XMP in full. */
export function fingerprintOf(model: DocumentModel): string {
  return createHash('sha256').update(canonicalize(model)).digest('hex')
}

/** How many digits of the fingerprint a page shows, in groups of four. */
export function shortFingerprint(fingerprint: string): string {
  return (fingerprint.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}

let font: Promise<{ canEncode: (text: string) => boolean }> | undefined

async function loadFont(): Promise<{ canEncode: (text: string) => boolean }> {
  const face: EmbeddedFont = PDF.create().embedFont(await readRegularFace())
  return { canEncode: (text) => face.canEncode(text) }
}

function localeOf(model: DocumentModel): string {
  return { fr: 'fr-FR', en: 'en-GB' }[model.language]
}

const WORDS = {
  fr: { page: 'page', of: 'sur', fingerprint: 'empreinte', article: 'Article', colon: '\u00A0: ' },
  en: { page: 'page', of: 'of', fingerprint: 'fingerprint', article: 'Article', colon: ': ' },
} as const

/** Every member that the template reads is present: Typst has no optional field. */
function templateData(model: DocumentModel, fingerprint: string): object {
  const [year, month, day] = model.date.split('-').map(Number)
  return {
    title: model.title,
    subtitle: model.subtitle ?? null,
    reference: model.reference,
    issuer: model.issuer,
    subject: model.subject ?? null,
    keywords: model.keywords ?? [],
    standing: model.standing ?? null,
    language: model.language,
    region: localeOf(model).slice(3),
    words: WORDS[model.language],
    fingerprint: shortFingerprint(fingerprint),
    day: { year, month, day },
    blocks: model.blocks.map(templateBlock),
  }
}

function templateBlock(block: Block): object {
  switch (block.kind) {
    case 'article':
      return { ...block, blocks: block.blocks.map(templateBlock) }
    case 'table':
      return { ...block, columns: block.columns.map((column) => ({ ...column, share: column.share ?? 1 })) }
    case 'signatures':
      return { ...block, parties: block.parties.map((party) => ({ ...party, signed: party.signed ?? '' })) }
    default:
      return block
  }
}
