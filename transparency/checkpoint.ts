import { type Bytes, base64, countIn, fromBase64, Malformed, utf8 } from './bytes.ts'
import { HASH_SIZE } from './merkle.ts'
import {
  COSIGNATURE_KEY,
  isSigned,
  type Note,
  type NoteSignature,
  type Signer,
  signersOf,
  type VerifierKey,
} from './note.ts'

/**
 * The head of a log at one size, as the log states it (C2SP tlog-checkpoint). Extension lines are neither written nor
 * taken: nobody who watches the log could check them.
 */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Bytes }

/** The text that is signed: three lines. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64(root)}\n`
}

/** @throws {Malformed} */
export function readCheckpoint(text: string): Checkpoint {
  const [origin, sizeText, rootText, last, ...more] = text.split('\n')
  if (!origin || sizeText === undefined || rootText === undefined || last !== '' || more.length > 0) {
    throw new Malformed('not a checkpoint')
  }
  const root = fromBase64(rootText)
  if (root.length !== HASH_SIZE) throw new Malformed('the root is not a SHA-256')
  return { origin, size: countIn(sizeText), root }
}

/**
 * Reads a checkpoint that its log itself has signed: the key bears the name of the origin.
 *
 * @throws {Malformed} when it is of none of these logs, or not signed by it
 */
export async function readSignedCheckpoint(note: Note, logs: readonly VerifierKey[]): Promise<Checkpoint> {
  const checkpoint = readCheckpoint(note.text)
  const own = logs.filter(({ name }) => name === checkpoint.origin)
  if (own.length === 0) throw new Malformed('the checkpoint is of another log')
  if ((await signersOf(note, own)).length === 0) throw new Malformed('the log has not signed this checkpoint')
  return checkpoint
}

/** A witness’s word that it saw a checkpoint, and none inconsistent with it, at a time (C2SP tlog-cosignature, Ed25519). */
export type Cosignature = { readonly witness: VerifierKey; readonly seconds: number }

const TIME_SIZE = 8
const SIGNATURE_SIZE = 64

const cosigned = (text: string, seconds: number): Bytes => utf8(`cosignature/v1\ntime ${seconds}\n${text}`)

/**
 * Cosigns the text of a checkpoint.
 *
 * @param seconds since 1970-01-01T00:00:00Z
 */
export async function cosign(text: string, seconds: number, { key, sign }: Signer): Promise<NoteSignature> {
  if (key.type !== COSIGNATURE_KEY) throw new TypeError(`the key of ${key.name} is not one of a witness`)
  const signature = new Uint8Array(TIME_SIZE + SIGNATURE_SIZE)
  new DataView(signature.buffer).setBigUint64(0, BigInt(seconds))
  signature.set(await sign(cosigned(text, seconds)), TIME_SIZE)
  return { name: key.name, keyId: key.keyId, signature }
}

/**
 * The cosignatures of known witnesses on a checkpoint, one of each: its earliest. Those of others are ignored.
 *
 * @throws {Malformed} when one bears the name and identifier of a known witness and is not its
 */
export async function cosignaturesOf(note: Note, witnesses: readonly VerifierKey[]): Promise<readonly Cosignature[]> {
  const found = new Map<VerifierKey, number>()
  for (const { name, keyId, signature } of note.signatures) {
    const witness = witnesses.find((one) => one.type === COSIGNATURE_KEY && one.name === name && one.keyId === keyId)
    if (witness === undefined) continue
    const seconds = await cosignedAt(note.text, signature, witness)
    found.set(witness, Math.min(seconds, found.get(witness) ?? seconds))
  }
  return [...found].map(([witness, seconds]) => ({ witness, seconds }))
}

async function cosignedAt(text: string, bytes: Bytes, { name, publicKey }: VerifierKey): Promise<number> {
  if (bytes.length !== TIME_SIZE + SIGNATURE_SIZE) throw new Malformed(`not a cosignature of ${name}`)
  const seconds = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0))
  const isIts =
    Number.isSafeInteger(seconds) && (await isSigned(publicKey, bytes.slice(TIME_SIZE), cosigned(text, seconds)))
  if (!isIts) throw new Malformed(`not a cosignature of ${name}`)
  return seconds
}
