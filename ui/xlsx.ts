import { strToU8, zipSync } from 'fflate'
import { type Cell, decimalText } from './spreadsheet.ts'

/** One sheet of a workbook; its first row is its heads. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] }

/**
 * A workbook as spreadsheets open it (ECMA-376, the least that a sheet asks): amounts and counts are numbers, days are days, and a text is only ever a text. No
 * cell holds a formula, so that none is ever run, whatever somebody typed (decision 0097). The same sheets give the same bytes.
 */
export function xlsxOf(sheets: readonly Sheet[]): Uint8Array {
  const names = sheets.map(({ name }, index) => nameOf(name, index))
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(names),
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map(({ rows }, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet(rows)])),
  }
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(DECLARED + text)]))
  return zipSync(files, { mtime: EPOCH })
}

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The first day that an archive can tell. */
const EPOCH = '1980-01-01T12:00:00'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What each kind of cell is written with, by its place in `STYLES`. */
const STYLE = { head: 1, count: 2, cents: 3, price: 4, day: 5, month: 6 } as const
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.0000"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="166" formatCode="yyyy\\-mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">${[
  [0, 0],
  [0, 1],
  [3, 0],
  [4, 0],
  [164, 0],
  [165, 0],
  [166, 0],
]
  .map(
    ([format, font]) =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  )
  .join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function contentTypes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
  )
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${sheets.join('')}</Types>`
}

function relationships(all: readonly (readonly [type: string, target: string])[]): string {
  const each = all.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`
}

/** A name that a spreadsheet takes: at most 31 characters, none of those that its references are written with. */
function nameOf(name: string, index: number): string {
  const safe = name
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31)
  return safe === '' ? `${index + 1}` : safe
}

const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

function sheet(rows: readonly (readonly Cell[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => {
    const widest = rows.slice(0, 200).reduce((most, row) => Math.max(most, lengthOf(row[column] ?? null)), 8)
    return `<col min="${column + 1}" max="${column + 1}" width="${Math.min(widest + 2, 60)}" customWidth="1"/>`
  })
  const written = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellAt(cell, `${columnName(column)}${index + 1}`, index === 0))
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  const columns = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`
  return `<worksheet xmlns="${MAIN}">${FROZEN}${columns}<sheetData>${written.join('')}</sheetData></worksheet>`
}

const lengthOf = (cell: Cell): number => (typeof cell === 'string' ? cell.length : 12)

/** `A` of the first column, `AA` of the twenty-seventh. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** A cell holds no more. */
const LONGEST = 32_767

function cellAt(cell: Cell, at: string, isHead: boolean): string {
  if (cell === null) return ''
  if (typeof cell === 'string') {
    const style = isHead ? ` s="${STYLE.head}"` : ''
    return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, LONGEST))}</t></is></c>`
  }
  const [style, value] = numbered(cell)
  return `<c r="${at}" s="${style}"><v>${value}</v></c>`
}

function numbered(cell: Exclude<Cell, string | null>): readonly [style: number, value: string | number] {
  if (typeof cell === 'number') return [STYLE.count, cell]
  if ('cents' in cell) return [STYLE.cents, decimalText(cell.cents, 2)]
  if ('price' in cell) return [STYLE.price, decimalText(cell.price, 4)]
  return 'day' in cell ? [STYLE.day, serial(cell.day)] : [STYLE.month, serial(`${cell.month}-01`)]
}

/** A day as a spreadsheet counts it: 1 is the first of January 1900, and 60 a day that never was. */
const serial = (day: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)

/** XML 1.0 knows neither most control characters nor halves of a character: they are written as what cannot be read. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
