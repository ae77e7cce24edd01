import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { Malformed, utf8 } from './bytes.ts'
import { checkpointText, cosign, cosignaturesOf, readCheckpoint, readSignedCheckpoint } from './checkpoint.ts'
import { commitmentTo, readLeaf, writeLeaf } from './leaf.ts'
import {
  COSIGNATURE_KEY,
  isSigned,
  NOTE_KEY,
  type Note,
  readKey,
  readNote,
  readSignature,
  type Signer,
  signersOf,
  signNote,
  writeKey,
  writeNote,
} from './note.ts'
import { judgeCheckpoint, quorumSize, readPolicy } from './policy.ts'
import { readProof, verifyProof, writeProof } from './proof.ts'
import { leafOf, newSigner, recursionOver, someEntries } from './testing.ts'
import { entriesIn, readTilePath, tilePath } from './tile.ts'

const ORIGIN = 'log.example/register'
const NOW = 1_795_968_000
const entries = someEntries(20)
const { mth, path } = recursionOver(entries.map(leafOf))

let log: Signer
let witnesses: readonly Signer[]
/** A checkpoint of twenty leaves, signed by the log and cosigned by five witnesses. */
let note: Note

beforeAll(async () => {
  log = await newSigner(ORIGIN, NOTE_KEY)
  witnesses = await Promise.all([1, 2, 3, 4, 5].map((n) => newSigner(`witness${n}.example`, COSIGNATURE_KEY)))
  const signed = await signNote(checkpointText({ origin: ORIGIN, size: 20, root: Uint8Array.from(mth(0, 20)) }), log)
  const cosignatures = await Promise.all(witnesses.map((witness, index) => cosign(signed.text, NOW + index, witness)))
  note = { text: signed.text, signatures: [...signed.signatures, ...cosignatures] }
})

const policyOf = (quorum: string): string =>
  [
    '# Who is believed.',
    `log ${writeKey(log.key)} https://log.example/register`,
    ...witnesses.map(({ key }, index) => `witness w${index + 1} ${writeKey(key)}`),
    'group most 4 w1 w2 w3 w4 w5',
    `quorum ${quorum}`,
    '',
  ].join('\n')

/** One letter of the text becomes another. */
function altered(text: string, place: number, shift: number): string {
  const at = place % text.length
  const code = text.charCodeAt(at)
  const other = code < 0x80 ? (code + 1 + (shift % 0x7e)) % 0x80 : code - 1
  return text.slice(0, at) + String.fromCharCode(other === code ? code + 1 : other) + text.slice(at + 1)
}

describe('a signed note', () => {
  test('that another program wrote is read, and its signature verified', async () => {
    // From the documentation of golang.org/x/mod/sumdb/note.
    const key = await readKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')
    const read = readNote(
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
        '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
    )
    expect(await signersOf(read, [key])).toEqual([key])
    await expect(signersOf({ ...read, text: `${read.text}.\n` }, [key])).rejects.toThrow(Malformed)
  })

  test('is written as it is read', async () => {
    expect(readNote(writeNote(note))).toEqual(note)
    expect(await readKey(writeKey(log.key))).toEqual(log.key)
    const lines = readNote('one\n\ntwo\n\n— a AAAAAAE=\n')
    expect(lines.text).toBe('one\n\ntwo\n')
  })

  test('says nothing by keys that are not known, and is refused when a known one is borne by another', async () => {
    const other = await newSigner(ORIGIN, NOTE_KEY)
    expect(await signersOf(note, [other.key])).toEqual([])
    const [signature] = (await signNote(note.text, other)).signatures
    if (signature === undefined) throw new Error('no signature')
    const forged = { ...note, signatures: [{ ...signature, keyId: log.key.keyId }] }
    await expect(signersOf(forged, [log.key])).rejects.toThrow(/not signed by/)
  })

  test.each([
    ['', 'no signatures'],
    ['text\n', 'no signatures'],
    ['text\n\n', 'not a line'],
    ['text\n\n— a AAAAAAE=', 'no signatures'],
    ['text\n\n— a AAAAAA==\n', 'too short'],
    ['text\n\n— a AAAAAAF=\n', 'canonical'],
    ['text\n\n— a b AAAAAAE=\n', 'not a line'],
    ['text\n\n— a+b AAAAAAE=\n', 'not a line'],
    ['text\n\n- a AAAAAAE=\n', 'not a line'],
    ['te\txt\n\n— a AAAAAAE=\n', 'control'],
    ['te\ud800xt\n\n— a AAAAAAE=\n', 'control'],
  ])('is refused: %j', (text, why) => {
    expect(() => readNote(text)).toThrow(Malformed)
    expect(() => readNote(text)).toThrow(why)
  })

  test.each([
    '',
    'a',
    'a+b+c',
    'a+00000000+AQ==',
    `a b+00000000+${btoa(`\u0001${'k'.repeat(32)}`)}`,
    `a+00000000+${btoa(`\u0001${'k'.repeat(32)}`)}`,
    `a+00000000+${btoa(`\u0002${'k'.repeat(32)}`)}`,
  ])('has no such key: %j', async (text) => {
    await expect(readKey(text)).rejects.toThrow(Malformed)
  })

  test('is refused when it is larger than any that is honest', () => {
    const signature = '— a AAAAAAE=\n'
    expect(() => readNote(`text\n\n${signature.repeat(101)}`)).toThrow('too many')
    expect(() => readNote(`${'a'.repeat(1_000_001)}\n\n${signature}`)).toThrow('too long')
  })

  test('does not verify by a key that is none', async () => {
    expect(await isSigned(new Uint8Array(31), new Uint8Array(64), utf8('text'))).toBe(false)
    expect(await isSigned(log.key.publicKey, new Uint8Array(3), utf8('text'))).toBe(false)
  })
})

describe('a checkpoint', () => {
  test('is what its log signed', async () => {
    expect((await readSignedCheckpoint(note, [log.key])).size).toBe(20)
    await expect(readSignedCheckpoint({ ...note, signatures: note.signatures.slice(1) }, [log.key])).rejects.toThrow(
      /has not signed/,
    )
    const other = await newSigner('log.example/other', NOTE_KEY)
    await expect(readSignedCheckpoint(await signNote(note.text, other), [other.key])).rejects.toThrow(/another log/)
  })

  const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I='
  test.each([
    `\n1\n${root}\n`,
    `a\n01\n${root}\n`,
    `a\n+1\n${root}\n`,
    `a\n1\n${root}`,
    `a\n1\n${root}\nmore\n`,
    `a\n1\n${root.slice(4)}\n`,
    `a\n9007199254740992\n${root}\n`,
    `a\n1e3\n${root}\n`,
  ])('is refused: %j', (text) => {
    expect(() => readCheckpoint(text)).toThrow(Malformed)
  })

  test('is cosigned by those who say so, at the time that they say', async () => {
    const found = await cosignaturesOf(
      note,
      witnesses.map(({ key }) => key),
    )
    expect(found.map(({ seconds }) => seconds)).toEqual([0, 1, 2, 3, 4].map((n) => NOW + n))
    const [own, first] = note.signatures
    if (own === undefined || first === undefined) throw new Error('no signatures')
    const later = first.signature.map((byte, index) => (index === 7 ? byte ^ 1 : byte))
    const moved = { ...note, signatures: [own, { ...first, signature: later }] }
    await expect(
      cosignaturesOf(
        moved,
        witnesses.map(({ key }) => key),
      ),
    ).rejects.toThrow(/not a cosignature/)
    await expect(cosign(note.text, NOW, log)).rejects.toThrow(TypeError)
  })
})

describe('a policy', () => {
  test.each([
    ['all five', 5, 'most', true],
    ['four of five', 4, 'most', true],
    ['three of five', 3, 'most', false],
    ['the one that is asked for', 1, 'w1', true],
    ['another one', 1, 'w2', false],
    ['none, of a group without witnesses', 0, 'none', true],
  ])('is met by %s as it says', async (_, count, quorum, isMet) => {
    const given = writeNote({ ...note, signatures: note.signatures.slice(0, 1 + count) })
    const judged = await judgeCheckpoint(given, await readPolicy(policyOf(quorum)))
    expect([judged.isWitnessed, judged.cosignatures.length]).toEqual([isMet, count])
  })

  test('counts a witness once, however often it signed', async () => {
    const [own, first] = note.signatures
    if (own === undefined || first === undefined) throw new Error('no signatures')
    const given = writeNote({ ...note, signatures: [own, first, first, first, first] })
    expect((await judgeCheckpoint(given, await readPolicy(policyOf('most')))).isWitnessed).toBe(false)
  })

  test.each([
    ['', 'no quorum'],
    ['quorum none', 'is cut'],
    ['quorum none\nquorum none\n', 'second quorum'],
    ['quorum w9\n', 'no line before'],
    ['group none any w1\nquorum none\n', 'no line before'],
    ['witness\n', 'a name, a key'],
    ['log x\n', 'not a verifier key'],
    ['group g 2 g\nquorum g\n', 'no line before'],
    ['else\n', 'not known'],
    ['quorum none\u0000\n', 'not text'],
  ])('is refused: %j', async (text, why) => {
    await expect(readPolicy(text)).rejects.toThrow(why)
    await expect(readPolicy(text)).rejects.toThrow(Malformed)
  })

  test('has no witness twice, no member twice, no threshold out of reach', async () => {
    const policy = policyOf('most')
    const key = writeKey(witnesses[0]?.key ?? log.key)
    for (const [from, to] of [
      ['quorum most', `witness again ${key}\nquorum most`],
      ['quorum most', 'group again any w1\nquorum most'],
      ['most 4 w1', 'most 6 w1'],
      ['most 4 w1', 'most 0 w1'],
      ['most 4 w1', 'most 4 w2'],
      ['witness w2', 'witness w1'],
      [`log ${writeKey(log.key)}`, `log ${key}`],
    ] as const) {
      await expect(readPolicy(policy.replace(from, to)), to).rejects.toThrow(Malformed)
    }
  })

  test.each([
    [10, 2, 7],
    [7, 2, 5],
    [5, 1, 4],
    [4, 1, 3],
    [1, 0, 1],
  ])(
    'of %i witnesses that bears %i faulty ones asks for %i: two quorums share an honest one',
    (count, faulty, size) => {
      expect(quorumSize(count, faulty)).toBe(size)
      expect(2 * size - count).toBeGreaterThan(faulty)
    },
  )

  test('is none when the honest ones could not reach it', () => {
    expect(() => quorumSize(3, 1)).toThrow(RangeError)
    expect(() => quorumSize(0, 0)).toThrow(RangeError)
  })
})

describe('a proof', () => {
  const proofOf = (index: number) =>
    writeProof({ index, path: path(index, 20).map((hash) => Uint8Array.from(hash)), note: writeNote(note) })

  test('shows offline that an entry is in the log', async () => {
    const policy = await readPolicy(policyOf('most'))
    for (const [index, entry] of entries.entries()) {
      expect(readProof(proofOf(index)).index).toBe(index)
      expect((await verifyProof(entry, proofOf(index), policy)).isWitnessed).toBe(true)
      await expect(verifyProof(utf8('other'), proofOf(index), policy)).rejects.toThrow(/not in the tree/)
    }
    const extra = { index: 3, path: [], note: 'a\n', extra: utf8('more') }
    expect(readProof(writeProof(extra))).toEqual(extra)
  })

  test('of which one letter was altered proves nothing', async () => {
    const policy = await readPolicy(policyOf('most'))
    const proof = proofOf(7)
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (place, shift) => {
        const other = altered(proof, place, shift)
        const judged = await verifyProof(entries[7] ?? utf8(''), other, policy).catch((error: unknown) => error)
        // The name and the identifier of a witness that is then unknown: its word is ignored, as the format asks.
        if (judged instanceof Error) expect(judged).toBeInstanceOf(Malformed)
        else expect(judged).toMatchObject({ cosignatures: { length: 4 }, checkpoint: { size: 20 } })
      }),
      { numRuns: 2000 },
    )
  })
})

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

describe('whatever is given', () => {
  const parsers: readonly (readonly [name: string, parse: (text: string) => unknown])[] = [
    ['note', readNote],
    ['signature', readSignature],
    ['key', readKey],
    ['checkpoint', readCheckpoint],
    ['policy', readPolicy],
    ['proof', readProof],
    ['address', readTilePath],
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
