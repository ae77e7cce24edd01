import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { MOST_ROWS, readSheet } from './read-sheet.ts'
import { readXlsx } from './read-xlsx.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as spreadsheets write it: its first sheet stands in the file that its relations name. */
function workbook(cells: string, { shared = '', after = '', sheets = '' } = {}): Uint8Array {
  const parts = {
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Besoins" sheetId="4" r:id="rId7"/>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships><Relationship Id="rId1" Target="worksheets/other.xml"/><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${HEAD}<sst ${MAIN}>${shared}</sst>`,
    'xl/worksheets/sheet3.xml': `${HEAD}<worksheet ${MAIN}><sheetData>${cells}</sheetData>${after}</worksheet>`,
    'xl/worksheets/other.xml': `${HEAD}<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

const heads =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Prévu</t></is></c><c r="D1" t="str"><v>Maximum</v></c></row>'
const shared = '<si><t>Ligne</t></si><si><r><t>Mini</t></r><r><t>mum</t></r><rPh><t>x</t></rPh></si>'

test('R1.14: the first sheet as rows: shared, inline and computed texts, numbers with exponents, cells left out', () => {
  const row =
    '<row r="3"><c r="A3" t="inlineStr"><is><t>A1</t></is></c><c r="B3"><v>4E4</v></c><c r="D3"><v>60000</v></c></row>'
  const { rows, problems, sheets } = readXlsx(
    workbook(heads + row, { shared, sheets: '<sheet name="2" sheetId="5" r:id="rId1"/>' }),
  )
  expect(rows).toEqual([['Ligne', 'Minimum', 'Prévu', 'Maximum'], [], ['A1', '40000', '', '60000']])
  expect(problems).toEqual([])
  expect(sheets).toBe(2)
  // The row of a problem is the one that the spreadsheet shows.
  const asked = { lines: [{ key: 'A1', label: 'Accès', unit: 'an' }], years: [] }
  expect(readSheet(rows, asked).problems).toEqual([{ kind: 'number', row: 3, head: 'Prévu', value: '' }])
})

test('a formula gives its last value, and says so; one that was never computed is a problem', () => {
  const cells = '<row r="2"><c r="A2"><f>B2*2</f><v>12.000000000000002</v></c><c r="B2"><f>C2</f></c></row>'
  const { rows, formulas, problems } = readXlsx(workbook(cells))
  expect(rows[1]).toEqual(['12', ''])
  expect(formulas).toEqual(['A2', 'B2'])
  expect(problems).toEqual([{ kind: 'formula-empty', row: 2, head: 'B2', value: '' }])
})

test('merged cells are named: the value of one would stand for several', () => {
  const after = '<mergeCells count="1"><mergeCell ref="A4:B6"/></mergeCells>'
  expect(readXlsx(workbook(heads, { shared, after })).problems).toEqual([
    { kind: 'merged', row: 4, head: 'A4:B6', value: '' },
  ])
})

test('100 000 rows, or a line far under the others: too many, and nothing more is read', () => {
  const many = Array.from(
    { length: 100_000 },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`,
  )
  const tooLong = [{ kind: 'too-long', row: 1, head: '', value: String(MOST_ROWS) }]
  expect(readXlsx(workbook(many.join('')))).toEqual({ rows: [], problems: tooLong, formulas: [], sheets: 0 })
  const far = '<row r="70000"><c r="A70000"><v>1</v></c></row>'
  expect(readXlsx(workbook(heads + far, { shared })).problems).toEqual(tooLong)
  // A sheet whose empty rows are only drawn is not long.
  const drawn = '<row r="70000"><c r="A70000" s="4"/></row>'
  expect(readXlsx(workbook(heads + drawn, { shared })).problems).toEqual([])
})

test('a small file that unpacks to hundreds of megabytes is not unpacked', () => {
  const bomb = `${heads}<!--${' '.repeat(41 * 1024 * 1024)}-->`
  expect(readXlsx(workbook(bomb)).problems.map(({ kind }) => kind)).toEqual(['too-long'])
})

test('what stands in a cell without being a number is shown as the spreadsheet shows it', () => {
  const row =
    '<row r="2"><c r="A2" t="inlineStr"><is><t>A1</t></is></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#REF!</v></c><c r="D2"><v>4.5</v></c></row>'
  const asked = { lines: [{ key: 'A1', label: 'Accès', unit: 'an' }], years: [] }
  const { problems } = readSheet(readXlsx(workbook(heads + row, { shared })).rows, asked)
  expect(problems.map(({ head, value }) => [head, value])).toEqual([
    ['Minimum', 'VRAI'],
    ['Prévu', '#REF!'],
    ['Maximum', '4.5'],
  ])
})

test('what is no workbook, or is broken, is told and never thrown', () => {
  const unreadable = [{ kind: 'unreadable', row: 0, head: '', value: '' }]
  expect(readXlsx(strToU8('Ligne;Minimum')).problems).toEqual(unreadable)
  expect(readXlsx(zipSync({ 'word/document.xml': strToU8('<a/>') })).problems).toEqual(unreadable)
  expect(readXlsx(workbook('<row><c r="A1"><v>1</c></row>')).problems).toEqual(unreadable)
})
