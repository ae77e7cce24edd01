import { type Bytes, base64, countIn, fromBase64, Malformed } from './bytes.ts'
import { type Checkpoint, readCheckpoint, readSignedCheckpoint } from './checkpoint.ts'
import { HASH_SIZE, isConsistent, type TreeHead } from './merkle.ts'
import { type Note, readNote, type VerifierKey } from './note.ts'

/** What a witness is asked: to cosign a checkpoint that goes on from one that it has seen (C2SP tlog-witness, add-checkpoint). */
export type CosigningRequest = {
  /** The size that the witness is thought to remember; 0 when it saw nothing of this log yet. */
  readonly older: number
  readonly proof: readonly Bytes[]
  /** The signed checkpoint. */
  readonly note: string
}

/** The answer, by the status that the protocol gives it. */
export type Answer =
  /** To be remembered first, and cosigned then. */
  | { readonly status: 200; readonly checkpoint: Checkpoint; readonly note: Note }
  | { readonly status: 400 | 403 | 404 | 422; readonly why: string }
  /** The witness remembers another size than it was told, a larger one, or another tree of the same size. */
  | { readonly status: 409; readonly why: string; readonly size: number }

const LONGEST_PROOF = 63

export function writeRequest({ older, proof, note }: CosigningRequest): string {
  return `old ${older}\n${proof.map((hash) => `${base64(hash)}\n`).join('')}\n${note}`
}

/** @throws {Malformed} */
export function readRequest(text: string): CosigningRequest {
  const split = text.indexOf('\n\n')
  const [first, ...lines] = text.slice(0, Math.max(0, split)).split('\n')
  if (split === -1 || first?.startsWith('old ') !== true) throw new Malformed('not a request to cosign')
  if (lines.length > LONGEST_PROOF) throw new Malformed('the proof is longer than any tree is high')
  const proof = lines.map(fromBase64)
  if (proof.some(({ length }) => length !== HASH_SIZE)) throw new Malformed('a hash of the proof is not a SHA-256')
  return { older: countIn(first.slice('old '.length)), proof, note: text.slice(split + 2) }
}

/** What a witness remembers before it has seen anything: nothing is inconsistent with it. */
const NOTHING = { size: 0, root: undefined }

/**
 * Judges a request by what the witness remembers of that log. Nothing is remembered or signed here.
 *
 * @param logs those that the witness watches
 * @param remembered the largest tree of this log that the witness has cosigned
 */
export async function judgeRequest(
  { older, proof, note: text }: CosigningRequest,
  remembered: TreeHead | undefined,
  logs: readonly VerifierKey[],
): Promise<Answer> {
  const read = await readAsked(text, logs)
  if ('status' in read) return read
  const { checkpoint, note } = read
  const { size, root } = remembered ?? NOTHING
  if (older > checkpoint.size) return { status: 400, why: 'the older size is the larger one' }
  if (older !== size) return { status: 409, why: 'another size is remembered', size }
  if (root === undefined) {
    return proof.length === 0 ? { status: 200, checkpoint, note } : { status: 422, why: 'nothing goes on from nothing' }
  }
  if (await isConsistent({ size, root }, checkpoint, proof)) return { status: 200, checkpoint, note }
  if (checkpoint.size === size) return { status: 409, why: 'another tree of this size is remembered', size }
  return { status: 422, why: 'the tree does not go on from the one that is remembered' }
}

async function readAsked(
  text: string,
  logs: readonly VerifierKey[],
): Promise<{ readonly checkpoint: Checkpoint; readonly note: Note } | Extract<Answer, { readonly why: string }>> {
  let note: Note
  let origin: string
  try {
    note = readNote(text)
    origin = readCheckpoint(note.text).origin
  } catch (error) {
    if (error instanceof Malformed) return { status: 400, why: error.message }
    throw error
  }
  if (!logs.some(({ name }) => name === origin)) return { status: 404, why: 'the log is not one that is watched' }
  try {
    return { checkpoint: await readSignedCheckpoint(note, logs), note }
  } catch (error) {
    if (error instanceof Malformed) return { status: 403, why: error.message }
    throw error
  }
}
