import { beforeAll, describe, expect, test } from 'vitest'
import { Malformed, utf8 } from './bytes.ts'
import { cosign, cosignaturesOf, readCheckpoint, readSignedCheckpoint } from './checkpoint.ts'
import {
  isSigned,
  NOTE_KEY,
  type Note,
  readKey,
  readNote,
  type Signer,
  signersOf,
  signNote,
  writeKey,
  writeNote,
} from './note.ts'
import { NOW, newSigner, ORIGIN, signedLog } from './testing.ts'

let log: Signer
let witnesses: readonly Signer[]
let note: Note
beforeAll(async () => {
  ;({ log, witnesses, note } = await signedLog())
})

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
