import { SaxesParser } from 'saxes'
import { type Numbering, numeral } from './docx-numbering.ts'

type Paragraph = { text: string; style: string | null; list: string | null; level: number | null }
type Table = { rows: string[]; cells: string[]; cell: string[] }

/** Parts whose text is not the document's: deletions, moved-from text, fallback drawings, field codes. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:sdtPr',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:footnoteReference',
])

/** Writes the text of `document.xml` (or of the footnotes) while it is parsed: nothing of the tree is kept. */
export class DocumentWriter {
  private readonly lines: string[] = []
  private readonly numbering: Numbering
  private readonly counters = new Map<string, number[]>()
  private readonly paragraphs: Paragraph[] = []
  private readonly tables: Table[] = []
  private skipped = 0
  private inText = false
  private rowDeleted = false

  constructor(numbering: Numbering) {
    this.numbering = numbering
  }

  write(xml: string): string {
    const parser = new SaxesParser()
    parser.on('opentag', (tag) => this.open(tag.name, tag.attributes))
    parser.on('closetag', (tag) => this.close(tag.name))
    parser.on('text', (text) => this.text(text))
    parser.on('error', (error) => {
      throw error
    })
    parser.write(xml.replace(/^\uFEFF/, '')).close()
    return this.lines.join('\n')
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'w:del' && this.inRowProperties) this.rowDeleted = true
    if (LEFT_OUT.has(name)) this.skipped += 1
    if (this.skipped > 0) return
    const paragraph = this.paragraphs[this.paragraphs.length - 1]
    const value = attributes['w:val'] ?? null
    if (name === 'w:p') this.paragraphs.push({ text: '', style: null, list: null, level: null })
    else if (name === 'w:t') this.inText = true
    else if (name === 'w:tbl') this.tables.push({ rows: [], cells: [], cell: [] })
    else if (name === 'w:tr') this.rowDeleted = false
    else if (name === 'w:trPr') this.inRowProperties = true
    else if (paragraph === undefined) return
    else if (name === 'w:tab') paragraph.text += '\t'
    else if (name === 'w:br' || name === 'w:cr') paragraph.text += attributes['w:type'] === 'page' ? '\f' : '\n'
    else if (name === 'w:noBreakHyphen') paragraph.text += '-'
    else if (name === 'w:pStyle') paragraph.style = value
    else if (name === 'w:numId') paragraph.list = value
    else if (name === 'w:ilvl') paragraph.level = Number(value)
    else if (name === 'w14:checkbox' || name === 'w:checkBox') paragraph.text += ''
    else if (name === 'w:sym') paragraph.text += String.fromCharCode(Number.parseInt(attributes['w:char'] ?? '20', 16))
  }

  private inRowProperties = false

  private close(name: string): void {
    if (LEFT_OUT.has(name)) {
      this.skipped -= 1
      return
    }
    if (this.skipped > 0) return
    if (name === 'w:t') this.inText = false
    else if (name === 'w:trPr') this.inRowProperties = false
    else if (name === 'w:p') this.endParagraph()
    else if (name === 'w:tc') this.endCell()
    else if (name === 'w:tr') this.endRow()
    else if (name === 'w:tbl') this.endTable()
  }

  private text(text: string): void {
    const paragraph = this.paragraphs[this.paragraphs.length - 1]
    if (this.inText && this.skipped === 0 && paragraph !== undefined) paragraph.text += text
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (paragraph === undefined) return
    const line = this.numberOf(paragraph) + paragraph.text
    const table = this.tables[this.tables.length - 1]
    if (table !== undefined) table.cell.push(line)
    else this.lines.push(line)
  }

  private endCell(): void {
    const table = this.tables[this.tables.length - 1]
    if (table === undefined) return
    table.cells.push(table.cell.join('\n').trim())
    table.cell = []
  }

  private endRow(): void {
    const table = this.tables[this.tables.length - 1]
    if (table === undefined) return
    if (!this.rowDeleted && table.cells.some((cell) => cell !== '')) table.rows.push(rowText(table.cells))
    this.rowDeleted = false
    table.cells = []
  }

  private endTable(): void {
    const table = this.tables.pop()
    const outer = this.tables[this.tables.length - 1]
    if (table === undefined) return
    if (outer !== undefined) outer.cell.push(...table.rows)
    else this.lines.push(...table.rows)
  }

  /** The number that Word prints before a paragraph of a list, computed. */
  private numberOf(paragraph: Paragraph): string {
    const styled = paragraph.style === null ? null : this.numbering.style(paragraph.style)
    const list = paragraph.list ?? styled?.list ?? null
    const depth = paragraph.level ?? styled?.level ?? 0
    const level = list === null || list === '0' ? null : this.numbering.levels(list, depth)
    if (list === null || level === null || paragraph.text.trim() === '') return ''
    if (level.format === 'bullet') return '• '
    if (level.format === 'none') return ''
    const counts = this.counters.get(list) ?? []
    counts[depth] = (counts[depth] ?? level.start - 1) + 1
    counts.length = depth + 1
    this.counters.set(list, counts)
    const printed = level.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = this.numbering.levels(list, at)?.format ?? 'decimal'
      return numeral(at === depth ? level.format : format, counts[at] ?? 1)
    })
    return printed === '' ? '' : `${printed} `
  }
}

/** A row on one line, cells separated by tabs; in a table of layout (a cell holds several paragraphs) each line of the cells makes a row. */
function rowText(cells: readonly string[]): string {
  const split = cells.map((cell) => cell.split('\n').map((line) => line.replace(/\t/g, ' ').trim()))
  const signatures =
    cells.length > 1 &&
    cells.filter((cell) => /^(?:pour |le |la |l[’'])/i.test(cell) && cell.includes('\n')).length >= 1 &&
    cells.every((cell) => cell === '' || /^(?:pour |le |la |l[’'])/i.test(cell))
  if (cells.length === 1) return split[0]?.join('\n') ?? ''
  if (!signatures) return split.map((lines) => lines.filter((line) => line !== '').join(' ')).join('\t')
  return split.map((lines) => lines.join('\n')).join('\n\n')
}
