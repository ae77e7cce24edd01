import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { Cell } from './spreadsheet.ts'
import { xlsxOf } from './xlsx.ts'

/** Every part of a workbook, each read as XML: a fault of form throws. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const)
  for (const [, text] of parts) {
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => {
      throw error
    })
    parser.write(text).close()
  }
  return Object.fromEntries(parts)
}

/** The cells of the first sheet below its heads. */
function cellsOf(cells: readonly Cell[]): string {
  const text = partsOf(xlsxOf([{ name: 'Une', rows: [['Titre'], cells] }]))['xl/worksheets/sheet1.xml'] ?? ''
  return /<row r="2">(.*)<\/row>/s.exec(text)?.[1] ?? ''
}

describe('un classeur', () => {
  test.each<[string, Cell, string]>([
    ['un nombre', 12, '<c r="A2" s="2"><v>12</v></c>'],
    ['un montant, au centime', { cents: -1_234_567_05 }, '<c r="A2" s="3"><v>-1234567.05</v></c>'],
    ['un centime', { cents: 5 }, '<c r="A2" s="3"><v>0.05</v></c>'],
    ['un prix sous le centime', { price: 1_2345 }, '<c r="A2" s="4"><v>1.2345</v></c>'],
    ['le plus grand montant', { cents: Number.MAX_SAFE_INTEGER }, '<c r="A2" s="3"><v>90071992547409.91</v></c>'],
    // 1 March 1900 is 61 in every spreadsheet, which counts a 29 February that never was.
    ['un jour', { day: '1900-03-01' }, '<c r="A2" s="5"><v>61</v></c>'],
    ['un jour de notre temps', { day: '2027-09-01' }, '<c r="A2" s="5"><v>46631</v></c>'],
    ['un mois', { month: '2027-09' }, '<c r="A2" s="6"><v>46631</v></c>'],
    ['rien', null, ''],
  ])('écrit %s comme ce qu’il est', (_, cell, written) => {
    expect(cellsOf([cell])).toBe(written)
  })

  test.each([
    ['une formule', '=cmd|’/c calc’!A0'],
    ['une formule masquée', '@SUM(1+1)'],
    ['un plus', '+33 1'],
    ['une balise', '</t></is></c><c r="B2"><f>1+1</f></c>'],
    ['une entité', '&amp; "dit"'],
  ])('un texte reste un texte : %s', (_, text) => {
    const cell = cellsOf([text])
    expect(cell).toMatch(/^<c r="A2" t="inlineStr"><is><t xml:space="preserve">[^<>]*<\/t><\/is><\/c>$/)
    expect(cell).not.toContain('<f>')
  })

  test('ce que XML ne sait pas dire ne rompt rien', () => {
    expect(cellsOf(['a\u0000b\u001fc\ud800d\uffff'])).toContain('>a\ufffdb\ufffdc\ufffdd\ufffd<')
  })

  test('plus de vingt-six colonnes, un nom de feuille que l’on ne peut pas écrire, les mêmes octets deux fois', () => {
    const row = Array.from({ length: 30 }, (_, index) => index)
    const sheets = [
      { name: "L'an [2027] : commandes / membres et encore", rows: [row, row] },
      { name: '???', rows: [] },
    ]
    const parts = partsOf(xlsxOf(sheets))
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="AD2" s="2"><v>29</v></c>')
    expect(parts['xl/workbook.xml']).toContain('name="L an  2027    commandes   membr"')
    expect(parts['xl/workbook.xml']).toContain('name="2"')
    expect(xlsxOf(sheets)).toEqual(xlsxOf(sheets))
  })
})
