import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { markOf, marksIn, newWord } from './marks.ts'

/** Whoever looks for a mark and finds none must be able to find one: in each form, at each place. */
const forms: readonly [string, (bytes: Buffer) => Buffer | string][] = [
  ['as it is', (bytes) => bytes],
  ['base 64', (bytes) => bytes.toString('base64')],
  ['base 64 for addresses', (bytes) => bytes.toString('base64url')],
  ['hexadecimal', (bytes) => bytes.toString('hex')],
  ['upper-case hexadecimal', (bytes) => bytes.toString('hex').toUpperCase()],
  ['percent-encoded', (bytes) => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')],
]

test.each(forms)('a mark of chance bytes is found %s, wherever it stands', (_name, write) => {
  const hidden = randomBytes(24)
  for (const before of [0, 1, 2, 3, 4, 7]) {
    for (const after of [0, 1, 2, 3]) {
      const written = Buffer.from(write(Buffer.concat([randomBytes(before), hidden, randomBytes(after)])))
      expect(marksIn(Buffer.concat([Buffer.from('…'), written]), [markOf('it', hidden)])).toEqual(['it'])
    }
  }
  const other = Buffer.from(write(randomBytes(200)))
  expect(marksIn(other, [markOf('it', hidden)])).toEqual([])
})

test('a word is found in UTF-16 of either order, and in an address', () => {
  const word = `é ${newWord()}`
  const wide = Buffer.from(`a${word}b`, 'utf16le')
  for (const written of [wide, Buffer.from(wide).swap16(), Buffer.from(`?q=${encodeURIComponent(word)}`)]) {
    expect(marksIn(written, [markOf('it', word)])).toEqual(['it'])
  }
})
