import {
  Decrypter,
  Encrypter,
  generateX25519Identity,
  type Identity,
  identityToRecipient,
  type Stanza,
} from 'age-encryption'
import type { Bytes } from './bytes.ts'

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

/** Seals bytes so that any one of the recipients opens them. */
export async function seal(bytes: Bytes, recipients: readonly [string, ...string[]]): Promise<Bytes> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return backed(await encrypter.encrypt(bytes))
}

/** @throws {Error} when the identity opens it not, or one byte of it was changed */
export async function open(sealed: Bytes, identity: string): Promise<Bytes> {
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
  if (key.length !== FILE_KEY_BYTES)
    throw new Error(`the key of a sealed file has ${FILE_KEY_BYTES} bytes, not ${key.length}`)
  const known: Identity = { unwrapFileKey: (_stanzas: Stanza[]) => key }
  const decrypter = new Decrypter()
  decrypter.addIdentity(known)
  return backed(await decrypter.decrypt(sealed))
}

/** The library says only that they are bytes; they are never of memory shared between threads. */
const backed = (bytes: Uint8Array): Bytes => bytes as Bytes
