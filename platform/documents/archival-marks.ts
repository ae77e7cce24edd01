import { type PDF, PdfBool, PdfDict, PdfName } from '@libpdf/core'

/** What the PDF says of itself, in the document information and in XMP alike. */
export type ArchivalMetadata = {
  readonly title: string
  readonly author: string
  readonly subject?: string
  readonly keywords: readonly string[]
  readonly language: string
  /** The document's reference and the fingerprint of its model. */
  readonly identifiers: readonly string[]
}

/**
 * Makes a tagged PDF of Typst say that it is PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once: Typst can write either
 * mark, and its WebAssembly build writes none. Everything else that both standards ask (tags, language, embedded
 * fonts with Unicode maps, device-independent colour, no action) is already in the file.
 *
 * @throws {TypeError} when the PDF carries no date
 */
export function markAsArchival(pdf: PDF, metadata: ArchivalMetadata): void {
  const catalog = pdf.getCatalog()
  const viewer = catalog.getDict('ViewerPreferences', (ref) => pdf.getObject(ref)) ?? new PdfDict()
  viewer.set('DisplayDocTitle', PdfBool.TRUE)
  catalog.set('ViewerPreferences', viewer)
  const packet = xmpPacket(metadata, readDates(pdf), pdf.getCreator() ?? '')
  catalog.set(
    'Metadata',
    pdf.createStream({ Type: PdfName.of('Metadata'), Subtype: PdfName.of('XML') }, new TextEncoder().encode(packet)),
  )
}

function readDates(pdf: PDF): { created: string; modified: string } {
  const created = pdf.getCreationDate()
  const modified = pdf.getModificationDate() ?? created
  if (created === undefined || modified === undefined) throw new TypeError('the typeset PDF carries no date')
  const iso = (date: Date) => date.toISOString().replace('.000Z', 'Z')
  return { created: iso(created), modified: iso(modified) }
}

function xmpPacket(metadata: ArchivalMetadata, dates: { created: string; modified: string }, creator: string): string {
  const { title, author, subject, keywords, language, identifiers } = metadata
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>
${subject === undefined ? '' : `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xml(subject)}</rdf:li></rdf:Alt></dc:description>`}
<dc:language>${list('Bag', [language])}</dc:language>
${keywords.length === 0 ? '' : `<pdf:Keywords>${xml(keywords.join(', '))}</pdf:Keywords>`}
<xmp:Identifier>${list('Bag', identifiers)}</xmp:Identifier>
<xmp:CreatorTool>${xml(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${dates.created}</xmp:CreateDate><xmp:ModifyDate>${dates.modified}</xmp:ModifyDate>
</rdf:Description>
${PDFUA_SCHEMA}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

// PDF/A-2 does not know the PDF/UA properties: the file itself must describe them (ISO 19005-2, 6.6.2.3.3).
const PDFUA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`

function list(kind: 'Bag' | 'Seq', items: readonly string[]): string {
  return `<rdf:${kind}>${items.map((item) => `<rdf:li>${xml(item)}</rdf:li>`).join('')}</rdf:${kind}>`
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
