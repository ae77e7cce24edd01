import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentModel } from './model.ts'
import { printable, UNPRINTABLE } from './printable.ts'

const model = (title: string): DocumentModel => ({
  language: 'fr',
  title,
  reference: 'R',
  issuer: 'I',
  date: '2027-01-01',
  blocks: [],
})
/** As a page shows it that has a glyph for everything: what is invisible is so by itself. */
const shown = (text: string): string => printable(model(text), () => true).title

test.each(['\u3164', '\u115F', '\u1160', '\uFFA0', '\u2800', '\u17B4', '\u17B5', '\u034F', '\u202E'])(
  'a sign that shows nothing is named, though its class does not say so: %j',
  (sign) => {
    const code = `[U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`
    expect(shown(`a${sign}b`)).toBe(`a${code}b`)
    expect(shown(sign)).toBe(code)
  },
)

test('whatever is written, nothing invisible is left, twice is once, and something is seen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = shown(text)
      expect(UNPRINTABLE.test(once)).toBe(false)
      expect(shown(once)).toBe(once)
      if (text !== '') expect(once).not.toBe('')
    }),
    { numRuns: 500 },
  )
})
