import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Bytes } from './bytes.ts'
import { decryptStream, encryptStream, sealedSize } from './cipher/stream.ts'

/**
 * What is sealed is a file of the age format (age-encryption.org/v1, C2SP), so that anybody opens it who holds its key
 * and the `age` command.
 */

/** A key pair of its own: `identity` opens (AGE-SECRET-KEY-1…), `recipient` seals (age1…). X25519. */
export type KeyPair = { readonly identity: string; readonly recipient: string }

export async function makeKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** @throws {Error} on a text that is no identity */
export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity)

/**
 * Seals bytes so that any one of the recipients opens them. The header is the library's; what follows it is enciphered
 * here, five times as fast, and is the same format.
 */
export async function seal(bytes: Bytes, recipients: readonly [string, ...string[]]): Promise<Bytes> {
  const encrypter = new Encrypter()
  let fileKey: Uint8Array | undefined
  encrypter.addRecipient({
    wrapFileKey: (key) => {
      fileKey = Uint8Array.from(key)
      return []
    },
  })
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  const empty = await encrypter.encrypt('')
  if (fileKey === undefined) throw new Error('the library gave no file key')
  // Of a file that holds nothing, what follows the header and its nonce is one tag; it is never given out.
  const head = empty.subarray(0, empty.length - sealedSize(0))
  const sealed = new Uint8Array(head.length + sealedSize(bytes.length))
  sealed.set(head)
  encryptStream(fileKey, head.subarray(head.length - NONCE_BYTES), bytes, sealed.subarray(head.length))
  return sealed
}

/** @throws {Error} when the identity opens it not, or one byte of it was changed */
export async function open(sealed: Bytes, identity: string): Promise<Bytes> {
  return openByKey(sealed, await keyOfSealed(sealed, identity))
}

/**
 * The same by the library alone, for what is short: a page whose policy compiles nothing opens it too (decision 0050).
 *
 * @throws {Error} as `open`
 */
export async function openShort(sealed: Bytes, identity: string): Promise<Bytes> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return backed(await decrypter.decrypt(sealed))
}

/** Seals bytes under a passphrase (scrypt), as a keyholder keeps its identity. */
export async function sealUnderPassphrase(bytes: Bytes, passphrase: string): Promise<Bytes> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  return backed(await encrypter.encrypt(bytes))
}

/** @throws {Error} on another passphrase, or when one byte was changed */
export async function openUnderPassphrase(sealed: Bytes, passphrase: string): Promise<Bytes> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return backed(await decrypter.decrypt(sealed))
}

const FILE_KEY_BYTES = 16
const NONCE_BYTES = 16

/**
 * The key of this one file, which says nothing of the identity that opened it nor of any other file. To give it out is to
 * show what was sealed, and nothing else can be shown: the header's MAC commits to it.
 *
 * @returns 16 bytes
 * @throws {Error} when the identity does not open it
 */
export async function keyOfSealed(sealed: Bytes, identity: string): Promise<Bytes> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return backed(await decrypter.decryptHeader(sealed))
}

/** @throws {Error} when this is not the key of this file, or one byte of it was changed */
export async function openByKey(sealed: Bytes, key: Bytes): Promise<Bytes> {
  // The MAC of the header is what tells that this is the key of this file and no other.
  await decrypterBy(key).decryptHeader(sealed)
  const payload = payloadAt(sealed) + NONCE_BYTES
  const plain = decryptStream(key, sealed.subarray(payload - NONCE_BYTES, payload), sealed.subarray(payload))
  if (plain === undefined) throw new Error('the sealed file was changed')
  return plain
}

/** The same by the library alone, for what is short, as `openShort`. @throws {Error} as `openByKey` */
export async function openShortByKey(sealed: Bytes, key: Bytes): Promise<Bytes> {
  return backed(await decrypterBy(key).decrypt(sealed))
}

function decrypterBy(key: Bytes): Decrypter {
  if (key.length !== FILE_KEY_BYTES)
    throw new Error(`the key of a sealed file has ${FILE_KEY_BYTES} bytes, not ${key.length}`)
  const decrypter = new Decrypter()
  decrypter.addIdentity({ unwrapFileKey: () => key })
  return decrypter
}

/** "\n---": the last line of a header, which holds its MAC and ends with the header. */
const LAST_LINE = [0x0a, 0x2d, 0x2d, 0x2d, 0x20]
const LINE_FEED = 0x0a

/** Where the header of a file ends, in bytes; it has one, for the library has read it. */
function payloadAt(sealed: Bytes): number {
  const last = sealed.findIndex((_, at) => LAST_LINE.every((byte, index) => sealed[at + index] === byte))
  return sealed.indexOf(LINE_FEED, last + 1) + 1
}

/** The library says only that they are bytes; they are never of memory shared between threads. */
const backed = (bytes: Uint8Array): Bytes => bytes as Bytes
