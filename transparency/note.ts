import { areSame, type Bytes, base64, fromBase64, joined, Malformed, utf8 } from './bytes.ts'

/**
 * Signed notes (C2SP signed-note): a text, an empty line, and one line a signature. Of the signature types only those of
 * Ed25519 are known here: the note itself, and the cosignature of a witness.
 */
export type Note = {
  /** What is signed, its last line feed included. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export type NoteSignature = { readonly name: string; readonly keyId: number; readonly signature: Bytes }

/** What a key signs: the text of notes (0x01), or that a checkpoint was seen at a time (0x04, tlog-cosignature). */
export type KeyType = 0x01 | 0x04
export const NOTE_KEY = 0x01
export const COSIGNATURE_KEY = 0x04

/** A public key, by the name that its signatures bear. */
export type VerifierKey = {
  readonly name: string
  readonly keyId: number
  readonly type: KeyType
  /** Ed25519, 32 bytes (RFC 8032). */
  readonly publicKey: Bytes
}

const PUBLIC_KEY_SIZE = 32
const SIGNATURE_LINE = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u
/** Signatures at most, and letters at most of the whole: a reader must take sixteen, and a forger would send millions. */
const MOST_SIGNATURES = 100
const LONGEST_NOTE = 1_000_000

/** A name without Unicode spaces and without `+`. */
export const isKeyName = (name: string): boolean => /^[^\s+]+$/u.test(name) && name.isWellFormed() && !hasControls(name)

/**
 * Reads a note. Its signatures are only read, not verified: {@link signersOf} says who signed.
 *
 * @throws {Malformed}
 */
export function readNote(bytes: string): Note {
  if (bytes.length > LONGEST_NOTE) throw new Malformed('the note is too long')
  if (!bytes.isWellFormed() || hasControls(bytes)) throw new Malformed('the note has control characters')
  const split = bytes.lastIndexOf('\n\n')
  if (split === -1 || !bytes.endsWith('\n')) throw new Malformed('the note has no signatures')
  const lines = bytes.slice(split + 2, -1).split('\n')
  if (lines.length > MOST_SIGNATURES) throw new Malformed('the note has too many signatures')
  return { text: bytes.slice(0, split + 1), signatures: lines.map(readSignature) }
}

const LINE_FEED = 0x0a
const SPACE = 0x20

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < SPACE && code !== LINE_FEED) return true
  }
  return false
}

/** @throws {Malformed} */
export function readSignature(line: string): NoteSignature {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? []
  if (name === undefined || encoded === undefined) throw new Malformed('not a line of a signature')
  const bytes = fromBase64(encoded)
  if (bytes.length < 5) throw new Malformed('the signature is too short')
  return { name, keyId: new DataView(bytes.buffer).getUint32(0), signature: bytes.slice(4) }
}

export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  return `\u2014 ${name} ${base64(joined(bigEndian(keyId), signature))}\n`
}

export const writeNote = ({ text, signatures }: Note): string => `${text}\n${signatures.map(signatureLine).join('')}`

/** The key's identifier in signature lines: the first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key). */
export async function keyIdOf({ name, type, publicKey }: Omit<VerifierKey, 'keyId'>): Promise<number> {
  const hash = await crypto.subtle.digest('SHA-256', joined(utf8(`${name}\n`), Uint8Array.of(type), publicKey))
  return new DataView(hash).getUint32(0)
}

/** `name+keyId+key`: the identifier in hexadecimal, then the type and the key in base 64 (vkey). */
export function writeKey({ name, keyId, type, publicKey }: VerifierKey): string {
  const id = keyId.toString(16).padStart(8, '0')
  return `${name}+${id}+${base64(joined(Uint8Array.of(type), publicKey))}`
}

const KEY = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/

/** @throws {Malformed} when it is no key, or one of a type that is not known here, or its identifier is another key's */
export async function readKey(text: string): Promise<VerifierKey> {
  const [, name, id, encoded] = KEY.exec(text) ?? []
  if (name === undefined || id === undefined || encoded === undefined || !isKeyName(name)) {
    throw new Malformed('not a verifier key')
  }
  const [type, ...key] = fromBase64(encoded)
  if (type !== NOTE_KEY && type !== COSIGNATURE_KEY) throw new Malformed(`a key of type ${type} is not known here`)
  if (key.length !== PUBLIC_KEY_SIZE) throw new Malformed('not a public key of Ed25519')
  const known = { name, type, publicKey: Uint8Array.from(key) } as const
  const keyId = await keyIdOf(known)
  if (keyId !== Number.parseInt(id, 16)) throw new Malformed('the identifier is not of this key')
  return { ...known, keyId }
}

/** The name in a verifier key of this type; `null` for what is none. */
export async function nameInKey(text: string, type: VerifierKey['type']): Promise<string | null> {
  try {
    const key = await readKey(text)
    return key.type === type ? key.name : null
  } catch (error) {
    if (error instanceof Malformed) return null
    throw error
  }
}

/** True when the Ed25519 signature of this message by this key verifies. */
export async function isSigned(publicKey: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, signature, message)
  } catch {
    // A key that is no point of the curve, or a signature of another length.
    return false
  }
}

/**
 * Those of `keys` that signed the text of the note. Signatures by other keys are ignored, as the format asks.
 *
 * @throws {Malformed} when a signature bears the name and identifier of a known key and is not its: somebody altered the note
 */
export async function signersOf(note: Note, keys: readonly VerifierKey[]): Promise<readonly VerifierKey[]> {
  const message = utf8(note.text)
  const signers = new Set<VerifierKey>()
  for (const { name, keyId, signature } of note.signatures) {
    const key = keys.find((one) => one.type === NOTE_KEY && one.name === name && one.keyId === keyId)
    if (key === undefined) continue
    if (!(await isSigned(key.publicKey, signature, message))) throw new Malformed(`not signed by ${name}`)
    signers.add(key)
  }
  return [...signers]
}

export const isSameKey = (one: VerifierKey, other: VerifierKey): boolean => areSame(one.publicKey, other.publicKey)

/** Who signs, without what it signs with. */
export type Signer = {
  readonly key: VerifierKey
  sign(message: Bytes): Promise<Bytes>
}

/** Signs a text as a note. A text ends in a line feed. */
export async function signNote(text: string, signer: Signer): Promise<Note> {
  const { name, keyId } = signer.key
  return { text, signatures: [{ name, keyId, signature: await signer.sign(utf8(text)) }] }
}

/**
 * A signer that holds an Ed25519 key pair of the browser's, or Node's, own cryptography.
 *
 * @param pair its private key may sign, its public key may be exported
 */
export async function signerOf(name: string, type: KeyType, pair: CryptoKeyPair): Promise<Signer> {
  if (!isKeyName(name)) throw new Malformed('not the name of a key')
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const known = { name, type, publicKey }
  return {
    key: { ...known, keyId: await keyIdOf(known) },
    sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, message)),
  }
}

function bigEndian(count: number): Bytes {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, count)
  return bytes
}
