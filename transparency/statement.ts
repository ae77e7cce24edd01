import { areSame, type Bytes, fromBase64, Malformed } from './bytes.ts'
import { NOTE_KEY, readKey, readNote, signersOf, type VerifierKey } from './note.ts'

/** What a server states of an entry, signed: its form, and what it says. */
export type Statement = { readonly form: string; readonly says: Readonly<Record<string, unknown>> }

/**
 * Reads a statement (a signed note whose text is its form and one line of JSON) that this key has signed.
 *
 * @throws {Malformed} when it is none, or is not signed by this key
 */
export async function readStatement(text: string, key: VerifierKey): Promise<Statement> {
  const note = readNote(text)
  if ((await signersOf(note, [key])).length === 0) throw new Malformed(`not signed by ${key.name}`)
  const [form, line, end, ...more] = note.text.split('\n')
  if (form === undefined || line === undefined || end !== '' || more.length > 0) throw new Malformed('not a statement')
  return { form, says: objectIn(line) }
}

const PEM = /^-----BEGIN PUBLIC KEY-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END PUBLIC KEY-----\s*$/
/** Before the 32 bytes of a public key of Ed25519 (RFC 8410). */
const SPKI = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]

/**
 * Whether a key is the one that somebody holds: written as a verifier key of a note, or in PEM, where it has no name.
 *
 * @throws {Malformed} when what is held is no key
 */
export async function isKeyHeld(key: VerifierKey, held: string): Promise<boolean> {
  const [, encoded] = PEM.exec(held) ?? []
  const publicKey = encoded === undefined ? (await readStatementKey(held.trim())).publicKey : spkiIn(encoded)
  return areSame(publicKey, key.publicKey)
}

function spkiIn(encoded: string): Bytes {
  const bytes = fromBase64(encoded.replace(/\s/g, ''))
  if (bytes.length !== SPKI.length + 32 || SPKI.some((byte, at) => byte !== bytes[at])) {
    throw new Malformed('not a public key of Ed25519')
  }
  return bytes.slice(SPKI.length)
}

/** The key with which statements are signed, as a file of one line holds it. @throws {Malformed} */
export async function readStatementKey(text: string): Promise<VerifierKey> {
  const key = await readKey(text.endsWith('\n') ? text.slice(0, -1) : text)
  if (key.type !== NOTE_KEY) throw new Malformed('not a key that signs statements')
  return key
}

/** @throws {Malformed} when the text is not that of a JSON object */
export function objectIn(text: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Malformed('not JSON')
  }
  if (typeof value !== 'object' || value === null) throw new Malformed('not an object')
  return value as Readonly<Record<string, unknown>>
}

/** As a text, byte for byte. @throws {Malformed} */
export function textIn(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Malformed(`${name} is not a text`)
  }
}
