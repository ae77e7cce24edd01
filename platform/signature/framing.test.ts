import { Integer, OctetString, Sequence } from 'asn1js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWellFramed } from './framing.ts'

const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'))

describe('ASN.1 framing', () => {
  test.each([
    ['an integer', '02 01 05', true],
    ['a sequence of two', '30 06 02 01 05 02 01 06', true],
    ['an indefinite sequence', '30 80 02 01 05 00 00', true],
    ['a byte too many after it', '02 01 05 00', false],
    ['a child that passes its parent', '30 03 02 02 05 02', false],
    ['a parent that is not filled', '30 04 02 01 05 02', false],
    ['a length in a longer form than needed', '02 81 01 05', false],
    ['an indefinite primitive', '02 80 05 00 00', false],
    ['an indefinite sequence without its end', '30 80 02 01 05', false],
    ['a length that passes the file', '30 84 ff ff ff ff', false],
    ['nothing', '', false],
    ['a tag alone', '30', false],
  ])('%s', (_case, bytes, expected) => {
    expect(isWellFramed(hex(bytes))).toBe(expected)
  })

  test('whatever is encoded properly is well framed, and nothing else beside it', () => {
    const leaf = fc.uint8Array({ maxLength: 300 })
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 5 }), fc.uint8Array({ minLength: 1, maxLength: 3 }), (leaves, more) => {
        const values = leaves.map((bytes) => new OctetString({ valueHex: new Uint8Array(bytes) }))
        const inner = new Sequence({ value: [new Integer({ value: 1 }), ...values] })
        const encoded = new Uint8Array(new Sequence({ value: [inner, new Integer({ value: 2 })] }).toBER())
        expect(isWellFramed(encoded)).toBe(true)
        expect(isWellFramed(Buffer.concat([encoded, more]))).toBe(false)
      }),
    )
  })

  test('a nest of a thousand levels is refused, not followed', () => {
    expect(isWellFramed(hex(`${'30 80 '.repeat(1000)}${'00 00 '.repeat(1000)}`))).toBe(false)
  })
})
