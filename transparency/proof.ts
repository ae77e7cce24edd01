import { type Bytes, base64, countIn, fromBase64, Malformed } from './bytes.ts'
import { HASH_SIZE, isIncluded, leafHash } from './merkle.ts'
import { type Judged, judgeCheckpoint, type Policy } from './policy.ts'

/** That an entry is in a log, as a file that is checked without a network (C2SP tlog-proof). */
export type ProofFile = {
  readonly index: number
  /** From the leaf’s neighbour to the root’s child. */
  readonly path: readonly Bytes[]
  /** The signed checkpoint with its cosignatures, as it was given. */
  readonly note: string
  /** What the format lets one add. Nothing signs it. */
  readonly extra?: Bytes
}

const FIRST_LINE = 'c2sp.org/tlog-proof@v1'
const LONGEST_PATH = 63

export function writeProof({ index, path, note, extra }: ProofFile): string {
  const extraLine = extra === undefined ? '' : `extra ${base64(extra)}\n`
  return `${FIRST_LINE}\n${extraLine}index ${index}\n${path.map((hash) => `${base64(hash)}\n`).join('')}\n${note}`
}

/** @throws {Malformed} */
export function readProof(text: string): ProofFile {
  const split = text.indexOf('\n\n')
  if (split === -1) throw new Malformed('the proof has no checkpoint')
  const [first, ...lines] = text.slice(0, split).split('\n')
  if (first !== FIRST_LINE) throw new Malformed('not a proof')
  const extraText = lines[0]?.startsWith('extra ') ? lines.shift()?.slice('extra '.length) : undefined
  const indexLine = lines.shift()
  if (indexLine?.startsWith('index ') !== true) throw new Malformed('the proof has no index')
  if (lines.length > LONGEST_PATH) throw new Malformed('the proof is longer than any tree is high')
  const path = lines.map(fromBase64)
  if (path.some(({ length }) => length !== HASH_SIZE)) throw new Malformed('a hash of the proof is not a SHA-256')
  const index = countIn(indexLine.slice('index '.length))
  const proof = { index, path, note: text.slice(split + 2) }
  return extraText === undefined ? proof : { ...proof, extra: fromBase64(extraText) }
}

/**
 * Checks that an entry is in a log that the policy names, offline.
 *
 * @returns what the witnesses say of it: the caller decides whether an entry that is not witnessed is enough for it
 * @throws {Malformed} when the proof proves nothing
 */
export async function verifyProof(entry: Uint8Array, text: string, policy: Policy): Promise<Judged> {
  const { index, path, note } = readProof(text)
  const judged = await judgeCheckpoint(note, policy)
  const { size, root } = judged.checkpoint
  const claim = { leaf: await leafHash(entry), index, size, proof: path }
  if (!(await isIncluded(claim, root))) throw new Malformed('the entry is not in the tree of this checkpoint')
  return judged
}
