import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { Malformed, utf8 } from './bytes.ts'
import { type Note, type Signer, writeKey, writeNote } from './note.ts'
import { judgeCheckpoint, quorumSize, readPolicy } from './policy.ts'
import { readProof, verifyProof, writeProof } from './proof.ts'
import { type SignedLog, signedLog } from './testing.ts'

let log: Signer
let witnesses: readonly Signer[]
let note: Note
let entries: readonly Uint8Array[]
let path: SignedLog['path']
let policyOf: SignedLog['policy']
beforeAll(async () => {
  ;({ log, witnesses, note, entries, path, policy: policyOf } = await signedLog())
})

/** One letter of the text becomes another. */
function altered(text: string, place: number, shift: number): string {
  const at = place % text.length
  const code = text.charCodeAt(at)
  const other = code < 0x80 ? (code + 1 + (shift % 0x7e)) % 0x80 : code - 1
  return text.slice(0, at) + String.fromCharCode(other === code ? code + 1 : other) + text.slice(at + 1)
}

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
  const proofOf = (index: number) => writeProof({ index, path: path(index), note: writeNote(note) })

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
