import { createHash } from 'node:crypto'
import { verifyMerkleInclusion } from '@sigstore/verify/dist/tlog/merkle.js'
import { describe, expect, test } from 'vitest'
import { type Bytes, base64, joined, utf8 } from './bytes.ts'
import { checkpointText, cosign } from './checkpoint.ts'
import { commitmentTo, writeLeaf } from './leaf.ts'
import { COSIGNATURE_KEY, NOTE_KEY, signNote, writeKey, writeNote } from './note.ts'
import { writeProof } from './proof.ts'
import { RECEIPT_FILES, type ReceiptVerdict, verifyReceipt } from './receipt.ts'
import { leafOf, newSigner, recursionOver, someEntries } from './testing.ts'

const sha256 = (bytes: Uint8Array): Bytes => Uint8Array.from(createHash('sha256').update(bytes).digest())
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const CONTENT = utf8('{"candidate":"…","dossier":"…"}')
const SIZE = 21
const INDEX = 13

type Files = Readonly<Record<string, Bytes>>

/** A receipt of the fourteenth leaf of twenty-one, seen by so many of three witnesses, of whom two are asked for. */
async function receipt(by: readonly number[] = [0, 1, 2], quorum = 'group', over: object = {}) {
  const [prev, salt] = [sha256(utf8('before')), sha256(utf8('salt'))]
  const header = utf8('{"at":"2027-05-03T09:59:58.120Z","caseFile":"deposits 1","group":"g","seq":4}')
  const body = utf8(`{"events":[{"hash":"${hex(sha256(CONTENT))}"}]}`)
  const hash = sha256(joined(prev, header, sha256(body)))
  const line = `{"hash":"${hex(hash)}","prev":"${hex(prev)}","bodyHash":"${hex(sha256(body))}","header":${Buffer.from(header)},"body":${Buffer.from(body)}}`
  const leaf = writeLeaf({ id: new Uint8Array(16), commitment: await commitmentTo(salt, hash) })
  const leaves = someEntries(SIZE).map(leafOf)
  leaves[INDEX] = leafOf(leaf)
  const { mth, path } = recursionOver(leaves)
  const log = await newSigner('log.example/register', NOTE_KEY)
  const witnesses = await Promise.all([0, 1, 2].map((n) => newSigner(`w${n}.example`, COSIGNATURE_KEY)))
  const root = Uint8Array.from(mth(0, SIZE))
  const note = await signNote(checkpointText({ origin: log.key.name, size: SIZE, root }), log)
  const said = await Promise.all(
    witnesses.filter((_, n) => by.includes(n)).map((witness, n) => cosign(note.text, 1000 * (n + 1), witness)),
  )
  const proof = path(INDEX, SIZE).map((one) => Uint8Array.from(one))
  const server = await newSigner('log.example/receipts', NOTE_KEY)
  const place = { group: 'g', caseFile: 'deposits 1', seq: 4, at: '2027-05-03T09:59:58.120Z', hash: hex(hash) }
  const stated = { hash: hex(sha256(CONTENT)), entry: place, ...over }
  const names = witnesses.map(({ key }, n) => `witness w${n} ${writeKey(key)}\n`).join('')
  const files: Files = {
    [RECEIPT_FILES.content]: CONTENT,
    [RECEIPT_FILES.entry]: utf8(`${line}\n`),
    [RECEIPT_FILES.leaf]: utf8(JSON.stringify({ leaf: base64(leaf), salt: hex(salt) })),
    [RECEIPT_FILES.proof]: utf8(
      writeProof({
        index: INDEX,
        path: proof,
        note: writeNote({ ...note, signatures: [...note.signatures, ...said] }),
      }),
    ),
    [RECEIPT_FILES.statement]: utf8(writeNote(await signNote(`a-form/1\n${JSON.stringify(stated)}\n`, server))),
    [RECEIPT_FILES.statementKey]: utf8(`${writeKey(server.key)}\n`),
    [RECEIPT_FILES.policy]: utf8(`log ${writeKey(log.key)}\n${names}group group 2 w0 w1 w2\nquorum ${quorum}\n`),
  }
  return { files, leaf, root, proof }
}

const verify = (files: Files): Promise<ReceiptVerdict> => verifyReceipt(async (name) => files[name])
const stepOf = (verdict: ReceiptVerdict) => (verdict.holds ? 'holds' : verdict.step)

describe('a receipt', () => {
  test('is checked from its own files, and another program agrees that its leaf is in the tree', async () => {
    const { files, leaf, root, proof } = await receipt()
    const verdict = await verify(files)
    if (!verdict.holds) throw new Error(verdict.why)
    expect(verdict.proved).toMatchObject({
      content: hex(sha256(CONTENT)),
      entry: { caseFile: 'deposits 1', seq: 4, at: '2027-05-03T09:59:58.120Z' },
      judged: { isWitnessed: true, needed: 2, checkpoint: { size: SIZE } },
      // The second of the three had seen it at 2000: until then two had not.
      seenBy: 2000,
    })
    // It asks for the hash of the leaf, with the tree as a transparency log of its own kind would have stated it.
    const asked = (own: Uint8Array) => verifyMerkleInclusion(...questionOf(own, root, proof))
    asked(leaf)
    expect(() => asked(utf8('another leaf'))).toThrow(/does not match/)
  })

  test.each([
    [[0], false, null],
    [[0, 2], true, 2000],
  ])('seen by the witnesses %j', async (by, isWitnessed, seenBy) => {
    const { files } = await receipt(by)
    expect(await verify(files)).toMatchObject({ holds: true, proved: { judged: { isWitnessed }, seenBy } })
  })

  test('of a group that nobody watches holds, and says that nobody is asked', async () => {
    const { files } = await receipt([], 'none')
    expect(await verify(files)).toMatchObject({ holds: true, proved: { judged: { needed: null }, seenBy: null } })
  })

  test.each([
    [RECEIPT_FILES.content, 'content'],
    [RECEIPT_FILES.entry, 'entry'],
    [RECEIPT_FILES.leaf, 'leaf'],
    [RECEIPT_FILES.proof, 'checkpoint'],
    [RECEIPT_FILES.policy, 'checkpoint'],
    [RECEIPT_FILES.statement, 'statement'],
    [RECEIPT_FILES.statementKey, 'statement'],
  ] as const)('without %s, or with what is cut of it, does not hold', async (name, step) => {
    const { files } = await receipt()
    const { [name]: whole = new Uint8Array(), ...others } = files
    expect(stepOf(await verify(others))).toBe(step)
    expect(stepOf(await verify({ ...files, [name]: whole.slice(0, -20) }))).not.toBe('holds')
  })

  test('of another, file by file, does not hold', async () => {
    const [{ files }, { files: others }] = [await receipt(), await receipt()]
    const swapped = async (name: string) => stepOf(await verify({ ...files, [name]: others[name] ?? new Uint8Array() }))
    // The same entry under other keys: the other log's checkpoint is not of this policy, nor this log's of the other.
    expect(await swapped(RECEIPT_FILES.proof)).toBe('checkpoint')
    expect(await swapped(RECEIPT_FILES.policy)).toBe('checkpoint')
    // What one server states, signed, is not what the other's key has signed.
    expect(await swapped(RECEIPT_FILES.statement)).toBe('statement')
    expect(await swapped(RECEIPT_FILES.statementKey)).toBe('statement')
    expect(stepOf(await verify({ ...files, [RECEIPT_FILES.content]: utf8('another') }))).toBe('entry')
  })

  test('made up with keys of one’s own does not hold by the policy of whoever checks', async () => {
    const [{ files }, { files: made }] = [await receipt(), await receipt()]
    const policy = new TextDecoder().decode(files[RECEIPT_FILES.policy])
    const by = (of: Files) => verifyReceipt(async (name) => of[name], policy)
    expect(stepOf(await by(files))).toBe('holds')
    // By what came with it, it is in order with itself.
    expect(stepOf(await verify(made))).toBe('holds')
    expect(stepOf(await by(made))).toBe('checkpoint')
  })

  test.each([
    [{ hash: 'ab'.repeat(32) }, 'statedContent'],
    [{ entry: { group: 'g', caseFile: 'deposits 1', seq: 5 } }, 'statedEntry'],
    [{ entry: 'none' }, 'statedEntry'],
  ] as const)('whose signed statement says %j does not hold', async (over, step) => {
    const { files } = await receipt([0, 1], 'group', over)
    expect(stepOf(await verify(files))).toBe(step)
  })

  test('holds no more when one byte of any of its files is another', async () => {
    const { files } = await receipt()
    // The policy is its reader’s own word: whom to believe.
    const own = Object.keys(files).filter((name) => name !== RECEIPT_FILES.policy)
    for (const name of own) {
      const bytes = files[name] ?? new Uint8Array()
      for (let at = 0; at < bytes.length; at += 3) {
        const changed = bytes.slice()
        changed[at] = (changed[at] ?? 0) ^ (1 << (at % 7))
        const verdict = await verify({ ...files, [name]: changed })
        // A cosignature that was altered beyond recognition is no longer counted; the others still are.
        const isWhole = verdict.holds && verdict.proved.judged.cosignatures.length === 3
        expect(isWhole, `${name}, byte ${at}`).toBe(false)
      }
    }
  })
})

type Question = Parameters<typeof verifyMerkleInclusion>

function questionOf(leaf: Uint8Array, root: Uint8Array, proof: readonly Uint8Array[]): Question {
  const hashes = proof.map((hash) => Buffer.from(hash))
  const rootHash = Buffer.from(root)
  const inclusionProof = { logIndex: String(INDEX), treeSize: String(SIZE), rootHash, hashes, checkpoint: undefined }
  return [
    { inclusionProof, canonicalizedBody: Buffer.from(leaf) } as unknown as Question[0],
    { origin: 'a log', logSize: BigInt(SIZE), logHash: rootHash, rest: [] } as unknown as Question[1],
  ]
}
