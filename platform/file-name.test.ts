import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attachment, distinctFileNames, safeFileName } from './file-name.ts'

describe('the name of a file', () => {
  test.each([
    ['Règlement de la consultation.pdf', 'Règlement de la consultation.pdf'],
    ['../../x', 'x'],
    ['..\\..\\windows\\system32\\x.dll', 'x.dll'],
    ['/etc/passwd', 'passwd'],
    ['..', 'document'],
    ['', 'document'],
    ['   ', 'document'],
    ['facture\u202efdp.exe', 'facturefdp.exe'],
    ['a\u0000b\u001f\u200bc.txt', 'abc.txt'],
    ['NUL', '_NUL'],
    ['com1.txt', '_com1.txt'],
    ['lpt¹', '_lpt¹'],
    ['console.txt', 'console.txt'],
    ['.htaccess', 'htaccess'],
    ['fin. . .', 'fin'],
    ['a<b>:c?.pdf', 'a_b__c_.pdf'],
    ['e\u0301te\u0301.pdf', 'été.pdf'],
    ['\ud800.pdf', '\ufffd.pdf'],
    ['dossier/', 'dossier'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeFileName(given)).toBe(kept)
  })

  test('is cut at 255 bytes, between two characters, its extension kept', () => {
    const cut = safeFileName(`${'é'.repeat(300)}.pdf`)
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(255)
    expect(cut).toMatch(/^é+\.pdf$/)
  })

  test('whatever it was, it is safe, and safe once is safe for good', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (name) => {
        const safe = safeFileName(name)
        expect(safe).not.toBe('')
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(255)
        expect(safe).not.toMatch(/[\\/\p{Cc}\p{Cf}]|^\.|[. ]$/u)
        expect(safeFileName(safe)).toBe(safe)
      }),
    )
  })

  test('several side by side are never the same, even for a system that ignores case', () => {
    expect(distinctFileNames(['plan.pdf', 'Plan.PDF', 'a/plan.pdf', 'plan (2).pdf'])).toEqual([
      'plan.pdf',
      'Plan (2).PDF',
      'plan (3).pdf',
      'plan (2) (2).pdf',
    ])
  })

  test('in a header it breaks nothing and is read whole', () => {
    const header = attachment('l’été "2027"\r\nx: y.pdf')
    expect(header).toMatch(/^[\x20-\x7e]+$/)
    expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(safeFileName('l’été "2027"\r\nx: y.pdf'))
  })
})
