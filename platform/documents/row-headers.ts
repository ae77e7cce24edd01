import { type PDF, PdfArray, PdfDict, PdfName, type PdfObject, type PdfRef } from '@libpdf/core'
import type { Block, Table } from './model.ts'

/** The document's tables in the order in which they are read. */
export function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'article') return tablesOf(block.blocks)
    return block.kind === 'table' ? [block] : []
  })
}

/**
 * Makes the first cell of each row a header of its row in the PDF's structure, for the tables that ask for it: Typst only
 * marks column headers. A screen reader then says “Commune de …, montant estimé: …” on any cell. Cells lose the list of
 * headers that Typst gave them, since it would hide the row's (ISO 32000-1, 14.8.4.3.4: scope rules where no list stands).
 *
 * @throws {TypeError} when the structure has not the model's tables
 */
export function markRowHeaders(pdf: PDF, tables: readonly Table[]): void {
  const root = pdf.getCatalog().getDict('StructTreeRoot', (ref) => pdf.getObject(ref))
  const found = root === undefined ? [] : descendants(pdf, root, 'Table')
  if (found.length !== tables.length)
    throw new TypeError(`${found.length} tables set for ${tables.length} in the model`)
  found.forEach((table, index) => {
    if (tables[index]?.rowHeaders !== true) return
    const rows = descendants(pdf, table, 'TBody').flatMap((body) => descendants(pdf, body, 'TR'))
    for (const row of rows) markRow(pdf, row)
  })
}

function markRow(pdf: PDF, row: PdfDict): void {
  const cells = childrenOf(pdf, row)
  for (const cell of cells) attributesOf(pdf, cell).delete('Headers')
  const [first] = cells
  if (first === undefined) return
  first.set('S', PdfName.of('TH'))
  attributesOf(pdf, first).set('Scope', PdfName.of('Row'))
}

/** The table attributes of a cell, made when it has none. */
function attributesOf(pdf: PDF, cell: PdfDict): PdfDict {
  const resolve = (ref: PdfRef) => pdf.getObject(ref)
  const present = cell.get('A', resolve)
  const all = present instanceof PdfArray ? present.toArray() : present === undefined ? [] : [present]
  const dicts = all.map((item) => resolved(pdf, item)).filter((item) => item instanceof PdfDict)
  const own = dicts.find((item) => item.getName('O', resolve)?.value === 'Table')
  if (own !== undefined) return own
  const made = PdfDict.of({ O: PdfName.of('Table') })
  cell.set('A', PdfArray.of(made, ...all))
  return made
}

function descendants(pdf: PDF, element: PdfDict, role: string): readonly PdfDict[] {
  return childrenOf(pdf, element).flatMap((child) =>
    child.getName('S')?.value === role ? [child] : descendants(pdf, child, role),
  )
}

/** The structure elements directly below; marked content and object references are left out. */
function childrenOf(pdf: PDF, element: PdfDict): readonly PdfDict[] {
  const kids = element.get('K', (ref) => pdf.getObject(ref))
  const list = kids instanceof PdfArray ? kids.toArray() : kids === undefined ? [] : [kids]
  return list
    .map((kid) => resolved(pdf, kid))
    .filter((kid) => kid instanceof PdfDict)
    .filter((kid) => kid.has('S'))
}

function resolved(pdf: PDF, object: PdfObject): PdfObject | null {
  return object.type === 'ref' ? pdf.getObject(object) : object
}
