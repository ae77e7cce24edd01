import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Malformed, utf8 } from './bytes.ts'
import { readCheckpoint } from './checkpoint.ts'
import { commitmentTo, readLeaf, writeLeaf } from './leaf.ts'
import { readKey, readNote, readSignature } from './note.ts'
import { judgeCheckpoint, readPolicy } from './policy.ts'
import { readProof } from './proof.ts'
import { ORIGIN, signedLog } from './testing.ts'
import { entriesIn, readTilePath, tilePath } from './tile.ts'
import { readRequest, writeRequest } from './witness.ts'

describe('the leaf', () => {
  test('is read as it is written, and no other length or form is', async () => {
    const leaf = {
      id: utf8('i'.repeat(16)),
      commitment: await commitmentTo(utf8('s'.repeat(32)), utf8('h'.repeat(32))),
    }
    const bytes = writeLeaf(leaf)
    expect(readLeaf(bytes)).toEqual(leaf)
    for (const wrong of [bytes.slice(1), bytes.map((byte, at) => (at === 0 ? 2 : byte))]) {
      expect(() => readLeaf(wrong)).toThrow(Malformed)
    }
    await expect(commitmentTo(utf8('short'), utf8('h'.repeat(32)))).rejects.toThrow(RangeError)
  })
})

describe('the address of a tile', () => {
  test('is the one that C2SP tlog-tiles gives', () => {
    expect(tilePath({ level: 0, n: 1234067, width: 256 })).toBe('tile/0/x001/x234/067')
    expect(tilePath({ level: 'entries', n: 0, width: 17 })).toBe('tile/entries/000.p/17')
  })

  test('is read back, and is the only one', () => {
    const tile = fc.record({
      level: fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const)),
      n: fc.nat(2 ** 31 - 1),
      width: fc.integer({ min: 1, max: 256 }),
    })
    fc.assert(
      fc.property(tile, (one) => {
        expect(readTilePath(tilePath(one))).toEqual(one)
      }),
    )
  })

  test.each([
    '',
    'tile/0/0',
    'tile/0/1234',
    'tile/64/000',
    'tile/00/000',
    'tile/0/x000/001',
    'tile/0/001.p/0',
    'tile/0/001.p/256',
    'tile/0/001.p/01',
    'tile/-1/000',
    'tile/0/../000',
    'tile/0/001/',
    'tile/x/000',
    `tile/0/${'x999/'.repeat(9)}999`,
  ])('is refused: %j', (text) => {
    expect(() => readTilePath(text)).toThrow(Malformed)
  })
})

test('what a witness is asked is read as it is written', () => {
  const request = { older: 7, proof: [utf8('h'.repeat(32)), utf8('i'.repeat(32))], note: 'text\n\n— a AAAAAAE=\n' }
  expect(readRequest(writeRequest(request))).toEqual(request)
  for (const wrong of ['', 'old 7\n', 'old 07\n\n', 'older 7\n\n', 'old 7\nAAAA\n\n']) {
    expect(() => readRequest(wrong), wrong).toThrow(Malformed)
  }
})

describe('whatever is given', () => {
  const parsers: readonly (readonly [name: string, parse: (text: string) => unknown])[] = [
    ['note', readNote],
    ['signature', readSignature],
    ['key', readKey],
    ['checkpoint', readCheckpoint],
    ['policy', readPolicy],
    ['proof', readProof],
    ['address', readTilePath],
    ['request', readRequest],
    ['bundle', (text) => entriesIn(utf8(text))],
    ['leaf', (text) => readLeaf(utf8(text))],
  ]
  const pieces = [
    '\n',
    '\n\n',
    '— ',
    ' ',
    '+',
    '=',
    'AAAAAAE=',
    'log ',
    'witness ',
    'quorum none\n',
    'c2sp.org/tlog-proof@v1\n',
    'index 0\n',
    'extra ',
    'tile/',
    '/000',
    '.p/',
    '0',
    '1',
    '9'.repeat(20),
    '\u0000',
    '\u00ff',
    '\ud83d',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  )

  test.each(parsers)('a %s that is not well formed is refused, and nothing else happens', async (_, parse) => {
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const error = await (async () => parse(given))().then(
          () => undefined,
          (thrown: unknown) => thrown,
        )
        if (error !== undefined) expect(error).toBeInstanceOf(Malformed)
      }),
      { numRuns: 1000 },
    )
  })

  test('nothing that the log did not sign is taken', async () => {
    const { note, policy: policyOf } = await signedLog()
    const policy = await readPolicy(policyOf('none'))
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        await expect(judgeCheckpoint(given, policy)).rejects.toThrow(Malformed)
        await expect(judgeCheckpoint(`${note.text}\n— ${ORIGIN} ${given}\n`, policy)).rejects.toThrow(Malformed)
      }),
      { numRuns: 500 },
    )
  })
})
